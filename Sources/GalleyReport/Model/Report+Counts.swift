import GalleyCore

extension Report {
  /// The number of words in headings and prose: runs of letters, digits and what joins them.
  public var wordCount: Int {
    var count = 0
    for section in sections {
      if let heading = section.heading { count += Self.words(in: text.bytes[heading.indices]) }
    }
    for block in blocks where block.kind.isProse {
      count += Self.words(in: text.bytes[block.range.indices])
    }
    return count
  }

  private static func words(in bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var isInside = false
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == 0xE2, index + 1 < bytes.endIndex, bytes[index + 1] == 0x80 {
        // General punctuation (U+2000 to U+203F): an apostrophe joins, a dash does not.
        isInside = isInside && index + 2 < bytes.endIndex && bytes[index + 2] == 0x99
        index += 3
        continue
      }
      let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0xC3
      let isWord = isLetter || byte >= 0x30 && byte <= 0x39
      if isWord, !isInside { count += 1 }
      if isWord || byte.isBlank { isInside = isWord }
      index += 1
    }
    return count
  }
}
