import GalleyCore

/// The encoding that a page declares for itself: `<meta charset>`, `http-equiv`, or the XML
/// declaration of XHTML (HTML Standard, section 13.2.3.2).
struct HTMLEncodingDeclaration {
  /// How far into the page a declaration is looked for; the standard asks for 1,024 bytes, pages
  /// put it later.
  private static let reach = 8192

  /// The label as the page spells it.
  let label: String
  /// Where the label stands.
  let range: ByteRange

  /// Finds the first declaration outside comments; `nil` where there is none.
  init?(in bytes: [UInt8]) {
    let end = min(bytes.count, Self.reach)
    var builder = HTMLTreeBuilder(
      Array(bytes[..<end]), in: ByteRange(0, end), isXML: false, maximumDepth: 64)
    let tree = builder.build()
    for index in tree.nodes.indices where tree.nodes[index].tag == .meta {
      guard let range = Self.label(of: index, in: tree), !range.isEmpty else { continue }
      self.init(bytes, range)
      return
    }
    guard let range = Self.labelOfXMLDeclaration(bytes, end) else { return nil }
    self.init(bytes, range)
  }

  private init(_ bytes: [UInt8], _ range: ByteRange) {
    self.range = range
    label = String(decoding: bytes[range.indices], as: UTF8.self)
  }

  private static func label(of node: Int, in tree: HTMLTree) -> ByteRange? {
    if let range = tree.attribute(.charset, of: node) { return range }
    guard tree.has(.httpEquiv, "content-type", of: node),
      let content = tree.attribute(.content, of: node)
    else { return nil }
    return value(after: "charset=", tree.bytes, content)
  }

  private static func labelOfXMLDeclaration(_ bytes: [UInt8], _ end: Int) -> ByteRange? {
    var start = 0
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    while start < end, bytes[start].isBlank { start += 1 }
    guard end - start > 5, bytes[start..<start + 5].elementsEqual("<?xml".utf8) else { return nil }
    var stop = start
    while stop < end, bytes[stop] != 0x3E { stop += 1 }
    return value(after: "encoding=", bytes, ByteRange(start, stop))
  }

  /// What follows a word up to a separator, quotation marks excluded.
  private static func value(
    after word: StaticString, _ bytes: [UInt8], _ range: ByteRange
  ) -> ByteRange? {
    let length = word.utf8CodeUnitCount
    guard range.count > length else { return nil }
    for start in range.lower...(range.upper - length)
    where bytes.matches(word, in: ByteRange(start, start + length)) {
      var from = start + length
      if from < range.upper, bytes[from] == 0x22 || bytes[from] == 0x27 { from += 1 }
      var to = from
      while to < range.upper, !bytes[to].isBlank, bytes[to] != 0x22, bytes[to] != 0x27,
        bytes[to] != 0x3B, bytes[to] != 0x3F
      {
        to += 1
      }
      return ByteRange(from, to)
    }
    return nil
  }
}
