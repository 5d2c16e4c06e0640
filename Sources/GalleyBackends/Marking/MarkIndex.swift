import GalleyCore
import GalleyReport

/// All marks of a report in document order, handed out block by block.
///
/// A claim's content may reach into the next paragraph, so marks are found by their range and not by
/// the block that owns them. Ask for the ranges in ascending order; the whole walk costs
/// O(marks · log marks).
struct MarkIndex {
  private let marks: [Mark]
  private var next = 0
  private var active: [Mark] = []

  /// `claims` decides which claims are marked at all.
  init(
    _ report: Report, kinds: Set<Mark.Kind>, claims isMarked: (Claim) -> Bool = { _ in true }
  ) {
    var marks: [Mark] = []
    for (index, claim) in report.claims.enumerated() where isMarked(claim) {
      if kinds.contains(.claim) {
        let content = report.content(of: claim)
        for (position, range) in content.enumerated() {
          marks.append(
            Mark(
              range: range, kind: .claim, index: index, isContinuation: position > 0,
              continues: position + 1 < content.count))
        }
      }
      if kinds.contains(.source) {
        marks += report.sources(of: claim).map { Mark(range: $0, kind: .source, index: index) }
      }
      if kinds.contains(.cue), let cue = claim.cue {
        marks.append(Mark(range: cue, kind: .cue, index: index))
      }
    }
    if kinds.contains(.quote) {
      for (index, quote) in report.quotes.enumerated() {
        marks.append(Mark(range: quote.range, kind: .quote, index: index))
      }
    }
    if kinds.contains(.mention) {
      for (index, entity) in report.entities.enumerated() {
        marks += entity.mentions.map { Mark(range: $0, kind: .mention, index: index) }
      }
    }
    self.marks = marks.filter { !$0.range.isEmpty }.sorted()
  }

  /// The marks that touch a range, cut to it.
  mutating func marks(in range: TextRange) -> [Mark] {
    while next < marks.count, marks[next].range.start < range.end {
      active.append(marks[next])
      next += 1
    }
    active.removeAll { $0.range.end <= range.start }
    return active.compactMap { mark in
      guard mark.range.overlaps(range) else { return nil }
      var cut = mark
      cut.range = TextRange(
        max(mark.range.lower, range.lower), min(mark.range.upper, range.upper))
      cut.isContinuation = mark.isContinuation || cut.range.start > mark.range.start
      cut.continues = mark.continues || cut.range.end < mark.range.end
      return cut
    }.sorted()
  }
}
