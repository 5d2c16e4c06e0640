internal import CGalleyEnglish
internal import GalleyCore

/// Tells the language of a text by its small words, or by its script where that is enough.
///
/// Looks at the first 32 KB of what it is given. O(bytes looked at).
struct LanguageGuess {
  /// Languages told by their small words, in the order of `languages/stop-words.txt`.
  static let tags = [
    "en", "de", "fr", "es", "pt", "it", "nl", "sv", "no", "da", "fi", "pl", "cs", "ro", "hu", "tr",
    "id", "ca", "ru", "uk", "bg",
  ]
  private static let table = WordTable([galley_stop_words().bytesOfList], sections: tags)
  private static let longest = 32 * 1024
  /// Fewer words than this tell nothing.
  private static let fewestWords = 12

  private var hits = Array(repeating: 0, count: tags.count)
  private var words = 0
  private var bytesSeen = 0
  private var scripts = ScriptCounts()

  /// Counts the words of a range; nothing once enough is seen.
  mutating func add(_ bytes: [UInt8], _ range: TextRange) {
    guard bytesSeen < Self.longest else { return }
    let end = min(range.upper, range.lower + Self.longest - bytesSeen)
    bytesSeen += end - range.lower
    var hash = WordHash()
    var length = 0
    for index in range.lower..<end {
      let byte = bytes[index]
      if byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0xC3 && byte != 0xE2
        || byte >= 0x80 && byte < 0xC0 && length > 0
      {
        hash.combine(byte)
        length += 1
        if byte >= 0xC3 { scripts.add(byte) }
      } else if length > 0 {
        count(hash)
        hash = WordHash()
        length = 0
      }
    }
    if length > 0 { count(hash) }
  }

  private mutating func count(_ hash: WordHash) {
    words += 1
    var found = Self.table.sections(hash, capitalized: true)
    while found != 0 {
      hits[found.trailingZeroBitCount] += 1
      found &= found - 1
    }
  }

  /// The BCP 47 tag of the likeliest language; `nil` where the text is too short or too mixed.
  var language: String? {
    if let script = scripts.language { return script }
    guard words >= Self.fewestWords else { return nil }
    guard let best = hits.indices.max(by: { hits[$0] < hits[$1] }) else { return nil }
    // Prose has at least one small word in twelve, in any of these languages.
    guard hits[best] * 12 >= words else { return nil }
    return Self.tags[best]
  }
}

/// How many letters of a text come from scripts that tell a language by themselves.
struct ScriptCounts {
  private var greek = 0
  private var hebrew = 0
  private var arabic = 0
  private var devanagari = 0
  private var thai = 0
  private var kana = 0
  private var han = 0
  private var hangul = 0
  private var other = 0

  /// Counts a letter by the lead byte of its UTF-8 form.
  mutating func add(_ lead: UInt8) {
    switch lead {
    case 0xCD...0xCF: greek += 1
    case 0xD6, 0xD7: hebrew += 1
    case 0xD8...0xDB: arabic += 1
    case 0xE0: devanagari += 1
    case 0xE1: thai += 1
    case 0xE3: kana += 1
    case 0xE4...0xE9: han += 1
    case 0xEA...0xED: hangul += 1
    default: other += 1
    }
  }

  /// The language of the script that most letters beyond Latin belong to.
  var language: String? {
    let all = greek + hebrew + arabic + devanagari + thai + kana + han + hangul
    guard all > 20, all > other * 4 else { return nil }
    if kana * 5 > all { return "ja" }
    if han * 2 > all { return "zh" }
    let counts = [
      (greek, "el"), (hebrew, "he"), (arabic, "ar"), (devanagari, "hi"), (hangul, "ko"),
    ]
    return counts.first { $0.0 * 2 > all }?.1
  }
}
