/// How many columns of a terminal a text takes.
///
/// After UAX #11 (East Asian Width): wide and full-width scalars and emoji take two columns,
/// combining marks and format characters none. Scalars joined by U+200D count as the first.
public enum DisplayWidth {
  /// The columns of a string; tabs and control characters count one.
  public static func of(_ text: some StringProtocol) -> Int {
    var width = 0
    var isJoined = false
    for scalar in text.unicodeScalars {
      if !isJoined { width += of(scalar) }
      isJoined = scalar.value == 0x200D
    }
    return width
  }

  /// The columns of a scalar: 0, 1 or 2.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    // Vowels and finals of conjoining Hangul join the syllable before them.
    if (0x1160...0x11FF).contains(value) { return 0 }
    return isWide(scalar) ? 2 : 1
  }

  /// Whether lines may break before and after the scalar without a space.
  public static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x2E80 && isWide(scalar)
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x1100 else { return false }
    return wide.contains { $0.contains(scalar.value) } || scalar.properties.isEmojiPresentation
  }

  /// Blocks of Wide and Fullwidth scalars, from EastAsianWidth.txt, adjoining ones joined.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FB, 0x20000...0x3FFFD,
  ]
}
