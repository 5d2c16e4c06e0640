import GalleyLanguage

/// Learns which tags a word, or the ending of an unknown word, can have.
struct LexiconTrainer {
  let tags: JointTags
  /// Words seen at least so often are known.
  static let knownCount = 2
  /// Words seen at least so often have no tags but those seen.
  static let frequentCount = 20

  private struct Counts {
    var total = 0
    var byTag: [UInt8: Int] = [:]

    mutating func add(_ tag: UInt8) {
      total += 1
      byTag[tag, default: 0] += 1
    }

    /// Tags by falling count that have at least `share` of the total and `minimum` cases.
    func choices(share: Double, minimum: Int) -> [UInt8] {
      byTag.filter { $0.value >= minimum && Double($0.value) >= share * Double(total) }
        .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }
  }

  private struct Word {
    var small = Counts()
    var capital = Counts()
    var total: Int { small.total + capital.total }
  }

  /// Adds words, endings, tags and lists of choices to `image`; label lists join `lists` later.
  func train(
    _ sentences: [TreebankSentence], lists: inout ChoiceListBuilder, image: inout ModelImage
  ) {
    var words: [UInt32: Word] = [:]
    var endings: [UInt32: Counts] = [:]
    var lemmas: [UInt32: Int] = [:]
    let gold = goldCounts(sentences)
    for sentence in sentences where sentence.origin != .made {
      for index in 0..<sentence.count {
        let token = sentence.tokens[index]
        // What annotators tagged often enough needs no opinion of another parser.
        if sentence.origin == .silver, gold[token.hash] ?? 0 >= LexiconTrainer.frequentCount {
          continue
        }
        let tag = tags.code(sentence.universals[index], sentence.penns[index])
        if token.flags.contains(.capitalised) {
          words[token.hash, default: Word()].capital.add(tag)
        } else {
          words[token.hash, default: Word()].small.add(tag)
        }
        lemmas[WordHash.of(sentence.lemmas[index]).value, default: 0] += 1
      }
    }
    for sentence in sentences where sentence.origin != .made {
      var isInitial = true
      for index in 0..<sentence.count {
        let token = sentence.tokens[index]
        // Rare words stand for unknown ones: the frequent ones are the closed classes.
        if (words[token.hash]?.total ?? 0) <= 5 {
          let ending = WordEnding(token, isInitial: isInitial, text: sentence.text.span)
          let tag = tags.code(sentence.universals[index], sentence.penns[index])
          for length in 0...WordEnding.longest {
            endings[ending.key(length), default: Counts()].add(tag)
          }
        }
        if token.flags.contains(.openingQuote) {
          isInitial = true
        } else if !token.flags.contains(.punctuation) {
          isInitial = false
        }
      }
    }
    let name = tags.code(.properNoun, .name)
    var wordEntries: [(key: UInt32, first: UInt16, second: UInt16)] = []
    let openList = open(words)
    for key in Set(words.keys).union(lemmas.keys).sorted() {
      let word = words[key] ?? Word()
      guard word.total >= LexiconTrainer.knownCount || lemmas[key] ?? 0 >= LexiconTrainer.knownCount
      else { continue }
      let isFrequent = word.total >= LexiconTrainer.frequentCount
      var small = word.small.choices(share: 0.001, minimum: 1)
      var capital = word.capital.choices(share: 0.001, minimum: 1)
      for tag in capital where !small.contains(tag) && (small.isEmpty || !isFrequent) {
        small.append(tag)
      }
      for tag in word.small.choices(share: 0.001, minimum: 1) where !capital.contains(tag) {
        capital.append(tag)
      }
      if !capital.contains(name), isOpen(capital) || word.capital.total < 3 { capital.append(name) }
      if word.total < 10, isOpen(small) {
        for tag in openList where !small.contains(tag) { small.append(tag) }
        for tag in openList where !capital.contains(tag) { capital.append(tag) }
      }
      let mark = isFrequent ? WordShape.frequentBit : 0
      wordEntries.append(
        (key, lists.number(of: small) | mark, lists.number(of: capital) | mark))
    }
    let endingEntries = endings.sorted { $0.key < $1.key }.compactMap {
      key, counts -> (key: UInt32, first: UInt16, second: UInt16)? in
      var choices = counts.choices(share: 0.002, minimum: counts.total < 100 ? 1 : 2)
      guard counts.total >= 10, !choices.isEmpty else { return nil }
      if counts.total < 1000, isOpen(choices) {
        for tag in openList where !choices.contains(tag) { choices.append(tag) }
      }
      return (key, lists.number(of: choices), 0)
    }
    let wordTable = TableBuilder.words(wordEntries)
    let endingTable = TableBuilder.words(endingEntries)
    image.set(.tags, tags.section, count: tags.tags.count)
    image.set(.words, wordTable.bytes, count: wordTable.count)
    image.set(.endings, endingTable.bytes, count: endingTable.count)
    image.set(.choices, lists.section(), count: lists.lists.count)
  }

  private func goldCounts(_ sentences: [TreebankSentence]) -> [UInt32: Int] {
    var counts: [UInt32: Int] = [:]
    for sentence in sentences where sentence.origin == .gold {
      for token in sentence.tokens { counts[token.hash, default: 0] += 1 }
    }
    return counts
  }

  private func isOpen(_ list: [UInt8]) -> Bool {
    list.isEmpty
      || list.contains {
        switch tags.tags[Int($0)].universal {
        case .noun, .verb, .adjective, .properNoun: true
        default: false
        }
      }
  }

  /// The tags that rare words have: what a word seen a few times may be besides what it was.
  private func open(_ words: [UInt32: Word]) -> [UInt8] {
    var counts = Counts()
    for (_, word) in words where word.total <= 3 {
      for (tag, count) in word.small.byTag { for _ in 0..<count { counts.add(tag) } }
    }
    return counts.choices(share: 0.005, minimum: 5)
  }
}
