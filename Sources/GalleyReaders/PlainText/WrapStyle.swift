import GalleyCore

/// How the lines of a text are broken: by its author, one paragraph a line, or by a program, at a
/// width that shows in the lines themselves.
///
/// A program breaks a line where the next word would not fit; so in wrapped text a line and the
/// first word of the next are together wider than the width. A line that would have had room for
/// that word ends a paragraph.
struct WrapStyle {
  /// Wider lines are not wrapped by any program in use.
  private static let widest = 130
  private static let narrowest = 30
  /// Room in columns that a program may leave at a line's end besides that for the next word.
  private static let slack = 4

  private let bytes: [UInt8]
  private let lines: [TextLine]
  /// The width of the whole text in columns, or `nil` where it is not wrapped throughout.
  private let width: Int?

  init(_ bytes: [UInt8], _ lines: [TextLine]) {
    self.bytes = bytes
    self.lines = lines
    width = Self.width(bytes, lines)
  }

  var isWrapped: Bool { width != nil }

  /// Whether a line is the continuation of the line directly above it.
  func joins(_ upper: Int, _ lower: Int) -> Bool {
    guard lines[upper].count <= 4 * Self.widest else { return false }
    let runsOn = Self.runsOn(bytes, lines[upper], lines[lower])
    guard let width else { return runsOn && columns(upper) >= 60 }
    if Self.indentOpensParagraph(lines[upper], lines[lower]) { return false }
    let needed = columns(upper) + 1 + Self.firstWordColumns(bytes, lines[lower])
    if needed > width - Self.slack { return true }
    return runsOn && columns(upper) * 10 >= width * 6
  }

  private func columns(_ index: Int) -> Int { Self.columns(bytes, lines[index]) }

  /// The width at which the lines are wrapped, by the longest of those that run on into the next.
  private static func width(_ bytes: [UInt8], _ lines: [TextLine]) -> Int? {
    var longest = 0
    var pairs = 0
    var running = 0
    for index in lines.indices.dropFirst() where lines[index].isTight {
      let upper = lines[index - 1]
      guard upper.count <= 4 * widest else { return nil }
      pairs += 1
      guard runsOn(bytes, upper, lines[index]) else { continue }
      running += 1
      longest = max(longest, columns(bytes, upper))
    }
    guard running >= 2, running * 5 >= pairs * 2, (narrowest...widest).contains(longest) else {
      return nil
    }
    var full = 0
    for index in lines.indices.dropFirst() where lines[index].isTight {
      guard runsOn(bytes, lines[index - 1], lines[index]) else { continue }
      if columns(bytes, lines[index - 1]) * 10 >= longest * 7 { full += 1 }
    }
    return full * 10 >= running * 8 ? longest : nil
  }

  /// Whether a sentence runs over from one line into the next: the upper does not end it and the
  /// lower goes on in a small letter.
  private static func runsOn(_ bytes: [UInt8], _ upper: TextLine, _ lower: TextLine) -> Bool {
    let first = bytes[Int(lower.start)]
    guard (0x61...0x7A).contains(first) else { return false }
    switch bytes[Int(upper.end) - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
      UInt8(ascii: ";"):
      return false
    default: return true
    }
  }

  /// Whether the lower line is set in further than the upper, as the first of a paragraph is.
  private static func indentOpensParagraph(_ upper: TextLine, _ lower: TextLine) -> Bool {
    lower.indent >= upper.indent + 2
  }

  private static func columns(_ bytes: [UInt8], _ line: TextLine) -> Int {
    var count = Int(line.indent)
    for index in Int(line.start)..<Int(line.end) where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  private static func firstWordColumns(_ bytes: [UInt8], _ line: TextLine) -> Int {
    var count = 0
    var index = Int(line.start)
    while index < Int(line.end), !bytes[index].isBlank, count <= widest {
      if bytes[index] & 0xC0 != 0x80 { count += 1 }
      index += 1
    }
    return count
  }
}
