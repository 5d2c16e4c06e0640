internal import GalleyLanguage

/// The classes of a language's small words and of others that the rules ask for: `grammar.txt`.
///
/// A set of words and their classes together, with the two keys that a word has: the engine's, by
/// which tokens know it, and that of the lists. One look-up, without allocation.
package struct GrammarWords: Sendable {
  /// Open addressing; 0 is a free slot, and at most every other one is taken.
  private var keys: [UInt64]
  private var count = 0

  /// Reads a list in the form of ``WordTable``, whose sections are classes.
  package init(_ list: [UInt8]) {
    var slots = 1024
    while slots < list.count / 2 { slots *= 2 }
    keys = Array(repeating: 0, count: slots)
    var table = CueTable(forms: WordClass.allCases.count)
    for (place, known) in WordClass.allCases.enumerated() {
      table.insert(GalleyLanguage.WordHash.of(known.section).value, place)
    }
    var section: UInt64?
    var lines = ByteFields(list.indices, separator: 0x0A)
    while let line = lines.next(in: list) {
      switch list[line.lowerBound] {
      case UInt8(ascii: "#"): continue
      case UInt8(ascii: "["):
        let name = line.dropFirst().dropLast()
        let key = GalleyLanguage.WordHash.of(list.span.extracting(name)).value
        section = table.find(key).map(UInt64.init)
      default:
        guard let section else { continue }
        var words = ByteFields(line, separator: 0x2C)
        while let word = words.next(in: list) {
          let hash = WordHash(list, word.lowerBound, word.upperBound)
          let token = GalleyLanguage.WordHash.of(list.span.extracting(word)).value
          insert(Self.key(hash.value, section))
          insert(Self.key(UInt64(token), section))
        }
      }
    }
  }

  /// Whether a token's word, by the engine's key, is of a class.
  @inline(__always)
  func has(_ token: UInt32, _ known: WordClass) -> Bool { contains(UInt64(token), known) }

  /// Whether a word is of a class, by its hash.
  @inline(__always)
  func has(_ word: WordHash, _ known: WordClass) -> Bool { contains(word.value, known) }

  /// Whether letters are a word of a class, or an ending. O(letters).
  func has(_ letters: some Collection<UInt8>, _ known: WordClass) -> Bool {
    var hash = WordHash()
    for letter in letters { hash.combine(letter) }
    return has(hash, known)
  }

  /// Whether a word ends in letters of a class, of two to eight. O(letters).
  func ends(_ word: some BidirectionalCollection<UInt8>, in known: WordClass) -> Bool {
    (2...8).contains { $0 <= word.count && has(word.suffix($0), known) }
  }

  @inline(__always)
  private func contains(_ word: UInt64, _ known: WordClass) -> Bool {
    let key = Self.key(word, UInt64(known.rawValue))
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key >> 32) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  /// A word and a class as one number that is never 0; the halves of a token's key are both full.
  @inline(__always)
  private static func key(_ word: UInt64, _ known: UInt64) -> UInt64 {
    ((word ^ (known &+ 1) &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93) | 1
  }

  private mutating func insert(_ key: UInt64) {
    if (count + 1) * 2 > keys.count { grow() }
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key >> 32) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return }
      slot = (slot + 1) & mask
    }
    keys[slot] = key
    count += 1
  }

  private mutating func grow() {
    let old = keys
    keys = Array(repeating: 0, count: old.count * 2)
    count = 0
    for key in old where key != 0 { insert(key) }
  }
}
