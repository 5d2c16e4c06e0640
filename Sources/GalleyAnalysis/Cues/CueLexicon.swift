internal import GalleyLanguage

/// The words of a language that report speech, thought, intention and evidence.
///
/// Read from the files `cue-*.txt` of the language's folder, once, in well under a millisecond.
package struct CueLexicon: Sendable {
  package private(set) var entries: [CueEntry] = []
  package private(set) var phrases: [CuePhrase] = []
  private var verbs = CueTable()
  private var nouns = CueTable()
  private var adjectives = CueTable()

  private var prepositions = CueTable()
  private var prepositionFrames: [CueFrames] = []

  /// Reads the six files of a language, in UTF-8, whose words are inflected by `forms`.
  package init<Forms: WordForms>(
    _ forms: Forms.Type, verbs: [UInt8], irregular: [UInt8], phrases: [UInt8], nouns: [UInt8],
    adjectives: [UInt8], prepositions: [UInt8]
  ) {
    let phraseLines = Self.lines(phrases)
    var lemmas = Lemmas<Forms>()
    for line in Self.lines(verbs) {
      Self.eachEntry(of: line, in: verbs) { enter(Forms(verbs, $0), line, &lemmas) }
    }
    for line in phraseLines {
      Self.eachEntry(of: line, in: phrases) { phrase in
        let end = ByteFields.end(of: phrase, before: 0x20, in: phrases)
        enter(Forms(phrases, phrase.lowerBound..<end), nil, &lemmas)
      }
    }
    let irregular = IrregularForms(irregular)
    var table = CueTable(forms: lemmas.forms.count * 4)
    for (entry, lemma) in lemmas.forms.enumerated() {
      if let forms = irregular.forms(of: lemma.base) {
        for form in forms { table.insert(form, entry) }
      } else {
        lemma.eachPastForm { table.insert($0, entry) }
      }
      table.insert(lemma.base, entry)
      lemma.eachPresentForm { table.insert($0, entry) }
    }
    self.verbs = table
    readPhrases(phraseLines, of: phrases, lemmas)
    self.nouns = readWords(forms, nouns, plurals: true)
    self.adjectives = readWords(forms, adjectives, plurals: false)
    for line in Self.lines(prepositions) {
      Self.eachEntry(of: line, in: prepositions) {
        self.prepositions.insert(Self.key(prepositions, $0), prepositionFrames.count)
      }
      prepositionFrames.append(line.frames)
    }
  }

  /// The entry of a verb form by its case-folded hash.
  @inline(__always)
  package func verb(_ hash: UInt32) -> Int? { verbs.find(hash) }
  @inline(__always)
  package func noun(_ hash: UInt32) -> Int? { nouns.find(hash) }
  @inline(__always)
  package func adjective(_ hash: UInt32) -> Int? { adjectives.find(hash) }
  /// The frame of a preposition.
  func preposition(_ hash: UInt32) -> CueFrames? {
    prepositions.find(hash).map { prepositionFrames[$0] }
  }

  private struct Line {
    /// Where the words in front of the colon stand.
    var words: Range<Int>
    var frames: CueFrames = []
    var weak: CueFrames = []
  }

  /// Words in the order of their entries.
  private struct Lemmas<Forms: WordForms> {
    var forms: [Forms] = []
    var entries = CueTable(forms: 2048)
  }

  /// Enters a word, and the frames of its line; gives its entry.
  @discardableResult
  private mutating func enter<Forms: WordForms>(
    _ forms: Forms, _ line: Line?, _ lemmas: inout Lemmas<Forms>
  ) -> Int {
    let index = lemmas.entries.find(forms.base) ?? entries.count
    if index == entries.count {
      entries.append(CueEntry())
      lemmas.entries.insert(forms.base, index)
      lemmas.forms.append(forms)
    }
    guard let line else { return index }
    entries[index].frames.formUnion(line.frames)
    entries[index].weak.formUnion(line.weak)
    entries[index].weak.subtract(entries[index].frames)
    return index
  }

  private mutating func readPhrases<Forms>(
    _ lines: [Line], of bytes: [UInt8], _ lemmas: Lemmas<Forms>
  ) {
    var byVerb: [[CuePhrase]] = Array(repeating: [], count: entries.count)
    for line in lines {
      Self.eachEntry(of: line, in: bytes) { phrase in
        var words = ByteFields(phrase, separator: 0x20)
        guard let first = words.next(in: bytes),
          let verb = lemmas.entries.find(Self.key(bytes, first))
        else { return }
        var hashes: [UInt32] = []
        while let word = words.next(in: bytes) {
          let isGap = word.count == 1 && bytes[word.lowerBound] == 0x7E
          hashes.append(isGap ? 0 : Self.key(bytes, word))
        }
        byVerb[verb].append(CuePhrase(words: hashes, frames: line.frames, weak: line.weak))
      }
    }
    for (verb, list) in byVerb.enumerated() where !list.isEmpty {
      let start = phrases.count
      // Longer phrases first, so that "push back against" wins over "push back".
      phrases += list.sorted { $0.words.count > $1.words.count }
      entries[verb].phrases = start..<phrases.count
    }
  }

  private mutating func readWords<Forms: WordForms>(
    _ forms: Forms.Type, _ bytes: [UInt8], plurals: Bool
  ) -> CueTable {
    var table = CueTable(forms: bytes.count / 4)
    var lemmas = Lemmas<Forms>()
    for line in Self.lines(bytes) {
      Self.eachEntry(of: line, in: bytes) { word in
        let forms = Forms(bytes, word)
        let entry = enter(forms, line, &lemmas)
        table.insert(forms.base, entry)
        if plurals { table.insert(forms.plural, entry) }
      }
    }
    return table
  }

  private static func lines(_ bytes: [UInt8]) -> [Line] {
    var found: [Line] = []
    var lines = ByteFields(bytes.indices, separator: 0x0A)
    while let range = lines.next(in: bytes) {
      let colon = ByteFields.end(of: range, before: 0x3A, in: bytes)
      guard bytes[range.lowerBound] != 0x23, colon < range.upperBound else { continue }
      var line = Line(words: range.lowerBound..<colon)
      var names = ByteFields(colon + 1..<range.upperBound, separator: 0x20)
      while let name = names.next(in: bytes) {
        let isWeak = bytes[name.upperBound - 1] == 0x3F
        guard let frame = CueFrames.named(bytes, isWeak ? name.dropLast() : name) else { continue }
        if isWeak { line.weak.insert(frame) } else { line.frames.insert(frame) }
      }
      found.append(line)
    }
    return found
  }

  private static func eachEntry(
    of line: Line, in bytes: [UInt8], _ body: (Range<Int>) -> Void
  ) {
    var fields = ByteFields(line.words, separator: 0x2C)
    while let field = fields.next(in: bytes) { body(field) }
  }

  private static func key(_ bytes: [UInt8], _ word: Range<Int>) -> UInt32 {
    GalleyLanguage.WordHash.of(bytes.span.extracting(word)).value
  }
}
