import GalleyLanguage

/// Makes training sentences whose speaker stands behind the verb without quotation marks.
///
/// "The quay is safe, said Ann Reis, a baker." is rare in the treebanks, and the parser that made
/// the silver trees gets it wrong, but newspapers are full of it. Content and tree are those of a gold
/// sentence, the annotation follows UD English-EWT: a verb behind the content is the root and has
/// the content as `ccomp`, a verb within it is `parataxis`.
struct MadeSentences {
  let reader: TreebankReader
  /// The share of the suitable gold sentences from which one is made.
  var share = 0.3
  var seed: UInt64 = 17

  func make(of sentences: [TreebankSentence]) -> [TreebankSentence] {
    var random = RandomSource(seed: seed)
    var made: [TreebankSentence] = []
    for sentence in sentences where isSuitable(sentence) && random.unit() < share {
      let tag = phrase(&random)
      let comma = commaBehindOpening(sentence)
      let at = comma ?? sentence.count - 1
      made.append(insert(tag, into: sentence, behind: at, closes: comma == nil))
    }
    return made
  }

  /// Plain statements with a subject before their predicate, and nobody speaking yet.
  private func isSuitable(_ sentence: TreebankSentence) -> Bool {
    let count = sentence.count
    guard (5...24).contains(count), sentence.forms[count - 1] == ".",
      let root = sentence.heads.firstIndex(of: count + 1),
      sentence.heads[count - 1] == root + 1,
      sentence.relations.indices.contains(where: {
        sentence.heads[$0] == root + 1 && $0 < root
          && sentence.relations[$0] == DependencyRelation.subject.rawValue
      })
    else { return false }
    return !sentence.forms.indices.contains { index in
      sentence.tokens[index].flags.isQuote
        || [":", ";", "?", "!", "--"].contains(sentence.forms[index])
        || sentence.lemmas[index] == "say"
    }
  }

  /// The comma behind an opening phrase or clause that hangs on the root, where there is one.
  private func commaBehindOpening(_ sentence: TreebankSentence) -> Int? {
    guard let comma = sentence.forms.firstIndex(of: ","), comma >= 2,
      let root = sentence.heads.firstIndex(of: sentence.count + 1), comma < root
    else { return nil }
    for index in sentence.heads.indices {
      let head = sentence.heads[index] - 1
      // No arc but the opening's own passes over the comma.
      if index < comma, head > comma, head != root { return nil }
      if index > comma, head < comma { return nil }
      if index < comma, head == root,
        sentence.relations[index] == DependencyRelation.subject.rawValue
      {
        return nil
      }
    }
    return comma
  }

  private func phrase(_ random: inout RandomSource) -> [TagTemplate.Word] {
    func pick<Element>(_ list: [Element]) -> Element {
      list[Int(random.next() % UInt64(list.count))]
    }
    var words = pick(TagTemplate.all).words
    for index in words.indices {
      let form: String? =
        switch words[index].form {
        case "%V": pick(TagTemplate.verbs)
        case "%F": pick(TagTemplate.firstNames)
        case "%L": pick(TagTemplate.lastNames)
        case "%R": pick(TagTemplate.roles)
        case "%P": pick(TagTemplate.places)
        default: nil
        }
      guard let form else { continue }
      words[index].form = form
      words[index].lemma = form
      if form == "says" { words[index].penn = .verbThirdPerson }
    }
    return words
  }

  /// Puts the phrase behind the comma at `at`, or, with a comma of its own, before the full stop.
  private func insert(
    _ phrase: [TagTemplate.Word], into sentence: TreebankSentence, behind at: Int, closes: Bool
  ) -> TreebankSentence {
    var result = TreebankSentence()
    result.origin = .made
    let root = (sentence.heads.firstIndex(of: sentence.count + 1) ?? 0) + 1
    // A comma before the phrase where the clause has none, one behind it where it goes on.
    let start = closes ? at : at + 1
    let length = phrase.count + 1
    let moved = { (number: Int) in
      number == sentence.count + 1 ? 0 : number > start ? number + length : number
    }
    let verb = closes ? start + 2 : start + 1
    func append(
      _ form: String, _ lemma: String, _ universal: UniversalTag, _ penn: PennTag, _ head: Int,
      _ relation: UInt8, space: Bool
    ) {
      result.forms.append(form)
      result.lemmas.append(lemma)
      result.universals.append(universal)
      result.penns.append(penn)
      result.heads.append(head)
      result.relations.append(relation)
      result.spaces.append(space)
    }
    func comma(_ head: Int) {
      append(
        ",", ",", .punctuation, .comma, head, DependencyRelation.punctuation.rawValue, space: true)
    }
    for index in 0...sentence.count {
      if index == start {
        if closes { comma(root) }
        for (number, word) in phrase.enumerated() {
          let head = word.head == 0 ? (closes ? 0 : moved(root)) : word.head - 1 + verb
          let relation = word.head == 0 && !closes ? DependencyRelation.parataxis : word.relation
          let next = number + 1 < phrase.count ? phrase[number + 1].form : closes ? "." : ","
          append(
            word.form, word.lemma, word.universal, word.penn, head, relation.rawValue,
            space: ![",", "'s", "."].contains(next))
        }
        if !closes { comma(verb) }
      }
      guard index < sentence.count else { break }
      var head = moved(sentence.heads[index])
      var relation = sentence.relations[index]
      if closes, head == 0 {
        head = verb
        relation = DependencyRelation.clausalComplement.rawValue
      } else if closes && index == sentence.count - 1 || !closes && index == at {
        head = verb
      }
      append(
        sentence.forms[index], sentence.lemmas[index], sentence.universals[index],
        sentence.penns[index], head, relation, space: sentence.spaces[index])
    }
    return reader.finish(result)
  }
}
