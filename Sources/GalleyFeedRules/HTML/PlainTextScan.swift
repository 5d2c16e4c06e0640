import GalleyReaders

/// Finds in a text that should be plain what would be read, or shown, as markup.
enum PlainTextScan {
  /// The first end tag of an HTML element, which no plain text holds by chance.
  static func firstTag(in text: [UInt8]) -> Range<Int>? {
    var index = 0
    while let open = text[index...].firstIndex(of: 0x3C) {
      index = open + 1
      guard index < text.count, text[index] == 0x2F else { continue }
      let start = index + 1
      var end = start
      while end < text.count, text[end].isAlphanumeric || text[end] == 0x5F { end += 1 }
      guard end > start, end < text.count, text[end] == 0x3E,
        HTMLVocabulary.isElement(text[start..<end])
      else { continue }
      return open..<end + 1
    }
    return nil
  }

  /// Whether a reference or what looks like one stands in the text.
  static func hasEntity(_ text: [UInt8]) -> Bool {
    var index = 0
    while let found = text[index...].firstIndex(of: 0x26) {
      index = found + 1
      let start = index < text.count && text[index] == 0x23 ? index + 1 : index
      if start < text.count, text[start].isAlphanumeric || text[start] == 0x5F { return true }
    }
    return false
  }

  /// The references to HTML's entities, and to characters by number.
  static func entities(in text: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while let start = text[index...].firstIndex(of: 0x26) {
      index = start + 1
      var end = index < text.count && text[index] == 0x23 ? index + 1 : index
      let nameStart = end
      while end < text.count, text[end].isAlphanumeric || text[end] == 0x5F { end += 1 }
      guard end > nameStart else { continue }
      let name = text[index..<end]
      let isTerminated = end < text.count && text[end] == 0x3B
      guard !name.allSatisfy(\.isLetter) || isEntity(name) else { continue }
      found.append(start..<(isTerminated ? end + 1 : end))
      index = end
    }
    return found
  }

  private static func isEntity(_ name: ArraySlice<UInt8>) -> Bool {
    let written = [0x26] + name + [0x3B]
    return name.isEqual("apos")
      || HTMLEntities.match(written, at: 0, end: written.count)?.length == written.count
  }

  /// The first `<` or `&` that a reader which does not know whether to decode may misread.
  static func firstDoubtful(in text: [UInt8]) -> Range<Int>? {
    for index in text.indices.dropLast() {
      let next = text[index + 1]
      if text[index] == 0x3C, next == 0x2F || next.isLetter { return index..<index + 1 }
      if text[index] == 0x26, next == 0x23, index + 2 < text.count,
        text[index + 2].isDigit || text[index + 2] == 0x78
      {
        return index..<index + 2
      }
    }
    return nil
  }
}
