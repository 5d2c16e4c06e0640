internal import GalleyCore
internal import GalleyLanguage

extension UnitReader {
  /// "According to a source cited by a paper, ...", on either side of what is said.
  mutating func readAccording() {
    for token in 0..<syntax.count {
      guard let start = sourceStart(token) else { continue }
      let source = sourceAfter(start, according: token)
      guard !source.isEmpty, let range = plain(source) else { continue }
      if let verb = verbOfTag(before: token) {
        outlets.append((verb, range))
        isCue[token] = true
        continue
      }
      var attribution = Attribution(
        node: unit.node, cue: syntax.range(of: token..<start), source: range, content: [],
        rule: .accordingTo)
      splitOutlet(&attribution, source)
      for part in contentAround(token..<source.upperBound) {
        if let range = text(part) { attribution.add(range) }
      }
      isCue[token] = true
      takeGaps(around: token..<source.upperBound, into: found.count, &attribution)
      if !attribution.content.isEmpty { found.append(attribution) }
    }
  }

  /// Where the source begins behind "according to", or behind a comma and "per" ("..., per the
  /// index"); `nil` where a token is neither.
  private func sourceStart(_ token: Int) -> Int? {
    guard token + 2 < syntax.count else { return nil }
    if isWord(token, .according) {
      return isWord(token + 1, .infinitiveMarker) ? token + 2 : nil
    }
    guard isWord(token, .sourcePreposition), token > 2, isWord(token - 1, Signs.comma),
      syntax.tags[token + 1] == .determiner || isName(token + 1)
    else { return nil }
    return token + 1
  }

  /// The verb of a tag that "according to" follows: "“We sail,” Ann Lee said, according to the
  /// Post" is Ann Lee's, by way of the paper.
  private func verbOfTag(before token: Int) -> Int? {
    let verb = token - 2
    guard verb > 0, isWord(token - 1, Signs.comma), reportsSpeech(verb), isFinite(verb),
      unit.gaps.contains(where: { $0.position <= verb && verb - $0.position < 12 })
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
    where isWord(view, .view) && isWord(view + 1, .genitive) {
      guard isWord(view - 1, .definiteArticle), isWord(view - 2, .viewMarker),
        let end = holderEnd(from: view + 2)
      else { continue }
      let source = trimmed(view + 2..<end)
      guard !source.isEmpty, source.count < 32, let range = plain(source),
        !source.contains(where: { syntax.pennTags[$0].isFiniteVerb })
      else { continue }
      let whole = view - 2..<source.upperBound
      var attribution = Attribution(
        node: unit.node, cue: syntax.range(of: view - 2..<view + 2), source: range, content: [],
        rule: .accordingTo)
      for part in contentAround(whole) {
        if let range = text(part) { attribution.add(range) }
      }
      isCue[view] = true
      takeGaps(around: whole, into: found.count, &attribution)
      if !attribution.content.isEmpty { found.append(attribution) }
    }
  }

  /// "In her words, ...", "by the mayor's own account, ...", on either side of what she holds.
  private mutating func readOwnViews() {
    for view in 2..<syntax.count where isWord(view, .view) {
      var owner = view - 1
      if syntax.tags[owner] == .adjective { owner -= 1 }
      guard owner > 0, let holder = viewHolder(endingAt: owner), holder.lowerBound > 0,
        isWord(holder.lowerBound - 1, .viewMarker)
      else { continue }
      let whole = holder.lowerBound - 1..<view + 1
      guard isSetOff(whole), let source = plain(holder) else { continue }
      var attribution = Attribution(
        node: unit.node, cue: syntax.range(of: whole), source: source, content: [],
        rule: .accordingTo)
      for part in contentAround(whole) {
        if let range = text(part) { attribution.add(range) }
      }
      takeGaps(around: whole, into: found.count, &attribution)
      guard !attribution.content.isEmpty else { continue }
      isCue[view] = true
      found.append(attribution)
    }
  }

  /// "her" before "words", "the mayor" before "'s account".
  private func viewHolder(endingAt owner: Int) -> Range<Int>? {
    if syntax.pennTags[owner] == .possessive { return owner..<owner + 1 }
    guard syntax.pennTags[owner] == .possessiveEnding else { return nil }
    return nominalRun(endingAt: owner - 1)
  }

  /// Whether signs or marks set a phrase off on both sides.
  private func isSetOff(_ phrase: Range<Int>) -> Bool {
    let opens =
      phrase.lowerBound == 0
      || syntax.tokens[phrase.lowerBound - 1].flags.contains(.punctuation)
    let end = phrase.upperBound
    let closes =
      end >= syntax.count || syntax.tokens[end].flags.contains(.punctuation)
      || unit.gaps.contains { $0.position == end } || hasMarks(end..<end + 1)
    return opens && closes
  }

