internal import GalleyCore
internal import GalleyLanguage

extension UnitReader {
  /// Mends sources of speech that the parser cut short on their left, or put on the message instead
  /// of whoever sent it.
  mutating func repairSources() {
    for index in found.indices {
      guard let source = found[index].source, let cue = found[index].cue, source.end <= cue.start,
        let first = sources.token(at: source.start), let verb = sources.token(at: cue.start)
      else { continue }
      if let sender = sources.sender(behind: first, source: source, cue: verb) {
        found[index].source = sender
        found[index].antecedent = nil
        continue
      }
      if let whole = sources.replaced(first, source, before: verb) {
        found[index].source = whole
        found[index].antecedent = nil
        continue
      }
      guard let start = sources.widened(first, before: verb), start < first else { continue }
      found[index].source = TextRange(Int(syntax.tokens[start].start), source.upper)
      found[index].antecedent = nil
    }
  }

  /// "says Ann Lee, a pilot at the school in Sund, who wants to sail": "who" inside the words that
  /// name a speaker or right behind them, behind a comma, is the speaker.
  mutating func resolveRelatives() {
    for index in found.indices {
      guard let source = found[index].source, let first = sources.token(at: source.start),
        first > 2,
        words.isWord(first, .personRelative), words.isWord(first - 1, Signs.comma),
        syntax.tokens[first].end == source.end
      else { continue }
      for other in found.indices where other != index {
        guard let outer = found[other].source, outer.start < source.start,
          outer.contains(source) || outer.end == syntax.tokens[first - 2].end,
          let start = sources.token(at: outer.start)
        else { continue }
        let name = words.trimmed(start..<first - 1)
        if let range = words.plain(name) {
          found[index].antecedent = range
          found[index].source = range
        }
      }
    }
  }
}
