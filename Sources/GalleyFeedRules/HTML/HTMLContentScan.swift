import GalleyReaders

/// One thing wrong with the HTML of an entry.
struct HTMLFinding {
  enum Kind {
    case unknownTag(String)
    case malformed(String)
    case riskyTag(String)
    case riskyAttribute(String)
    case riskyStyle(String)
    /// What readers drop though it does no harm: an element, attribute or style, in words.
    case removed(String)
    case relative(String)
    /// A CDATA section, which XML has and HTML has not.
    case section
  }

  var kind: Kind
  /// Offsets in the value.
  var range: Range<Int>
}

/// Goes over an entry's HTML once for what feed readers remove, misread or cannot resolve.
///
/// It looks at tags only and keeps the names of the open elements; the reading of articles is the
/// HTML reader's.
struct HTMLContentScan {
  /// Findings of one entry's content beyond this many say nothing new.
  private static let limit = 100

  private(set) var findings: [HTMLFinding] = []
  private var index: Int
  private var open: [(name: String, range: Range<Int>)] = []
  /// Where SVG or MathML begins among the open elements: inside, other names are known.
  private var foreign: Int?
  /// Elements that the end of another closed, whose own ends may follow.
  private var misnested: [String] = []

  init(start: Int) { index = start }

  mutating func run(_ text: [UInt8]) {
    while findings.count < Self.limit, let tag = text[index...].firstIndex(of: 0x3C) {
      index = tag + 1
      guard index < text.count else { break }
      switch text[index] {
      case 0x2F: endTag(text, tag)
      case 0x21: declaration(text, tag)
      case 0x3F:
        if text[index...].beginsIgnoringCase(with: "?import ") {
          add(.riskyTag("?import"), tag..<min(text.count, tag + 8))
        }
      case let byte where byte.isLetter: startTag(text, tag)
      default: break
      }
    }
    for element in open where !HTMLVocabulary.hasOptionalEnd(element.name) {
      add(.malformed("<\(element.name)> is never closed"), element.range)
      break
    }
  }

  private mutating func add(_ kind: HTMLFinding.Kind, _ range: Range<Int>) {
    if findings.count < Self.limit { findings.append(HTMLFinding(kind: kind, range: range)) }
  }

  private mutating func declaration(_ text: [UInt8], _ tag: Int) {
    if text[index...].begins(with: "![CDATA[") {
      add(.section, tag..<tag + 9)
    }
    guard text[index...].begins(with: "!--") else { return }
    var cursor = index + 3
    while cursor + 2 < text.count {
      if text[cursor] == 0x2D, text[cursor + 1] == 0x2D, text[cursor + 2] == 0x3E {
        index = cursor + 3
        return
      }
      cursor += 1
    }
    add(.malformed("this comment is never closed"), tag..<min(text.count, tag + 4))
    index = text.count
  }

  private mutating func endTag(_ text: [UInt8], _ tag: Int) {
    let start = index + 1
    var end = start
    while end < text.count, text[end].isAlphanumeric || text[end] == 0x2D { end += 1 }
    guard end > start else { return }
    let name = text[start..<end].map(\.lowercased).text
    let close = text[end...].firstIndex(of: 0x3E).map { $0 + 1 } ?? text.count
    index = close
    guard let position = open.lastIndex(where: { $0.name == name }) else {
      // The end of an element that was closed by another's has been told of.
      if let known = misnested.lastIndex(of: name) {
        misnested.remove(at: known)
        return
      }
      if let last = open.last, Self.isHeading(last.name), Self.isHeading(name) {
        add(.malformed("</\(name)> stands where </\(last.name)> should"), tag..<close)
        open.removeLast()
        return
      }
      // An empty element closed at once, as XHTML writes it, harms nobody.
      let isAtOnce = tag > 0 && text[tag - 1] == 0x3E && HTMLVocabulary.isVoid(name)
      if !isAtOnce || name == "img" || name == "input" {
        add(.malformed("</\(name)> closes nothing"), tag..<close)
      }
      return
    }
    if let inner = open[(position + 1)...].first(where: { !HTMLVocabulary.hasOptionalEnd($0.name) })
    {
      add(.malformed("</\(name)> stands inside <\(inner.name)>, which is still open"), tag..<close)
      misnested += open[(position + 1)...].map { $0.name }.suffix(8)
      // Their ends follow soon, or never.
      if misnested.count > 64 { misnested.removeFirst(misnested.count - 64) }
    }
    open.removeLast(open.count - position)
    if let start = foreign, start >= open.count { foreign = nil }
  }

