import GalleyCore

/// One line that shows something: where its text stands, and what stands around it.
struct TextLine {
  /// The text without blanks at its ends, in bytes of the source.
  var start: UInt32
  var end: UInt32
  /// Columns of blank before the text; a tab leads to the next multiple of four.
  var indent: UInt16
  /// Lines without text directly before this one, up to 255.
  var blankLinesBefore: UInt8

  var range: TextRange { TextRange(Int(start), Int(end)) }
  var count: Int { Int(end) - Int(start) }
  /// Whether a line with text stands directly above.
  var isTight: Bool { blankLinesBefore == 0 }
}

/// Splits a text into its lines. A line ends at LF, CR, CR LF, NEL, U+2028 or U+2029, and at a form
/// feed, which counts as a blank line too.
enum LineScanner {
  /// The lines that show something, in order. O(bytes), whatever is in them.
  static func lines(of bytes: [UInt8], from textStart: Int) -> [TextLine] {
    var lines: [TextLine] = []
    lines.reserveCapacity(bytes.count / 128)
    var blankLines = 0
    var lineStart = textStart
    var index = textStart
    let count = bytes.count
    while true {
      while index < count, !mayEndLine(bytes[index]) { index += 1 }
      let ending = index < count ? lineEnding(bytes, at: index) : 0
      if index < count, ending == 0 {
        index += 1
        continue
      }
      if let line = line(bytes, from: lineStart, to: index, blankLines: blankLines) {
        lines.append(line)
        blankLines = 0
      } else if blankLines < 255 {
        blankLines += 1
      }
      if index >= count { return lines }
      if bytes[index] == 0x0C { blankLines = min(255, blankLines + 1) }
      index += ending
      lineStart = index
    }
  }

  @inline(__always)
  private static func mayEndLine(_ byte: UInt8) -> Bool {
    byte <= 0x0D && byte >= 0x0A || byte == 0xE2 || byte == 0xC2
  }

  /// The length of the line end at an offset; 0 where there is none.
  private static func lineEnding(_ bytes: [UInt8], at index: Int) -> Int {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch bytes[index] {
    case 0x0A, 0x0C: return 1
    case 0x0D: return next == 0x0A ? 2 : 1
    case 0xC2: return next == 0x85 ? 2 : 0
    case 0xE2:
      guard next == 0x80, index + 2 < bytes.count else { return 0 }
      return bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9 ? 3 : 0
    default: return 0
    }
  }

  private static func line(
    _ bytes: [UInt8], from start: Int, to end: Int, blankLines: Int
  ) -> TextLine? {
    var first = start
    var indent = 0
    while first < end {
      let length = Blank.length(bytes, at: first)
      if length == 0 { break }
      indent = bytes[first] == 0x09 ? (indent / 4 + 1) * 4 : indent + 1
      first += length
    }
    guard first < end else { return nil }
    var last = end
    while let length = Blank.lengthBefore(bytes, last), last - length >= first { last -= length }
    return TextLine(
      start: UInt32(first), end: UInt32(last), indent: UInt16(clamping: indent),
      blankLinesBefore: UInt8(clamping: blankLines))
  }
}
