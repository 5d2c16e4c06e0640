import GalleyCore

/// Reports what looks wrong in the structure that was found.
enum StructureInspection {
  static func inspect(_ outline: PlainTextOutline, diagnostics: inout Diagnostics) {
    for date in outline.impossibleDates {
      diagnostics.report(.impossibleDate(outline.bytes, date))
    }
    inspectNumbers(outline, diagnostics: &diagnostics)
    if outline.isWrapped { inspectWords(outline, diagnostics: &diagnostics) }
  }

  /// Numbers of the items of a list, and of numbered headings, that skip one.
  private static func inspectNumbers(
    _ outline: PlainTextOutline, diagnostics: inout Diagnostics
  ) {
    var lastItem: (value: Int, depth: UInt8)?
    var lastHeading: (value: Int, level: UInt8)?
    for index in outline.indices {
      switch outline.units[index].role {
      case .listItem(let depth):
        guard let value = number(outline, index) else { continue }
        if let last = lastItem, last.depth == depth, value == last.value + 2 {
          diagnostics.report(.skippedNumber(last.value + 1, range(outline, index)))
        }
        lastItem = (value, depth)
      case .heading(let level):
        lastItem = nil
        guard let value = number(outline, index) else { continue }
        if let last = lastHeading, last.level == level, value == last.value + 2 {
          diagnostics.report(.skippedNumber(last.value + 1, range(outline, index)))
        }
        lastHeading = (value, level)
      default: lastItem = nil
      }
    }
  }

  private static func number(_ outline: PlainTextOutline, _ index: Int) -> Int? {
    guard let marker = ListMarker(outline.bytes, outline.units[index].range),
      case .number(let value) = marker.kind, marker.figures == 1
    else { return nil }
    return value
  }

  /// The marker that an item or heading opens with.
  private static func range(_ outline: PlainTextOutline, _ index: Int) -> ByteRange {
    let range = outline.units[index].range
    var end = range.lower
    while end < range.upper, !outline.bytes[end].isBlank { end += 1 }
    return ByteRange(range.lower, end)
  }

  /// Words that a hyphen breaks at the end of a wrapped line: small letters on both sides.
  private static func inspectWords(
    _ outline: PlainTextOutline, diagnostics: inout Diagnostics
  ) {
    for unit in outline.units where unit.isMultiline && unit.role == .paragraph {
      for index in unit.lines.dropLast() {
        let (upper, lower) = (outline.lines[index], outline.lines[index + 1])
        let hyphen = Int(upper.end) - 1
        guard upper.count > 2, outline.bytes[hyphen] == UInt8(ascii: "-"),
          isSmall(outline.bytes[hyphen - 1]), isSmall(outline.bytes[Int(lower.start)])
        else { continue }
        diagnostics.report(.brokenWord(ByteRange(hyphen, Int(lower.start))))
      }
    }
  }

  private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}

extension Diagnostic {
  fileprivate static func impossibleDate(_ bytes: [UInt8], _ range: TextRange) -> Diagnostic {
    Diagnostic(
      .impossibleDate,
      "there is no “\(String(decoding: bytes[range.indices], as: UTF8.self))” in the calendar",
      at: ByteRange(range.lower, range.upper))
  }

  fileprivate static func skippedNumber(_ missing: Int, _ range: ByteRange) -> Diagnostic {
    Diagnostic(.skippedNumber, "number \(missing) is missing before this", at: range)
  }

  fileprivate static func brokenWord(_ range: ByteRange) -> Diagnostic {
    Diagnostic(
      .brokenWord, "a hyphen at the line's end breaks a word in two", at: range,
      fixes: [Fix("join the word", .unsafe, edits: [TextEdit(range, "")])])
  }
}
