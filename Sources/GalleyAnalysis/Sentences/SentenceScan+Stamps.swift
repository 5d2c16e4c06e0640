internal import GalleyCore

/// Lines without a stop that pasted text runs together with what stands beside them: the label of a
/// figure before its caption, a date before or behind a headline.
extension SentenceScan {
  /// Where the label or date ends that opens the block at the start of the sentence, if prose
  /// follows it: "Figure 1.3 This map …", "Friday, May 3, 2024 The quay …".
  func leadEnd() -> Int? {
    guard let end = figureEnd(start) ?? dateEnd(start) else { return nil }
    let next = skipBlanks(from: end)
    return next > end && isUppercase(next) ? end : nil
  }

  /// Where the date begins that closes the block behind a headline: "… at last Friday, May 3, 2024".
  ///
  /// A word that governs the date ("on", "until") keeps it in its sentence. O(1).
  func trailingDate() -> Int? {
    guard isDigit(end - 1) else { return nil }
    let limit = max(start + 1, end - Self.longestDate)
    var place = end - Self.shortestDate
    while place > limit {
      if bytes[place - 1].isBlank, isUppercase(place), dateEnd(place) == end {
        return governsDate(before: place) ? nil : place
      }
      place -= 1
    }
    return nil
  }

  /// "Wednesday, September 30, 2026" and what is shorter.
  private static let longestDate = 36
  private static let shortestDate = 16

  /// Whether the word before the offset, or a sign that ties, takes the date as its own.
  private func governsDate(before offset: Int) -> Bool {
    var last = offset
    while last > start, bytes[last - 1].isBlank { last -= 1 }
    guard last > start else { return true }
    let sign = bytes[last - 1]
    if sign == 0x2C || sign == 0x3A || sign == 0x28 || sign == 0x2D { return true }
    var first = last
    while first > start, !bytes[first - 1].isBlank { first -= 1 }
    return meaning(first, last).contains(.beforeDate)
  }

  /// The end of a day of the week with its date, the month before or behind the day.
  private func dateEnd(_ offset: Int) -> Int? {
    guard let day = word(offset, .weekday) else { return nil }
    var place = day
    if place < end, bytes[place] == 0x2C { place += 1 }
    guard let second = blank(place) else { return nil }
    if let month = word(second, .month), let third = blank(month), let figures = digits(third, 2) {
      guard figures < end, bytes[figures] == 0x2C else { return nil }
      return blank(figures + 1).flatMap { digits($0, 4) }
    }
    guard let figures = digits(second, 2), let third = blank(figures),
      let month = word(third, .month)
    else { return nil }
    return blank(month).flatMap { digits($0, 4) }
  }

  /// The end of "Figure 1.3".
  private func figureEnd(_ offset: Int) -> Int? {
    guard isUppercase(offset), let label = word(offset, .caption), let number = blank(label),
      var place = digits(number, 3)
    else { return nil }
    while place < end, bytes[place] == 0x2E, let more = digits(place + 1, 3) { place = more }
    return place
  }

  private func word(_ offset: Int, _ kind: SentenceWords) -> Int? {
    let last = wordEnd(offset)
    return last > offset && meaning(offset, last).contains(kind) ? last : nil
  }

  private func blank(_ offset: Int) -> Int? {
    let next = skipBlanks(from: offset)
    return next > offset && next < end ? next : nil
  }

  /// The end of a run of one to `most` figures; of exactly four where `most` is 4.
  private func digits(_ offset: Int, _ most: Int) -> Int? {
    var place = offset
    while isDigit(place) { place += 1 }
    let count = place - offset
    return count > 0 && count <= most && (most < 4 || count == most) ? place : nil
  }
}
