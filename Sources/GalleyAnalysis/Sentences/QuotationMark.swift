internal import GalleyCore

/// An opening quotation mark, as far as splitting sentences asks.
struct QuotationMark {
  private enum Style { case straight, doubled, curly, guillemet }
  private let style: Style
  /// Bytes of the mark, open and close alike.
  let width: Int

  /// The mark at `offset`, if one opens there.
  init?(_ bytes: [UInt8], at offset: Int, start: Int, end: Int) {
    let next = offset + 1 < end ? bytes[offset + 1] : 0x20
    switch bytes[offset] {
    case 0x22:
      guard Self.opensBehind(bytes, offset, start), !next.isBlank else { return nil }
      (style, width) = (.straight, 1)
    case 0x27:
      guard next == 0x27, Self.opensBehind(bytes, offset, start), offset + 2 < end,
        !bytes[offset + 2].isBlank
      else { return nil }
      (style, width) = (.doubled, 2)
    case 0xE2 where next == 0x80 && offset + 2 < end && bytes[offset + 2] == 0x9C:
      guard Self.opensBehind(bytes, offset, start) else { return nil }
      (style, width) = (.curly, 3)
    case 0xC2 where next == 0xAB: (style, width) = (.guillemet, 2)
    default: return nil
    }
  }

  /// Whether what stands before the offset lets a mark open there.
  private static func opensBehind(_ bytes: [UInt8], _ offset: Int, _ start: Int) -> Bool {
    guard offset > start else { return true }
    let byte = bytes[offset - 1]
    if byte.isBlank || byte == 0x28 || byte == 0x5B || byte == 0x2D || byte == 0x27 { return true }
    // A dash, a low mark or a non-breaking space: their last bytes.
    return byte == 0x93 || byte == 0x94 || byte == 0x98 || byte == 0x9E || byte == 0xA0
  }

  /// Where the closing mark stands, if it does before `limit`.
  func close(_ bytes: [UInt8], from offset: Int, limit: Int) -> Int? {
    var depth = 0
    var place = offset
    while place + width <= limit {
      switch style {
      case .straight: if bytes[place] == 0x22 { return place }
      case .doubled: if bytes[place] == 0x27, bytes[place + 1] == 0x27 { return place }
      case .guillemet: if bytes[place] == 0xC2, bytes[place + 1] == 0xBB { return place }
      case .curly:
        if bytes[place] == 0xE2, bytes[place + 1] == 0x80 {
          if bytes[place + 2] == 0x9C { depth += 1 }
          if bytes[place + 2] == 0x9D {
            if depth == 0 { return place }
            depth -= 1
          }
        }
      }
      place += 1
    }
    return nil
  }
}
