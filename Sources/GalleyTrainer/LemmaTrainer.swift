import GalleyLanguage

/// Learns how words are cut down to their lemmas.
struct LemmaTrainer {
  private struct Rule: Hashable {
    var cut: Int
    var addition: [UInt8]
  }

  private var rules: [Rule] = [Rule(cut: 0, addition: []), Rule(cut: 0, addition: [])]
  private var numbers: [Rule: UInt16] = [Rule(cut: 0, addition: []): 1]

  /// Adds rules, exceptions and endings to `image`.
  mutating func train(_ sentences: [TreebankSentence], image: inout ModelImage) {
    var votes: [UInt32: [UInt16: Int]] = [:]
    var words: [UInt32: (bytes: [UInt8], tag: PennTag)] = [:]
    for sentence in sentences where sentence.origin == .gold {
      for index in 0..<sentence.count {
        let form = CaseFold.bytes(of: sentence.forms[index])
        let lemma = CaseFold.bytes(of: sentence.lemmas[index])
        guard let rule = number(form, lemma) else { continue }
        let tag = sentence.penns[index]
        let key = Lemmatizer.key(sentence.tokens[index].hash, tag)
        votes[key, default: [:]][rule, default: 0] += 1
        words[key] = (form, tag)
      }
    }
    var chosen: [UInt32: UInt16] = [:]
    for (key, counts) in votes { chosen[key] = LemmaTrainer.majority(counts) }
    let endings = endings(chosen, words)
    var exceptions: [(key: UInt32, first: UInt16, second: UInt16)] = []
    for key in chosen.keys.sorted() {
      guard let word = words[key], let rule = chosen[key] else { continue }
      let predicted =
        Lemmatizer.isInflected(word.tag) ? predict(word.bytes, word.tag, endings) ?? 1 : 1
      if predicted != rule { exceptions.append((key, rule, 0)) }
    }
    let endingTable = TableBuilder.words(
      endings.sorted { $0.key < $1.key }.map { ($0.key, $0.value, 0) })
    let exceptionTable = TableBuilder.words(exceptions)
    image.set(.lemmaEndings, endingTable.bytes, count: endingTable.count)
    image.set(.lemmaExceptions, exceptionTable.bytes, count: exceptionTable.count)
    var bytes: [UInt8] = []
    for rule in rules {
      bytes.append(UInt8(rule.cut))
      bytes.append(UInt8(rule.addition.count))
      bytes.append(contentsOf: rule.addition)
      bytes.append(
        contentsOf: repeatElement(0, count: Lemmatizer.longestAddition - rule.addition.count))
    }
    image.set(.lemmaRules, bytes, count: rules.count)
  }

  /// Endings with the rule of most of the words that have them, where a shorter one would not do.
  private func endings(
    _ chosen: [UInt32: UInt16], _ words: [UInt32: (bytes: [UInt8], tag: PennTag)]
  ) -> [UInt32: UInt16] {
    var endings: [UInt32: UInt16] = [:]
    for length in 1...Lemmatizer.longestEnding {
      var votes: [UInt32: [UInt16: Int]] = [:]
      var current: [UInt32: UInt16] = [:]
      for key in chosen.keys.sorted() {
        guard let word = words[key], let rule = chosen[key], Lemmatizer.isInflected(word.tag),
          word.bytes.count > length
        else { continue }
        let ending = LemmaTrainer.key(word.bytes, length, word.tag)
        votes[ending, default: [:]][rule, default: 0] += 1
        current[ending] = predict(word.bytes, word.tag, endings)
      }
      for (ending, counts) in votes {
        let best = LemmaTrainer.majority(counts)
        let total = counts.values.reduce(0, +)
        if total >= 2, current[ending] != best { endings[ending] = best }
      }
    }
    return endings
  }

  /// What the engine's lemmatizer will do with a word that is no exception.
  private func predict(
    _ word: [UInt8], _ tag: PennTag, _ endings: [UInt32: UInt16]
  ) -> UInt16? {
    var length = min(Lemmatizer.longestEnding, word.count)
    while length > 0 {
      if let rule = endings[LemmaTrainer.key(word, length, tag)] { return rule }
      length -= 1
    }
    return nil
  }

  private static func key(_ word: [UInt8], _ length: Int, _ tag: PennTag) -> UInt32 {
    var letters: UInt64 = 0
    for offset in 0..<length {
      letters |= UInt64(word[word.count - 1 - offset]) << UInt64(8 * offset)
    }
    return Lemmatizer.key(ending: letters, length: length, tag)
  }

  private static func majority(_ counts: [UInt16: Int]) -> UInt16 {
    counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 1
  }

  /// The number of the rule that makes `lemma` of `form`; nil where it would not fit.
  private mutating func number(_ form: [UInt8], _ lemma: [UInt8]) -> UInt16? {
    let common = zip(form, lemma).prefix { $0 == $1 }.count
    let rule = Rule(cut: form.count - common, addition: Array(lemma[common...]))
    guard rule.addition.count <= Lemmatizer.longestAddition, rule.cut < 256 else { return nil }
    if let number = numbers[rule] { return number }
    let number = UInt16(rules.count)
    rules.append(rule)
    numbers[rule] = number
    return number
  }
}
