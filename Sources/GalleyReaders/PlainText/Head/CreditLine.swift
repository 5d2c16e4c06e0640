import GalleyCore

/// A line of names, dates and labels with strokes or points between: `7 May 2025 | Employment | Ada
/// Holm`, `Ada Holm · Dominion Wire · Posted: 8 July 2025`.
struct CreditLine {
  private(set) var names: [String] = []
  private(set) var dates: [DatePhrase] = []
  /// From the first name to the last.
  private(set) var nameRange: TextRange?

  private static let strokes: Set<String> = ["|", "•", "·", "/", "–", "—", "›", "»"]

  /// `nil` unless a date or a byline is among the parts, and each of the others is a label.
  init?(_ bytes: [UInt8], _ range: TextRange) {
    guard range.count <= LineTokens.longest,
      bytes[range.indices].contains(where: { $0 == 0x7C || $0 == 0x2F || $0 >= 0xC2 })
    else { return nil }
    let tokens = LineTokens(bytes, range).tokens
    guard tokens.count <= 48 else { return nil }
    let parts = tokens.split { Self.strokes.contains($0.folded) }
    guard parts.count >= 2 else { return nil }
    var isClear = false
    for part in parts {
      guard let first = part.first, let last = part.last else { continue }
      let range = TextRange(first.range.lower, last.range.upper)
      if let line = DateLine(bytes, range, mayLackYear: true) {
        dates += line.dates
        isClear = isClear || !line.dates.isEmpty
      } else if AgeLine.matches(bytes, range) {
        continue
      } else if let byline = Byline(bytes, range) {
        add(byline)
        isClear = true
      } else if names.isEmpty, let byline = Byline(bytes, range, isBesideCredits: true),
        byline.names.count == 1, !part.contains(where: { $0.folded == "," })
      {
        add(byline)
      } else {
        // "Issue 214 · Thursday, June 18, 2026 · Read online"
        guard let label = LabelLine.kind(bytes, range), label.isSure || parts.count > 2 else {
          return nil
        }
      }
    }
    guard isClear else { return nil }
  }

  private mutating func add(_ byline: Byline) {
    names += byline.names
    dates += byline.dates
    nameRange = TextRange(
      nameRange.map { min($0.lower, byline.range.lower) } ?? byline.range.lower,
      byline.range.upper)
  }
}
