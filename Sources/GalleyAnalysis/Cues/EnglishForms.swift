/// Spells the inflected forms of English words by the regular rules.
///
/// The rules are those of any school grammar: e-dropping, y to i, sibilants take -es, and doubling
/// of a final consonant behind a single stressed vowel. Doubled and undoubled forms are both given
/// where stress decides ("canceled", "cancelled"): a form that nobody writes does no harm.
enum EnglishForms {
  /// Third person, gerund and past of a regular verb.
  static func verb(_ lemma: String) -> [String] {
    presentForms(lemma) + pastForms(lemma)
  }

  /// Third person and gerund, which irregular verbs form by rule too.
  static func presentForms(_ lemma: String) -> [String] {
    var forms = [plural(lemma)]
    if lemma.hasSuffix("ie") {
      forms.append(lemma.dropLast(2) + "ying")
    } else if lemma.hasSuffix("e"), !lemma.hasSuffix("ee"), !lemma.hasSuffix("oe") {
      forms.append(lemma.dropLast() + "ing")
    } else {
      forms.append(lemma + "ing")
      if let doubled = doubled(lemma) { forms.append(doubled + "ing") }
    }
    return forms
  }

  static func pastForms(_ lemma: String) -> [String] {
    if lemma.hasSuffix("e") { return [lemma + "d"] }
    if endsInConsonantY(lemma) { return [lemma.dropLast() + "ied"] }
    guard let doubled = doubled(lemma) else { return [lemma + "ed"] }
    return [lemma + "ed", doubled + "ed"]
  }

  /// The plural of a noun, spelt like the third person of a verb.
  static func plural(_ lemma: String) -> String {
    if endsInConsonantY(lemma) { return lemma.dropLast() + "ies" }
    if lemma.hasSuffix("s") || lemma.hasSuffix("x") || lemma.hasSuffix("z")
      || lemma.hasSuffix("ch") || lemma.hasSuffix("sh") || lemma.hasSuffix("o")
    {
      return lemma + "es"
    }
    if lemma.hasSuffix("thesis") { return lemma.dropLast(2) + "es" }
    return lemma + "s"
  }

  private static func endsInConsonantY(_ lemma: String) -> Bool {
    let letters = Array(lemma.utf8)
    guard letters.count > 1, letters.last == 0x79 else { return false }
    return !isVowel(letters[letters.count - 2])
  }

  /// The lemma with its last consonant doubled, where it ends in consonant, vowel, consonant.
  private static func doubled(_ lemma: String) -> String? {
    let letters = Array(lemma.utf8)
    guard letters.count > 2, let last = letters.last, !isVowel(last), last != 0x77, last != 0x78,
      last != 0x79, isVowel(letters[letters.count - 2]), !isVowel(letters[letters.count - 3])
    else { return nil }
    return lemma + String(decoding: [last], as: UTF8.self)
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    letter == 0x61 || letter == 0x65 || letter == 0x69 || letter == 0x6F || letter == 0x75
  }
}
