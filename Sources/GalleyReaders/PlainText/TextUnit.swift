import GalleyCore

/// One or more lines that belong together: a paragraph, an item, or a line for itself.
struct TextUnit {
  /// From the first line's text to the last's.
  var range: TextRange
  private let firstLine: UInt32
  private let lineCount: UInt32
  /// The first line's indentation, and the least of the others', in columns.
  let indent: Int16
  let hangingIndent: Int16
  /// Whether a line with text stands directly above.
  let isTight: Bool
  /// What the unit is taken for; refined step by step.
  var role: Role = .paragraph

  /// What a unit can be; ``Structure`` turns it into nodes.
  enum Role: Equatable {
    case paragraph
    case title, deck, byline, dateline
    case heading(level: UInt8)
    /// The rule of signs under a heading.
    case underline
    case listItem(depth: UInt8)
    case quotation
    case caption, boilerplate, separator
  }

  init(range: TextRange, lines: Range<Int>, indent: Int, hangingIndent: Int, isTight: Bool) {
    self.range = range
    firstLine = UInt32(lines.lowerBound)
    lineCount = UInt32(lines.count)
    self.indent = Int16(clamping: indent)
    self.hangingIndent = Int16(clamping: hangingIndent)
    self.isTight = isTight
  }

  var lines: Range<Int> { Int(firstLine)..<Int(firstLine) + Int(lineCount) }
  var isMultiline: Bool { lineCount > 1 }
}

/// Joins the lines that an editor or a mail program has wrapped.
struct UnitBuilder {
  private let bytes: [UInt8]
  private let lines: [TextLine]
  private let wrap: WrapStyle

  init(_ bytes: [UInt8], _ lines: [TextLine], _ wrap: WrapStyle) {
    self.bytes = bytes
    self.lines = lines
    self.wrap = wrap
  }

  func units() -> [TextUnit] {
    var units: [TextUnit] = []
    units.reserveCapacity(lines.count)
    var first = 0
    while first < lines.count {
      var last = first
      while last + 1 < lines.count, joins(last, to: last + 1, unitStart: first) { last += 1 }
      units.append(unit(first...last))
      first = last + 1
    }
    return units
  }

  private func unit(_ members: ClosedRange<Int>) -> TextUnit {
    let (first, last) = (lines[members.lowerBound], lines[members.upperBound])
    var hanging = Int(first.indent)
    if members.count > 1 {
      hanging = lines[members].dropFirst().map { Int($0.indent) }.min() ?? hanging
    }
    return TextUnit(
      range: TextRange(Int(first.start), Int(last.end)),
      lines: members.lowerBound..<members.upperBound + 1, indent: Int(first.indent),
      hangingIndent: hanging, isTight: first.isTight)
  }

  /// Whether a line continues the one above it.
  private func joins(_ upper: Int, to lower: Int, unitStart: Int) -> Bool {
    let (above, below) = (lines[upper], lines[lower])
    guard below.isTight, !Separator.isRule(bytes, below.range), !opensItem(lower) else {
      return false
    }
    if Separator.isRule(bytes, above.range) { return false }
    if opensQuotation(above) || opensQuotation(below) {
      return opensQuotation(above) && opensQuotation(below)
    }
    if hasMarker(lines[unitStart]), below.indent > lines[unitStart].indent { return true }
    return wrap.joins(upper, lower)
  }

  /// Whether a line opens a list item. A dash that wrapping has brought to the start of a line is no
  /// marker: a small letter follows it.
  private func opensItem(_ index: Int) -> Bool {
    let line = lines[index]
    guard let marker = ListMarker(bytes, line.range) else { return false }
    let isSmall = (0x61...0x7A).contains(bytes[Int(line.start) + marker.length])
    if marker.kind == .bullet, !marker.isCertain, isSmall, wrap.isWrapped {
      return !wrap.joins(index - 1, index)
    }
    return true
  }

  private func hasMarker(_ line: TextLine) -> Bool {
    ListMarker(bytes, line.range) != nil
  }

  private func opensQuotation(_ line: TextLine) -> Bool {
    bytes[Int(line.start)] == UInt8(ascii: ">")
  }
}
