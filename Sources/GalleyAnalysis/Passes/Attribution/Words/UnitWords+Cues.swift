internal import GalleyCore
internal import GalleyLanguage

extension UnitWords {
  /// The longest cue that begins with the verb.
  func match(_ verb: Int) -> CueMatch? {
    guard let index = lexicon.verb(syntax.tokens[verb].hash), !isCompoundPart(verb) else {
      return nil
    }
    let entry = lexicon.entries[index]
    for phrase in entry.phrases {
      if let end = end(of: lexicon.phrases[phrase], after: verb), !opensNoun(end - 1) {
        let found = lexicon.phrases[phrase]
        return CueMatch(frames: found.frames, weak: found.weak, end: end, isPhrase: true)
      }
    }
    guard !entry.frames.isEmpty || !entry.weak.isEmpty else { return nil }
    return CueMatch(frames: entry.frames, weak: entry.weak, end: verb + 1)
  }

  /// Whether the last word of a phrase is the article of a noun behind it: "said no one was hurt" is
  /// not "said no to it".
  private func opensNoun(_ token: Int) -> Bool {
    syntax.tags[token] == .determiner && (syntax.head(of: token) ?? token) > token
  }

  /// Whether a word is part of one that hyphens join: "say" in "never-say-die".
  private func isCompoundPart(_ token: Int) -> Bool {
    let follows =
      token > 0 && syntax.tokens[token - 1].hash == Signs.hyphen
      && !syntax.tokens[token].flags.contains(.spaceBefore)
    return follows
      || token + 1 < syntax.count && syntax.tokens[token + 1].hash == Signs.hyphen
        && !syntax.tokens[token + 1].flags.contains(.spaceBefore)
  }

  private func end(of phrase: CuePhrase, after verb: Int) -> Int? {
    var index = verb + 1
    // An adverb may stand between the verb and the rest ("pushed hard for").
    if index < syntax.count, phrase.words.first != syntax.tokens[index].hash,
      syntax.tags[index] == .adverb
    {
      index += 1
    }
    var skipped = 0
    for word in phrase.words {
      if word == 0 {
        skipped = 2
        continue
      }
      while index < syntax.count, syntax.tokens[index].hash != word, skipped > 0 {
        index += 1
        skipped -= 1
      }
      skipped = 0
      guard index < syntax.count, syntax.tokens[index].hash == word else { return nil }
      index += 1
    }
    return phrase.words.isEmpty ? nil : index
  }

  /// The words of a cue: auxiliaries, negation and adverbs before it, and all up to `end`.
  func cueRange(_ verb: Int, end: Int) -> TextRange {
    var start = verb
    while start > 0 {
      let before = start - 1
      let relation = syntax.relations[before]
      let hangsOnCue = syntax.heads[before] == Int32(verb)
      let isHelper =
        relation == .auxiliary || relation == .passiveAuxiliary || relation == .copula
        || relation == .adverb && syntax.tags[before] == .adverb
          && syntax.pennTags[before] != .whAdverb
      // "May said": no modal stands before a past form.
      if syntax.pennTags[before] == .modal, syntax.pennTags[verb] == .verbPast { break }
      // "has so far declined": an adverb may hang on the next one.
      let leadsAdverb =
        syntax.tags[before] == .adverb && start < verb && syntax.heads[before] == Int32(start)
      if hangsOnCue && isHelper || leadsAdverb
        || isWord(before, .negation)
      {
        start = before
      } else {
        break
      }
    }
    if start == verb || start == verb - 1, syntax.relations[verb] == .openComplement,
      let head = syntax.head(of: verb), head < verb, verb - head <= 3,
      isLemma(head, .chainingVerb)
    {
      return TextRange(cueRange(head, end: head + 1).lower, Int(syntax.tokens[end - 1].end))
    }
    // An adverb that opens the sentence belongs to the sentence.
    while start < verb, syntax.tags[start] == .adverb,
      start == 0
        || syntax.tokens[start - 1].flags.contains(.punctuation)
    {
      start += 1
    }
    return TextRange(Int(syntax.tokens[start].start), Int(syntax.tokens[end - 1].end))
  }
}
