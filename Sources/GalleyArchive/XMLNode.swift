import GalleyCore
import GalleyReaders

/// An element of an XML file in a bag, with what it holds.
struct XMLNode {
  var name: String
  var attributes: [String: String] = [:]
  var text = ""
  var children: [XMLNode] = []

  /// Reads a file; `nil` where it is not well-formed.
  ///
  /// - Parameter last: the name of an element behind which nothing is read, where the rest is of no
  ///   interest.
  static func root(of bytes: [UInt8], upTo last: String? = nil) -> XMLNode? {
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    var diagnostics = Diagnostics()
    var scanner = XMLScanner(
      SourceFile(name: "", bytes: bytes), vocabulary: XMLVocabulary(namespaces: [], names: []))
    var open: [XMLNode] = []
    while true {
      switch scanner.next(&diagnostics) {
      case .startElement:
        var node = XMLNode(name: scanner.localName(scanner.name))
        for attribute in scanner.attributes {
          node.attributes[scanner.localName(attribute.name)] = String(
            decoding: scanner.text(of: attribute), as: UTF8.self)
        }
        open.append(node)
      case .endElement:
        guard var node = open.popLast() else { return nil }
        if node.name == last {
          while var parent = open.popLast() {
            parent.children.append(node)
            node = parent
          }
        }
        guard let parent = open.indices.last else { return scanner.isWellFormed ? node : nil }
        open[parent].children.append(node)
      case .text, .cdata:
        guard let parent = open.indices.last else { continue }
        var text: [UInt8] = []
        scanner.appendText(to: &text, isLiteral: false)
        open[parent].text += String(decoding: text, as: UTF8.self)
      case .comment, .instruction, .doctype: break
      case .end: return nil
      }
    }
  }

  func all(_ name: String) -> [XMLNode] { children.filter { $0.name == name } }

  /// The first element on a way of names.
  func first(_ path: String...) -> XMLNode? {
    var node = self
    for name in path {
      guard let child = node.children.first(where: { $0.name == name }) else { return nil }
      node = child
    }
    return node
  }
}
