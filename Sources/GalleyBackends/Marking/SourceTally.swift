import GalleyCore
import GalleyReport

/// Who was heard how often.
struct SourceTally {
  struct Entry {
    /// Index among the report's entities.
    var entity: Int
    var claims = 0
    var quotes = 0
  }

  /// Every entity, the most often heard first, then by first mention.
  let entries: [Entry]
  let attributedClaims: Int
  let statedClaims: Int
  /// Quotes of speech without a speaker.
  let orphans: [Int]

  init(_ report: Report) {
    var entries = report.entities.indices.map { Entry(entity: $0) }
    var attributed = 0
    for claim in report.claims where claim.kind == .attributed {
      attributed += 1
      for source in claim.sources { entries[source].claims += 1 }
    }
    var orphans: [Int] = []
    for (index, quote) in report.quotes.enumerated() {
      if let speaker = quote.speaker {
        entries[speaker].quotes += 1
      } else if quote.kind.isSpeech {
        orphans.append(index)
      }
    }
    self.orphans = orphans
    attributedClaims = attributed
    statedClaims = report.claims.count - attributed
    self.entries = entries.sorted { left, right in
      let (a, b) = (left.claims + left.quotes, right.claims + right.quotes)
      return a != b ? a > b : left.entity < right.entity
    }
  }

  /// Those who were heard at all.
  var heard: [Entry] { entries.filter { $0.claims + $0.quotes > 0 } }
}

/// Counts in words: `1 claim`, `2 claims`.
func counted(_ count: Int, _ noun: String) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
}
