package import GalleyCore

/// The name of an element or attribute as two small numbers, so that comparing costs nothing.
///
/// The numbers come from the ``XMLSymbols`` of the scanner that read the name: names that its
/// vocabulary lists have their place in that list, others follow in the order of their appearance.
@frozen
package struct XMLName: Hashable, Sendable {
  /// The number of the namespace's URI; 0 is no namespace.
  package var namespace: UInt32
  /// The number of the local name.
  package var local: UInt32

  @inlinable
  package init(namespace: UInt32, local: UInt32) {
    self.namespace = namespace
    self.local = local
  }
}

/// One attribute of a start tag.
package struct XMLAttribute: Sendable {
  package var name: XMLName
  /// The name as written, prefix included.
  package var nameRange: ByteRange
  /// What stands between the quotation marks.
  package var valueRange: ByteRange
  /// Whether the value holds references or line breaks, so that its text is not a slice of the file.
  package var needsDecoding: Bool

  /// The attribute with its value and quotation marks.
  package var range: ByteRange { ByteRange(nameRange.lower, valueRange.upper + 1) }
}

/// A namespace declaration of a start tag.
package struct XMLNamespaceDeclaration: Sendable {
  /// The declared prefix as a symbol; the empty name's symbol for the default namespace.
  package var prefix: UInt32
  package var uri: UInt32
  /// The attribute with its value and quotation marks.
  package var range: ByteRange
  package var valueRange: ByteRange
}
