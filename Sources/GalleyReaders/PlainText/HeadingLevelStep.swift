import GalleyCore

/// Decides the levels of headings that no underline told: by the figures of their numbers, by
/// capitals, and by headings that stand directly below another.
enum HeadingLevelStep {
  static func mark(_ outline: inout PlainTextOutline) {
    let open = outline.indices.filter { outline.units[$0].role == .heading(level: 0) }
    defer { raiseToFirstLevel(&outline) }
    guard !open.isEmpty else { return }
    let numbers = open.map { number(outline, $0) }
    let hasPlain = numbers.contains { $0 == nil }
    let restarts = numbers.reduce(0) { $0 + ($1?.value == 1 && $1?.figures == 1 ? 1 : 0) } > 1
    let isMixedCase =
      open.contains { outline.shapes[$0].isAllCapitals }
      && open.contains { !outline.shapes[$0].isAllCapitals }
    for (index, number) in zip(open, numbers) {
      var level = 1
      if let number {
        level = number.figures + (hasPlain && restarts ? 1 : 0)
      } else if isMixedCase, !outline.shapes[index].isAllCapitals {
        level = 2
      }
      outline.units[index].role = .heading(level: UInt8(clamping: level))
    }
    lowerSubheadings(&outline)
  }

  /// The highest headings are on level 1, also where a title has taken the level above them.
  private static func raiseToFirstLevel(_ outline: inout PlainTextOutline) {
    var highest = UInt8.max
    for unit in outline.units {
      if case .heading(let level) = unit.role { highest = min(highest, level) }
    }
    guard highest > 1, highest < .max else { return }
    for index in outline.indices {
      if case .heading(let level) = outline.units[index].role {
        outline.units[index].role = .heading(level: level - highest + 1)
      }
    }
  }

  private static func number(
    _ outline: PlainTextOutline, _ index: Int
  ) -> (value: Int, figures: Int)? {
    guard let marker = ListMarker(outline.bytes, outline.units[index].range),
      case .number(let value) = marker.kind
    else { return nil }
    return (value, marker.figures)
  }

  /// A heading directly below another of its level opens a part of that one.
  private static func lowerSubheadings(_ outline: inout PlainTextOutline) {
    for index in outline.indices.dropFirst() {
      guard case .heading(let above) = outline.units[index - 1].role,
        case .heading(let level) = outline.units[index].role, level == above
      else { continue }
      outline.units[index].role = .heading(level: min(6, level + 1))
    }
  }
}
