internal import GalleyCore
internal import GalleyLanguage

extension UnitReader {
  /// Reads the attribution of a verb, if its complements make it a cue.
  mutating func readVerb(_ verb: Int) {
    if joinsCue(verb) { return }
    guard !isCue[verb], !complements.isArranged(verb), !complements.opensAside(verb),
      !complements.tellsWhatWasAsked(verb),
      words.isHidden[verb] || words.isVerbUse(verb), let match = words.match(verb),
      sources.quotedSpeaker(of: verb) == nil
    else { return }
    let frames = match.frames
    let weak = match.weak
    let isPassive = syntax.isPassive(verb) || complements.isReducedPassive(verb)
    if isPassive && isState(verb) || isInsideName(verb) { return }
    guard
      let complement = complements.complement(of: verb, as: isPassive ? .passive : .active, match)
    else {
      return
    }
    var attribution = Attribution(
      node: words.unit.node, cue: words.cueRange(verb, end: complement.cueEnd ?? match.end),
      content: [],
      rule: complement.rule,
      isSpeech: frames.union(weak).contains(.quote) && frames.contains(.that))
    if let source = complement.source {
      attribution.source = words.plain(source)
    } else if complement.hidesSource {
      if let noun = sources.agent(of: verb) { attribution.source = sources.agentRange(noun) }
    } else {
      guard setSource(&attribution, verb: verb) else { return }
      // A finite verb without a subject is a parse gone wrong.
      if attribution.source == nil { return }
    }
    for part in complement.content {
      var part = extents.whole(part, of: verb, match, as: complement.rule)
      if part.lowerBound > verb {
        part = extents.withoutPredicate(
          withoutReturn(extents.withoutSequel(part), to: verb), of: verb)
        part = withoutCircumstance(part)
      }
      // Marks that hold the cue as well are not those of what it says.
      let isMarked = words.unit.runs.contains {
        $0.tokens.contains(verb) && $0.tokens.overlaps(part)
      }
      if let range = isMarked ? words.plain(part) : words.text(part) { attribution.add(range) }
    }
    guard !attribution.content.isEmpty else { return }
    attribution.isClear = complements.isClear(complement, match, verb)
    attribution.isLoose = complement.isLoose
    isCue[verb] = true
    found.append(attribution)
  }

  /// "is convinced that the dam will hold": a participle that tells what its subject thinks.
  private func isState(_ verb: Int) -> Bool {
    guard verb + 1 < syntax.count, words.isWord(verb + 1, .complementizer),
      let entry = words.lexicon.adjective(syntax.tokens[verb].hash)
    else { return false }
    return words.lexicon.entries[entry].frames.contains(.that)
  }

  /// "members of the group Hold the Water": a capital within a sentence makes a name of a verb.
  private func isInsideName(_ verb: Int) -> Bool {
    verb > 0 && syntax.tokens[verb].flags.contains(.capitalised) && !words.unit.isTitle
      && syntax.tags[verb - 1] == .noun
      && !syntax.tokens[verb - 1].flags.contains(.capitalised)
      && !words.unit.gaps.contains { $0.position == verb }
  }

  /// "muttered “what a joke” as he was led away": what follows the marks tells when.
  private func withoutCircumstance(_ part: Range<Int>) -> Range<Int> {
    let run = words.unit.runs.first {
      $0.tokens.lowerBound == part.lowerBound && $0.tokens.upperBound < part.upperBound
    }
    guard let end = run?.tokens.upperBound, end + 1 < part.upperBound else { return part }
    // "said “it is gross,” onstage in June, a jab at a rival"
    if words.isWord(end - 1, Signs.comma),
      !words.unit.runs.contains(where: {
        $0.tokens.lowerBound >= end && $0.tokens.lowerBound < part.upperBound
      }),
      let close = (end..<part.upperBound).first(where: { words.isWord($0, Signs.comma) }),
      !(end..<close).contains(where: words.isFiniteWord)
    {
      return part.lowerBound..<end
    }
    guard words.isWord(end, .timing) || words.isWord(end, .comparison),
      words.isWord(end + 1, .speakerPronoun)
    else { return part }
    return part.lowerBound..<end
  }

  /// "refused to confirm or deny that ...": the second infinitive is part of the first one's cue.
  private mutating func joinsCue(_ verb: Int) -> Bool {
    guard verb > 1, syntax.pennTags[verb] == .verbBase, syntax.tags[verb - 1] == .coordinator,
      isCue[verb - 2], syntax.pennTags[verb - 2] == .verbBase, words.match(verb) != nil
    else { return false }
    let end = syntax.tokens[verb - 2].end
    guard let owner = found.lastIndex(where: { $0.cue?.end == end && $0.rule != .infinitive }),
      let cue = found[owner].cue
    else { return false }
    found[owner].cue = TextRange(cue.lower, Int(syntax.tokens[verb].end))
    isCue[verb] = true
    return true
  }
}
