internal import GalleyCore
internal import GalleyLanguage

extension UnitReader {
  /// Reads the attribution of a verb, if its complements make it a cue.
  mutating func readVerb(_ verb: Int) {
    if joinsCue(verb) { return }
    guard !isCue[verb], !isArranged(verb), !opensAside(verb), !tellsWhatWasAsked(verb),
      isHidden[verb] || isVerbUse(verb), let match = match(verb), quotedSpeaker(of: verb) == nil
    else { return }
    let frames = match.frames
    let weak = match.weak
    let isPassive = syntax.isPassive(verb) || isReducedPassive(verb)
    guard let complement = complement(of: verb, as: isPassive ? .passive : .active, match) else {
      return
    }
    var attribution = Attribution(
      node: unit.node, cue: cueRange(verb, end: complement.cueEnd ?? match.end), content: [],
      rule: complement.rule,
      isSpeech: frames.union(weak).contains(.quote) && frames.contains(.that))
    if let source = complement.source {
      attribution.source = plain(source)
    } else if complement.hidesSource {
      if let noun = agent(of: verb) { attribution.source = agentRange(noun) }
    } else {
      guard setSource(&attribution, verb: verb) else { return }
      // A finite verb without a subject is a parse gone wrong.
      if attribution.source == nil { return }
    }
    for part in complement.content {
      var part = whole(part, of: verb, match, as: complement.rule)
      if part.lowerBound > verb {
        part = withoutPredicate(withoutReturn(withoutSequel(part), to: verb), of: verb)
      }
      // Marks that hold the cue as well are not those of what it says.
      let isMarked = unit.runs.contains { $0.tokens.contains(verb) && $0.tokens.overlaps(part) }
      if let range = isMarked ? plain(part) : text(part) { attribution.add(range) }
    }
    guard !attribution.content.isEmpty else { return }
    attribution.isClear = isClear(complement, match, verb)
    attribution.isLoose = complement.isLoose
    isCue[verb] = true
    found.append(attribution)
  }

  /// "refused to confirm or deny that ...": the second infinitive is part of the first one's cue.
  private mutating func joinsCue(_ verb: Int) -> Bool {
    guard verb > 1, syntax.pennTags[verb] == .verbBase, syntax.tags[verb - 1] == .coordinator,
      isCue[verb - 2], syntax.pennTags[verb - 2] == .verbBase, match(verb) != nil
    else { return false }
    let end = syntax.tokens[verb - 2].end
    guard let owner = found.lastIndex(where: { $0.cue?.end == end && $0.rule != .infinitive }),
      let cue = found[owner].cue
    else { return false }
    found[owner].cue = TextRange(cue.lower, Int(syntax.tokens[verb].end))
    isCue[verb] = true
    return true
  }

  /// "The new chair, thought likely to leave, had not come": a participle behind the comma of an
  /// aside, whatever the tagger takes it for.
  private func opensAside(_ verb: Int) -> Bool {
    guard verb > 1, isWord(verb - 1, Signs.comma), syntax.tags[verb - 2].isNominal,
      syntax.pennTags[verb] == .verbPast || syntax.pennTags[verb] == .verbParticiple,
      verb + 1 < syntax.count, syntax.tags[verb + 1] == .adjective
    else { return false }
    guard
      let comma = (verb + 2..<min(syntax.count, verb + 16)).first(where: {
        isWord($0, Signs.comma)
      }), comma + 1 < syntax.count
    else { return false }
    return isFiniteWord(comma + 1)
  }

  /// "Ann Lee, asked about the sale, replied", "Asked about the sale, she replied": of the question
  /// only the topic is told, which says nothing.
  private func tellsWhatWasAsked(_ verb: Int) -> Bool {
    guard isWord(verb, .prompt), syntax.pennTags[verb] != .verbThirdPerson,
      verb + 1 < syntax.count, isWord(verb + 1, .promptTopic)
    else { return false }
    guard verb > 0 else { return true }
    guard isWord(verb - 1, Signs.comma),
      let comma = (verb + 2..<max(verb + 2, syntax.count)).first(where: {
        isWord($0, Signs.comma)
      }), comma + 1 < syntax.count
    else { return false }
    return isFiniteWord(comma + 1)
  }

  /// Whether a verb is what somebody is due or made to do ("is scheduled to report its results"),
  /// which nobody has said yet.
  private func isArranged(_ verb: Int) -> Bool {
    guard syntax.pennTags[verb] == .verbBase, syntax.relations[verb] == .openComplement,
      let head = syntax.head(of: verb), head < verb
    else { return false }
    return syntax.isPassive(head) && match(head) == nil
      || isWord(head, .arranged)
  }

  /// "Asked whether it was safe, she said ...": the question, whose asker is not named.
  func prompt(_ verb: Int, _ match: CueMatch) -> Complement? {
    // "“Who buys it?” asked Ida Moss, who sells it": a tag asks nobody.
    guard isWord(verb, .prompt),
      !unit.gaps.contains(where: { $0.position == verb }),
      verb == 0 || syntax.tokens[verb - 1].flags.contains(.punctuation)
        || isWord(verb - 1, .temporal), verb + 1 < syntax.count
    else { return nil }
    // "Asked by Ann Lee, defending, whether it was safe", "Asked in June what it cost".
    let start =
      (verb + 1..<min(syntax.count, verb + 14)).first {
        isWhWord($0) && !isWord($0, .relative)
      } ?? syntax.count
    guard start < syntax.count,
      !(verb + 1..<start).contains(where: { syntax.pennTags[$0].isFiniteVerb }),
      let comma = (start + 1..<max(start + 1, syntax.count)).first(where: {
        isWord($0, Signs.comma)
      }), comma > start + 1, comma + 1 < syntax.count
    else { return nil }
    return Complement(
      content: [start..<comma], rule: .prompt, cueEnd: verb + 1, hidesSource: true)
  }

  /// Whether a form that looks like a verb is used as one.
  func isVerbUse(_ verb: Int) -> Bool {
    // "a wait-and-see attitude"
    if verb > 1, syntax.pennTags[verb - 1] == .hyphen { return false }
    switch syntax.relations[verb] {
    case .adjective, .compound, .copula:
      return syntax.child(of: verb, .object, or: .auxiliary) != nil
        || syntax.child(of: verb, .clausalComplement) != nil
    case .auxiliary, .passiveAuxiliary, .caseMarker, .fixed, .marker: return false
    default: return true
    }
  }

  /// A participle that hangs on a noun with a passive sense ("the plan announced on Friday").
  func isReducedPassive(_ verb: Int) -> Bool {
    syntax.pennTags[verb] == .verbParticiple && syntax.child(of: verb, .auxiliary) == nil
      && !takesClause(verb) && !takesObject(verb) && !isAnnouncement(verb)
      && (syntax.relations[verb] == .clausalModifier || syntax.relations[verb] == .adverbialClause)
      && syntax.child(of: verb, .object) == nil
  }

  func has(_ match: CueMatch, _ frame: CueFrames, marks: Range<Int>) -> Bool {
    if match.frames.contains(frame) { return true }
    return match.weak.contains(frame) && hasMarks(marks)
  }
}
