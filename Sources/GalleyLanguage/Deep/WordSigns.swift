/// What the letters of a word look like, as a deep model sees it beside the pieces.
struct WordSigns {
  /// The kind of letters, below ``DeepSizes/shapes``.
  let shape: Int
  /// Rows for the last three and two bytes, the first three, and the whole word.
  let rows: SIMD4<UInt32>

  init(_ word: UnsafeRawBufferPointer, rows count: Int) {
    shape = WordSigns.shape(word)
    rows = SIMD4(
      WordSigns.row(0x63, word.suffix(3), count), WordSigns.row(0x62, word.suffix(2), count),
      WordSigns.row(0x70, word.prefix(3), count), WordSigns.row(0x77, word[...], count))
  }

  private static func row(
    _ kind: UInt8, _ bytes: Slice<UnsafeRawBufferPointer>, _ count: Int
  ) -> UInt32 {
    var hash = (2_166_136_261 ^ UInt32(kind)) &* 16_777_619
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return (hash ^ hash >> 15) % UInt32(count)
  }

  private static func shape(_ word: UnsafeRawBufferPointer) -> Int {
    var capitals = 0
    var small = 0
    var digits = 0
    var others = 0
    var hyphens = 0
    for byte in word {
      switch byte {
      case 0x41...0x5A: capitals += 1
      case 0x61...0x7A: small += 1
      case 0x30...0x39: digits += 1
      case 0x80...: others += 1
      case 0x2D: hyphens += 1
      default: break
      }
    }
    let opensWithCapital = word.first.map { (0x41...0x5A).contains($0) } ?? false
    let kind: Int
    if digits > 0 {
      kind = digits == word.count ? 6 : 7
    } else if small > 0, capitals == 0 {
      kind = 1
    } else if capitals > 0, small == 0 {
      kind = word.count > 1 ? 2 : 3
    } else if capitals > 0 {
      kind = capitals == 1 && opensWithCapital ? 4 : 5
    } else {
      kind = others > 0 ? 8 : 9
    }
    return kind + (hyphens > 0 ? 10 : 0)
  }
}
