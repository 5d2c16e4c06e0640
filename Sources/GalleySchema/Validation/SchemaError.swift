package import GalleyCore

/// One thing that a validator found wrong.
package struct SchemaError: Sendable, Equatable {
  /// The validator's message on one line, the namespace's braces taken out.
  package var message: String
  /// The elements from the root down to the one at fault.
  package var path: String
  /// The range in the article that the element at fault, or its nearest ancestor with a position,
  /// stands for.
  package var range: ByteRange?

  package init(message: String, path: String, range: ByteRange?) {
    self.message = message
    self.path = path
    self.range = range
  }
}
