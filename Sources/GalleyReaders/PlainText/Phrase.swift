import GalleyCore

/// Text as it is compared: whatever the case and the kind of apostrophe.
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
}
