internal import GalleyCore

/// A run of stops with what closes behind it, and the question whether the sentence ends there.
struct SentenceStop {
  /// Where the run begins.
  private let first: Int
  /// The offset behind the stops, closing marks and footnote figures.
  private(set) var end: Int
  private var dots = 0
  private var hasMark = false
  private var isEllipsis = false

  init(_ scan: borrowing SentenceScan, at offset: Int) {
    first = offset
    end = offset
    takeStops(scan)
    var before = end
    repeat {
      before = end
      takeClosers(scan)
      takeStops(scan)
    } while end > before
    takeEmoticon(scan)
    takeFootnotes(scan)
  }

  private mutating func takeStops(_ scan: borrowing SentenceScan) {
    while end < scan.end {
      switch scan.bytes[end] {
      case 0x2E:
        dots += 1
        end += 1
      case 0x3F, 0x21:
        hasMark = true
        end += 1
      case 0x20
      where dots > 0 && end + 1 < scan.end && scan.bytes[end + 1] == 0x2E
        && !scan.isDigit(end + 2):
        // ". . ." is one ellipsis.
        end += 1
      default:
        guard scan.startsEllipsis(end) else { return }
        dots += 3
        end += 3
      }
    }
  }

  private mutating func takeClosers(_ scan: borrowing SentenceScan) {
    while end < scan.end {
      switch scan.bytes[end] {
      case 0x22, 0x27, 0x29, 0x5D, 0x2A: end += 1
      case 0xE2
      where end + 2 < scan.end && scan.bytes[end + 1] == 0x80
        && (scan.bytes[end + 2] == 0x9D || scan.bytes[end + 2] == 0x99):
        end += 3
      case 0xC2 where end + 1 < scan.end && scan.bytes[end + 1] == 0xBB: end += 2
      default: return
      }
    }
  }

  /// Takes ` :)` and its kin, which belong to what they comment on.
  private mutating func takeEmoticon(_ scan: borrowing SentenceScan) {
    var place = scan.skipBlanks(from: end)
    guard place > end, place + 1 < scan.end, scan.bytes[place] == 0x3A || scan.bytes[place] == 0x3B
    else { return }
    place += 1
    if scan.bytes[place] == 0x2D { place += 1 }
    guard place < scan.end, scan.bytes[place] == 0x29 || scan.bytes[place] == 0x28,
      place + 1 == scan.end || scan.bytes[place + 1].isBlank
    else { return }
    end = place + 1
  }

  /// Takes `[1]`, `.23` and superscript figures that refer to notes.
  private mutating func takeFootnotes(_ scan: borrowing SentenceScan) {
    while let behind = bracketedNote(scan) ?? superscript(scan) ?? attachedNote(scan) {
      end = behind
    }
  }

  private func bracketedNote(_ scan: borrowing SentenceScan) -> Int? {
    var place = scan.skipBlanks(from: end)
    guard place < scan.end, scan.bytes[place] == 0x5B, !scan.isUppercase(place + 1) else {
      return nil
    }
    let limit = min(scan.end, place + 32)
    while place < limit, scan.bytes[place] != 0x5D, scan.bytes[place] != 0x2E { place += 1 }
    guard place < limit, scan.bytes[place] == 0x5D else { return nil }
    let behind = place + 1
    return behind == scan.end || scan.skipBlanks(from: behind) > behind
      || scan.bytes[behind] == 0x5B ? behind : nil
  }

  private func superscript(_ scan: borrowing SentenceScan) -> Int? {
    guard end + 1 < scan.end else { return nil }
    switch (scan.bytes[end], scan.bytes[end + 1]) {
    case (0xC2, 0xB2), (0xC2, 0xB3), (0xC2, 0xB9): return end + 2
    case (0xE2, 0x81) where end + 2 < scan.end && scan.bytes[end + 2] >= 0xB0: return end + 3
    default: return nil
    }
  }

