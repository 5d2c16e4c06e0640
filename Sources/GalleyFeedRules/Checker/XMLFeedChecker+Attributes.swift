import GalleyCore
import GalleyReaders

extension XMLFeedChecker {
  /// Checks the attributes of an element that the content model knows.
  mutating func checkAttributes(_ rule: FeedElementRule, _ index: Int) {
    let numbers = model.attributeNumbers(of: index)
    let finished = mendNames(rule, numbers)
    for (index, attribute) in scanner.attributes.enumerated() where !finished.contains(index) {
      let space: FeedNamespace =
        attribute.name.namespace == 0 ? .core : foreignNamespace(attribute.name.namespace)
      if let position = numbers.firstIndex(of: attribute.name.local),
        let known = rule.attributes.indices.first(where: {
          numbers[$0] == attribute.name.local && rule.attributes[$0].namespace == space
        }) ?? (rule.attributes[position].namespace == space ? position : nil)
      {
        checkAttribute(attribute, rule.attributes[known])
      } else {
        checkUnexpected(attribute, space, rule)
      }
    }
    for position in rule.attributes.indices where rule.attributes[position].isRequired {
      let wanted = rule.attributes[position]
      let isPresent = scanner.attributes.contains {
        $0.name.local == numbers[position]
          && ($0.name.namespace == 0) == (wanted.namespace == .core)
      }
      guard !isPresent else { continue }
      if wanted.namespace == .core, rule.value == .none, rule.child != .mediaContent,
        let prefixed = scanner.attributes.first(where: { $0.name.local == numbers[position] })
      {
        reportPrefixed(prefixed, wanted)
      } else if mayStandAsText(wanted, rule) {
        frames[frames.count - 1].pending = position
        frames[frames.count - 1].insertion = attributeInsertion.lower
      } else {
        reportMissing(wanted, rule)
      }
    }
  }

  /// The attribute is there, but in a namespace, where nobody looks for it.
  private mutating func reportPrefixed(_ attribute: XMLAttribute, _ wanted: FeedAttributeRule) {
    report(
      .feedMissingAttribute,
      "“\(scanner.string(attribute.nameRange))” is in a namespace; the attribute has no prefix",
      at: attribute.nameRange,
      fixes: [
        Fix(
          "write \(wanted.name)", .safe, edits: [TextEdit(attribute.nameRange, "\(wanted.name)")])
      ])
  }

  /// Whether what belongs in a missing attribute may stand as the text of the element.
  private func mayStandAsText(_ wanted: FeedAttributeRule, _ rule: FeedElementRule) -> Bool {
    guard frames.last?.pending == nil, wanted.namespace == .core else { return false }
    return wanted.holdsAddress || rule.value == .none && holdsWord(wanted)
  }

  /// Whether the value is a word or a name, as the term of a category.
  private func holdsWord(_ wanted: FeedAttributeRule) -> Bool {
    ["term", "text"].contains("\(wanted.name)")
  }

  /// Whether the text is what a missing attribute should hold.
  func isPending(_ text: ArraySlice<UInt8>, _ frame: FeedFrame) -> Bool {
    guard let position = frame.pending, frame.rule >= 0 else { return false }
    let wanted = model.rules[frame.rule].attributes[position]
    return wanted.holdsAddress
      ? looksLikeAddress(text) : !text.isEmpty && !text.contains(0x3C) && !text.contains(0x26)
  }

  /// At the end of an element whose address is missing: it may stand as text.
  mutating func endPending(_ frame: FeedFrame, _ rule: FeedElementRule) {
    guard let position = frame.pending else { return }
    let wanted = rule.attributes[position]
    let trimmed = value.trimmedRange
    guard isPending(value[trimmed], frame), !frame.hasElements else {
      report(
        .feedMissingAttribute, "<\(name(of: frame))> has no “\(wanted.name)” attribute",
        at: frame.tag)
      return
    }
    let place = sourceRange(trimmed)
    let written = scanner.string(place)
    let isPlain = !written.contains("\"") && !written.contains("<")
    report(
      .feedMissingAttribute,
      "the \(wanted.holdsAddress ? "address" : "name") of <\(name(of: frame))> stands as text; "
        + "it belongs in \(wanted.name)=\"…\"",
      at: place, labels: [Label(frame.tag, "this tag has no “\(wanted.name)”")],
      fixes: isPlain
        ? [
          Fix(
            "move it to \(wanted.name)=\"…\"", .safe,
            edits: [
              TextEdit(
                ByteRange(frame.insertion, frame.insertion), " \(wanted.name)=\"\(written)\""),
              TextEdit(place, ""),
            ])
        ] : [])
  }

  func looksLikeAddress(_ text: ArraySlice<UInt8>) -> Bool {
    !text.isEmpty && !text.contains(where: \.isXMLSpace)
      && (text.beginsIgnoringCase(with: "http") || URICheck.lacksScheme(Array(text)))
  }

