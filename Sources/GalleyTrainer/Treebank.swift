import GalleyCore
import GalleyLanguage

/// A sentence of a treebank with its gold annotation, over text rebuilt from its words.
struct TreebankSentence {
  var origin = SentenceOrigin.gold
  /// The words with the white space between them, as UTF-8.
  var text: [UInt8] = []
  var tokens: [Token] = []
  var forms: [String] = []
  var lemmas: [String] = []
  var universals: [UniversalTag] = []
  var penns: [PennTag] = []
  /// Numbered from 1; the head of the root is one past the last token.
  var heads: [Int] = []
  var relations: [UInt8] = []
  /// Whether white space follows each word.
  var spaces: [Bool] = []

  var count: Int { tokens.count }

  /// The sentence in CoNLL-U.
  var conllu: String {
    var lines: [String] = []
    for index in 0..<count {
      let head = heads[index] > count ? 0 : heads[index]
      let relation = DependencyRelation(rawValue: relations[index]) ?? .unspecified
      lines.append(
        "\(index + 1)\t\(forms[index])\t\(lemmas[index])\t\(universals[index].name)\t"
          + "\(penns[index].name)\t_\t\(head)\t\(relation.name)\t_\t"
          + (spaces[index] ? "_" : "SpaceAfter=No"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Gives every word the lemma that rules learned from gold make of it.
  mutating func lemmatise(_ lemmatizer: Lemmatizer) {
    lemmas = tokens.indices.map { lemmatizer.text(of: tokens[$0], penns[$0], text: text.span) }
  }
}

/// Reads CoNLL-U (universaldependencies.org/format.html).
struct TreebankReader {
  let engine: LanguageEngine

  /// The sentences of a file; lines that are not CoNLL-U words are skipped.
  func read(_ bytes: [UInt8]) -> [TreebankSentence] {
    var sentences: [TreebankSentence] = []
    var sentence = TreebankSentence()
    var rangeEnd = 0
    var rangeSpace = true
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.isEmpty {
        if !sentence.forms.isEmpty { sentences.append(finish(sentence)) }
        sentence = TreebankSentence()
        rangeEnd = 0
        continue
      }
      if line.first == 0x23 { continue }
      let fields = line.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == 10 else { continue }
      let hasSpace = !fields[9].contains("SpaceAfter=No")
      if fields[0].contains("-") {
        rangeEnd = Int(fields[0].split(separator: "-")[1]) ?? 0
        rangeSpace = hasSpace
        continue
      }
      guard let number = Int(fields[0]), let head = Int(fields[6]) else { continue }
      sentence.forms.append(fields[1])
      sentence.lemmas.append(fields[2])
      sentence.universals.append(UniversalTag(name: fields[3]) ?? .other)
      sentence.penns.append(PennTag(name: fields[4]) ?? .noun)
      sentence.heads.append(head)
      sentence.relations.append((DependencyRelation(name: fields[7]) ?? .unspecified).rawValue)
      sentence.spaces.append(number < rangeEnd ? false : number == rangeEnd ? rangeSpace : hasSpace)
    }
    if !sentence.forms.isEmpty { sentences.append(finish(sentence)) }
    return sentences
  }

  /// Builds text and tokens; a gold token takes its flags from the engine's tokenizer.
  ///
  /// A sentence none of whose words has a lemma is silver.
  func finish(_ sentence: TreebankSentence) -> TreebankSentence {
    var result = sentence
    if sentence.lemmas.allSatisfy({ $0 == "_" }), sentence.forms.contains(where: { $0 != "_" }) {
      result.origin = .silver
    }
    var ranges: [(Int, Int)] = []
    for (index, form) in sentence.forms.enumerated() {
      ranges.append((result.text.count, result.text.count + form.utf8.count))
      result.text.append(contentsOf: form.utf8)
      if sentence.spaces[index] { result.text.append(0x20) }
    }
    let root = sentence.forms.count + 1
    result.heads = sentence.heads.map { $0 == 0 ? root : $0 }
    var own: [Token] = []
    engine.tokenize(result.text.span, TextRange(0, result.text.count), into: &own)
    var at = 0
    for (start, end) in ranges {
      while at < own.count, Int(own[at].start) < start { at += 1 }
      if at < own.count, Int(own[at].start) == start, Int(own[at].end) == end {
        result.tokens.append(own[at])
        continue
      }
      var alone: [Token] = []
      engine.tokenize(result.text.span, TextRange(start, end), into: &alone)
      let hash = WordHash.of(String(decoding: result.text[start..<end], as: UTF8.self)).value
      result.tokens.append(
        Token(
          start: UInt32(start), end: UInt32(end), hash: hash, flags: alone.first?.flags ?? [],
          gap: 0))
    }
    return result
  }
}
