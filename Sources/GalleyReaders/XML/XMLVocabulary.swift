/// The names and namespaces that a format knows, which get small numbers before reading begins.
///
/// The number of a name is its place in the list plus ``firstNumber``.
package struct XMLVocabulary: Sendable {
  package static let firstNumber: UInt32 = 2

  package let namespaces: [StaticString]
  package let names: [StaticString]

  package init(namespaces: [StaticString], names: [StaticString]) {
    self.namespaces = namespaces
    self.names = names
  }
}
