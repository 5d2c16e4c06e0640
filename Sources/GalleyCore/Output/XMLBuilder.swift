/// Takes an XML document as it is walked: once as bytes, once as a libxml2 tree, so that what is
/// validated is what is written.
public protocol XMLBuilder: ~Copyable {
  mutating func begin(_ element: StaticString)
  /// Begins the outermost element and declares its namespace as the default one.
  mutating func begin(_ root: StaticString, namespace: StaticString)
  /// Adds an attribute to the element just begun; only before its content.
  mutating func attribute(_ name: StaticString, _ value: String)
  mutating func attribute(_ name: StaticString, _ value: Int)
  /// Writes a short prefix and a number as an attribute's value, as in `id="c12"`.
  mutating func attribute(_ name: StaticString, _ prefix: StaticString, _ number: Int)
  /// UTF-8 bytes of character data.
  mutating func text(_ bytes: [UInt8])
  mutating func end()
}

extension XMLBuilder where Self: ~Copyable {
  public mutating func text(_ string: String) { text(Array(string.utf8)) }

  /// An element that holds nothing but text.
  public mutating func element(_ name: StaticString, _ string: String) {
    begin(name)
    text(string)
    end()
  }
}
