internal import GalleyCore
internal import GalleyLanguage

extension UnitReader {
  /// "According to a source cited by a paper, ...", on either side of what is said.
  mutating func readAccording() {
    for token in 0..<syntax.count {
      guard let start = sources.sourceStart(token) else { continue }
      let source = sources.sourceAfter(start, according: token)
      guard !source.isEmpty, let range = words.plain(source) else { continue }
      if let verb = verbOfTag(before: token) {
        outlets.append((verb, range))
        isCue[token] = true
        continue
      }
      // "as per the report"
      let first = token > 0 && words.isWord(token - 1, .comparison) ? token - 1 : token
      var attribution = Attribution(
        node: words.unit.node, cue: syntax.range(of: first..<start), source: range, content: [],
        rule: .accordingTo)
      splitOutlet(&attribution, source)
      for part in extents.contentAround(first..<sources.phraseEnd(behind: source)) {
        if let range = words.text(part) { attribution.add(range) }
      }
      isCue[token] = true
      takeGaps(around: first..<source.upperBound, into: found.count, &attribution)
      if !attribution.content.isEmpty { found.append(attribution) }
    }
  }

  /// The verb of a tag that "according to" follows: "“We sail,” Ann Lee said, according to the
  /// Post" is Ann Lee's, by way of the paper.
  private func verbOfTag(before token: Int) -> Int? {
    let verb = token - 2
    guard verb > 0, words.isWord(token - 1, Signs.comma), words.reportsSpeech(verb),
      words.isFinite(verb),
      words.unit.gaps.contains(where: { $0.position <= verb && verb - $0.position < 12 })
    else { return nil }
    return verb
  }

  /// Gives those through whom somebody is quoted to the claims of the verbs that they stand behind.
  mutating func takeOutlets() {
    for (verb, range) in outlets {
      let cue = syntax.tokens[verb].range
      guard let owner = found.firstIndex(where: { $0.cue?.contains(cue) ?? false }) else {
        continue
      }
      found[owner].via = [range]
    }
  }

  /// "In the view of the mayor, ...", on either side of what the mayor holds.
  mutating func readViews() {
    guard syntax.count > 5 else { return }
    readOwnViews()
    for view in 2..<syntax.count - 2
    where words.isWord(view, .view) && words.isWord(view + 1, .genitive) {
      guard words.isWord(view - 1, .definiteArticle), words.isWord(view - 2, .viewMarker),
        let end = sources.holderEnd(from: view + 2)
      else { continue }
      let source = words.trimmed(view + 2..<end)
      guard !source.isEmpty, source.count < 32, let range = words.plain(source),
        !source.contains(where: { syntax.pennTags[$0].isFiniteVerb })
      else { continue }
      let whole = view - 2..<source.upperBound
      var attribution = Attribution(
        node: words.unit.node, cue: syntax.range(of: view - 2..<view + 2), source: range,
        content: [],
        rule: .accordingTo)
      for part in extents.contentAround(whole) {
        if let range = words.text(part) { attribution.add(range) }
      }
      isCue[view] = true
      takeGaps(around: whole, into: found.count, &attribution)
      if !attribution.content.isEmpty { found.append(attribution) }
    }
  }

  /// "In her words, ...", "by the mayor's own account, ...", on either side of what she holds.
  private mutating func readOwnViews() {
    for view in 2..<syntax.count where words.isWord(view, .view) {
      var owner = view - 1
      while owner > 0, syntax.tags[owner] == .adjective { owner -= 1 }
      guard owner > 0, let holder = sources.viewHolder(endingAt: owner), holder.lowerBound > 0,
        words.isWord(holder.lowerBound - 1, .viewMarker)
      else { continue }
      let whole = holder.lowerBound - 1..<view + 1
      guard isSetOff(whole), let source = words.plain(holder) else { continue }
      var attribution = Attribution(
        node: words.unit.node, cue: syntax.range(of: whole), source: source, content: [],
        rule: .accordingTo)
      for part in extents.contentAround(whole) {
        if let range = words.text(part) { attribution.add(range) }
      }
      takeGaps(around: whole, into: found.count, &attribution)
      guard !attribution.content.isEmpty else { continue }
      isCue[view] = true
      found.append(attribution)
    }
  }

  /// Whether signs or marks set a phrase off on both sides.
  private func isSetOff(_ phrase: Range<Int>) -> Bool {
    let opens =
      phrase.lowerBound == 0
      || syntax.tokens[phrase.lowerBound - 1].flags.contains(.punctuation)
    let end = phrase.upperBound
    let closes =
      end >= syntax.count || syntax.tokens[end].flags.contains(.punctuation)
      || words.unit.gaps.contains { $0.position == end } || words.hasMarks(end..<end + 1)
    return opens && closes
  }

  /// Cuts "cited by a paper" off a source and keeps the paper as the outlet.
  func splitOutlet(_ attribution: inout Attribution, _ source: Range<Int>) {
    for token in source.dropFirst() where words.isWord(token, .outletParticiple) {
      guard token + 2 <= source.upperBound - 1, words.isWord(token + 1, .agentMarker) else {
        continue
      }
      guard let outlet = words.plain(token + 2..<source.upperBound),
        let rest = words.plain(source.lowerBound..<token)
      else { return }
      attribution.source = rest
      attribution.via = [outlet]
      return
    }
  }

  /// Gives the gaps next to a parenthesis to its attribution.
  mutating func takeGaps(
    around parenthesis: Range<Int>, into owner: Int, _ attribution: inout Attribution
  ) {
    for (index, gap) in words.unit.gaps.enumerated() where gapOwner[index] == nil {
      let touches =
        gap.position >= parenthesis.lowerBound - 1 && gap.position <= parenthesis.upperBound + 1
        || gap.position == 0
        || gap.position > parenthesis.upperBound && words.isWord(gap.position - 1, Signs.colon)
      guard touches, words.unit.gaps.count == 1 || gap.position <= parenthesis.upperBound + 1 else {
        continue
      }
      gapOwner[index] = owner
      attribution.add(words.quotes[gap.quote].range)
    }
  }
}
