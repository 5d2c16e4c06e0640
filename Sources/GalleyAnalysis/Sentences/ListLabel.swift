internal import GalleyCore

/// The label of an item of a list that runs on in one line: `1.`, `2)`, `• 9.`, `a.`
struct ListLabel {
  private let number: Int
  private let isLetter: Bool
  /// The bytes behind the number: `.`, `)` or `.)`.
  private let delimiter: ArraySlice<UInt8>
  /// Whether a bullet stands before the number.
  private let hasBullet: Bool
  /// The offset behind the label.
  let end: Int

  /// The label that opens at `offset`, if one does.
  init?(_ bytes: [UInt8], at offset: Int, end limit: Int) {
    var place = offset
    hasBullet = Self.skipBullet(bytes, &place, limit)
    let first = place
    var value = 0
    while place < limit, place < first + 3, bytes[place] >= 0x30, bytes[place] <= 0x39 {
      value = value * 10 + Int(bytes[place] - 0x30)
      place += 1
    }
    isLetter = place == first
    if isLetter, place < limit, bytes[place] >= 0x61, bytes[place] <= 0x7A {
      value = Int(bytes[place])
      place += 1
    }
    guard place > first else { return nil }
    number = value
    let from = place
    while place < limit, place < from + 2, bytes[place] == 0x2E || bytes[place] == 0x29 {
      place += 1
    }
    guard place > from, place < limit, bytes[place].isBlank else { return nil }
    delimiter = bytes[from..<place]
    end = place
  }

  private static func skipBullet(_ bytes: [UInt8], _ place: inout Int, _ limit: Int) -> Bool {
    guard place + 3 < limit, bytes[place] == 0xE2 else { return false }
    // U+2022 bullet, U+2043 hyphen bullet, U+2023 triangular bullet.
    guard
      (bytes[place + 1], bytes[place + 2]) == (0x80, 0xA2)
        || (bytes[place + 1], bytes[place + 2]) == (0x81, 0x83)
        || (bytes[place + 1], bytes[place + 2]) == (0x80, 0xA3)
    else { return false }
    place += 3
    if bytes[place] == 0x20 { place += 1 }
    return true
  }

  /// Where the next item begins if the delimiter at `offset` ends the label that follows this one.
  func successor(_ bytes: [UInt8], delimiterAt offset: Int, end limit: Int) -> Int? {
    var place = offset
    // For ".)" the dot comes first: look at the label from there only.
    guard bytes[place] == delimiter.first else { return nil }
    if isLetter {
      guard place > 0, Int(bytes[place - 1]) == number + 1 else { return nil }
      place -= 1
    } else {
      var value = 0
      var scale = 1
      while place > 0, scale < 10_000, bytes[place - 1] >= 0x30, bytes[place - 1] <= 0x39 {
        value += Int(bytes[place - 1] - 0x30) * scale
        scale *= 10
        place -= 1
      }
      guard value == number + 1 else { return nil }
    }
    let behind = offset + delimiter.count
    guard behind < limit, bytes[behind].isBlank,
      bytes[offset..<behind].elementsEqual(delimiter)
    else { return nil }
    if hasBullet {
      if place > 0, bytes[place - 1] == 0x20 { place -= 1 }
      guard place > 3, bytes[place - 3] == 0xE2 else { return nil }
      place -= 3
    }
    return place > 0 && bytes[place - 1].isBlank ? place : nil
  }
}
