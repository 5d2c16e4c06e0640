internal import GalleyLanguage

/// Hashes the inflected forms of English words as the regular rules spell them.
///
/// The rules are those of any school grammar: e-dropping, y to i, sibilants take -es, and doubling
/// of a final consonant behind a single stressed vowel. Doubled and undoubled forms are both given
/// where stress decides ("canceled", "cancelled"): a form that nobody writes does no harm.
///
/// A form is the hash of the lemma, or of the lemma without its last letters, taken on by the
/// ending: nothing is spelt out. Some ten thousand forms are made at the start of every run.
struct EnglishForms: WordForms {
  /// The keys of the lemma, and of the lemma without its last letter and its last two.
  private let whole: WordHash
  private let short: WordHash
  private let shorter: WordHash
  /// The last letters, from the end; 0 in front of the first.
  private let last: UInt8
  private let second: UInt8
  private let third: UInt8
  private let fourth: UInt8
  private let isThesis: Bool

  private typealias WordHash = GalleyLanguage.WordHash

  /// The forms of the word at `range`.
  init(_ bytes: borrowing [UInt8], _ range: Range<Int>) {
    let word = bytes.span.extracting(range)
    let count = word.count
    last = count > 0 ? word[count - 1] : 0
    second = count > 1 ? word[count - 2] : 0
    third = count > 2 ? word[count - 3] : 0
    fourth = count > 3 ? word[count - 4] : 0
    isThesis = count > 5 && WordHash.of(word.extracting(count - 6..<count)) == "thesis"
    shorter = WordHash.of(word.extracting(0..<max(0, count - 2)))
    // Only letters of ASCII are ever dropped, and others have no hash of their own.
    guard last < 0x80, second < 0x80 else {
      whole = WordHash.of(word)
      short = whole
      return
    }
    short = count > 1 ? shorter.appending(second) : shorter
    whole = count > 0 ? short.appending(last) : short
  }

  /// The lemma itself, as a key of the engine.
  var base: UInt32 { whole.value }

  /// The plural of a noun, spelt like the third person of a verb.
  var plural: UInt32 {
    switch last {
    case UInt8(ascii: "y") where isBehindConsonant: return short.appending("ies").value
    case UInt8(ascii: "s") where isThesis: return shorter.appending("es").value
    case UInt8(ascii: "h") where second == UInt8(ascii: "c") || second == UInt8(ascii: "s"):
      return whole.appending("es").value
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"), UInt8(ascii: "o"):
      return whole.appending("es").value
    default: return whole.appending("s").value
    }
  }

  /// Third person and gerund, which irregular verbs form by rule too.
  @inline(__always)
  func eachPresentForm(_ body: (UInt32) -> Void) {
    body(plural)
    if last == UInt8(ascii: "e"), second == UInt8(ascii: "i") {
      body(shorter.appending("ying").value)
    } else if last == UInt8(ascii: "e"), second != UInt8(ascii: "e"), second != UInt8(ascii: "o") {
      body(short.appending("ing").value)
    } else {
      body(whole.appending("ing").value)
      if doubles { body(whole.appending(last).appending("ing").value) }
    }
  }

  /// The past and the participle of a regular verb.
  @inline(__always)
  func eachPastForm(_ body: (UInt32) -> Void) {
    if last == UInt8(ascii: "e") { return body(whole.appending("d").value) }
    if last == UInt8(ascii: "y"), isBehindConsonant { return body(short.appending("ied").value) }
    body(whole.appending("ed").value)
    if doubles { body(whole.appending(last).appending("ed").value) }
  }

  /// Whether a consonant stands before the last letter.
  private var isBehindConsonant: Bool { second != 0 && !isVowel(second) }

  /// Whether the vowel before the last two letters is the "u" of "qu": "quip", "equip".
  private var isBehindQ: Bool { third == UInt8(ascii: "u") && fourth == UInt8(ascii: "q") }

  /// Whether the lemma ends in consonant, vowel, consonant.
  private var doubles: Bool {
    guard third != 0 else { return false }
    return !isVowel(last) && last != 0x77 && last != 0x78 && last != 0x79
      && isVowel(second) && (!isVowel(third) || isBehindQ)
  }

  private func isVowel(_ letter: UInt8) -> Bool {
    letter == 0x61 || letter == 0x65 || letter == 0x69 || letter == 0x6F || letter == 0x75
  }
}
