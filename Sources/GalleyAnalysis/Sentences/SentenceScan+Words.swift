internal import GalleyCore

/// What a scan sees at an offset.
extension SentenceScan {
  func skipBlanks(from offset: Int) -> Int {
    var place = offset
    while place < end {
      if bytes[place].isBlank {
        place += 1
      } else if bytes[place] == 0xC2, place + 1 < end, bytes[place + 1] == 0xA0 {
        place += 2
      } else if bytes[place] == 0xE2, place + 2 < end, bytes[place + 1] == 0x80,
        bytes[place + 2] <= 0x8B || bytes[place + 2] == 0xA8 || bytes[place + 2] == 0xAF
      {
        place += 3
      } else {
        break
      }
    }
    return place
  }

  func isLowercase(_ offset: Int) -> Bool {
    guard offset < end else { return false }
    let byte = bytes[offset]
    if byte < 0x80 { return byte >= 0x61 && byte <= 0x7A }
    return scalar(offset)?.properties.isLowercase ?? false
  }

  func isUppercase(_ offset: Int) -> Bool {
    guard offset < end else { return false }
    let byte = bytes[offset]
    if byte < 0x80 { return byte >= 0x41 && byte <= 0x5A }
    return scalar(offset)?.properties.isUppercase ?? false
  }

  /// A letter of a script without case.
  func isUncasedLetter(_ offset: Int) -> Bool {
    guard offset < end, bytes[offset] >= 0x80, let scalar = scalar(offset) else { return false }
    return scalar.properties.isAlphabetic && !scalar.properties.isCased
  }

  func isDigit(_ offset: Int) -> Bool {
    offset < end && bytes[offset] >= 0x30 && bytes[offset] <= 0x39
  }

  private func scalar(_ offset: Int) -> Unicode.Scalar? {
    var value = UInt32(bytes[offset])
    let width = Self.widths[Int(bytes[offset] >> 4)]
    guard offset + width <= end else { return nil }
    switch width {
    case 1: break
    case 2: value &= 0x1F
    case 3: value &= 0x0F
    default: value &= 0x07
    }
    for place in offset + 1..<offset + width { value = value << 6 | UInt32(bytes[place] & 0x3F) }
    return Unicode.Scalar(value)
  }

  /// Whether an ellipsis character stands at the offset.
  func startsEllipsis(_ offset: Int) -> Bool {
    offset + 2 < end && bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80
      && bytes[offset + 2] == 0xA6
  }

  /// The width of an East Asian full stop, question or exclamation mark at the offset.
  func wideStop(_ offset: Int) -> Int? {
    guard offset + 2 < end else { return nil }
    switch (bytes[offset], bytes[offset + 1], bytes[offset + 2]) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): return 3
    default: return nil
    }
  }

  /// The end of the word of letters at the offset.
  func wordEnd(_ offset: Int) -> Int {
    var place = offset
    while place < end {
      let byte = bytes[place]
      let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
      guard isLetter || byte >= 0xC3 && byte != 0xE2 || byte >= 0x80 && byte < 0xC0 else { break }
      place += 1
    }
    return place
  }

  /// What the word at the offset means; nothing for an initial ("A." in "Samuel A. Lee").
  func meaning(at offset: Int) -> SentenceWords {
    let last = wordEnd(offset)
    guard last > offset else { return [] }
    if last - offset == 1, last < end, bytes[last] == 0x2E { return [] }
    return meaning(offset, last)
  }

  func meaning(_ first: Int, _ last: Int) -> SentenceWords {
    let hash = WordHash(bytes, first, last)
    return SentenceWords(
      rawValue: words.sections(hash, capitalized: !isLowercase(first)))
  }

  /// Whether a name of at most three words and a verb of saying stand at the offset.
  func nameAndTag(_ offset: Int) -> Bool {
    var place = offset
    for _ in 0..<4 {
      let last = wordEnd(place)
      guard last > place else { return false }
      if place > offset, meaning(place, last).contains(.tag) { return true }
      guard isUppercase(place) || place > offset && last - place <= 3 else { return false }
      place = last
      guard place < end, bytes[place] == 0x20 else { return false }
      place += 1
    }
    return false
  }
}