  private static func isHeading(_ name: String) -> Bool {
    name.utf8.count == 2 && name.utf8.first == 0x68 && name.utf8.last?.isDigit == true
  }

  private mutating func startTag(_ text: [UInt8], _ tag: Int) {
    let start = index
    var end = start
    while end < text.count, text[end].isAlphanumeric || text[end] == 0x2D || text[end] == 0x3A {
      end += 1
    }
    let name = text[start..<end].map(\.lowercased).text
    let range = tag..<end
    index = end
    let isForeign = foreign != nil
    let isKnown = isForeign || HTMLVocabulary.isElement(text[start..<end])
    if HTMLVocabulary.isHarmful(text[start..<end]) {
      add(.riskyTag(name), range)
    } else if isForeign {
      if !isKeptForeign(text[start..<end]) { add(.removed("<\(text[start..<end].text)>"), range) }
    } else if !isKnown, !name.contains("-") {
      add(.unknownTag(name), range)
    } else if !HTMLVocabulary.isSafe(text[start..<end]) {
      add(.removed("<\(name)>"), range)
    }
    let isClosed = attributes(text, of: name, isKnown: isKnown)
    if isForeign, isClosed { return }
    if name == "script" || name == "style" || name == "textarea" || name == "title" {
      skipRawText(text, name)
    } else if !HTMLVocabulary.isVoid(name), !isClosed || HTMLVocabulary.isElement(text[start..<end])
    {
      closeImplied(by: name)
      if foreign == nil, !isClosed, name == "svg" || name == "math" { foreign = open.count }
      open.append((name, range))
      // Hostile nesting; nothing that a person wrote is this deep.
      if open.count > 1000 { index = text.count }
    }
  }

  /// Whether readers keep an element of SVG or MathML; HTML inside `foreignObject` is as elsewhere.
  private func isKeptForeign(_ name: ArraySlice<UInt8>) -> Bool {
    HTMLVocabulary.isSafeSVG(name) || HTMLVocabulary.isSafeMathML(name)
      || HTMLVocabulary.isSafe(name)
  }

  /// A new item ends the one before it.
  private mutating func closeImplied(by name: String) {
    guard let last = open.last, HTMLVocabulary.hasOptionalEnd(last.name) else { return }
    if last.name == name
      || last.name == "p" && name != "span" && name.count > 1
        && [
          "div", "p", "ul", "ol", "table", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6",
        ]
        .contains(name)
    {
      open.removeLast()
    }
  }

  private mutating func skipRawText(_ text: [UInt8], _ name: String) {
    var cursor = index
    let wanted = Array("</\(name)".utf8)
    while let found = text[cursor...].firstIndex(of: 0x3C) {
      if found + wanted.count <= text.count,
        zip(text[found..<found + wanted.count], wanted).allSatisfy({ $0.lowercased == $1 })
      {
        index = text[found...].firstIndex(of: 0x3E).map { $0 + 1 } ?? text.count
        return
      }
      cursor = found + 1
    }
    index = text.count
  }

  /// Reads the attributes up to the end of the tag; tells whether it ends in `/>`.
  private mutating func attributes(_ text: [UInt8], of tag: String, isKnown: Bool) -> Bool {
    var isClosed = false
    while index < text.count, text[index] != 0x3E {
      let byte = text[index]
      if byte.isXMLSpace || byte == 0x2F || byte == 0x22 || byte == 0x27 || byte == 0x3D {
        isClosed = byte == 0x2F
        index += 1
        continue
      }
      if byte == 0x3C { return isClosed }
      let nameStart = index
      while index < text.count, !text[index].isXMLSpace, text[index] != 0x3E, text[index] != 0x3D,
        text[index] != 0x2F, text[index] != 0x3C
      { index += 1 }
      let name = text[nameStart..<index]
      let nameRange = nameStart..<index
      let isAddress = name.isEqualIgnoringCase("href") || name.isEqualIgnoringCase("src")
      let value = attributeValue(text, isAddress: isAddress)
      if isKnown { check(text, tag, name, nameRange, value) }
      isClosed = false
    }
    if index < text.count { index += 1 }
    return isClosed
  }

