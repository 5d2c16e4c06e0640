/// Collects the diagnostics of one file, in the order in which stages find them.
///
/// Hostile input can break one rule a million times; after ``limitPerRule`` findings of a rule
/// further ones are counted, not kept.
public struct Diagnostics: Sendable {
  public private(set) var all: [Diagnostic] = []
  /// How many findings of each rule were counted beyond the limit.
  public private(set) var unlisted: [DiagnosticRule: Int] = [:]
  public let limitPerRule: Int
  private var counts: [DiagnosticRule: Int] = [:]

  public init(limitPerRule: Int = 10_000) { self.limitPerRule = limitPerRule }

  public mutating func report(_ diagnostic: Diagnostic) {
    let count = counts[diagnostic.rule, default: 0] + 1
    counts[diagnostic.rule] = count
    if count <= limitPerRule {
      all.append(diagnostic)
    } else {
      unlisted[diagnostic.rule, default: 0] += 1
    }
  }

  /// Leads every range on by a map.
  package mutating func move(by map: OffsetMap) {
    for index in all.indices { all[index].move(by: map) }
  }

  public mutating func append(contentsOf other: Diagnostics) {
    for diagnostic in other.all { report(diagnostic) }
    for (rule, count) in other.unlisted { unlisted[rule, default: 0] += count }
  }

  /// The diagnostics by offset, then code; those without a range first.
  public func sorted() -> [Diagnostic] {
    all.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      let (from, to) = (a.range?.start ?? 0, b.range?.start ?? 0)
      if from != to { return from < to }
      if a.code != b.code { return a.code < b.code }
      return left.offset < right.offset
    }.map(\.element)
  }
}
