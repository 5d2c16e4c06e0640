import GalleyCore
import GalleyReport

/// A small XML tree that tests break on purpose.
struct ElementTree: XMLBuilder {
  indirect enum Child: Sendable {
    case element(Element)
    case text(String)
  }

  struct Element: Sendable {
    var name: String
    var attributes: [(name: String, value: String)] = []
    var children: [Child] = []
  }

  private var open: [Element] = []
  private(set) var root = Element(name: "")

  static func of(_ report: Report) -> Element {
    var tree = ElementTree()
    ReportXML(report).write(to: &tree)
    return tree.root
  }

  mutating func begin(_ root: StaticString, namespace: StaticString) { begin(root) }
  mutating func begin(_ element: StaticString) { open.append(Element(name: "\(element)")) }
  mutating func attribute(_ name: StaticString, _ value: String) {
    open[open.count - 1].attributes.append(("\(name)", value))
  }
  mutating func attribute(_ name: StaticString, _ value: Int) { attribute(name, "\(value)") }
  mutating func attribute(_ name: StaticString, _ prefix: StaticString, _ number: Int) {
    attribute(name, "\(prefix)\(number)")
  }
  mutating func text(_ bytes: [UInt8]) {
    open[open.count - 1].children.append(.text(String(decoding: bytes, as: UTF8.self)))
  }
  mutating func end() {
    let last = open.removeLast()
    if open.isEmpty { root = last } else { open[open.count - 1].children.append(.element(last)) }
  }
}

extension ElementTree.Element {
  /// The element as a document of its own, without added white space.
  var document: String {
    "<?xml version=\"1.0\"?>\n" + markup(attributes: " xmlns=\"\(ReportXML.namespace)\"")
  }

  private func markup(attributes extra: String) -> String {
    let list = attributes.map { " \($0.name)=\"\(Self.escaped($0.value))\"" }.joined()
    let inside = children.map {
      switch $0 {
      case .element(let element): element.markup(attributes: "")
      case .text(let text): Self.escaped(text)
      }
    }
    return "<\(name)\(extra)\(list)>\(inside.joined())</\(name)>"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing("\"", with: "&quot;")
  }

  /// The rule table's verdict.
  var breaches: [GrammarBreach] {
    var checker = GrammarChecker()
    walk(&checker)
    return checker.breaches
  }

  private func walk(_ checker: inout GrammarChecker) {
    checker.begin(named: name)
    for attribute in attributes { checker.attribute(named: attribute.name, attribute.value) }
    for child in children {
      switch child {
      case .element(let element): element.walk(&checker)
      case .text(let text): checker.text(Array(text.utf8))
      }
    }
    checker.end()
  }

  /// Every tree that differs from this one by one small fault or harmless change.
  var mutations: [ElementTree.Element] {
    var result: [ElementTree.Element] = []
    for index in attributes.indices {
      var less = self
      less.attributes.remove(at: index)
      result.append(less)
      for value in ["", "zz", "-1", "0", "01", "e0", "e1 e2", "2026-13", "2026-03-03", "positive"] {
        var other = self
        other.attributes[index].value = value
        result.append(other)
      }
    }
    var more = self
    more.attributes.append(("colour", "red"))
    result.append(more)
    more = self
    more.children.append(.text("stray words"))
    result.append(more)
    more = self
    more.children.insert(.element(ElementTree.Element(name: "bogus")), at: 0)
    result.append(more)
    for index in children.indices {
      var other = self
      other.children.remove(at: index)
      result.append(other)
      other = self
      other.children.insert(children[index], at: index)
      result.append(other)
      if index > 0 {
        other = self
        other.children.swapAt(index - 1, index)
        result.append(other)
      }
      guard case .element(let element) = children[index] else { continue }
      for mutation in element.mutations {
        other = self
        other.children[index] = .element(mutation)
        result.append(other)
      }
    }
    return result
  }
}
