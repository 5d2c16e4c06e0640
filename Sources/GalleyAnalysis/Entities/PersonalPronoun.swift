import GalleyCore

/// A pronoun for a man or a woman as it stands in the text.
struct PersonalPronoun {
  /// Whom it was found to mean.
  enum Meaning {
    case unasked, asked
    case entity(Int32)
  }

  var range: TextRange
  var pronoun: Pronoun
  var sentence: Int32
  var meaning = Meaning.unasked
}
