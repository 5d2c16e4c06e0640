import GalleyCore

/// What a list item opens with: a bullet, or a number or letter with its sign.
struct ListMarker: Equatable {
  enum Kind: Equatable {
    case bullet
    /// `1.`, `1)`, `(1)`; also `2.1`, of which this is the last figure.
    case number(Int)
    /// `a)`, `(a)`.
    case letter(Int)
  }

  var kind: Kind
  /// Bytes of the marker and of the blank behind it.
  var length: Int
  /// How many figures a number has: 2 for `2.1`.
  var figures = 1
  /// Whether the sign itself leaves room for no other reading, as `•` does.
  var isCertain = false

  /// The marker that a range opens with, or `nil` where there is none, or nothing behind it.
  init?(_ bytes: [UInt8], _ range: TextRange) {
    let end = min(range.upper, range.lower + 16)
    guard let marker = Self.bullet(bytes, range.lower, end) ?? Self.number(bytes, range.lower, end)
    else { return nil }
    guard range.lower + marker.length < range.upper else { return nil }
    self = marker
  }

  private init(_ kind: Kind, length: Int, figures: Int = 1, isCertain: Bool = false) {
    self.kind = kind
    self.length = length
    self.figures = figures
    self.isCertain = isCertain
  }

  private static func bullet(_ bytes: [UInt8], _ start: Int, _ end: Int) -> ListMarker? {
    let width: Int
    var isCertain = false
    switch bytes[start] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): width = 1
    case 0xC2 where start + 1 < end && bytes[start + 1] == 0xB7: width = 2
    case 0xE2 where start + 2 < end:
      switch (bytes[start + 1], bytes[start + 2]) {
      case (0x80, 0x93): width = 3
      // • ‣ ⁃ ◦ ● ○ ▪ ▫ ■ □ ➢ ➤ ✓ ✔ ►
      case (0x80, 0xA2), (0x80, 0xA3), (0x81, 0x83), (0x97, 0xA6), (0x97, 0x8F), (0x97, 0x8B),
        (0x96, 0xAA), (0x96, 0xAB), (0x96, 0xA0), (0x96, 0xA1), (0x9E, 0xA2), (0x9E, 0xA4),
        (0x9C, 0x93), (0x9C, 0x94), (0x96, 0xBA):
        width = 3
        isCertain = true
      default: return nil
      }
    default: return nil
    }
    let blank = blankLength(bytes, start + width, end)
    guard blank > 0 || isCertain else { return nil }
    return ListMarker(.bullet, length: width + blank, isCertain: isCertain)
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ end: Int) -> ListMarker? {
    var index = start
    let isBracketed = bytes[start] == UInt8(ascii: "(")
    if isBracketed { index += 1 }
    guard index < end else { return nil }
    var kind: Kind
    var figures = 1
    if (0x30...0x39).contains(bytes[index]) {
      guard let number = digits(bytes, &index, end) else { return nil }
      kind = .number(number)
      while index + 1 < end, bytes[index] == UInt8(ascii: "."),
        (0x30...0x39).contains(bytes[index + 1])
      {
        index += 1
        guard let next = digits(bytes, &index, end) else { return nil }
        kind = .number(next)
        figures += 1
      }
    } else {
      guard (0x61...0x7A).contains(bytes[index]) else { return nil }
      kind = .letter(Int(bytes[index]) - 0x60)
      index += 1
    }
    guard index < end else { return nil }
    switch bytes[index] {
    case UInt8(ascii: ")"): index += 1
    case UInt8(ascii: ".") where !isBracketed && !kind.isLetter: index += 1
    // `2.1 Heading` needs no further sign.
    default: guard figures > 1, !isBracketed else { return nil }
    }
    let blank = blankLength(bytes, index, end)
    guard blank > 0, figures != 2 || !isZone(bytes, index + blank, end) else { return nil }
    return ListMarker(kind, length: index + blank - start, figures: figures)
  }

  /// "17.48 GMT": whether two to four capitals and nothing else stand behind two figures.
  private static func isZone(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let letters = bytes[start..<max(start, end)].prefix { (0x41...0x5A).contains($0) }
    guard (2...4).contains(letters.count) else { return false }
    return letters.endIndex >= bytes.count || !bytes[letters.endIndex].isWordByte
  }

  /// A number of at most three digits; a year opens no list item.
  private static func digits(_ bytes: [UInt8], _ index: inout Int, _ end: Int) -> Int? {
    var value = 0
    let start = index
    // A figure that opens with zero tells the time: “06.59”.
    guard bytes[index] != UInt8(ascii: "0") || !(index + 1 < end && bytes[index + 1].isWordByte)
    else { return nil }
    while index < end, (0x30...0x39).contains(bytes[index]) {
      value = value * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    return index - start <= 3 ? value : nil
  }

  private static func blankLength(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      let length = Blank.length(bytes, at: index)
      if length == 0 { break }
      index += length
    }
    return index - start
  }
}

extension ListMarker.Kind {
  fileprivate var isLetter: Bool {
    if case .letter = self { return true }
    return false
  }

  /// Whether an item so marked comes next after one marked `previous`.
  func follows(_ previous: ListMarker.Kind) -> Bool {
    switch (previous, self) {
    case (.bullet, .bullet): true
    // A list that skips a number is still one; ``StructureInspection`` reports it.
    case (.number(let a), .number(let b)): b == a + 1 || b == a + 2
    case (.letter(let a), .letter(let b)): b == a + 1
    default: false
    }
  }
}
