import GalleyCore
import GalleyReaders

extension XMLFeedChecker {
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
    frames[last].type =
      hasSource && type == nil
      ? .unknown : isContent ? Self.textType(type) : Self.constructType(type)
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
      let meant = Self.meantType(type)?.text
      report(
        .feedTextType, "the type of <\(name)> is text, html or xhtml, never a media type",
        at: attribute.valueRange,
        fixes: Fix.writing(meant, at: attribute.valueRange))
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

  /// The type of a text construct, of which a media type is none.
  private static func constructType(_ type: [UInt8]?) -> FeedTextType {
    guard let type, type.contains(0x2F) else { return textType(type) }
    return meantType(type).map { textType($0) } ?? .unknown
  }

  /// The type of a text construct that a media type stands for.
  private static func meantType(_ type: [UInt8]) -> [UInt8]? {
    switch type.prefix(while: { $0 != 0x3B }).text.lowercased() {
    case "text/plain": Array("text".utf8)
    case "text/html": Array("html".utf8)
    case "application/xhtml+xml": Array("xhtml".utf8)
    default: nil
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
    if frame.isExternal {
      if !frame.hasReportedText { reportNotEmpty(at: scanner.range) }
      frames[last].hasReportedText = true
      return push(.foreign, -1, space)
    }
    switch frame.type {
    case .xhtml: checkWrapper(space, isDiv: isDiv, hasText: hasText)
    case .xmlMedia: checkXMLMedia(space)
    default:
      report(
        .feedUnknownElement, "<\(written)> cannot stand in <\(name(of: frame))> of this type",
        at: scanner.nameRange, help: "escape the markup, or say type=\"xhtml\" and wrap it in <div>"
      )
      // Text around the markup is no fault of its own.
      frames[last].hasReportedText = true
    }
    push(isDiv || space == .xhtml && frame.type == .xhtml ? .xhtml : .foreign, -1, space)
  }

  /// XHTML is one `<div>` and nothing beside it (RFC 4287, section 3.1.1.3).
  private mutating func checkWrapper(_ space: FeedNamespace, isDiv: Bool, hasText: Bool) {
    if isFirstChild {
      if hasText {
        reportBesideDiv(value.trimmedRange)
      } else if !isDiv, scanner.name.local == names.div, space == .core {
        reportPlainDiv()
      } else if !isDiv {
        report(
          .feedMissingDiv, "XHTML must stand in one <div> of the XHTML namespace", at: scanner.range
        )
      }
    } else {
      report(
        .feedMissingDiv, "XHTML stands in one <div>; this is another element", at: scanner.range)
    }
    if !isDiv, space != .xhtml, hasText {
      report(
        .feedNotHTML, "<\(scanner.string(scanner.nameRange))> is not in XHTML's namespace",
        at: scanner.nameRange)
    }
  }

  /// A `<div>` of Atom's namespace, which has none.
  private mutating func reportPlainDiv() {
    let declaration = " xmlns=\"http://www.w3.org/1999/xhtml\""
    let end = ByteRange(scanner.nameRange.upper, scanner.nameRange.upper)
    report(
      .feedMissingDiv, "this <div> must be in the XHTML namespace", at: scanner.range,
      help: "write <div\(declaration)>",
      fixes: scanner.string(scanner.nameRange) == "div"
        ? [Fix("declare the namespace", .safe, edits: [TextEdit(end, declaration)])] : [])
  }

  /// Content is in the file or elsewhere, never both (RFC 4287, section 4.1.3.2).
  mutating func reportNotEmpty(at range: ByteRange) {
    report(.feedUnexpectedText, "content with “src” stands elsewhere; here it is empty", at: range)
  }

  /// Text before or behind the `<div>`; one report is enough.
  mutating func reportBesideDiv(_ range: Range<Int>) {
    let last = frames.count - 1
    guard !frames[last].hasReportedText else { return }
    frames[last].hasReportedText = true
    report(
      .feedMissingDiv, "text stands beside the <div> that must hold all XHTML",
      at: sourceRange(range))
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
      } else if HTMLVocabulary.isHarmful(local) {
        report(
          .feedRiskyElement, "most readers remove <\(written)>, which can do harm",
          at: scanner.nameRange)
      } else if !HTMLVocabulary.isSafe(local) {
        report(.feedRemovedMarkup, "many readers drop <\(written)>", at: scanner.nameRange)
      }
      checkXHTMLAttributes()
    case .svg:
      if !HTMLVocabulary.isSafeSVG(local) {
        report(
          local.isEqual("script") || local.isEqual("foreignObject")
            ? .feedRiskyElement : .feedRemovedMarkup,
          "most readers remove SVG's <\(written)>", at: scanner.nameRange)
      }
      checkXHTMLAttributes()
    case .mathml:
      if !HTMLVocabulary.isSafeMathML(local) {
        report(
          .feedRemovedMarkup, "most readers remove MathML's <\(written)>", at: scanner.nameRange)
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
          reportStyle(problem, at: attribute.valueRange)
        }
      } else if HTMLVocabulary.isHarmful(attribute: local) {
        report(
          .feedRiskyAttribute,
          "most readers remove the attribute “\(local.text)”, which can do harm",
          at: attribute.range)
      }
    }
  }

  private mutating func reportStyle(_ problem: StyleCheck.Problem, at range: ByteRange) {
    switch problem {
    case .harmful(let what):
      report(
        .feedRiskyStyle, "most readers remove this style, which can do harm: \(what)", at: range)
    case .removed(let what):
      report(.feedRemovedMarkup, "many readers drop the style “\(what)”", at: range)
    case .unknown(let what):
      report(
        .feedRemovedMarkup, "many readers drop “\(what)”, which is no property of CSS", at: range)
    }
  }

  /// The end of a text construct: what it says must be of the type that it claims.
  mutating func endTextConstruct(_ frame: FeedFrame, isContent: Bool) {
    guard !frame.isExternal else { return }
    let isBlank = value.allSatisfy(\.isXMLSpace)
    if isBlank, !frame.hasElements {
      report(.feedBlank, "<\(name(of: frame))> should not be blank", at: frame.tag)
      return
    }
    switch frame.type {
    case .text, .unknown: checkPlain(frame, .feedUndeclaredMarkup)
    case .xhtml where !frame.hasElements:
      report(
        .feedMissingDiv, "XHTML must stand in one <div> of the XHTML namespace",
        at: valueRange(frame))
      checkXHTMLText(frame)
    case .xhtml: checkXHTMLText(frame)
    case .html: checkHTML(frame)
    case .htmlMedia:
      checkHTML(frame)
      if !value.text.contains("<html") {
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
    guard Base64.decode(value) == nil else { return }
    report(
      .feedBase64, "content of a type that is neither text nor XML must be Base64",
      at: valueRange(frame))
  }
}
