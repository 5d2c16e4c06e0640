import GalleyCore

/// Set phrases, looked up by their first byte in the text itself, without folding a line first.
///
/// Phrases are in small letters with straight apostrophes; capitals and the curly apostrophe of the
/// text match them. A phrase that ends in a letter matches only where the word ends too.
struct PhraseSet: Sendable {
  private let pool: [UInt8]
  /// Where each phrase begins in the pool, ordered by first byte; one more entry marks the end.
  private let starts: [Int32]
  /// The first phrase of each first byte; one more entry marks the end.
  private let buckets: [Int32]

  init(_ phrases: [String]) {
    var ends = [Int32](repeating: 0, count: 257)
    for phrase in phrases { ends[Self.first(phrase) + 1] += 1 }
    for byte in 0..<256 { ends[byte + 1] += ends[byte] }
    buckets = ends
    var order = [Int](repeating: 0, count: phrases.count)
    for (index, phrase) in phrases.enumerated() {
      let place = ends[Self.first(phrase)]
      order[Int(place)] = index
      ends[Self.first(phrase)] = place + 1
    }
    var pool: [UInt8] = []
    var starts: [Int32] = [0]
    for index in order {
      pool.append(contentsOf: phrases[index].utf8)
      starts.append(Int32(pool.count))
    }
    self.pool = pool
    self.starts = starts
  }

  private static func first(_ phrase: String) -> Int { Int(phrase.utf8.first ?? 0) }

  /// Whether one of the phrases stands at an offset of the text.
  func matches(_ bytes: [UInt8], at start: Int, before end: Int) -> Bool {
    guard start < end else { return false }
    let first = Int(Self.folded(bytes[start]))
    for phrase in Int(buckets[first])..<Int(buckets[first + 1])
    where matches(phrase, bytes, at: start, before: end) {
      return true
    }
    return false
  }

  /// Whether a range opens with one of the phrases.
  func opens(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    matches(bytes, at: range.lower, before: range.upper)
  }

  /// Whether a range is one of the phrases and nothing else.
  func isWhole(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    let first = Int(Self.folded(bytes[range.lower]))
    return (Int(buckets[first])..<Int(buckets[first + 1])).contains { phrase in
      Int(starts[phrase + 1] - starts[phrase]) == range.count
        && matches(phrase, bytes, at: range.lower, before: range.upper)
    }
  }

  /// Whether one of the phrases stands anywhere in a range, at the start of a word or at a sign.
  func occurs(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    var isInWord = false
    for index in range.indices {
      let isWord = bytes[index].isWordByte
      if !isInWord || !isWord, matches(bytes, at: index, before: range.upper) { return true }
      isInWord = isWord
    }
    return false
  }

  private func matches(
    _ phrase: Int, _ bytes: [UInt8], at start: Int, before end: Int
  ) -> Bool {
    var index = start
    for place in Int(starts[phrase])..<Int(starts[phrase + 1]) {
      guard index < end else { return false }
      if Self.folded(bytes[index]) == pool[place] {
        index += 1
      } else if pool[place] == UInt8(ascii: "'"), bytes[index] == 0xE2, index + 2 < end,
        bytes[index + 1] == 0x80, bytes[index + 2] == 0x99
      {
        index += 3
      } else {
        return false
      }
    }
    guard pool[Int(starts[phrase + 1]) - 1].isWordByte, index < end else { return true }
    return bytes[index] >= 0x80 || !bytes[index].isWordByte
  }

  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
