internal import GalleyLanguage

/// Spells the inflected forms of English words by the regular rules, and hashes them.
///
/// The rules are those of any school grammar: e-dropping, y to i, sibilants take -es, and doubling
/// of a final consonant behind a single stressed vowel. Doubled and undoubled forms are both given
/// where stress decides ("canceled", "cancelled"): a form that nobody writes does no harm.
struct EnglishForms {
  /// The letters of the lemma.
  private let lemma: ArraySlice<UInt8>
  private var form: [UInt8] = []

  init(_ lemma: ArraySlice<UInt8>) {
    self.lemma = lemma
    form.reserveCapacity(lemma.count + 4)
  }

  /// Third person and gerund, which irregular verbs form by rule too, as keys of the engine.
  mutating func eachPresentForm(_ body: (UInt32) -> Void) {
    body(plural())
    if ends("ie") {
      body(key(dropping: 2, "ying"))
    } else if ends("e"), !ends("ee"), !ends("oe") {
      body(key(dropping: 1, "ing"))
    } else {
      body(key("ing"))
      if doubles { body(key("ing", doubled: true)) }
    }
  }

  /// The past and the participle of a regular verb.
  mutating func eachPastForm(_ body: (UInt32) -> Void) {
    if ends("e") { return body(key("d")) }
    if endsInConsonantY { return body(key(dropping: 1, "ied")) }
    body(key("ed"))
    if doubles { body(key("ed", doubled: true)) }
  }

  /// The plural of a noun, spelt like the third person of a verb.
  mutating func plural() -> UInt32 {
    if endsInConsonantY { return key(dropping: 1, "ies") }
    if ends("thesis") { return key(dropping: 2, "es") }
    if ends("s") || ends("x") || ends("z") || ends("ch") || ends("sh") || ends("o") {
      return key("es")
    }
    return key("s")
  }

  /// The lemma itself.
  mutating func base() -> UInt32 { key("") }

  private mutating func key(
    dropping count: Int = 0, _ ending: String, doubled: Bool = false
  ) -> UInt32 {
    form.removeAll(keepingCapacity: true)
    form.append(contentsOf: lemma.dropLast(count))
    if doubled, let last = lemma.last { form.append(last) }
    form.append(contentsOf: ending.utf8)
    return GalleyLanguage.WordHash.of(form.span).value
  }

  private func ends(_ ending: String) -> Bool {
    lemma.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  private func letter(fromEnd place: Int) -> UInt8 {
    place <= lemma.count ? lemma[lemma.endIndex - place] : 0
  }

  private var endsInConsonantY: Bool {
    lemma.count > 1 && lemma.last == 0x79 && !isVowel(letter(fromEnd: 2))
  }

  /// Whether the lemma ends in consonant, vowel, consonant.
  private var doubles: Bool {
    guard lemma.count > 2, let last = lemma.last else { return false }
    return !isVowel(last) && last != 0x77 && last != 0x78 && last != 0x79
      && isVowel(letter(fromEnd: 2)) && !isVowel(letter(fromEnd: 3))
  }

  private func isVowel(_ letter: UInt8) -> Bool {
    letter == 0x61 || letter == 0x65 || letter == 0x69 || letter == 0x6F || letter == 0x75
  }
}
