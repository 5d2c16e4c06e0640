internal import CGalleyEnglish
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

  package static let english = CueLexicon(
    verbs: text(galley_english_cue_verbs()), irregular: text(galley_english_cue_irregular()),
    phrases: text(galley_english_cue_phrases()), nouns: text(galley_english_cue_nouns()),
    adjectives: text(galley_english_cue_adjectives()))

  /// Reads the five files of a language.
  package init(
    verbs: String, irregular: String, phrases: String, nouns: String, adjectives: String
  ) {
    let phraseLines = Self.lines(phrases)
    var lemmas: [Substring: Int] = [:]
    for line in Self.lines(verbs) {
      for lemma in line.words { enter(lemma, line, &lemmas) }
    }
    for line in phraseLines {
      for phrase in line.words {
        if let first = phrase.split(separator: " ").first { enter(first, nil, &lemmas) }
      }
    }
    let forms = Self.irregularForms(irregular)
    for (lemma, entry) in lemmas.sorted(by: { $0.value < $1.value }) {
      for form in forms[lemma] ?? EnglishForms.pastForms(String(lemma)) {
        self.verbs.insert(Self.key(form), entry)
      }
      self.verbs.insert(Self.key(String(lemma)), entry)
      for form in EnglishForms.presentForms(String(lemma)) {
        self.verbs.insert(Self.key(form), entry)
      }
    }
    readPhrases(phraseLines, lemmas)
    self.nouns = readWords(nouns, plurals: true)
    self.adjectives = readWords(adjectives, plurals: false)
  }

  /// The entry of a verb form by its case-folded hash.
  @inline(__always)
  package func verb(_ hash: UInt32) -> Int? { verbs.find(hash) }
  @inline(__always)
  package func noun(_ hash: UInt32) -> Int? { nouns.find(hash) }
  @inline(__always)
  package func adjective(_ hash: UInt32) -> Int? { adjectives.find(hash) }

  private struct Line {
    var words: [Substring]
    var frames: CueFrames = []
    var weak: CueFrames = []
  }

  private mutating func enter(
    _ lemma: Substring, _ line: Line?, _ lemmas: inout [Substring: Int]
  ) {
    let index = lemmas[lemma] ?? entries.count
    if index == entries.count {
      entries.append(CueEntry())
      lemmas[lemma] = index
    }
    guard let line else { return }
    entries[index].frames.formUnion(line.frames)
    entries[index].weak.formUnion(line.weak)
    entries[index].weak.subtract(entries[index].frames)
  }

  private mutating func readPhrases(_ lines: [Line], _ lemmas: [Substring: Int]) {
    var byVerb: [Int: [CuePhrase]] = [:]
    for line in lines {
      for phrase in line.words {
        let words = phrase.split(separator: " ")
        guard let first = words.first, let verb = lemmas[first] else { continue }
        let hashes = words.dropFirst().map { $0 == "~" ? 0 : Self.key(String($0)) }
        byVerb[verb, default: []].append(
          CuePhrase(words: hashes, frames: line.frames, weak: line.weak))
      }
    }
    for (verb, list) in byVerb.sorted(by: { $0.key < $1.key }) {
      let start = phrases.count
      // Longer phrases first, so that "push back against" wins over "push back".
      phrases += list.sorted { $0.words.count > $1.words.count }
      entries[verb].phrases = start..<phrases.count
    }
  }

  private mutating func readWords(_ text: String, plurals: Bool) -> CueTable {
    var table = CueTable()
    var lemmas: [Substring: Int] = [:]
    for line in Self.lines(text) {
      for word in line.words {
        enter(word, line, &lemmas)
        guard let entry = lemmas[word] else { continue }
        table.insert(Self.key(String(word)), entry)
        if plurals { table.insert(Self.key(EnglishForms.plural(String(word))), entry) }
      }
    }
    return table
  }

  private static func irregularForms(_ text: String) -> [Substring: [String]] {
    var forms: [Substring: [String]] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ")
      if let lemma = words.first { forms[lemma] = words.dropFirst().map(String.init) }
    }
    return forms
  }

  private static func lines(_ text: String) -> [Line] {
    text.split(separator: "\n").compactMap { raw in
      guard !raw.hasPrefix("#") else { return nil }
      let parts = raw.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      var line = Line(
        words: parts[0].split(separator: ",").map { $0.drop { $0 == " " } }.map(trimmed))
      for name in parts[1].split(separator: " ") {
        if name.hasSuffix("?") {
          if let frame = CueFrames.named(name.dropLast()) { line.weak.insert(frame) }
        } else if let frame = CueFrames.named(name) {
          line.frames.insert(frame)
        }
      }
      return line
    }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }

  private static func key(_ word: String) -> UInt32 { GalleyLanguage.WordHash.of(word).value }

  private static func text(_ list: galley_cue_list) -> String {
    String(decoding: UnsafeRawBufferPointer(start: list.bytes, count: list.count), as: UTF8.self)
  }
}
