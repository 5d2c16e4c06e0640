internal import GalleyCore

/// The last two turns of a conversation in paragraphs of its own, from which the next untagged one
/// is told: after a question the other party speaks, and who asked before asks again.
struct TurnTaking {
  let grammar: GrammarWords

  init(_ grammar: GrammarWords) { self.grammar = grammar }

  private struct Turn {
    var speaker: DiscourseState.Speaker
    var source: TextRange
    var asks: Bool
    /// The turn had no tag and was given by alternation.
    var isInferred = false
  }

  /// The turns of the two blocks before, and of this one.
  private var first: Turn?
  private var second: Turn?
  private var current: Turn?
  private var isInferring = false

  /// Two turns of one block are no conversation.
  mutating func take(
    _ speaker: DiscourseState.Speaker?, source: TextRange?, asks: Bool, isTagged: Bool
  ) {
    if isTagged { isInferring = false } else { isInferring = true }
    guard let speaker, let source else {
      current = nil
      return
    }
    current = Turn(
      speaker: speaker, source: source, asks: asks,
      isInferred: isInferring && first.map { $0.source == source } ?? false)
  }

  mutating func enterBlock() {
    first = second
    second = current
    current = nil
  }

  /// The party that did not speak in the block before, where a turn without a tag is theirs.
  func otherParty(
    asks: Bool, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> DiscourseState.Speaker? {
    guard let first, let second, current == nil, first.source != second.source else { return nil }
    let arePartners = first.isInferred || second.isInferred
    guard arePartners || differ(first.source, second.source, isAnswer: first.asks, bytes)
    else { return nil }
    return second.asks || asks && first.asks || second.isInferred && first.isInferred
      ? first.speaker : nil
  }

  /// Whether two sources name two people: their last words differ, and no pronoun hides that they
  /// are one, unless one of them answers the other.
  private func differ(
    _ left: TextRange, _ right: TextRange, isAnswer: Bool, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let (left, right) = (Self.lastWord(left, bytes), Self.lastWord(right, bytes))
    guard left != right else { return false }
    return isAnswer || grammar.has(left, .speakerPronoun) == grammar.has(right, .speakerPronoun)
  }

  /// The last word of a source before a comma, in small letters.
  private static func lastWord(
    _ source: TextRange, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [UInt8] {
    var end = source.lower
    while end < source.upper, bytes[end] != 0x2C { end += 1 }
    var start = end
    while start > source.lower, !bytes[start - 1].isSpaceOrControl { start -= 1 }
    return bytes[start..<end].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
  }
}
