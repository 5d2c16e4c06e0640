/// The case folding under which the engine knows words.
///
/// Folds ASCII, Latin-1 Supplement and Latin Extended-A capitals (the scripts of the names that
/// English news prints) and turns U+2019 into `'`. Other letters pass unchanged.
package enum CaseFold {
  /// Gives the folded bytes of `text[start..<end]` to `body` in order; linear.
  @inline(__always)
  static func each(
    _ text: Span<UInt8>, from start: Int, to end: Int, _ body: (UInt8) -> Void
  ) {
    var position = start
    while position < end {
      let byte = text[position]
      position += 1
      if byte < 0x80 {
        body(ascii(byte))
      } else {
        let folded = nonASCII(text, lead: byte, at: position, end: end)
        if folded.bytes.1 == 0 {
          body(folded.bytes.0)
        } else {
          body(folded.bytes.0)
          body(folded.bytes.1)
        }
        position += folded.consumed
      }
    }
  }

  /// The folded bytes of a whole word.
  package static func bytes(of word: String) -> [UInt8] {
    var word = word
    return word.withUTF8 { buffer in
      var folded: [UInt8] = []
      each(buffer.span, from: 0, to: buffer.count) { folded.append($0) }
      return folded
    }
  }

  @inline(__always)
  static func ascii(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// Folds the character whose first byte is `lead` and whose second stands at `position`; gives
  /// one byte, or two (the second not zero), and how many bytes after the lead were used up.
  @inline(never)
  private static func nonASCII(
    _ text: Span<UInt8>, lead: UInt8, at position: Int, end: Int
  ) -> (bytes: (UInt8, UInt8), consumed: Int) {
    guard position < end else { return ((lead, 0), 0) }
    let second = text[position]
    switch lead {
    case 0xC3 where (0x80...0x9E).contains(second) && second != 0x97:
      return ((lead, second | 0x20), 1)
    case 0xC4, 0xC5:
      return ((lead, extendedA(lead, second)), 1)
    case 0xE2 where second == 0x80 && position + 1 < end && text[position + 1] == 0x99:
      return ((0x27, 0), 2)
    default:
      return ((lead, 0), 0)
    }
  }

  /// Second byte of the small letter that belongs to a letter of Latin Extended-A.
  private static func extendedA(_ lead: UInt8, _ second: UInt8) -> UInt8 {
    let scalar = UInt16(lead & 0x1F) << 6 | UInt16(second & 0x3F)
    let small: UInt16 =
      switch scalar {
      // U+0130 and U+0178 fold outside the block; U+0131, U+0138, U+0149, U+017F have no pair.
      case 0x130, 0x131, 0x138, 0x149, 0x178, 0x17F: scalar
      case 0x139...0x148, 0x179...0x17E: scalar & 1 == 1 ? scalar + 1 : scalar
      default: scalar | 1
      }
    // U+013F folds across the lead byte and keeps its form.
    guard UInt8(0xC0 | small >> 6) == lead else { return second }
    return 0x80 | UInt8(small & 0x3F)
  }
}
