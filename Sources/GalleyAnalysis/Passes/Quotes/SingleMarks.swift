/// Tells single quotation marks from apostrophes.
enum SingleMarks {
  /// How far ahead, in bytes, a single mark looks for the one that closes it.
  static let reach = 1_500

  /// Whether what follows the mark is a word that has lost its head ('em, 'tis, '90s, 'n').
  static func isElision(
    _ bytes: UnsafeBufferPointer<UInt8>, after index: Int, end: Int, _ grammar: GrammarWords
  ) -> Bool {
    var stop = index
    while stop < end, stop - index < 8, isWordByte(bytes[stop]) { stop += 1 }
    let length = stop - index
    guard length > 0 else { return false }
    if bytes[index] >= 0x30, bytes[index] <= 0x39 {
      // '90s, '08: a decade or a year.
      return length == 2 || (length == 3 && bytes[stop - 1] | 0x20 == 0x73)
    }
    return grammar.has(bytes[index..<stop], .elision)
  }

  /// Where the run that opens before `index` closes: the byte of its closing mark.
  ///
  /// A mark behind an s may be a possessive ("the farmers’ market"): it closes only if none better
  /// follows. Marks of the outer kind end the search when the run stands inside them.
  static func closing(
    _ bytes: UnsafeBufferPointer<UInt8>, after index: Int, end: Int, insideDouble: Bool
  ) -> Int? {
    var position = index
    var possible: Int?
    let limit = min(end, index + reach)
    while position < limit {
      guard let mark = QuoteMark.read(bytes, at: position, end: end) else {
        position += 1
        continue
      }
      if mark.family == .single || mark.family == .apostrophes && bytes[position] == 0x27 {
        let isTriple = position + 2 < end && bytes[position + 2] == 0x27
        if mark.family == .apostrophes, !isTriple { return possible }
        let after = position + (mark.family == .single ? mark.length : 1)
        let left = position > index ? bytes[position - 1] : 0x20
        // The next run opens here, so the last possible mark closed this one.
        if possible != nil, left.isSpaceOrControl { return possible }
        if mark.glyph != .opening, position > index, !left.isSpaceOrControl,
          isBoundary(bytes, at: after, end: end) || mark.family == .apostrophes
        {
          let next = after < end ? bytes[after] : 0x0A
          guard left | 0x20 == 0x73, next == 0x20 else { return position }
          if possible == nil { possible = position }
        }
        position = after
        continue
      }
      if insideDouble { return possible }
      position += mark.length
    }
    return possible
  }

  private static func isBoundary(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int
  ) -> Bool {
    guard index < end else { return true }
    let byte = bytes[index]
    if byte == 0xE2 || byte == 0xC2 || byte == 0xE3 {
      return
        !(byte == 0xC2 && index + 1 < end && bytes[index + 1] > 0xA0 && bytes[index + 1] != 0xBB)
    }
    return !isWordByte(byte)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    MarkContext.isLetter(byte) && byte < 0xE2 || byte >= 0x30 && byte <= 0x39
  }
}