  /// Where the holder of a view ends: at the first sign, or behind an apposition between commas, as
  /// long as a clause is left behind it ("of Ann Lee, a baker, the plan is dead").
  private func holderEnd(from start: Int) -> Int? {
    var end = sign(from: start)
    for _ in 0..<2 {
      guard let open = end, open + 2 < syntax.count, isWord(open, Signs.comma),
        let close = sign(from: open + 1), isWord(close, Signs.comma),
        syntax.tags[open + 1] == .determiner || isName(open + 1),
        !(open + 1..<close).contains(where: { isFiniteWord($0) }),
        (close + 1..<syntax.count).contains(where: { isFiniteWord($0) })
      else { break }
      end = close
    }
    return end
  }

  private func sign(from start: Int) -> Int? {
    (start..<max(start, syntax.count)).first {
      syntax.tokens[$0].flags.contains(.punctuation) && syntax.pennTags[$0] != .hyphen
    }
  }

  /// The noun phrase behind "according to": all that hangs on its noun, unless the parser took the
  /// rest of the sentence with it; then up to the comma.
  private func sourceAfter(_ start: Int, according: Int) -> Range<Int> {
    let noun = syntax.head(of: according).flatMap { $0 >= start ? $0 : nil } ?? start
    var end = max(noun + 1, syntax.subtree(of: noun).upperBound)
    let takesAll = syntax.head(of: noun) == nil || end - start > 40
    if takesAll,
      let comma = (start..<syntax.count).first(where: { isWord($0, Signs.comma) })
    {
      end = comma
    }
    // "according to the office, the home is cheap": a clause of its own behind the comma.
    if !takesAll,
      let comma = (start..<min(end, syntax.count)).first(where: {
        isWord($0, Signs.comma)
      }), comma + 1 < syntax.count,
      !isWord(comma + 1, .relative), !isWhWord(comma + 1),
      (comma + 1..<min(end, syntax.count)).contains(where: { syntax.pennTags[$0].isFiniteVerb })
    {
      end = comma
    }
    end = nounEnd(from: end)
    // "The figure rose, according to the office, passing that of last year": what is said goes on.
    if let comma = (start + 1..<max(start + 1, min(end, syntax.count) - 1)).first(where: {
      isWord($0, Signs.comma) && syntax.pennTags[$0 + 1] == .verbGerund
    }) {
      end = comma
    }
    return trimmed(start..<min(end, syntax.count))
  }

  /// Where a noun phrase ends that a parser cut between its nouns or before its participle: "a Post/
  /// News | poll released last week".
  private func nounEnd(from start: Int) -> Int {
    var end = start
    while end < syntax.count, syntax.pennTags[end] == .noun || isName(end), !isTime(end),
      syntax.pennTags[end - 1] == .noun || isName(end - 1)
    {
      end += 1
    }
    guard end > start, end < syntax.count, syntax.pennTags[end] == .verbParticiple,
      let stop = (end..<syntax.count).first(where: {
        syntax.tokens[$0].flags.contains(.punctuation) || isFiniteWord($0)
      }), !isFiniteWord(stop)
    else { return end }
    return stop
  }

  /// Cuts "cited by a paper" off a source and keeps the paper as the outlet.
  func splitOutlet(_ attribution: inout Attribution, _ source: Range<Int>) {
    for token in source.dropFirst() where isWord(token, .outletParticiple) {
      guard token + 2 <= source.upperBound - 1, isWord(token + 1, .agentMarker) else {
        continue
      }
      guard let outlet = plain(token + 2..<source.upperBound),
        let rest = plain(source.lowerBound..<token)
      else { return }
      attribution.source = rest
      attribution.via = [outlet]
      return
    }
  }

