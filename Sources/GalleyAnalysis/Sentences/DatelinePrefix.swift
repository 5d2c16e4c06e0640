import GalleyCore

/// Finds the dateline that opens a news story's first paragraph: "PORTO VALE, March 3 (Litoral) — ".
///
/// It is no part of the sentence behind it: who reads it as one takes the town for the subject.
enum DatelinePrefix {
  /// A dateline is at most this many bytes long.
  private static let longest = 90

  /// The offset at which the sentence proper begins; the start of the range where no dateline
  /// stands before it.
  ///
  /// A dateline opens with one to four words in capitals, holds letters, figures, commas, stops
  /// and brackets, and ends with a dash before a capital, a figure or a quotation mark.
  static func end(in range: TextRange, of bytes: [UInt8]) -> Int {
    let start = range.lower
    let end = min(range.upper, start + longest)
    guard capitals(from: start, to: end, bytes) >= 2 else { return start }
    var capitalWords = 0
    var index = start
    while index < end {
      if let after = dash(at: index, to: end, bytes) {
        let next = skipBlanks(after, to: range.upper, bytes)
        let isSpaced = bytes[index - 1] == 0x20 || next > after
        let opens = next < range.upper && opensSentence(bytes[next])
        return isSpaced && opens && (1...4).contains(capitalWords) ? next : start
      }
      let byte = bytes[index]
      if isCapital(byte) {
        let length = capitals(from: index, to: end, bytes)
        if length >= 2 { capitalWords += 1 }
        index += max(1, length)
      } else if isLetter(byte) || byte >= 0x30 && byte <= 0x39 || byte >= 0x80
        || " ,.()/'".utf8.contains(byte)
      {
        index += 1
      } else {
        return start
      }
    }
    return start
  }

  private static func dash(at index: Int, to end: Int, _ bytes: [UInt8]) -> Int? {
    if bytes[index] == 0xE2, index + 2 < end, bytes[index + 1] == 0x80,
      bytes[index + 2] == 0x93 || bytes[index + 2] == 0x94
    {
      return index + 3
    }
    guard bytes[index] == 0x2D, index + 1 < end else { return nil }
    if bytes[index + 1] == 0x2D { return index + 2 }
    return bytes[index - 1] == 0x20 && bytes[index + 1] == 0x20 ? index + 1 : nil
  }

  /// How many capitals stand at the offset in a row, letters outside ASCII among them.
  private static func capitals(from start: Int, to end: Int, _ bytes: [UInt8]) -> Int {
    var index = start
    while index < end, isCapital(bytes[index]) || index > start && bytes[index] >= 0xC3 {
      index += 1
      if index < end, bytes[index - 1] >= 0xC3, bytes[index] & 0xC0 == 0x80 { index += 1 }
    }
    let isCut = index < end && isLetter(bytes[index]) && !isCapital(bytes[index])
    return isCut ? 0 : index - start
  }

  private static func skipBlanks(_ start: Int, to end: Int, _ bytes: [UInt8]) -> Int {
    var index = start
    while index < end {
      if bytes[index].isBlank {
        index += 1
      } else if bytes[index] == 0xC2, index + 1 < end, bytes[index + 1] == 0xA0 {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  private static func opensSentence(_ byte: UInt8) -> Bool {
    isCapital(byte) || byte >= 0x80 || byte >= 0x30 && byte <= 0x39 || byte == 0x22 || byte == 0x27
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }
}
