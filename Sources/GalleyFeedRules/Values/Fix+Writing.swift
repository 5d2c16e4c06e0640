internal import GalleyCore

extension Fix {
  /// The safe repair that writes a value in the place of another, where one is known.
  static func writing(_ text: String?, at range: ByteRange) -> [Fix] {
    text.map { [Fix("write \($0)", .safe, edits: [TextEdit(range, $0)])] } ?? []
  }
}
