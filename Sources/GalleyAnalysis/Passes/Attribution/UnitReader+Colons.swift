internal import GalleyCore
internal import GalleyLanguage

extension UnitReader {
  /// "Mayor: the pier is safe" in a title, "ANN LEE: We are open." in a transcript.
  mutating func readNameAndColon() {
    // "Hands: “Wash them,” says Ann Lee": a tag has the quotation.
    guard words.unit.opensBlock,
      found.isEmpty || words.unit.isTitle && gapOwner.allSatisfy({ $0 == nil }),
      let colon = (1..<max(1, min(10, syntax.count))).first(where: {
        words.isWord($0, Signs.colon)
      }),
      colon + 2 < syntax.count, !syntax.tokens[colon + 1].flags.contains(.hasDigit)
    else { return }
    let name = 0..<colon
    let isTranscript = name.allSatisfy {
      syntax.tokens[$0].flags.contains(.allCaps) || !syntax.tokens[$0].flags.contains(.hasLetter)
    }
    let isHeadline =
      words.unit.isTitle
      && name.allSatisfy {
        syntax.tokens[$0].flags.contains(.capitalised)
          || !syntax.tokens[$0].flags.contains(.hasLetter) || syntax.tags[$0] == .particle
          || syntax.tags[$0] == .adposition || $0 == colon - 1 && syntax.tags[$0] == .noun
      }
    guard isTranscript && colon <= 6 || isHeadline,
      name.contains(where: { syntax.tokens[$0].flags.contains(.hasLetter) }),
      !words.isWord(0, .label) || colon == 1 && syntax.tokens[0].count == 1,
      let source = words.plain(name),
      !found.contains(where: { $0.cue?.overlaps(source) ?? false })
    else { return }
    let content = TextRange(
      Int(syntax.tokens[colon + 1].start), words.unit.range.upper)
    found.append(
      Attribution(
        node: words.unit.node, cue: syntax.tokens[colon].range, source: source,
        content: words.text(colon + 1..<syntax.count).map { [$0] } ?? [content],
        rule: words.unit.isTitle ? .titleColon : .transcript, isSpeech: true))
    if isTranscript { introduces = found.count - 1 }
  }

  /// "The mayor said:" at the end of a paragraph, with what he said in those that follow.
  mutating func readIntroduction() {
    guard let last = syntax.tokens.indices.last, words.isWord(last, Signs.colon),
      words.unit.gaps.last.map({ $0.position < last }) ?? true
    else { return }
    guard let verb = tags.cueBefore(last) else { return introduceByName(last) }
    let isSaying =
      syntax.pennTags[verb] != .verbBase && !words.isWhWord(0) && !words.isWord(0, .comparison)
      && syntax.tags[0] != .adverb && (words.match(verb)?.frames.contains(.quote) ?? false)
    let start = Int(syntax.tokens[verb].start)
    if let owner = found.firstIndex(where: { $0.cue?.contains(start) ?? false }) {
      introduces = owner
      introducesSpeech = isSaying
      return
    }
    var attribution = Attribution(
      node: words.unit.node, cue: words.cueRange(verb, end: words.match(verb)?.end ?? verb + 1),
      content: [],
      rule: .introduction, isSpeech: true)
    guard setSource(&attribution, verb: verb) else { return }
    attribution.source = attribution.source ?? tags.leadingSubject(of: verb).flatMap(words.plain)
    guard attribution.source != nil else { return }
    isCue[verb] = true
    introduces = found.count
    introducesSpeech = isSaying
    found.append(attribution)
  }

  /// "From Chairwoman Ann Moss:" before what she wrote.
  private mutating func introduceByName(_ colon: Int) {
    guard words.unit.opensBlock, found.isEmpty, colon < 14 else { return }
    let isFrom = words.isWord(0, .sourceMarker)
    let tokens = words.trimmed((isFrom ? 1 : 0)..<colon)
    guard let first = tokens.first, isFrom || tokens.count > 1,
      syntax.tokens[first].flags.contains(.capitalised),
      !words.isWord(first, .label),
      !tokens.contains(where: { syntax.pennTags[$0].isFiniteVerb || words.isTime($0) }),
      tokens.filter({ syntax.tags[$0] == .properNoun }).count > 1, let source = words.plain(tokens)
    else { return }
    introduces = found.count
    found.append(
      Attribution(
        node: words.unit.node, cue: syntax.tokens[colon].range, source: source, content: [],
        rule: .nameColon, isSpeech: true))
  }
}
