/// The type of an attribute's or a member's value, with its lexical form.
///
/// Patterns use only what XML Schema, RELAX NG and ECMA-262 regular expressions share.
package enum ValueType: Sendable, Equatable {
  case text
  /// Text with at least one character.
  case name
  /// A whole number from 0.
  case count
  /// A whole number from 1.
  case positive
  /// The version of the report's format.
  case version
  /// One identifier: the prefix and a number from 1.
  case identifier(Character)
  /// Several identifiers of one prefix, parted by single spaces.
  case identifiers(Character)
  case choice([String])
  /// 64 lower-case hexadecimal digits.
  case sha256
  /// A BCP 47 language tag, as far as its shape goes.
  case language
  /// The name of an encoding.
  case encoding
  /// An ISO 8601 date or date-time, from a year alone to fractions of a second.
  case date
  /// The name of an analysis rule: lower-case words with hyphens.
  case ruleName
  /// A number from 0 to 1 with two decimals.
  case confidence

  /// The lexical form as a regular expression, to be matched as a whole; `nil` where any text goes.
  package var pattern: String? {
    switch self {
    case .text, .name, .choice: nil
    case .count: "[0-9]+"
    case .positive: "[1-9][0-9]*"
    case .version: "1"
    case .identifier(let prefix): "\(prefix)[1-9][0-9]*"
    case .identifiers(let prefix): "\(prefix)[1-9][0-9]*( \(prefix)[1-9][0-9]*)*"
    case .sha256: "[0-9a-f]{64}"
    case .language: "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"
    case .encoding: "[A-Za-z0-9][A-Za-z0-9._:\\-]*"
    case .date:
      "[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?"
        + "(Z|[+\\-][0-9]{2}:[0-9]{2})?)?)?)?"
    case .confidence: "0[.][0-9][0-9]|1[.]00"
    case .ruleName: "[a-z][a-z0-9]*(-[a-z0-9]+)*"
    }
  }

  /// What a value of the type looks like, for messages.
  package var expectation: String {
    switch self {
    case .text: "text"
    case .name: "text that is not empty"
    case .count: "a whole number"
    case .positive: "a whole number from 1"
    case .version: "“1”"
    case .identifier(let prefix): "an identifier such as “\(prefix)1”"
    case .identifiers(let prefix): "identifiers such as “\(prefix)1 \(prefix)2”"
    case .choice(let names): "one of \(names.joined(separator: ", "))"
    case .sha256: "64 hexadecimal digits in lower case"
    case .language: "a language tag such as “en” or “pt-BR”"
    case .encoding: "the name of an encoding"
    case .date: "an ISO 8601 date such as “2026-03-03” or “2026-03-03T09:30:00Z”"
    case .ruleName: "the name of a rule"
    case .confidence: "a number from 0.00 to 1.00 with two decimals"
    }
  }
}
