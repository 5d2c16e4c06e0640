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
