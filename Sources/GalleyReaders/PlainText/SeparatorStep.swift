import GalleyCore

/// Finds rules between sections and under headings.
enum SeparatorStep {
  /// The longest line that an underline makes a heading, in bytes.
  private static let longestHeading = 200

  static func mark(_ outline: inout PlainTextOutline) {
    for index in outline.indices where Separator.isRule(outline.bytes, outline.units[index].range) {
      let range = outline.units[index].range
      if let level = Separator.underlineLevel(outline.bytes, range), underlines(index, outline) {
        outline.units[index - 1].role = .heading(level: UInt8(level))
        outline.units[index].role = .underline
      } else {
        outline.units[index].role = .separator
      }
    }
  }

  /// Whether the unit above is one short line that stands for itself, about as long as the rule.
  private static func underlines(_ index: Int, _ outline: PlainTextOutline) -> Bool {
    guard index > 0, outline.units[index].isTight else { return false }
    let above = outline.units[index - 1]
    guard above.role == .paragraph, !above.isMultiline, above.range.count <= longestHeading,
      outline.isOpenAbove(index - 1)
    else { return false }
    let shape = outline.shapes[index - 1]
    return shape.wordCount > 0 && shape.ending != .comma
      && outline.units[index].range.count * 3 >= above.range.count
  }
}
