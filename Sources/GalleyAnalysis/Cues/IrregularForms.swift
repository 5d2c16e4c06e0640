internal import GalleyLanguage

/// The past forms of irregular verbs: `cue-irregular.txt`.
struct IrregularForms {
  private var lemmas = CueTable(forms: 128)
  private var forms: [Range<Int>] = []
  private var keys: [UInt32] = []

  /// Reads the list: a verb a line, its lemma first. A later line stands for an earlier one.
  init(_ bytes: [UInt8]) {
    var lines = ByteFields(bytes.indices, separator: 0x0A)
    while let line = lines.next(in: bytes) {
      guard bytes[line.lowerBound] != 0x23 else { continue }
      var words = ByteFields(line, separator: 0x20)
      guard let lemma = words.next(in: bytes) else { continue }
      let start = keys.count
      while let word = words.next(in: bytes) { keys.append(Self.key(bytes, word)) }
      let key = Self.key(bytes, lemma)
      if let place = lemmas.find(key) {
        forms[place] = start..<keys.count
      } else {
        lemmas.insert(key, forms.count)
        forms.append(start..<keys.count)
      }
    }
  }

  /// The keys of a verb's past forms; `nil` where it follows the rules.
  func forms(of lemma: UInt32) -> ArraySlice<UInt32>? { lemmas.find(lemma).map { keys[forms[$0]] } }

  private static func key(_ bytes: [UInt8], _ word: Range<Int>) -> UInt32 {
    GalleyLanguage.WordHash.of(bytes.span.extracting(word)).value
  }
}
