import Foundation

@testable import GalleyReaders

/// One test of html5lib's tokenizer files, begun in one state.
struct TokenizerCase {
  let description: String
  /// The page that puts the tokenizer into the state, and the input behind it.
  let page: String
  /// The pieces that the page gives before the input.
  let opening: Int
  let expected: [PieceOfTree]

  static func all(in file: URL) throws -> [TokenizerCase] {
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    let tests = json?["tests"] as? [[String: Any]] ?? []
    return tests.flatMap { test in
      (test["initialStates"] as? [String] ?? ["Data state"]).compactMap {
        TokenizerCase(test, state: $0, file: file.lastPathComponent)
      }
    }
  }

  private init?(_ test: [String: Any], state: String, file: String) {
    guard var input = test["input"] as? String, let output = test["output"] as? [Any] else {
      return nil
    }
    let isEscaped = test["doubleEscaped"] as? Bool ?? false
    if isEscaped { input = Self.unescaped(input) }
    let element = test["lastStartTag"] as? String
    let before: String
    switch state {
    case "Data state": before = ""
    case "RCDATA state": before = "<\(element ?? "title")>"
    case "RAWTEXT state": before = "<\(element ?? "xmp")>"
    case "Script data state": before = "<\(element ?? "script")>"
    case "PLAINTEXT state": before = "<plaintext>"
    case "CDATA section state": before = "<svg><![CDATA["
    default: return nil
    }
    description = "\(file): \(test["description"] as? String ?? "") [\(state)]"
    page = before + input
    opening = before.isEmpty ? 0 : 1
    let known = Set(HTMLAttributeName.allCases.map(\.name))
    var pieces: [PieceOfTree] = []
    for case let token as [Any] in output {
      let text = token.count > 1 ? token[1] as? String ?? "" : ""
      let value = HTMLTree.readable(isEscaped ? Self.unescaped(text) : text)
      switch token.first as? String {
      case "Character": PieceOfTree.append(value, to: &pieces)
      case "StartTag":
        let attributes = token.count > 2 ? token[2] as? [String: String] ?? [:] : [:]
        pieces.append(
          .tag(value, attributes.filter { known.contains($0.key) }.mapValues(HTMLTree.readable)))
      default: break
      }
    }
    expected = pieces
  }

  /// What the reader's tree holds of the input.
  var found: [PieceOfTree] {
    let tree = HTMLTree.ofPage(Array(page.utf8))
    var pieces: [PieceOfTree] = []
    for node in tree.nodes.indices.dropFirst() {
      if tree.nodes[node].tag == .text {
        PieceOfTree.append(tree.decodedText(node), to: &pieces)
      } else {
        pieces.append(.tag(tree.nameAsWritten(node), tree.attributesRead(node)))
      }
    }
    return Array(pieces.dropFirst(opening))
  }

  /// Takes out `\uHHHH`; halves of pairs that stand alone become the replacement character.
  private static func unescaped(_ text: String) -> String {
    var units: [UInt16] = []
    var rest = Substring(text)
    while let character = rest.first {
      if rest.hasPrefix("\\u"), let unit = UInt16(rest.dropFirst(2).prefix(4), radix: 16) {
        units.append(unit)
        rest = rest.dropFirst(6)
      } else {
        units += Array(String(character).utf16)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}
