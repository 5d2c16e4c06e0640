internal import GalleyCore

/// Whom a sentence without a cue is about.
struct Topic {
  /// The words that name them.
  var range: TextRange
  /// The head of those words.
  var head: TextRange
  var isName: Bool
  var isPronoun: Bool

  /// Whether they can speak: a name that is no place's, a pronoun for a person, a word for people.
  func maySpeak(_ bytes: UnsafeBufferPointer<UInt8>, _ language: LanguagePack) -> Bool {
    let word = bytes[head.indices]
    if isPronoun { return language.grammar.has(word, .topicPronoun) }
    var hash = WordHash()
    for byte in word { hash.combine(byte) }
    let classes = NameClasses(
      rawValue: language.names.sections(hash, capitalized: isName))
    if isName {
      return classes.isDisjoint(with: [.anyPlace, .placeHead, .noName, .document, .nationality])
    }
    return !classes.isDisjoint(with: [.role, .people, .unnamed, .relation, .man, .woman])
  }
}
