import GalleyCore
import GalleyReport

/// A stretch of running text that a format marks up.
struct Mark: Sendable, Equatable {
  /// What is marked; of marks with the same range, the one listed first is the outermost.
  enum Kind: UInt8, Sendable, Comparable {
    case claim, quote, source, speaker, cue, mention

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  var range: TextRange
  var kind: Kind
  /// Index of the claim, quote or entity that the mark stands for; for a source or cue, of its claim.
  var index: Int
  /// Whether an earlier stretch belongs to the same claim or quote.
  var isContinuation = false
  /// Whether a later one does.
  var continues = false
}

extension Mark: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    if left.range != right.range { return left.range < right.range }
    if left.kind != right.kind { return left.kind < right.kind }
    return left.index < right.index
  }
}