  private mutating func reportMissing(_ wanted: FeedAttributeRule, _ rule: FeedElementRule) {
    let prefix = wanted.namespace == .core ? "" : "\(wanted.namespace.prefix):"
    var fixes: [Fix] = []
    if rule.role == .enclosure, "\(wanted.name)" == "length" {
      fixes = [
        Fix(
          "add length=\"0\", which says that the size is not known", .safe,
          edits: [TextEdit(attributeInsertion, " length=\"0\"")])
      ]
    }
    report(
      .feedMissingAttribute,
      "<\(scanner.string(scanner.nameRange))> has no “\(prefix)\(wanted.name)” attribute",
      at: scanner.range, fixes: fixes)
  }

  /// What the current tag calls a size, though the attribute is named `length`.
  private var statedSize: XMLAttribute? {
    scanner.attributes.first { attribute in
      ["size", "filesize", "bytes", "filelength", "contentlength"]
        .contains(scanner.string(attribute.nameRange).lowercased())
    }
  }

  /// Repairs of a length that is nothing, by the size that stands beside it; `nil` without one.
  func lengthFixes(_ length: XMLAttribute) -> [Fix]? {
    guard let size = statedSize else { return nil }
    let value = scanner.text(of: size)
    guard PlainValues.integer(value) ?? -1 > 0 else { return [] }
    // Where no white space divides the attributes, the byte before is the end of another.
    let before = ByteRange(size.range.lower - 1, size.range.lower)
    let isDivided = scanner.string(before).utf8.allSatisfy(\.isXMLSpace)
    let start = isDivided ? before.lower : size.range.lower
    return [
      Fix(
        "write length=\"\(value.text)\" for \(scanner.string(size.nameRange))", .safe,
        edits: [
          TextEdit(length.valueRange, value.text),
          TextEdit(ByteRange(start, size.range.upper), ""),
        ])
    ]
  }

  /// Where a further attribute of the current tag can be written.
  var attributeInsertion: ByteRange {
    let end = scanner.attributes.map(\.range.upper).max() ?? scanner.nameRange.upper
    let last = max(end, scanner.declarations.map(\.range.upper).max() ?? 0)
    return ByteRange(last, last)
  }

  private mutating func checkAttribute(_ attribute: XMLAttribute, _ rule: FeedAttributeRule) {
    guard rule.value != .text else { return }
    let text = scanner.text(of: attribute)
    if text.isEmpty, !rule.isRequired, rule.value != .language, rule.value != .mimeType {
      switch rule.value {
      case .strictBoolean, .trueFalse: break
      case .positiveInteger, .nonNegativeInteger, .decimal, .unsignedDecimal, .mediaMedium,
        .mediaExpression:
        return reportEmpty(attribute)
      default: return
      }
    }
    checkSimple(
      text, rule.value,
      FeedPlace(
        range: attribute.valueRange, name: "\(rule.name)", isAttribute: true,
        isVerbatim: !attribute.needsDecoding))
  }

  /// An attribute that says nothing and need not be there.
  private mutating func reportEmpty(_ attribute: XMLAttribute) {
    var start = attribute.range.lower
    while scanner.bytes[start - 1].isXMLSpace { start -= 1 }
    report(
      .feedBlank, "“\(scanner.string(attribute.nameRange))” should not be blank",
      at: attribute.range, help: "leave it out where it is not known",
      fixes: [
        Fix(
          "leave it out", .safe, edits: [TextEdit(ByteRange(start, attribute.range.upper), "")])
      ])
  }

  private mutating func checkUnexpected(
    _ attribute: XMLAttribute, _ space: FeedNamespace, _ rule: FeedElementRule
  ) {
    switch space {
    case .unknown, .xml: return
    case .rdf where rule.role == .rdfResource, .dc where rule.role == .rdfResource: return
    // RDF/XML may describe any extension further (RFC 4287, section 6.4).
    case .rdf where rule.namespace != .core: return
    case .rdf where isRDF && Self.isRDFAttribute(scanner.symbols.bytes(attribute.name.local)):
      return
    case .rdf, .core: break
    // RSS and Atom may be extended by attributes of any namespace.
    default: return
    }
    if rule.role == .description, attribute.name.local == names.type, rssVersion.isEqual("0.94") {
      return
    }
    guard rule.child != .foreign || rule.namespace == .core || rule.role == .inReplyTo else {
      return
    }
    if space == .core, reportUnprefixed(attribute) { return }
    var fixes: [Fix] = []
    if rule.role == .enclosure, attribute.range == statedSize?.range,
      let length = self.attribute(names.length), scanner.text(of: length).isEqual("0")
    {
      fixes = lengthFixes(length) ?? []
    }
    report(
      .feedUnexpectedAttribute,
      "<\(scanner.string(scanner.nameRange))> has no attribute “\(scanner.string(attribute.nameRange))”",
      at: attribute.range, fixes: fixes)
  }

