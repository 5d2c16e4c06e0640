/// A place where the product can be changed without changing how many lines it has.
struct Site: Codable {
  var file: String
  /// `comparison`, `arithmetic`, `boolean`, `condition`, `guard`, `constant`, `statement` or `exit`.
  var kind: String
  /// Offsets of the bytes that the replacement takes the place of.
  var start: Int
  var end: Int
  var line: Int
  /// Lines of the statement around it: where the compiler may complain of the change.
  var firstLine: Int
  var lastLine: Int
  /// The new text; `#` stands for the mutant's number.
  var replacement: String
  /// What a reader is told: the text before and after.
  var change: String
}