  private mutating func attributeValue(_ text: [UInt8], isAddress: Bool) -> Range<Int>? {
    var cursor = index
    while cursor < text.count, text[cursor].isXMLSpace { cursor += 1 }
    guard cursor < text.count, text[cursor] == 0x3D else { return nil }
    cursor += 1
    while cursor < text.count, text[cursor].isXMLSpace { cursor += 1 }
    guard cursor < text.count else { return nil }
    let quote = text[cursor]
    if quote == 0x22 || quote == 0x27 {
      let start = cursor + 1
      let end = text[start...].firstIndex(of: quote) ?? text.count
      // A quotation mark was forgotten where the next one stands as no closing one can, or ends what
      // is no address: the value would take the text with it.
      if Self.isRunaway(text, start..<end, isAddress: isAddress),
        let stop = text[start..<end].firstIndex(where: { $0 == 0x3C || $0 == 0x3E })
      {
        add(.malformed("the quotation mark of this value is never closed"), cursor..<stop)
        index = stop
        return start..<stop
      }
      index = min(text.count, end + 1)
      return start..<end
    }
    let start = cursor
    while cursor < text.count, !text[cursor].isXMLSpace, text[cursor] != 0x3E { cursor += 1 }
    index = cursor
    return start..<cursor
  }

  /// Whether a value has no closing mark of its own, so that the mark found is that of another.
  private static func isRunaway(_ text: [UInt8], _ value: Range<Int>, isAddress: Bool) -> Bool {
    let after = value.upperBound + 1
    guard after < text.count else { return value.upperBound == text.count }
    let isEnded = text[after].isXMLSpace || text[after] == 0x2F || text[after] == 0x3E
    // No address holds blanks: it ran over the text.
    if isAddress, text[value].contains(where: \.isXMLSpace) { return true }
    if isEnded { return false }
    // A mark that opens the next value stands behind “=”; a value that ran over tags holds one. What
    // has neither is closed, if carelessly, as in alt="5 > 3"; or alt="5 > 3"src="i.png".
    let last = text[value].last { !$0.isXMLSpace }
    return last == 0x3D || holdsTag(text[value])
  }

  private static func holdsTag(_ value: ArraySlice<UInt8>) -> Bool {
    var rest = value
    while let open = rest.firstIndex(of: 0x3C), open + 1 < value.endIndex {
      if value[open + 1].isLetter || value[open + 1] == 0x2F { return true }
      rest = value[(open + 1)...]
    }
    return false
  }

  private mutating func check(
    _ text: [UInt8], _ tag: String, _ name: ArraySlice<UInt8>, _ nameRange: Range<Int>,
    _ value: Range<Int>?
  ) {
    if name.isEqualIgnoringCase("style") {
      guard let value, let problem = StyleCheck.problem(decoded(text[value])) else { return }
      switch problem {
      case .harmful(let what): add(.riskyStyle(what), value)
      case .removed(let what): add(.removed("the style “\(what)”"), value)
      case .unknown(let what): add(.removed("“\(what)”, which is no property of CSS"), value)
      }
      return
    }
    if HTMLVocabulary.isHarmful(attribute: name) {
      add(.riskyAttribute(name.text), nameRange)
    } else if foreign == nil, tag != "svg", tag != "math", !HTMLVocabulary.isSafeAttribute(name) {
      add(.removed("the attribute “\(name.text)”"), nameRange)
    }
    guard let value,
      tag == "a" && name.isEqualIgnoringCase("href")
        || tag == "img" && name.isEqualIgnoringCase("src")
    else { return }
    let reference = decoded(text[value])
    let trimmed = reference[reference.trimmedRange]
    // A reference to a place in the entry itself, as of footnotes, needs nothing to resolve it.
    guard !trimmed.isEmpty, trimmed.first != 0x23 else { return }
    if trimmed.beginsIgnoringCase(with: "javascript:") {
      add(.riskyAttribute("\(name.text)=\"javascript:…\""), value)
      return
    }
    let colon = trimmed.firstIndex(of: 0x3A)
    let hasScheme = colon.flatMap { URICheck.scheme(trimmed[..<$0]) } != nil
    if !hasScheme { add(.relative(trimmed.text), value) }
  }

  private func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(0x26) else { return Array(text) }
    let bytes = Array(text)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x26,
        let match = HTMLEntities.match(bytes, at: index, end: bytes.count, isAttribute: true)
      {
        result += match.text
        index += match.length
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}
