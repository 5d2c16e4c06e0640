/// What a value of the report's JSON form may be: one entry of the rule table.
package indirect enum JSONShape: Sendable {
  /// A string of a type; see ``ValueType``.
  case string(ValueType)
  /// A whole number from a least one.
  case integer(from: Int)
  /// A number from 0 to 1.
  case share
  /// The number of the format's version.
  case version
  /// `[start, end]` with whole numbers from 0.
  case range
  case nullable(JSONShape)
  case array(JSONShape, minimum: Int)
  /// An object with these members; others may join.
  case object([Member])
  /// The shape of that name in ``JSONGrammar/definitions``.
  case reference(String)

  /// A member of an object.
  package struct Member: Sendable {
    package let name: String
    package let shape: JSONShape
    package let isRequired: Bool
  }

  package static func member(
    _ name: String, _ shape: JSONShape, isRequired: Bool = true
  ) -> Member {
    Member(name: name, shape: shape, isRequired: isRequired)
  }
}
