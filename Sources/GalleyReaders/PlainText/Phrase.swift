import GalleyCore

/// Compares lines with set phrases, whatever the case and the kind of apostrophe.
enum Phrase {
  /// The bytes of a range with small letters for capitals of ASCII, a straight apostrophe for the
  /// curly one, and a space for each blank.
  static func folded(_ bytes: [UInt8], _ range: TextRange) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(range.count)
    var index = range.lower
    while index < range.upper {
      let byte = bytes[index]
      if byte < 0x80 {
        folded.append(
          (0x41...0x5A).contains(byte) ? byte | 0x20 : byte.isBlank ? 0x20 : byte)
        index += 1
        continue
      }
      let blank = Blank.length(bytes, at: index)
      if blank > 0 {
        folded.append(0x20)
        index += blank
      } else if byte == 0xE2, index + 2 < range.upper, bytes[index + 1] == 0x80,
        bytes[index + 2] == 0x99
      {
        folded.append(UInt8(ascii: "'"))
        index += 3
      } else {
        folded.append(byte)
        index += 1
      }
    }
    return folded
  }

  /// Whether a folded line opens with one of the phrases, and no word goes on where it ends.
  static func opens(_ folded: [UInt8], _ phrases: [String]) -> Bool {
    phrases.contains { length(of: $0, opening: folded) != nil }
  }

  /// The length of a phrase where the line opens with it.
  static func length(of phrase: String, opening folded: [UInt8]) -> Int? {
    let count = phrase.utf8.count
    guard folded.count >= count, folded.starts(with: phrase.utf8) else { return nil }
    guard folded.count > count, folded[count - 1].isWordByte else { return count }
    return folded[count].isWordByte && folded[count] < 0x80 ? nil : count
  }

  /// Whether a folded line holds a phrase anywhere.
  static func contains(_ folded: [UInt8], _ phrase: String) -> Bool {
    let needle = Array(phrase.utf8)
    guard let first = needle.first, folded.count >= needle.count else { return false }
    for start in 0...(folded.count - needle.count) where folded[start] == first {
      if folded[start..<start + needle.count].elementsEqual(needle) { return true }
    }
    return false
  }
}
