package import GalleyCore

/// One place where a report breaks a rule of the table.
package struct GrammarBreach: Sendable, Equatable {
  /// What is wrong, in words.
  package var message: String
  /// The elements from the root down, as in `report/section/block`.
  package var path: String
  /// The position that the nearest element bears.
  package var range: ByteRange?

  package init(message: String, path: String, range: ByteRange?) {
    self.message = message
    self.path = path
    self.range = range
  }
}
