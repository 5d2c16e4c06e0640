import GalleyCore
import Testing

@testable import GalleyReaders

/// What is compared of a page: its start tags and its characters, in order.
///
/// End tags, comments and document types leave nothing that is read.
enum PieceOfTree: Equatable {
  case tag(String, [String: String])
  case text(String)

  /// Appends characters; those behind characters join them.
  static func append(_ text: String, to pieces: inout [PieceOfTree]) {
    guard !text.isEmpty else { return }
    if case .text(let before)? = pieces.last {
      pieces[pieces.count - 1] = .text(before + text)
    } else {
      pieces.append(.text(text))
    }
  }
}

extension HTMLTree {
  /// The tree of a page in bytes.
  static func ofPage(_ bytes: [UInt8]) -> HTMLTree {
    var builder = HTMLTreeBuilder(
      bytes, in: ByteRange(0, bytes.count), isXML: false, maximumDepth: 512)
    return builder.build()
  }

  /// The element's name as the page writes it, capitals made small.
  func nameAsWritten(_ node: Int) -> String {
    let start = Int(nodes[node].start) + 1
    var end = start
    while end < bytes.count, ![0x09, 0x0A, 0x0C, 0x0D, 0x20, 0x2F, 0x3E].contains(bytes[end]) {
      end += 1
    }
    let name = bytes[min(start, end)..<end].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return Self.readable(String(decoding: name, as: UTF8.self))
  }

  /// The attributes that the reader goes by, the first of each name.
  func attributesRead(_ node: Int) -> [String: String] {
    var result: [String: String] = [:]
    let first = Int(nodes[node].attributes)
    for attribute in attributes[first..<first + Int(nodes[node].attributeCount)]
    where result[attribute.name.name] == nil {
      result[attribute.name.name] = decoded(attribute.range, isAttribute: true)
    }
    return result
  }

  /// The characters of a run, references decoded unless the element around it is raw.
  func decodedText(_ node: Int) -> String {
    let parent = Int(nodes[node].parent)
    let tag = parent < 0 ? HTMLTag.other : nodes[parent].tag
    let isRaw = (tag.isRaw && !tag.isEscapableRaw) || tag == .plaintext || isCharacterData(node)
    return decoded(nodes[node].range, isRaw: isRaw)
  }

  private func isCharacterData(_ node: Int) -> Bool {
    let start = Int(nodes[node].start)
    return start >= 9 && bytes[(start - 9)..<start].elementsEqual("<![CDATA[".utf8)
  }

  private func decoded(
    _ range: ByteRange, isRaw: Bool = false, isAttribute: Bool = false
  ) -> String {
    var result: [UInt8] = []
    var index = range.lower
    while index < range.upper {
      let byte = bytes[index]
      if byte == 0x26, !isRaw,
        let match = HTMLEntities.match(
          bytes, at: index, end: range.upper, isAttribute: isAttribute)
      {
        result += match.text
        index += match.length
        continue
      }
      if byte == 0x0D {
        result.append(0x0A)
        if index + 1 < range.upper, bytes[index + 1] == 0x0A { index += 1 }
      } else {
        result.append(byte)
      }
      index += 1
    }
    return Self.readable(String(decoding: result, as: UTF8.self))
  }

  /// NUL counts as the replacement character everywhere: the finding GH110 says where one stands.
  static func readable(_ text: String) -> String {
    text.contains("\0") ? text.replacing("\0", with: "\u{FFFD}") : text
  }
}
