import GalleyCore

/// Makes an article out of a report alone, for want of the article itself.
enum ReportTextLayout {
  /// Blank as far as the ranges reach, with the text of each heading and block where it begins.
  ///
  /// A text longer than its range is cut at a character; a malformed report gives what it can, since
  /// ``ReportJSONReader`` says what is wrong with it.
  static func text(of json: JSONTree, _ root: Int) -> MappedText {
    var pieces: [(range: ByteRange, bytes: [UInt8])] = []
    var stack = member("sections", of: root, json).map { json.elements(of: $0) } ?? []
    while let section = stack.popLast() {
      if let heading = member("heading", of: section, json) { add(heading, json, &pieces) }
      for block in member("blocks", of: section, json).map({ json.elements(of: $0) }) ?? [] {
        add(block, json, &pieces)
      }
      stack += member("sections", of: section, json).map { json.elements(of: $0) } ?? []
    }
    // No article is longer than its report, of which its text is a part.
    let limit = json.bytes.count * 64
    let end = pieces.map(\.range.upper).filter { $0 <= limit }.max() ?? 0
    var bytes = [UInt8](repeating: 0x20, count: end)
    for piece in pieces where piece.range.upper <= end {
      var count = min(piece.bytes.count, piece.range.count)
      while count > 0, count < piece.bytes.count, piece.bytes[count] & 0xC0 == 0x80 { count -= 1 }
      bytes.replaceSubrange(
        piece.range.lower..<piece.range.lower + count, with: piece.bytes[..<count])
    }
    return MappedText(bytes: bytes)
  }

  private static func add(
    _ object: Int, _ json: JSONTree, _ pieces: inout [(range: ByteRange, bytes: [UInt8])]
  ) {
    guard let range = member("range", of: object, json), let text = member("text", of: object, json)
    else { return }
    let ends = json.elements(of: range).compactMap { Int(json.string(of: $0)) }
    guard ends.count == 2, ends[0] >= 0, ends[0] <= ends[1], ends[1] <= SourceFile.maximumSize
    else { return }
    pieces.append((ByteRange(ends[0], ends[1]), json.text(of: text).bytes))
  }

  private static func member(_ name: String, of object: Int, _ json: JSONTree) -> Int? {
    guard json.values[object].kind == .object else { return nil }
    return json.member(name, of: object)
  }
}
