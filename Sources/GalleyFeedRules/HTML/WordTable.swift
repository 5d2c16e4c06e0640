/// A fixed set of words in lower case that is asked by bytes, capitals counting as small letters: no
/// String is made for a look-up.
struct WordTable: Sendable {
  private let bytes: [UInt8]
  /// Where each word of a slot begins in the bytes, times 256, with its length; 0 of none.
  private let slots: [UInt32]

  /// - Parameter text: the words, parted by spaces.
  init(_ text: StaticString) {
    let words = "\(text)".split(separator: " ")
    var size = 8
    while size < words.count * 3 { size *= 2 }
    var slots = [UInt32](repeating: 0, count: size)
    var bytes: [UInt8] = []
    for word in words {
      let hash = Array(word.utf8).withUnsafeBufferPointer { Self.hash($0) }
      var slot = Int(hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(bytes.count) << 8 | UInt32(word.utf8.count)
      bytes += word.utf8
    }
    self.bytes = bytes
    self.slots = slots
  }

  func contains(_ word: ArraySlice<UInt8>) -> Bool {
    word.withUnsafeBufferPointer { contains($0) }
  }

  func contains(_ word: String) -> Bool {
    var word = word
    return word.withUTF8 { contains($0) }
  }

  private func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    var slot = Int(Self.hash(word)) & (slots.count - 1)
    while slots[slot] != 0 {
      let (start, length) = (Int(slots[slot] >> 8), Int(slots[slot] & 0xFF))
      if length == word.count {
        var index = 0
        while index < length, bytes[start + index] == word[index].lowercased { index += 1 }
        if index == length { return true }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  /// FNV-1a.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte.lowercased)) &* 16_777_619 }
    return hash ^ hash >> 15
  }
}
