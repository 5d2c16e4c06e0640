import GalleyCore
import GalleyLanguage

/// Accuracy of the engine on a treebank with gold sentences and gold tokens.
struct Evaluation {
  private(set) var tokens = 0
  private var universal = 0
  private var penn = 0
  private var lemma = 0
  private var attached = 0
  private var labelled = 0
  private var gold = [Int](repeating: 0, count: 64)
  private var predicted = [Int](repeating: 0, count: 64)
  private var right = [Int](repeating: 0, count: 64)
  private var ownTokens = 0
  private var goldTokens = 0
  private var sharedTokens = 0
  private var ownAttached = 0
  private var ownLabelled = 0
  private var space = DeepWorkspace()

  mutating func add(_ sentence: TreebankSentence, _ engine: LanguageEngine) {
    var syntax = SentenceSyntax()
    engine.parseDeeply(sentence.tokens[...], of: sentence.text.span, into: &syntax, in: &space)
    for index in 0..<sentence.count {
      tokens += 1
      let head = syntax.heads[index] < 0 ? sentence.count + 1 : Int(syntax.heads[index]) + 1
      let label = syntax.relations[index].rawValue
      if syntax.tags[index] == sentence.universals[index] { universal += 1 }
      if syntax.pennTags[index] == sentence.penns[index] { penn += 1 }
      if syntax.lemmas[index] == WordHash.of(sentence.lemmas[index]) { lemma += 1 }
      gold[Int(sentence.relations[index])] += 1
      predicted[Int(label)] += 1
      guard head == sentence.heads[index] else { continue }
      attached += 1
      guard label == sentence.relations[index] else { continue }
      labelled += 1
      right[Int(label)] += 1
    }
    addOwn(sentence, engine)
  }

  /// Compares the engine's own tokens of the sentence, and the trees over them.
  private mutating func addOwn(_ sentence: TreebankSentence, _ engine: LanguageEngine) {
    var own: [Token] = []
    engine.tokenize(sentence.text.span, TextRange(0, sentence.text.count), into: &own)
    var syntax = SentenceSyntax()
    engine.parseDeeply(own[...], of: sentence.text.span, into: &syntax, in: &space)
    var matches: [Int: Int] = [:]
    var at = 0
    for (index, token) in sentence.tokens.enumerated() {
      while at < own.count, own[at].start < token.start { at += 1 }
      if at < own.count, own[at].range == token.range { matches[at] = index }
    }
    goldTokens += sentence.count
    ownTokens += own.count
    sharedTokens += matches.count
    for (mine, index) in matches {
      let head = syntax.heads[mine] < 0 ? sentence.count : matches[Int(syntax.heads[mine])] ?? -1
      guard head + 1 == sentence.heads[index] else { continue }
      ownAttached += 1
      if syntax.relations[mine].rawValue == sentence.relations[index] { ownLabelled += 1 }
    }
  }

  /// The figures as lines of text.
  func report(labels: [DependencyRelation]) -> [String] {
    func percent(_ part: Int, _ whole: Int) -> String {
      let hundredths = whole == 0 ? 0 : (part * 10_000 + whole / 2) / whole
      let digits = String(hundredths % 100)
      return "\(hundredths / 100).\(digits.utf8.count < 2 ? "0" + digits : digits)"
    }
    var lines = [
      "tokens \(tokens): UPOS \(percent(universal, tokens)) XPOS \(percent(penn, tokens)) "
        + "lemma \(percent(lemma, tokens)) UAS \(percent(attached, tokens)) "
        + "LAS \(percent(labelled, tokens))",
      "own tokens: F1 \(percent(2 * sharedTokens, goldTokens + ownTokens)) "
        + "UAS \(percent(2 * ownAttached, goldTokens + ownTokens)) "
        + "LAS \(percent(2 * ownLabelled, goldTokens + ownTokens))",
    ]
    for label in labels {
      let index = Int(label.rawValue)
      lines.append(
        "\(label.name) P \(percent(right[index], predicted[index])) "
          + "R \(percent(right[index], gold[index])) n \(gold[index])")
    }
    return lines
  }
}
