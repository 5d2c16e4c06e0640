import GalleyCore

/// Finds lists whose bullets were lost in pasting: where blank lines part the paragraphs, three or
/// more short lines without one between them.
enum LostBulletStep {
  static func mark(_ outline: inout PlainTextOutline) {
    guard outline.isSpaced else { return }
    var first = 0
    while first < outline.units.count {
      var last = first
      while last + 1 < outline.units.count, outline.units[last + 1].isTight { last += 1 }
      let run = first...last
      if run.count >= 3, run.allSatisfy({ isItemLike(outline, $0) }) {
        for index in run {
          outline.units[index].role =
            isHeading(outline, index, in: run) ? .heading(level: 0) : .listItem(depth: 1)
        }
      }
      first = last + 1
    }
  }

  /// "In short:", "What's next?": few words over sentences.
  private static func isHeading(
    _ outline: PlainTextOutline, _ index: Int, in run: ClosedRange<Int>
  ) -> Bool {
    let shape = outline.shapes[index]
    // "Host:", "Ann Lee:", several of them: those who speak.
    let isName =
      run.count {
        outline.shapes[$0].ending == .colon
          && outline.shapes[$0].capitals == outline.shapes[$0].wordCount
      } > 1 && shape.ending == .colon && shape.capitals == shape.wordCount
    return shape.wordCount <= 4 && !isName && (shape.ending == .colon || shape.ending == .question)
      && !shape.isEndingQuoted && index < run.upperBound
      && outline.shapes[index + 1].ending == .stop && outline.shapes[index + 1].wordCount > 4
  }

  private static func isItemLike(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    let unit = outline.units[index]
    return unit.role == .paragraph && !unit.isMultiline && !outline.shapes[index].isLong
      && outline.shapes[index].wordCount <= 30 && outline.shapes[index].wordCount > 0
  }
}
