internal import GalleyCore
internal import GalleyLanguage

/// What a verb says, and by which construction.
struct Complement {
  var content: [Range<Int>]
  var rule: ClaimRule
  /// One past the last token of the cue, where a preposition joins it.
  var cueEnd: Int?
  /// The source is not the subject: the passive hides it.
  var hidesSource = false
  /// The content may be somebody's words between marks.
  var isSpeech = false
  /// The verb reports only now and then, and nothing but its subject tells that it does here.
  var isLoose = false
  /// The source, where the construction itself shows it.
  var source: Range<Int>?
}