  /// "an end.23 Another" and "an end. 2 Another".
  private func attachedNote(_ scan: borrowing SentenceScan) -> Int? {
    guard dots == 1, !hasMark, first > scan.start + 2, !scan.isDigit(first - 1),
      scan.bytes[first - 1] | 0x20 >= 0x61 || scan.bytes[first - 1] == 0x22
    else { return nil }
    let from = scan.skipBlanks(from: end)
    var place = from
    while place < from + 3, scan.isDigit(place) { place += 1 }
    guard place > from, !scan.isDigit(place) else { return nil }
    let next = scan.skipBlanks(from: place)
    let isAttached = from == end
    guard next > place,
      scan.meaning(at: next).contains(.opener) || isAttached && scan.isUppercase(next)
    else { return nil }
    return SentenceToken(scan, before: first).mayBeWord(scan) ? place : nil
  }

  /// Whether the sentence ends behind this stop.
  func endsSentence(in scan: borrowing SentenceScan) -> Bool {
    let next = scan.skipBlanks(from: end)
    guard next < scan.end else { return true }
    guard next > end else { return false }
    var place = next
    while place < scan.end, let width = opener(scan, place) { place += width }
    guard opens(scan, place, isMarked: place > next) else { return false }
    if hasMark { return end == first + 1 || !scan.nameAndTag(place) || !closesQuotation(scan) }
    if dots >= 4 { return true }
    if dots > 1 {
      // "“… stairs [...]” (Smith 55).": the bracket tells whom the sentence quotes.
      if isOmission(scan), scan.bytes[next] == 0x28 { return false }
      let isSpaced = first > scan.start && scan.bytes[first - 1].isBlank
      return !isSpaced || scan.meaning(at: place).contains(.opener)
    }
    return SentenceToken(scan, before: first).allowsEnd(scan, next: place)
  }

  /// Whether the stops stand for left-out words in brackets of their own: "[...]".
  private func isOmission(_ scan: borrowing SentenceScan) -> Bool {
    first > scan.start && scan.bytes[first - 1] == 0x5B && scan.bytes[first..<end].contains(0x5D)
  }

  private func closesQuotation(_ scan: borrowing SentenceScan) -> Bool {
    let last = scan.bytes[end - 1]
    return last == 0x22 || last == 0x27 || last == 0x9D || last == 0x99 || last == 0xBB
  }

  /// Whether a sentence can open at the offset.
  private func opens(_ scan: borrowing SentenceScan, _ place: Int, isMarked: Bool) -> Bool {
    guard place < scan.end else { return false }
    if scan.isUppercase(place) || scan.isDigit(place) || scan.isUncasedLetter(place) { return true }
    if isMarked, scan.bytes[place..<min(scan.end, place + 4)].elementsEqual("http".utf8) {
      return true
    }
    switch scan.bytes[place] {
    case 0x24, 0x23, 0x40: return true
    case 0xC2: return place + 1 < scan.end && scan.bytes[place + 1] == 0xA3
    case 0xE2:
      // A euro sign, a bullet, or a dash before a signature ("— Ines Duarte").
      if place + 2 < scan.end, scan.bytes[place + 1] == 0x82 { return true }
      if place + 2 < scan.end, scan.bytes[place + 1] == 0x80, scan.bytes[place + 2] == 0xA2 {
        return true
      }
      return dots == 1 && scan.isUppercase(scan.skipBlanks(from: place + 3))
    default: return isBrand(scan, place)
    }
  }

  /// A name that opens with a small letter and goes on with a capital: "eBay".
  private func isBrand(_ scan: borrowing SentenceScan, _ place: Int) -> Bool {
    guard scan.isLowercase(place) else { return false }
    let last = scan.wordEnd(place)
    return last > place + 2
      && (place + 1..<last).contains { scan.bytes[$0] >= 0x41 && scan.bytes[$0] <= 0x5A }
  }

  /// The width of a mark or bracket that opens at the offset.
  private func opener(_ scan: borrowing SentenceScan, _ place: Int) -> Int? {
    switch scan.bytes[place] {
    case 0x22, 0x27, 0x28, 0x5B: return 1
    case 0xC2 where place + 1 < scan.end && scan.bytes[place + 1] == 0xAB: return 2
    case 0xE2
    where place + 2 < scan.end && scan.bytes[place + 1] == 0x80
      && (scan.bytes[place + 2] == 0x9C || scan.bytes[place + 2] == 0x98):
      return 3
    default: return nil
    }
  }
}
