import GalleyCore
import GalleyReaders

extension XMLFeedChecker {
  // MARK: Text constructs

  /// Reads the type of a text construct and checks its attributes.
  mutating func startTextConstruct(isContent: Bool) {
    let last = frames.count - 1
    let hasSource = attribute(names.src) != nil
    frames[last].isExternal = hasSource
    let typeAttribute = attribute(names.type)
    let type = typeAttribute.map { scanner.text(of: $0) }
    if let typeAttribute, let type {
      checkTextType(type, typeAttribute, isContent: isContent, isExternal: hasSource)
    }
    frames[last].type = hasSource && type == nil ? .unknown : Self.textType(type)
    if let source = attribute(names.src) {
      checkSimple(scanner.text(of: source), .iriReference, place(source, "src"))
      if type == nil {
        report(
          .feedContentType, "content elsewhere should say its type", at: scanner.range)
      }
    }
    if let mode = attribute(names.mode), family == .atom {
      frames[last].note = scanner.text(of: mode)
    }
  }

  private mutating func checkTextType(
    _ type: [UInt8], _ attribute: XMLAttribute, isContent: Bool, isExternal: Bool
  ) {
    let name = scanner.string(scanner.nameRange)
    if type.isEmpty {
      report(.feedBlank, "“type” should not be blank", at: attribute.range)
      return
    }
    let isNamed = type.isEqual("text") || type.isEqual("html") || type.isEqual("xhtml")
    if !isContent, type.contains(0x2F) {
      report(
        .feedTextType, "the type of <\(name)> is text, html or xhtml, never a media type",
        at: attribute.valueRange)
    }
    if isContent, type.beginsIgnoringCase(with: "multipart/") {
      report(
        .feedMediaType, "content cannot be of a composite type", at: attribute.valueRange)
    } else if !(isNamed && !isExternal), !PlainValues.isMediaType(type) {
      report(
        .feedMediaType,
        isExternal && isNamed
          ? "content elsewhere has a media type, as text/html"
          : "“\(type.text)” is neither text, html, xhtml nor a media type",
        at: attribute.valueRange)
    }
  }

  static func textType(_ type: [UInt8]?) -> FeedTextType {
    guard let type, !type.isEmpty else { return .text }
    if type.isEqual("text") { return .text }
    if type.isEqual("html") { return .html }
    if type.isEqual("xhtml") { return .xhtml }
    guard type.contains(0x2F) else { return .unknown }
    let folded = type.prefix { $0 != 0x3B }.map(\.lowercased)
    if folded.suffix(4).isEqual("+xml") || folded.suffix(4).isEqual("/xml") { return .xmlMedia }
    if folded.isEqual("text/html") { return .htmlMedia }
    return folded.begins(with: "text/") ? .textMedia : .binaryMedia
  }

  /// An element directly in a text construct.
  mutating func startInTextConstruct(_ space: FeedNamespace) {
    let last = frames.count - 1
    let frame = frames[last]
    let written = scanner.string(scanner.nameRange)
    let isDiv = space == .xhtml && scanner.name.local == names.div
    let hasText = value.contains { !$0.isXMLSpace }
    if frame.note.isEqual("escaped") {
      report(
        .feedNotEscaped, "“mode” says escaped, but here stands markup", at: scanner.range)
    }
    switch frame.type {
    case .xhtml:
      if isDiv {
        break
      } else if !hasText {
        report(
          .feedMissingDiv, "XHTML must stand in one <div> of the XHTML namespace", at: scanner.range
        )
        if scanner.name.local == names.div {
          report(.feedNotHTML, "this <div> is not in XHTML's namespace", at: scanner.nameRange)
        }
      } else if space != .xhtml {
        report(.feedNotHTML, "<\(written)> is not in XHTML's namespace", at: scanner.nameRange)
      }
    case .xmlMedia: checkXMLMedia(space)
    default:
      report(
        .feedUnknownElement, "<\(written)> cannot stand in <\(name(of: frame))> of this type",
        at: scanner.nameRange, help: "escape the markup, or say type=\"xhtml\" and wrap it in <div>"
      )
      if hasText, !frame.hasReportedText {
        frames[last].hasReportedText = true
        report(
          .feedUnexpectedText, "<\(name(of: frame))> mixes text and elements",
          at: sourceRange(value.trimmedRange))
      }
    }
    push(isDiv || space == .xhtml && frame.type == .xhtml ? .xhtml : .foreign, -1, space)
  }

