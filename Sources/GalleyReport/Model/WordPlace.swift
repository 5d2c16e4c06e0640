package import GalleyCore

/// Where a claim or a quote stands among others, so that lists of them follow the words.
///
/// Claims that share a source begin at the same word: then what is said first comes first, what
/// holds another claim before that, and of two for the same words the one with the earlier cue.
public struct WordPlace: Comparable, Sendable {
  private let start: Int
  private let content: TextRange
  private let cue: Int

  /// - Parameters:
  ///   - whole: from the first word of source, cue and content to the last.
  ///   - content: from the first word that is said to the last.
  package init(whole: TextRange, content: TextRange, cue: TextRange?) {
    start = whole.lower
    self.content = content
    self.cue = cue?.lower ?? whole.lower
  }

  public static func < (left: WordPlace, right: WordPlace) -> Bool {
    (left.start, left.content.lower, right.content.upper, left.cue)
      < (right.start, right.content.lower, left.content.upper, right.cue)
  }
}

extension Report {
  public func place(of claim: Claim) -> WordPlace {
    let whole = range(of: claim)
    let parts = content(of: claim)
    let content = parts.dropFirst().reduce(parts.first ?? whole) { $0.union($1) }
    return WordPlace(whole: whole, content: content, cue: claim.cue)
  }

  public func place(of quote: Quote) -> WordPlace {
    WordPlace(whole: quote.range, content: quote.range, cue: quote.cue)
  }
}
