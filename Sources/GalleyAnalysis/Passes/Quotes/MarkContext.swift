/// What stands on the two sides of a mark, from which its direction is read.
struct MarkContext {
  /// White space, an opening bracket, a dash, another opening mark or the block's start.
  var opensLeft: Bool
  /// White space or the block's start.
  var spaceLeft: Bool
  /// White space, closing punctuation, a bracket, a dash or the block's end.
  var closesRight: Bool
  /// White space or the block's end.
  var spaceRight: Bool
  var digitLeft: Bool
  var digitRight: Bool
  var letterRight: Bool
  var letterLeft: Bool

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, from index: Int, to after: Int, start: Int, end: Int,
    lastOpening: Int
  ) {
    spaceLeft = index == start || Self.isSpace(bytes, endingAt: index, start: start)
    let left = index > start ? bytes[index - 1] : 0x20
    opensLeft =
      spaceLeft || lastOpening == index || left == 0x28 || left == 0x5B || left == 0x7B
      || left == 0x2F || left == 0x2D || Self.isDash(bytes, endingAt: index, start: start)
    digitLeft = left >= 0x30 && left <= 0x39
    letterLeft = Self.isLetter(left)
    spaceRight = after == end || Self.isSpace(bytes, startingAt: after, end: end)
    let right = after < end ? bytes[after] : 0x20
    digitRight = right >= 0x30 && right <= 0x39
    letterRight = Self.isLetter(right) && !(Self.isPunctuation(bytes, startingAt: after, end: end))
    closesRight =
      spaceRight || (right < 0x80 && !Self.isLetter(right) && !digitRight && right != 0x24)
      || Self.isPunctuation(bytes, startingAt: after, end: end)
  }

  /// ASCII letters and all that is not ASCII, which in running text is a letter far more often.
  static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x80
  }

  /// White space of ASCII, a no-break space (U+00A0) or one of U+2000 to U+200B.
  private static func isSpace(
    _ bytes: UnsafeBufferPointer<UInt8>, endingAt index: Int, start: Int
  ) -> Bool {
    let last = bytes[index - 1]
    if last.isSpaceOrControl { return true }
    if last == 0xA0, index - 2 >= start, bytes[index - 2] == 0xC2 { return true }
    return last >= 0x80 && last <= 0x8B && index - 3 >= start && bytes[index - 2] == 0x80
      && bytes[index - 3] == 0xE2
  }

  private static func isSpace(
    _ bytes: UnsafeBufferPointer<UInt8>, startingAt index: Int, end: Int
  ) -> Bool {
    let first = bytes[index]
    if first.isSpaceOrControl { return true }
    if first == 0xC2, index + 1 < end, bytes[index + 1] == 0xA0 { return true }
    return first == 0xE2 && index + 2 < end && bytes[index + 1] == 0x80
      && bytes[index + 2] >= 0x80 && bytes[index + 2] <= 0x8B
  }

  /// An en dash, an em dash or a horizontal bar.
  private static func isDash(
    _ bytes: UnsafeBufferPointer<UInt8>, endingAt index: Int, start: Int
  ) -> Bool {
    index - 3 >= start && bytes[index - 3] == 0xE2 && bytes[index - 2] == 0x80
      && bytes[index - 1] >= 0x93 && bytes[index - 1] <= 0x95
  }

  /// General punctuation beyond ASCII: dashes, marks, the ellipsis; and guillemets.
  private static func isPunctuation(
    _ bytes: UnsafeBufferPointer<UInt8>, startingAt index: Int, end: Int
  ) -> Bool {
    guard index + 1 < end else { return false }
    if bytes[index] == 0xE2, bytes[index + 1] == 0x80 { return true }
    return bytes[index] == 0xC2 && (bytes[index + 1] == 0xAB || bytes[index + 1] == 0xBB)
  }
}

extension UInt8 {
  /// A byte that parts words: space and the control characters.
  var isSpaceOrControl: Bool { self <= 0x20 }
}