  private mutating func checkXMLMedia(_ space: FeedNamespace) {
    guard let type = frames.last.map({ typeText($0) }), type.isEqual("application/xhtml+xml")
    else { return }
    if !scanner.symbols.bytes(scanner.name.local).isEqual("html") {
      report(
        .feedHTMLFragment, "application/xhtml+xml is a whole document; this is a fragment",
        at: scanner.range)
    } else if space != .xhtml {
      report(.feedNotHTML, "<html> is not in XHTML's namespace", at: scanner.nameRange)
    }
  }

  /// The type as written in a frame's start tag.
  private func typeText(_ frame: FeedFrame) -> [UInt8] {
    let bytes = scanner.bytes[frame.tag.indices]
    return bytes.contains(0x78) && bytes.text.contains("application/xhtml+xml")
      ? Array("application/xhtml+xml".utf8) : []
  }

  /// An element inside the XHTML of a text construct.
  mutating func checkXHTMLElement(_ space: FeedNamespace) {
    let local = scanner.symbols.bytes(scanner.name.local)
    let written = scanner.string(scanner.nameRange)
    switch space {
    case .xhtml:
      if !HTMLVocabulary.isElement(local) {
        report(.feedNotHTML, "XHTML has no element <\(written)>", at: scanner.nameRange)
      } else if !HTMLVocabulary.isSafe(local) {
        report(
          .feedRiskyElement, "most readers remove <\(written)>, which can do harm",
          at: scanner.nameRange)
      }
      checkXHTMLAttributes()
    case .svg:
      if !HTMLVocabulary.isSafeSVG(local) {
        report(
          .feedRiskyElement, "most readers remove SVG's <\(written)>", at: scanner.nameRange)
      }
      checkXHTMLAttributes()
    case .mathml:
      if !HTMLVocabulary.isSafeMathML(local) {
        report(
          .feedRiskyElement, "most readers remove MathML's <\(written)>", at: scanner.nameRange)
      }
      checkXHTMLAttributes()
    case .unknown:
      if scanner.name.namespace == 0 {
        report(
          .feedNoNamespace, "<\(written)> inside XHTML is in no namespace", at: scanner.nameRange)
      }
    default:
      report(
        .feedUnknownElement, "<\(written)> cannot stand inside XHTML", at: scanner.nameRange)
    }
  }

  private mutating func checkXHTMLAttributes() {
    for attribute in scanner.attributes where attribute.name.namespace == 0 {
      let local = scanner.symbols.bytes(attribute.name.local)
      if local.isEqual("style") {
        if let problem = StyleCheck.problem(scanner.text(of: attribute)) {
          report(
            .feedRiskyStyle, "most readers remove this style, which can do harm: \(problem)",
            at: attribute.valueRange)
        }
      } else if local.count > 2, local.begins(with: "on") {
        report(
          .feedRiskyAttribute,
          "most readers remove the attribute “\(local.text)”, which can do harm",
          at: attribute.range)
      }
    }
  }

  /// The end of a text construct: what it says must be of the type that it claims.
  mutating func endTextConstruct(_ frame: FeedFrame, isContent: Bool) {
    let isBlank = value.allSatisfy(\.isXMLSpace)
    if isBlank, !frame.hasElements, !frame.isExternal {
      report(.feedBlank, "<\(name(of: frame))> should not be blank", at: frame.tag)
      return
    }
    switch frame.type {
    case .text, .unknown: checkPlain(frame, .feedUndeclaredMarkup)
    case .xhtml: checkXHTMLText(frame)
    case .html: checkHTML(frame)
    case .htmlMedia:
      checkHTML(frame)
      if !frame.isExternal, !value.text.contains("<html") {
        report(
          .feedHTMLFragment, "text/html is a whole document; for a fragment say type=\"html\"",
          at: valueRange(frame))
      }
    case .textMedia, .xmlMedia: checkPlain(frame, .feedUndeclaredMarkup)
    case .binaryMedia: checkBase64(frame)
    }
  }

  private mutating func checkXHTMLText(_ frame: FeedFrame) {
    guard let found = PlainTextScan.firstTag(in: value) else { return }
    report(
      .feedEscapedXHTML, "the XHTML holds escaped markup, which will be shown as text",
      at: sourceRange(found))
  }

  private mutating func checkBase64(_ frame: FeedFrame) {
    guard !frame.isExternal else { return }
    guard let decoded = Base64.decode(value) else {
      report(
        .feedBase64, "content of a type that is neither text nor XML must be Base64",
        at: valueRange(frame))
      return
    }
    if decoded.contains(0x3C) { return }
  }