  /// An attribute of RDF that lacks its prefix, as drafts of RDF allowed it.
  private mutating func reportUnprefixed(_ attribute: XMLAttribute) -> Bool {
    guard isRDF, [names.about, names.resource, names.parseType].contains(attribute.name.local)
    else { return false }
    let written = scanner.string(attribute.nameRange)
    let root = frames.first.map { name(of: $0) } ?? ""
    let prefix = family == .rdf ? root.prefix { $0 != ":" } : "rdf"
    report(
      .feedMissingAttribute,
      "“\(written)” lacks the prefix of RDF; its name is \(prefix):\(written)",
      at: attribute.nameRange,
      fixes: [
        Fix(
          "write \(prefix):\(written)", .safe,
          edits: [TextEdit(attribute.nameRange, "\(prefix):\(written)")])
      ])
    return true
  }

  /// An attribute of RDF, also without the prefix, which has been found to lack.
  mutating func rdfAttribute(_ local: UInt32) -> XMLAttribute? {
    attribute(.rdf, local) ?? attribute(local)
  }

  /// The attributes that RDF/XML defines (RDF/XML Syntax, section 5.4).
  static func isRDFAttribute(_ name: ArraySlice<UInt8>) -> Bool {
    ["about", "resource", "parseType", "datatype", "ID", "nodeID", "type", "li", "value"]
      .contains { $0.utf8.elementsEqual(name) }
  }

  /// The value of an attribute without namespace.
  func attribute(_ local: UInt32) -> XMLAttribute? {
    scanner.attributes.first { $0.name.namespace == 0 && $0.name.local == local }
  }

  mutating func attribute(_ space: FeedNamespace, _ local: UInt32) -> XMLAttribute? {
    for attribute in scanner.attributes where attribute.name.local == local {
      if attribute.name.namespace != 0, foreignNamespace(attribute.name.namespace) == space {
        return attribute
      }
    }
    return nil
  }

  /// Reports those of the attributes that are there and hold nothing.
  mutating func refuseBlank(_ locals: [UInt32]) {
    for local in locals {
      guard let attribute = attribute(local), attribute.valueRange.isEmpty else { continue }
      report(
        .feedBlank, "“\(scanner.string(attribute.nameRange))” should not be blank",
        at: attribute.range)
    }
  }

  func attributeValue(_ local: UInt32) -> [UInt8]? { attribute(local).map { scanner.text(of: $0) } }

  func place(_ attribute: XMLAttribute, _ name: String) -> FeedPlace {
    FeedPlace(
      range: attribute.valueRange, name: name, isAttribute: true,
      isVerbatim: !attribute.needsDecoding)
  }

  /// `xml:lang` and `xml:base`, which any element may have.
  mutating func checkCommonAttributes() {
    guard !scanner.attributes.isEmpty else { return }
    for attribute in scanner.attributes where attribute.name.namespace != 0 {
      guard foreignNamespace(attribute.name.namespace) == .xml else { continue }
      let text = scanner.text(of: attribute)
      if attribute.name.local == names.lang {
        if !frames.isEmpty { frames[frames.count - 1].hasLanguage = !text.isEmpty }
        if !text.isEmpty { checkSimple(text, .language, place(attribute, "xml:lang")) }
      } else if attribute.name.local == names.base {
        if URICheck.authorityStart(text) != nil, !frames.isEmpty {
          frames[frames.count - 1].hasBase = true
        }
        checkSimple(text, .iriReference, place(attribute, "xml:base"))
      }
    }
  }

  mutating func noteDoubtfulAttributes() {
    for attribute in scanner.attributes {
      let range = attribute.valueRange
      var index = range.lower
      let bytes = scanner.bytes
      while index < range.upper {
        let isC1 =
          bytes[index] == 0xC2 && index + 1 < range.upper && bytes[index + 1] < 0xA0
        let isReplacement =
          bytes[index] == 0xEF && index + 2 < range.upper && bytes[index + 1] == 0xBF
          && bytes[index + 2] == 0xBD
        if isC1 || isReplacement {
          report(
            .feedDoubtfulCharacters, "this attribute holds characters that were decoded wrongly",
            at: ByteRange(index, index + (isC1 ? 2 : 3)))
          break
        }
        index += 1
      }
    }
  }
}

/// Where a value stands, for reports on it.
struct FeedPlace {
  var range: ByteRange
  /// The element's or attribute's name.
  var name: String
  var isAttribute: Bool
  /// Whether the bytes of the range are those of the value, so that offsets carry over.
  var isVerbatim: Bool

  /// What the value is of, in words.
  var subject: String { isAttribute ? "“\(name)”" : "<\(name)>" }

  /// The place of one byte of the value.
  func at(_ offset: Int) -> ByteRange {
    isVerbatim ? ByteRange(range.lower + offset, range.lower + offset + 1) : range
  }
}
