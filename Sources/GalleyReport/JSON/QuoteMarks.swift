import GalleyCore

/// Finds a quote without its marks again.
enum QuoteMarks {
  /// The longest mark in bytes: two typographic ones with a no-break space.
  private static let longest = 8

  /// The part of `range` that reads as `words`; without the first and last character where none
  /// does.
  static func inner(of range: TextRange, reading words: String, in text: MappedText) -> TextRange {
    let wanted = Array(words.utf8)
    for lead in 0...min(longest, range.count) {
      let start = range.lower + lead
      if let first = wanted.first, start < range.upper, text.bytes[start] != first,
        !text.bytes[start].isBlank
      {
        continue
      }
      for trail in 0...min(longest, range.upper - start) {
        let candidate = TextRange(start, range.upper - trail)
        guard candidate.count >= wanted.count else { break }
        var reading: [UInt8] = []
        text.appendReading(candidate, to: &reading)
        if reading == wanted { return candidate }
      }
    }
    return stripped(range, in: text)
  }

  private static func stripped(_ range: TextRange, in text: MappedText) -> TextRange {
    var (start, end) = (range.lower, range.upper)
    guard range.count > 1 else { return range }
    repeat { start += 1 } while start < end && text.bytes[start] & 0xC0 == 0x80
    repeat { end -= 1 } while end > start && text.bytes[end] & 0xC0 == 0x80
    return TextRange(start, end)
  }
}
