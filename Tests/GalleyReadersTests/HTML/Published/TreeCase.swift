import Foundation
import GalleyCore

@testable import GalleyReaders

/// One test of html5lib's tree-construction files.
struct TreeCase {
  /// Characters with the elements around them that are no formatting.
  struct Run: Equatable {
    var path: [String]
    var text: String
  }

  let description: String
  let page: String
  let expected: [Run]

  /// The tests of whole pages; those of fragments in other elements and with scripts are left out.
  static func all(in file: URL) throws -> [TreeCase] {
    let text = "\n" + String(decoding: try Data(contentsOf: file), as: UTF8.self)
    return text.components(separatedBy: "\n#data\n").dropFirst().enumerated().compactMap {
      TreeCase($0.element, name: "\(file.lastPathComponent) \($0.offset + 1)")
    }
  }

  private init?(_ text: String, name: String) {
    guard let data = text.range(of: "\n#errors"), let tree = text.range(of: "\n#document\n"),
      !text.contains("\n#script-on"), !text.contains("\n#document-fragment")
    else { return nil }
    page = String(text[..<data.lowerBound])
    description = "\(name): \(page)"
    expected = Self.runs(String(text[tree.upperBound...]))
  }

  /// Reads a tree as the files write it: `| `, two blanks a level, one node a line.
  private static func runs(_ dump: String) -> [Run] {
    var lines: [String] = []
    for line in dump.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("| ") || lines.isEmpty {
        lines.append(String(line))
      } else {
        lines[lines.count - 1] += "\n" + line
      }
    }
    var open: [(depth: Int, name: String)] = []
    var runs: [Run] = []
    for line in lines where line.hasPrefix("| ") {
      let rest = line.dropFirst(2)
      let depth = rest.prefix { $0 == " " }.count
      let node = rest.dropFirst(depth)
      while let last = open.last, last.depth >= depth { open.removeLast() }
      if node.hasPrefix("\"") {
        let end = node.lastIndex(of: "\"") ?? node.endIndex
        append(String(node[node.index(after: node.startIndex)..<end]), open.map(\.name), to: &runs)
      } else if node.hasPrefix("<"), !node.hasPrefix("<!"), node.hasSuffix(">") {
        let name = node.dropFirst().dropLast().split(separator: " ").last.map(String.init) ?? ""
        open.append((depth, name))
      }
    }
    return runs
  }

  /// What the reader's tree holds of the page.
  var found: [Run] {
    let tree = HTMLTree.ofPage(Array(page.utf8))
    var runs: [Run] = []
    for node in tree.nodes.indices where tree.nodes[node].tag == .text {
      var path: [String] = []
      var parent = tree.parent(of: node)
      while let element = parent, element > 0 {
        path.append(tree.nameAsWritten(element))
        parent = tree.parent(of: element)
      }
      Self.append(tree.decodedText(node), path.reversed(), to: &runs)
    }
    return runs
  }

  /// Joins runs of one place; white space and the elements that pages leave to be understood do not
  /// count.
  private static func append(_ text: String, _ path: [String], to runs: inout [Run]) {
    let text = HTMLTree.readable(text).filter { !$0.isWhitespace && $0 != "\u{FFFD}" }
    guard !text.isEmpty else { return }
    let path = path.map { $0.lowercased() }.filter { !passedOver.contains($0) }
    if let last = runs.last, last.path == path {
      runs[runs.count - 1].text += text
    } else {
      runs.append(Run(path: path, text: text))
    }
  }

  private static let passedOver = Set(
    HTMLTag.allCases.filter(\.isFormatting).map(\.name)
      + ["html", "head", "body", "tbody", "colgroup"])
}
