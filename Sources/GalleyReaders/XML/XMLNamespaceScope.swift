/// The namespace declarations in force, innermost last (Namespaces in XML 1.0, section 6).
struct XMLNamespaceScope {
  private struct Binding {
    var prefix: UInt32
    var uri: UInt32
    var depth: Int32
  }

  private var bindings: [Binding] = []

  mutating func declare(_ prefix: UInt32, uri: UInt32, depth: Int) {
    bindings.append(Binding(prefix: prefix, uri: uri, depth: Int32(depth)))
  }

  /// Forgets the declarations of elements at `depth` and deeper.
  mutating func leave(depth: Int) {
    while let last = bindings.last, Int(last.depth) >= depth { bindings.removeLast() }
  }

  /// The URI that a prefix stands for; `nil` where it is undeclared, and for the empty prefix
  /// without a declaration no namespace.
  func uri(of prefix: UInt32) -> UInt32? {
    var index = bindings.count - 1
    while index >= 0 {
      if bindings[index].prefix == prefix { return bindings[index].uri }
      index -= 1
    }
    return prefix == XMLSymbols.empty ? XMLSymbols.empty : nil
  }
}
