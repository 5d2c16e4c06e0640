/// A pronoun that may be a source.
enum Pronoun {
  case he, she, it, they
  /// "who": whoever was just named.
  case relative
  /// "I", "we": whoever speaks, which the marks around it tell and not the words.
  case speaker

  init?(_ hash: WordHash, _ grammar: GrammarWords) {
    let known = Self.classes.first { grammar.has(hash, $0.class) }
    guard let known else { return nil }
    self = known.pronoun
  }

  /// A pronoun for a man or a woman.
  init?(personal hash: WordHash, _ grammar: GrammarWords) {
    if grammar.has(hash, .pronounHe) {
      self = .he
    } else if grammar.has(hash, .pronounShe) {
      self = .she
    } else {
      return nil
    }
  }

  private static let classes: [(class: WordClass, pronoun: Pronoun)] = [
    (.pronounHe, .he), (.pronounShe, .she), (.pronounIt, .it), (.pronounThey, .they),
    (.pronounRelative, .relative), (.pronounSpeaker, .speaker),
  ]
}