  // MARK: Feeds and entries

  mutating func noteLink() {
    guard let index = metadata.indices.last else { return }
    var link = AtomMetadata.Link(
      rel: Array("alternate".utf8), type: [], language: [], href: [], range: scanner.range)
    if let rel = attributeValue(names.rel) { link.rel = Self.relation(rel) }
    link.type = attributeValue(names.type) ?? []
    link.language = attributeValue(names.hreflang) ?? []
    link.href = attributeValue(names.href) ?? []
    metadata[index].links.append(link)
  }

  /// A registered relation written as a URI is the same as its name (RFC 4287, section 4.2.7.2).
  static func relation(_ rel: [UInt8]) -> [UInt8] {
    rel.begins(with: "http://www.iana.org/assignments/relation/") ? Array(rel[41...]) : rel
  }

  mutating func checkLink(parent: FeedFrame?) {
    if let rel = attribute(names.rel) { checkRelation(rel, parent: parent) }
    let rel = attributeValue(names.rel).map(Self.relation) ?? []
    if let type = attribute(names.type), rel.isEqual("self") {
      let value = scanner.text(of: type)
      let media = value.prefix { $0 != 0x3B }
      let isFeed =
        media.isEqual("application/atom+xml") || media.isEqual("application/rss+xml")
        || media.isEqual("application/rdf+xml")
      if !isFeed, PlainValues.isMediaType(value) {
        report(
          .feedSelfType, "a self link leads to this feed, which is not of type \(value.text)",
          at: type.valueRange)
      }
    }
    if rel.isEqual("self"), let href = attribute(names.href), parent?.hasBase != true,
      attribute(.xml, names.base) == nil
    {
      let value = scanner.text(of: href)
      if URICheck.authorityStart(value) == nil, !value.isEmpty {
        report(
          .feedRelativeSelf,
          "“\(value.text)” is relative, but a self link must lead here from anywhere",
          at: href.valueRange)
      }
    }
    if let title = attribute(names.title) {
      if title.valueRange.isEmpty {
        report(.feedBlank, "“title” should not be blank", at: title.range)
      }
    }
    checkThreading(rel)
  }

  private mutating func checkRelation(_ attribute: XMLAttribute, parent: FeedFrame?) {
    let value = scanner.text(of: attribute)
    let rel = Self.relation(value)
    if rel.isEmpty {
      report(.feedBlank, "“rel” should not be blank", at: attribute.range)
      return
    }
    let isURI =
      rel.contains(0x3A) && URICheck.check(rel, isAbsolute: true, isIRI: true) == nil
    if !isURI, !LinkRelations.isRegistered(rel) {
      report(
        .feedLinkRelation, "“\(rel.text)” is no registered link relation", at: attribute.valueRange)
    }
    if LinkRelations.isPaging(rel), parent?.context == .entry {
      report(
        .feedPagingInEntry, "“\(rel.text)” pages through feeds and means nothing in an entry",
        at: attribute.valueRange)
    }
  }

  private mutating func checkThreading(_ rel: [UInt8]) {
    for (local, kind) in [(names.count, FeedValue.nonNegativeInteger), (names.updated, .rfc3339)] {
      guard let found = attribute(.thr, local) else { continue }
      if !rel.isEqual("replies") {
        report(
          .feedUnexpectedAttribute,
          "“\(scanner.string(found.nameRange))” belongs on links to replies",
          at: found.range)
      }
      checkSimple(scanner.text(of: found), kind, place(found, scanner.string(found.nameRange)))
    }
    if let when = attribute(.thr, names.when) {
      report(
        .feedUnexpectedAttribute, "the threading extension has no attribute “when”", at: when.range,
        help: "it was renamed to thr:updated")
    }
  }

  /// Title, id and time of a feed or source, and its links; once its entries begin or it ends.
  mutating func checkMetadata(_ frame: FeedFrame, at end: ByteRange, isSource: Bool) {
    guard let index = metadata.indices.last, !metadata[index].isChecked else { return }
    metadata[index].isChecked = true
    let wanted = [(names.title, "title"), (names.id, "id"), (names.updated, "updated")]
    for (local, text) in wanted where !has(.core, local, in: frame) {
      report(
        isSource ? .feedSourceIncomplete : .feedMissingElement,
        "<\(name(of: frame))> has no <\(text)>", at: isSource ? end : frame.tag)
    }
    if !isSource { checkSelf(metadata[index].links, frame) }
    checkAlternates(metadata[index].links)
    checkHistory(metadata[index].links, frame, at: end)
  }

