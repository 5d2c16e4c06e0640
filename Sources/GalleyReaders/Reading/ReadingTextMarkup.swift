package import GalleyCore

extension ReadingTextBuilder {
  /// How the white space of markup reads.
  package enum WhiteSpace: Sendable {
    case folded
    /// As it stands, as in `<pre>`.
    case kept
  }

  /// Appends a run of markup text: decodes entities, folds white space, drops what is no text.
  package mutating func appendMarkup(
    _ source: [UInt8], _ range: ByteRange, isAttribute: Bool = false,
    whiteSpace: WhiteSpace = .folded, decodesEntities: Bool = true
  ) {
    var index = range.lower
    let end = range.upper
    while index < end {
      let start = index
      while index < end, source[index].isPlainText { index += 1 }
      if index > start { appendVerbatim(source, ByteRange(start, index)) }
      guard index < end else { return }
      index += appendSpecial(
        source, at: index, end: end, isAttribute: isAttribute, whiteSpace: whiteSpace,
        decodesEntities: decodesEntities)
    }
  }

  /// Appends what begins at a byte that is not plain text; returns how many bytes it took.
  private mutating func appendSpecial(
    _ source: [UInt8], at index: Int, end: Int, isAttribute: Bool, whiteSpace: WhiteSpace,
    decodesEntities: Bool
  ) -> Int {
    let byte = source[index]
    if byte.isBlank {
      return appendWhiteSpace(source, at: index, end: end, whiteSpace: whiteSpace)
    }
    if byte < 0x20 || byte == 0x7F { return 1 }
    if byte == 0x26 {
      if decodesEntities,
        let match = HTMLEntities.match(source, at: index, end: end, isAttribute: isAttribute)
      {
        appendDecoded(match.text, for: ByteRange(index, index + match.length))
        return match.length
      }
      appendVerbatim(source, ByteRange(index, index + 1))
      return 1
    }
    return appendScalar(source, at: index, end: end)
  }

  private mutating func appendWhiteSpace(
    _ source: [UInt8], at index: Int, end: Int, whiteSpace: WhiteSpace
  ) -> Int {
    var stop = index
    while stop < end, source[stop].isBlank { stop += 1 }
    let range = ByteRange(index, stop)
    switch whiteSpace {
    case .folded:
      appendBlank(at: range)
    case .kept:
      for position in index..<stop {
        let isHalf =
          source[position] == 0x0D && position + 1 < stop && source[position + 1] == 0x0A
        if !isHalf { appendVerbatim(source, ByteRange(position, position + 1)) }
      }
    }
    return stop - index
  }

  /// Appends a scalar whose first byte is one of those that begin invisible characters.
  private mutating func appendScalar(_ source: [UInt8], at index: Int, end: Int) -> Int {
    let length = min(source[index].scalarLength, end - index)
    let range = ByteRange(index, index + length)
    switch InvisibleScalar(source, at: index, length: length) {
    case .space: appendBlank(at: range)
    case .nothing: break
    case nil: appendVerbatim(source, range)
    }
    return length
  }

  private mutating func appendDecoded(_ text: [UInt8], for range: ByteRange) {
    guard let first = text.first else { return }
    if first.isBlank { return appendBlank(at: range) }
    if first < 0x20 || first == 0x7F { return }
    switch InvisibleScalar(text, at: 0, length: text.count) {
    case .space: appendBlank(at: range)
    case .nothing: break
    case nil: append(text, for: range)
    }
  }
}

/// A scalar that a page lays out by and a text has no place for.
private enum InvisibleScalar {
  case space, nothing

  init?(_ bytes: [UInt8], at index: Int, length: Int) {
    switch (bytes[index], length) {
    case (0xC2, 2):
      switch bytes[index + 1] {
      case 0xA0: self = .space
      // Soft hyphen and the C1 controls.
      case 0xAD, 0x80...0x9F: self = .nothing
      default: return nil
      }
    case (0xE2, 3):
      switch (bytes[index + 1], bytes[index + 2]) {
      // Thin, hair and other fixed spaces; narrow no-break space.
      case (0x80, 0x80...0x8A), (0x80, 0xAF), (0x81, 0x9F): self = .space
      // Line and paragraph separators.
      case (0x80, 0xA8), (0x80, 0xA9): self = .space
      // Zero-width space, word joiner.
      case (0x80, 0x8B), (0x81, 0xA0): self = .nothing
      default: return nil
      }
    case (0xEF, 3) where bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF: self = .nothing
    default: return nil
    }
  }
}

extension UInt8 {
  /// Neither white space, a control, `&`, nor a byte that may begin an invisible scalar.
  @inline(__always) fileprivate var isPlainText: Bool {
    if self < 0x80 { return self > 0x20 && self != 0x26 && self != 0x7F }
    return self != 0xC2 && self != 0xE2 && self != 0xEF
  }

  /// The length of the scalar that the byte begins, in bytes.
  fileprivate var scalarLength: Int {
    switch self {
    case ..<0xC0: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }
}
