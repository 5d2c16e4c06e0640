/// The namespace declarations in force, innermost last (Namespaces in XML 1.0, section 6).
struct XMLNamespaceScope {
  private struct Binding {
    var prefix: UInt32
    var uri: UInt32
    var depth: Int32
    /// The binding of the same prefix that this one hides; -1 where there is none.
    var hidden: Int32
  }

  private var bindings: [Binding] = []
  /// The innermost binding of each prefix; -1 where it has none.
  private var innermost: [Int32] = []

  mutating func declare(_ prefix: UInt32, uri: UInt32, depth: Int) {
    while innermost.count <= Int(prefix) { innermost.append(-1) }
    bindings.append(
      Binding(prefix: prefix, uri: uri, depth: Int32(depth), hidden: innermost[Int(prefix)]))
    innermost[Int(prefix)] = Int32(bindings.count - 1)
  }

  /// Forgets the declarations of elements at `depth` and deeper.
  mutating func leave(depth: Int) {
    while let last = bindings.last, Int(last.depth) >= depth {
      innermost[Int(last.prefix)] = last.hidden
      bindings.removeLast()
    }
  }

  /// The URI that a prefix stands for; `nil` where it is undeclared, and for the empty prefix
  /// without a declaration no namespace.
  func uri(of prefix: UInt32) -> UInt32? {
    binding(of: prefix)?.uri ?? (prefix == XMLSymbols.empty ? XMLSymbols.empty : nil)
  }

  /// Whether the element at `depth` itself has declared the prefix.
  func isDeclared(_ prefix: UInt32, depth: Int) -> Bool {
    binding(of: prefix).map { Int($0.depth) == depth } ?? false
  }

  private func binding(of prefix: UInt32) -> Binding? {
    guard Int(prefix) < innermost.count, innermost[Int(prefix)] >= 0 else { return nil }
    return bindings[Int(innermost[Int(prefix)])]
  }
}
