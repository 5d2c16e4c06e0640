/// A key of the configuration: its name, the values that it takes and what it does.
///
/// The one table in ``ConfigurationKeys`` is what files are checked by, what `galley config` prints
/// by and what `config.schema.json` is written from.
struct ConfigurationKey: Sendable {
  let name: String
  let kind: Kind
  let summary: String
  /// What holds where the key is absent, in words or as a value; empty where there is nothing.
  let fallback: String
  /// Whether what holds the key means nothing without it.
  let isRequired: Bool

  init(
    _ name: String, _ kind: Kind, _ summary: String, fallback: String = "",
    isRequired: Bool = false
  ) {
    self.isRequired = isRequired
    self.name = name
    self.kind = kind
    self.summary = summary
    self.fallback = fallback
  }

  /// The values that a key takes.
  indirect enum Kind: Sendable {
    case text
    case flag
    case integer(ClosedRange<Int>)
    /// A number from 0 to 1.
    case share
    case choice([String])
    /// One pattern of paths or a list of them.
    case patterns
    /// A BCP 47 tag.
    case language
    case object([ConfigurationKey])
    case list(of: Kind)
    /// Free keys of one sort, each with a value of one kind.
    case map(keys: KeySort, values: Kind)
    /// A text, number or flag: what an option of a backend takes; or a list of texts.
    case scalar
  }

  /// What the free keys of a map are.
  enum KeySort: Sendable {
    case code
    case backend
    case option
  }
}