  /// What is said around a parenthesis such as "according to the police": the clause it stands in,
  /// without the parenthesis and without the connective at the start of a sentence.
  func contentAround(_ parenthesis: Range<Int>) -> [Range<Int>] {
    var lower = clauseStart(before: parenthesis.lowerBound)
    let upper = clauseEnd(after: parenthesis.upperBound)
    while lower < parenthesis.lowerBound, lower < syntax.count, isConnective(lower) { lower += 1 }
    if lower < parenthesis.lowerBound, isWord(lower, .promptParticiple),
      let comma = (lower..<parenthesis.lowerBound).first(where: { isWord($0, Signs.comma) })
    {
      lower = comma + 1
    }
    let after = trimmed(parenthesis.upperBound..<max(parenthesis.upperBound, upper))
    lower = max(lower, innerStart(of: parenthesis, from: lower, after) ?? lower)
    var parts: [Range<Int>] = []
    let before = trimmed(lower..<max(lower, parenthesis.lowerBound))
    if !before.isEmpty { parts.append(before) }
    // A tag behind a whole clause ends the report; what follows is another clause.
    let opensNewClause =
      before.count > 3 && !after.isEmpty && parenthesis.upperBound < syntax.count
      && opensClause(after, from: parenthesis.upperBound)
    let tellsHow =
      !before.isEmpty && !after.isEmpty
      && isWord(after.lowerBound, .manner)
    // "..., the team reports, a finding that may help": the article's own word for what was said.
    let appraises =
      before.count > 3 && !after.isEmpty && isWord(after.lowerBound, .indefiniteArticle)
      && after.dropFirst(2).prefix(2).contains { isWord($0, .relative) }
    if !after.isEmpty, !opensNewClause, !tellsHow, !appraises { parts.append(after) }
    return parts
  }

  /// Where the clause begins that a parenthesis stands in the middle of: behind the colon before it
  /// ("It was plain: nobody, he said, had come"), or behind the parenthesis where the word before it
  /// opens a clause of its own ("They were sold where, according to a dealer, few look").
  private func innerStart(
    of parenthesis: Range<Int>, from lower: Int, _ after: Range<Int>
  ) -> Int? {
    let comma = parenthesis.lowerBound - 1
    guard comma > lower + 1, !after.isEmpty, parenthesis.upperBound < syntax.count,
      isWord(comma, Signs.comma), isWord(parenthesis.upperBound, Signs.comma)
    else { return nil }
    let opener = comma - 1
    if opener > lower + 2, opensClause(at: opener), !isFiniteWord(after.lowerBound),
      after.contains(where: isFiniteWord)
    {
      return parenthesis.lowerBound
    }
    return (lower..<comma).last {
      isWord($0, Signs.colon) && $0 + 1 < comma
        && !syntax.tokens[$0 + 1].flags.contains(.hasDigit)
    }.map { $0 + 1 }
  }

  /// Whether a word joins a clause to the one before it.
  private func opensClause(at token: Int) -> Bool {
    syntax.tags[token] == .coordinator || syntax.tags[token] == .subordinator
      || syntax.pennTags[token] == .whAdverb || isWord(token, .circumstance)
  }

  private func isConnective(_ token: Int) -> Bool {
    if syntax.tokens[token].flags.contains(.punctuation) { return true }
    guard isWord(token, .connective) else { return false }
    return token == 0 && (syntax.tags[token] == .coordinator || followedByComma(token))
  }

  private func followedByComma(_ token: Int) -> Bool {
    token + 1 < syntax.count && isWord(token + 1, Signs.comma)
  }

  /// Whether words behind a tag begin a clause of their own ("..., he said, and the crowd cheered").
  private func opensClause(_ after: Range<Int>, from start: Int) -> Bool {
    guard start < after.lowerBound + 1 else { return false }
    for token in start..<min(after.upperBound, after.lowerBound + 1)
    where syntax.tags[token] == .coordinator
      || isWord(token, .sequel)
    {
      return true
    }
    return false
  }

  /// Where the clause that a parenthesis belongs to begins: the sentence's start, or a semicolon.
  private func clauseStart(before token: Int) -> Int {
    var index = token
    while index > 0 {
      if isWord(index - 1, Signs.semicolon)
        || index == token && isWord(index - 1, Signs.colon)
      {
        return index
      }
      index -= 1
    }
    return 0
  }

  private func clauseEnd(after token: Int) -> Int {
    var index = token
    while index < syntax.count, !isWord(index, Signs.semicolon) { index += 1 }
    return index
  }

  /// Gives the gaps next to a parenthesis to its attribution.
  mutating func takeGaps(
    around parenthesis: Range<Int>, into owner: Int, _ attribution: inout Attribution
  ) {
    for (index, gap) in unit.gaps.enumerated() where gapOwner[index] == nil {
      let touches =
        gap.position >= parenthesis.lowerBound - 1 && gap.position <= parenthesis.upperBound + 1
        || gap.position == 0
        || gap.position > parenthesis.upperBound && isWord(gap.position - 1, Signs.colon)
      guard touches, unit.gaps.count == 1 || gap.position <= parenthesis.upperBound + 1 else {
        continue
      }
      gapOwner[index] = owner
      attribution.add(quotes[gap.quote].range)
    }
  }
}