  private mutating func checkSelf(_ links: [AtomMetadata.Link], _ frame: FeedFrame) {
    if !links.contains(where: { $0.rel.isEqual("self") }) {
      report(
        .feedMissingSelf, "the feed has no link to itself, rel=\"self\"", at: frame.tag)
    }
  }

  mutating func checkAlternates(_ links: [AtomMetadata.Link]) {
    let alternates = links.filter { $0.rel.isEqual("alternate") }
    for (position, link) in alternates.enumerated() {
      let earlier = alternates[..<position].first {
        $0.type == link.type && $0.language == link.language
      }
      if let earlier {
        report(
          .feedDuplicateAlternate, "two alternate links have the same type and language",
          at: link.range, labels: [Label(earlier.range, "the first is here")])
      }
    }
  }

  /// Paged and archived feeds (RFC 5005).
  private mutating func checkHistory(
    _ links: [AtomMetadata.Link], _ frame: FeedFrame, at end: ByteRange
  ) {
    let own = links.first { $0.rel.isEqual("self") }?.href
    func isOwn(_ link: AtomMetadata.Link) -> Bool { own != nil && link.href == own }
    let isComplete = has(.fh, names.complete, in: frame)
    if isComplete {
      for link in links where LinkRelations.isPaging(link.rel) {
        if link.rel.isEqual("current") {
          if !isOwn(link) {
            report(
              .feedCompleteCurrent, "a complete feed is its own current document", at: end,
              labels: [Label(link.range, "this link leads elsewhere")])
          }
        } else {
          report(
            .feedCompletePaging, "a complete feed has no “\(link.rel.text)” document", at: end,
            labels: [Label(link.range, "linked here")])
        }
      }
    }
    for (edge, next) in [("first", "previous"), ("last", "next")] {
      guard links.contains(where: { $0.rel.text == edge && isOwn($0) }),
        let past = links.first(where: { $0.rel.text == next })
      else { continue }
      report(
        .feedLinkPastEnd, "this is the \(edge) document, so none can be “\(next)”", at: end,
        labels: [Label(past.range, "linked here")])
    }
    guard has(.fh, names.archive, in: frame), !isComplete else { return }
    if !links.contains(where: {
      $0.rel.isEqual("prev-archive") || $0.rel.isEqual("next-archive")
    }) {
      report(.feedArchiveAlone, "an archive should link to the one before or after it", at: end)
    }
    if !links.contains(where: { $0.rel.isEqual("current") }) {
      report(.feedArchiveCurrent, "an archive should link to the current feed", at: end)
    }
  }

  mutating func endEntry(_ frame: FeedFrame) {
    let end = scanner.range
    guard let data = metadata.popLast() else { return }
    let outer = parent
    let hasAuthor =
      has(.core, names.author, in: frame)
      || (outer.map { has(.core, names.author, in: $0, upTo: frame.seenStart) } ?? false)
    let wanted = [(names.title, "title"), (names.id, "id"), (names.updated, "updated")]
    for (local, text) in wanted where !has(.core, local, in: frame) {
      report(
        .feedMissingElement, "<entry> has no <\(text)>", at: end,
        labels: [Label(frame.tag, "begun here")])
    }
    if !hasAuthor {
      report(
        .feedMissingElement, "neither <entry> nor the feed has an <author>", at: end,
        labels: [Label(frame.tag, "begun here")])
    }
    let hasSummary = has(.core, names.summary, in: frame)
    if let content = data.content {
      if !hasSummary, content.isExternal || content.type == .binaryMedia {
        report(
          .feedMissingSummary, "an entry whose content is elsewhere or Base64 needs a <summary>",
          at: end, labels: [Label(frame.tag, "begun here")])
      }
    } else {
      if !hasSummary {
        report(
          .feedNoText, "<entry> has neither <content> nor <summary>", at: end,
          labels: [Label(frame.tag, "begun here")])
      }
      if !data.links.contains(where: { $0.rel.isEqual("alternate") }) {
        report(
          .feedNoContentOrLink, "<entry> has neither <content> nor an alternate link", at: end,
          labels: [Label(frame.tag, "begun here")])
      }
    }
    checkAlternates(data.links)
    checkEntryID(data)
  }
}
