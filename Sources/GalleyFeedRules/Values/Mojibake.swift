/// Finds text of UTF-8 that was read as Windows-1252 and written as UTF-8 again.
enum Mojibake {
  /// The length of what begins with such text; 0 where none does.
  ///
  /// One Cyrillic or Greek letter becomes Ð, Ñ, Î or Ï with another character; only two such pairs
  /// in a row are taken for it, since either may stand in a language.
  static func length(in bytes: some Collection<UInt8>) -> Int {
    let text = Array(bytes)
    guard text.count > 4, text[0] == 0xC3 else { return 0 }
    if text[1] == 0xA2, text[2] == 0xE2, text[3] == 0x82, text[4] == 0xAC { return 5 }
    guard let first = pair(text, at: 0), let second = pair(text, at: first) else { return 0 }
    return second
  }

  /// The end of a leading letter and the image of a byte from 80 to BF.
  private static func pair(_ text: [UInt8], at start: Int) -> Int? {
    guard start + 3 < text.count, text[start] == 0xC3, (0x8E...0x91).contains(text[start + 1])
    else { return nil }
    let index = start + 2
    switch text[index] {
    case 0xC2: return index + 2
    case 0xC5, 0xC6, 0xCB: return windows.contains(text[index + 1]) ? index + 2 : nil
    case 0xE2: return index + 2 < text.count ? index + 3 : nil
    default: return nil
    }
  }

  /// The last bytes of Œ œ Š š Ÿ Ž ž ƒ ˆ ˜ in UTF-8.
  private static let windows: Set<UInt8> = [
    0x92, 0x93, 0xA0, 0xA1, 0xB8, 0xBD, 0xBE, 0x86, 0x9C,
  ]
}

/// Letters of Cyrillic and Greek whose bytes were read in the 8-bit encoding of another script, or of
/// their own.
extension Mojibake {
  /// Where such text begins, with the run that betrays it; `nil` where none does.
  ///
  /// In UTF-8 each letter of Cyrillic has two bytes, of which Windows-1251 makes Р or С and another
  /// character, and Windows-1253 makes Ξ or Ο of those of Greek: no language writes three such pairs
  /// in a row. The bytes of Windows-1251 and 1253 themselves, read as Latin, are words of accented
  /// letters only; two of them are taken for it, since one may be a list of letters.
  static func run(in text: ArraySlice<UInt8>) -> Range<Int>? {
    text.withUnsafeBufferPointer { bytes in
      var index = 0
      var words = Words()
      while index < bytes.count {
        index = skipASCII(bytes, from: index)
        guard index + 1 < bytes.count else { return nil }
        let start = index
        switch (bytes[index], bytes[index + 1]) {
        case (0xD0, 0xA0), (0xD0, 0xA1):
          index = pairs(bytes, from: index, second: 0xA0...0xA1, images: cyrillic)
        case (0xCE, 0x9E), (0xCE, 0x9F):
          index = pairs(bytes, from: index, second: 0x9E...0x9F, images: greek)
        case (0xC3, _):
          while index + 1 < bytes.count, bytes[index] == 0xC3 { index += 2 }
          if let found = words.take(start..<index, bytes) { return move(found, to: text) }
          continue
        default:
          index += 1
          continue
        }
        if index > start + 2 { return move(start..<index, to: text) }
        index = start + 2
      }
      return nil
    }
  }

  private static func move(_ range: Range<Int>, to text: ArraySlice<UInt8>) -> Range<Int> {
    text.startIndex + range.lowerBound..<text.startIndex + range.upperBound
  }

  /// Words of accented letters only.
  private struct Words {
    var count = 0
    var long: Range<Int>?

    mutating func take(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
      guard range.count >= 6, isVaried(range, bytes) else { return nil }
      count += 1
      if range.count >= 10, long == nil { long = range }
      return count > 1 ? long : nil
    }

    /// Whether letters change twice: of a cry drawn out, “Ääääh”, they do not.
    private func isVaried(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      var changes = 0
      var index = range.lowerBound + 3
      while index < range.upperBound, changes < 2 {
        if bytes[index] | 0x20 != bytes[index - 2] | 0x20 { changes += 1 }
        index += 2
      }
      return changes > 1
    }
  }

  /// The offset of the first byte beyond ASCII.
  private static func skipASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let word = UnsafeRawBufferPointer(bytes).loadUnaligned(
        fromByteOffset: index, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { break }
      index += 8
    }
    while index < bytes.count, bytes[index] < 0x80 { index += 1 }
    return index
  }

  /// The end of at least three pairs of a capital and an image of a byte; the start where there are
  /// fewer.
  private static func pairs(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, second: ClosedRange<UInt8>,
    images: Set<UInt32>
  ) -> Int {
    let lead = bytes[start]
    var index = start
    var count = 0
    while index + 3 < bytes.count, bytes[index] == lead, second.contains(bytes[index + 1]) {
      var value: UInt32
      let length: Int
      switch bytes[index + 2] {
      case 0xC2..<0xE0:
        length = 2
        value = UInt32(bytes[index + 2] & 0x1F) << 6 | UInt32(bytes[index + 3] & 0x3F)
      case 0xE0..<0xF0 where index + 4 < bytes.count:
        length = 3
        value = UInt32(bytes[index + 2] & 0x0F) << 12 | UInt32(bytes[index + 3] & 0x3F) << 6
        value |= UInt32(bytes[index + 4] & 0x3F)
      default: return count > 2 ? index : start
      }
      guard images.contains(value) else { break }
      index += 2 + length
      count += 1
    }
    return count > 2 ? index : start
  }

  /// What Windows-1251 reads the bytes from 80 to BF as.
  private static let cyrillic = scalars(
    "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї")
  /// What Windows-1253 reads them as.
  private static let greek = scalars(
    "€‚ƒ„…†‡‰‹‘’“”•–—™›\u{A0}΅Ά£¤¥¦§¨©«¬\u{AD}®―°±²³΄µ¶·ΈΉΊ»Ό½ΎΏ")

  private static func scalars(_ text: String) -> Set<UInt32> {
    Set(text.unicodeScalars.map(\.value))
  }
}
