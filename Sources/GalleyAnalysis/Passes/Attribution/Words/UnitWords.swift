internal import GalleyCore
internal import GalleyLanguage

/// The words of one unit, and the phrases that they make by its tree or by their order: what is a
/// name, a time, a finite form, a noun phrase, a cue.
///
/// What every finder asks, so that none has a notion of its own. One instance serves them all, which
/// is why it is a class: it is made for a unit, and once ``findHiddenVerbs()`` has run, nothing of
/// it changes.
final class UnitWords {
  let unit: SentenceUnit
  /// The unit's tree, stored so that reading a field of it copies nothing.
  let syntax: SentenceSyntax
  let lexicon: CueLexicon
  let grammar: GrammarWords
  let quotes: [QuoteFact]
  /// The text, for the letters of a word where its hash does not tell enough.
  let bytes: UnsafeBufferPointer<UInt8>
  /// Tokens that the tagger took for nouns though they are verbs of saying.
  private(set) var isHidden: [Bool]

  init(
    unit: SentenceUnit, language: LanguagePack, quotes: [QuoteFact],
    bytes: UnsafeBufferPointer<UInt8>
  ) {
    self.unit = unit
    self.quotes = quotes
    self.bytes = bytes
    syntax = unit.syntax
    lexicon = language.cues
    grammar = language.grammar
    isHidden = Array(repeating: false, count: unit.syntax.count)
  }

  /// Finds the verbs of saying that the tagger took for nouns.
  func findHiddenVerbs() {
    for token in 0..<syntax.count where !syntax.isVerb(token) {
      isHidden[token] = looksLikeNoun(token)
    }
  }

  /// Whether a word is a form of a verb of saying, which takes a clause and a quotation alike.
  func reportsSpeech(_ token: Int) -> Bool {
    guard let entry = lexicon.verb(syntax.tokens[token].hash) else { return false }
    return lexicon.entries[entry].frames.isSuperset(of: [.that, .quote])
  }

  /// Whether a word is a form of a verb that passes judgement.
  func judges(_ token: Int) -> Bool {
    guard let entry = lexicon.verb(syntax.tokens[token].hash) else { return false }
    return lexicon.entries[entry].frames.contains(.judges)
  }

  /// The text of tokens, widened to the marks of every run that it touches.
  func text(_ tokens: Range<Int>) -> TextRange? {
    let tokens = trimmed(tokens)
    guard !tokens.isEmpty else { return nil }
    var range = syntax.range(of: tokens)
    for run in unit.runs where run.tokens.overlaps(tokens) {
      range = range.union(quotes[run.quote].range)
    }
    return range
  }

  /// The text of tokens as they stand, for cues and sources.
  func plain(_ tokens: Range<Int>) -> TextRange? {
    let tokens = trimmed(tokens)
    return tokens.isEmpty ? nil : syntax.range(of: tokens)
  }

  /// Whether the tokens touch words between marks, or a gap.
  func hasMarks(_ tokens: Range<Int>) -> Bool {
    unit.runs.contains { $0.tokens.overlaps(tokens) }
  }

  /// Whether a noun names something said, thought or wanted.
  func isSaidNoun(_ token: Int) -> Bool {
    syntax.tags[token] == .noun && lexicon.noun(syntax.tokens[token].hash) != nil
  }

  func isWord(_ token: Int, _ sign: UInt32) -> Bool { syntax.tokens[token].hash == sign }

  func isWord(_ token: Int, _ known: WordClass) -> Bool {
    grammar.has(syntax.tokens[token].hash, known)
  }

  func isLemma(_ token: Int, _ known: WordClass) -> Bool {
    grammar.has(syntax.lemmas[token].value, known)
  }

  /// `range` without signs at its ends and coordinators at its start.
  func trimmed(_ range: Range<Int>) -> Range<Int> { syntax.trimmed(range, grammar) }
}
