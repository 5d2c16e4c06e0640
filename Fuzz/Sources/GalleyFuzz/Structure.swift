import FuzzTargets

/// What inputs of a target are made of.
enum Structure {
  /// Sentences and paragraphs.
  case prose
  /// Elements and what stands between tags.
  case markup
  /// Values of JSON.
  case values
  case lines

  init(of target: FuzzTarget) {
    self =
      switch target {
      case .text, .encodings: .prose
      case .html, .xml, .feed, .fix, .pipeline: .markup
      case .json, .report, .stream, .answer: .values
      case .markdown, .mail, .warc, .configuration, .model, .archive, .template: .lines
      }
  }

  /// Where one piece ends and the next begins; both ends of the input too.
  func seams(of bytes: [UInt8]) -> [Int] {
    var seams = [0]
    for (offset, byte) in bytes.enumerated() {
      if opens(byte), seams.last != offset { seams.append(offset) }
      if closes(byte) { seams.append(offset + 1) }
    }
    if seams.last != bytes.count { seams.append(bytes.count) }
    return seams
  }

  /// The piece that begins at a seam, and where it opens something, all until that is closed again.
  func part(at index: Int, of seams: [Int], in bytes: [UInt8]) -> Range<Int> {
    let start = seams[index]
    var depth = 0
    for number in index..<seams.count - 1 {
      let (first, end) = (seams[number], seams[number + 1])
      depth += depthOfPiece(bytes[first..<end])
      if depth <= 0 { return start..<end }
    }
    return start..<seams[index + 1]
  }

  /// 1 for a piece that opens something, -1 for one that closes something.
  private func depthOfPiece(_ piece: ArraySlice<UInt8>) -> Int {
    switch self {
    case .markup:
      guard piece.first == UInt8(ascii: "<"), let second = piece.dropFirst().first else { return 0 }
      if second == UInt8(ascii: "/") { return -1 }
      return second == UInt8(ascii: "!") || piece.suffix(2).first == UInt8(ascii: "/") ? 0 : 1
    case .values:
      let bytes = piece.last.map { Character(Unicode.Scalar($0)) }
      return bytes == "[" || bytes == "{" ? 1 : bytes == "]" || bytes == "}" ? -1 : 0
    case .prose, .lines: return 0
    }
  }

  private func opens(_ byte: UInt8) -> Bool {
    switch self {
    case .markup: byte == UInt8(ascii: "<")
    case .values: byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
    case .prose, .lines: false
    }
  }

  private func closes(_ byte: UInt8) -> Bool {
    switch self {
    case .markup: byte == UInt8(ascii: ">")
    case .values: ",:[]{}".utf8.contains(byte)
    case .prose: ".!?\n".utf8.contains(byte)
    case .lines: byte == UInt8(ascii: "\n")
    }
  }
}
