internal import GalleyCore

/// A word as the recognition of names sees it.
struct NameWord {
  /// What stands between a word and the one before it.
  enum Gap: UInt8 {
    /// Only white space, or the stop of an abbreviation and white space.
    case space
    case comma, open, close, other
    /// "&", which joins the partners of a firm.
    case ampersand
    /// Nothing comes before it in the sentence.
    case start

    /// Whether what it stands between may be one name.
    var joinsNames: Bool { self == .space || self == .ampersand }
  }

  var start: UInt32
  var end: UInt32
  var hash: WordHash
  var classes: NameClasses
  var gap: Gap
  /// Opens with a capital, or with a small particle joined to one ("al-Sharaa").
  var isCapital = false
  /// At least two letters, all of them capitals.
  var isCapitals = false
  /// A possessive ending follows.
  var isPossessive = false
  /// "J." or "J"
  var isInitial = false
  var isNumber = false

  var range: TextRange { TextRange(Int(start), Int(end)) }
}
