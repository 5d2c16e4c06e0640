internal import GalleyCore

/// The word before a single stop, and whether a sentence may end behind it.
struct SentenceToken {
  private let first: Int
  private let last: Int
  /// Letters parted by stops, as in "U.S" or "Ph.D".
  private var isDotted = false
  private var hasDigit = false

  init(_ scan: borrowing SentenceScan, before stop: Int) {
    last = stop
    var place = stop
    var length = 0
    var longest = 0
    while place > scan.start {
      let byte = scan.bytes[place - 1]
      if byte == 0x2E {
        isDotted = true
        length = 0
      } else if byte >= 0x80 {
        var lead = place - 1
        while lead > scan.start, scan.bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
        // Marks, dashes and the non-breaking space part words; letters do not.
        if scan.bytes[lead] == 0xE2 || scan.bytes[lead] == 0xC2 && scan.bytes[lead + 1] == 0xA0 {
          break
        }
        place = lead
        length += 1
        longest = max(longest, length)
        continue
      } else if byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A {
        length += 1
      } else if byte >= 0x30 && byte <= 0x39 {
        hasDigit = true
        length += 1
      } else {
        break
      }
      longest = max(longest, length)
      place -= 1
    }
    first = place
    if longest > 2 { isDotted = false }
  }

  /// Whether it is an ordinary word rather than an abbreviation or a figure.
  func mayBeWord(_ scan: borrowing SentenceScan) -> Bool {
    last - first > 2 && !isDotted && !hasDigit
      && scan.meaning(first, last).isDisjoint(with: [.neverEnd, .numberFollows, .mayEnd])
  }

  /// Whether a sentence ends behind the word and its stop, with `next` the next word.
  func allowsEnd(_ scan: borrowing SentenceScan, next: Int) -> Bool {
    guard last > first else { return true }
    if first == scan.start, isLabel(scan) { return false }
    let meaning = scan.meaning(first, last)
    if meaning.contains(.neverEnd) { return false }
    if meaning.contains(.numberFollows), scan.isDigit(next) { return false }
    let following = scan.meaning(at: next)
    if meaning.contains(.time) { return endsBehindTime(scan, following) }
    if isInitial(scan) {
      if scan.bytes[first] == 0x49, scan.isLowercase(previousWord(scan)) { return true }
      return following.contains(.opener)
        && !scan.isUppercase(previousWord(scan))
    }
    if meaning.contains(.mayEnd) || isDotted && !hasDigit { return following.contains(.opener) }
    return true
  }

  /// "1.", "12.", "2.1." or "a." at the start of a sentence.
  private func isLabel(_ scan: borrowing SentenceScan) -> Bool {
    if last - first == 1 { return true }
    return (first..<last).allSatisfy { scan.isDigit($0) || scan.bytes[$0] == 0x2E }
      && last - first < 4 + (isDotted ? 4 : 0)
  }

  private func endsBehindTime(_ scan: borrowing SentenceScan, _ following: SentenceWords) -> Bool {
    if following.contains(.opener) { return true }
    if following.contains(.afterTime) { return false }
    // "At 5 a.m. Mr. Reyes …": the time opens the sentence.
    return first - scan.start > 8 || !scan.meaning(at: scan.start).contains(.opener)
  }

  private func isInitial(_ scan: borrowing SentenceScan) -> Bool {
    scan.isUppercase(first) && last - first == SentenceScan.widths[Int(scan.bytes[first] >> 4)]
      || last - first == 1 && scan.isLowercase(first) && !isUnit(scan)
  }

  /// "50 km/h": the letter behind a stroke is a unit's, no initial.
  private func isUnit(_ scan: borrowing SentenceScan) -> Bool {
    first > scan.start && scan.bytes[first - 1] == 0x2F
  }

  /// The offset of the word before this one.
  private func previousWord(_ scan: borrowing SentenceScan) -> Int {
    var place = first
    while place > scan.start, scan.bytes[place - 1].isBlank { place -= 1 }
    while place > scan.start, !scan.bytes[place - 1].isBlank { place -= 1 }
    return place < first ? place : scan.end
  }
}
