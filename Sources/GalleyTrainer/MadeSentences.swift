import GalleyLanguage

/// Makes training sentences of kinds that newspapers are full of and treebanks are not.
///
/// "The quay is safe, said Ann Reis, a baker.", "The quay is safe, residents confirmed." and "The port
/// warned residents that the quay is unsafe." are rare in the treebanks, and the parser that made the
/// silver trees gets them wrong. Content and tree are those of a gold sentence, the annotation
/// follows UD English-EWT: a verb behind the content or before it is the root and has the content as
/// `ccomp`, a verb within it is `parataxis`.
struct MadeSentences {
  let reader: TreebankReader
  /// The shares of the suitable gold sentences from which one of each kind is made.
  var inverted = 0.3
  var plain = 0.1
  var telling = 0.07
  /// The share of tags put behind the subject where that is possible.
  var amid = 0.12
  var seed: UInt64 = 17

  func make(of sentences: [TreebankSentence]) -> [TreebankSentence] {
    var random = RandomSource(seed: seed)
    var made: [TreebankSentence] = []
    for sentence in sentences where isSuitable(sentence) {
      let draw = random.unit()
      if draw < inverted + plain {
        let tag = phrase(draw < inverted ? TagTemplate.inverted : TagTemplate.plain, &random)
        made.append(insert(tag, into: sentence, at: place(in: sentence, &random)))
      } else if draw < inverted + plain + telling {
        let opening = phrase(TagTemplate.telling, opens: true, &random)
        let hasThat = random.unit() < 0.6 || !startsWithSubject(sentence)
        made.append(open(with: opening, hasThat: hasThat, sentence))
      }
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

  /// Where a tag stands.
  private enum Place {
    /// Behind the whole clause, with a comma before it.
    case end
    /// Behind the comma of an opening phrase, with a comma behind it.
    case comma(Int)
    /// Before the word of this index, between two commas.
    case amid(Int)
  }

  private func place(in sentence: TreebankSentence, _ random: inout RandomSource) -> Place {
    if let end = endOfSubject(sentence), random.unit() < amid { return .amid(end) }
    return commaBehindOpening(sentence).map { .comma($0) } ?? .end
  }

  /// Whether nothing but its words stands before the subject: else only "that" tells where what is
  /// told begins.
  private func startsWithSubject(_ sentence: TreebankSentence) -> Bool {
    let root = (sentence.heads.firstIndex(of: sentence.count + 1) ?? 0) + 1
    let first = sentence.heads[0] == root ? 0 : sentence.heads[0] - 1
    return sentence.relations.indices.contains(first) && sentence.heads[first] == root
      && sentence.relations[first] == DependencyRelation.subject.rawValue
  }

  /// The index behind a short subject that opens the sentence.
  private func endOfSubject(_ sentence: TreebankSentence) -> Int? {
    guard let root = sentence.heads.firstIndex(of: sentence.count + 1),
      let subject = sentence.relations.indices.first(where: {
        sentence.heads[$0] == root + 1
          && sentence.relations[$0] == DependencyRelation.subject.rawValue
      }), subject < root,
      let end = sentence.heads.indices.first(where: { index in
        index > subject && sentence.heads[index] == root + 1
      }) ?? Optional(root),
      end <= min(6, root), sentence.universals[0] != .pronoun,
      sentence.heads[..<end].indices.allSatisfy({ index in
        index == subject || (1...end).contains(sentence.heads[index])
      }),
      sentence.heads[end...].allSatisfy({ $0 > end || $0 == 0 }),
      !sentence.forms[..<end].contains(",")
    else { return nil }
    return end
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

  private func phrase(
    _ templates: [TagTemplate], opens: Bool = false, _ random: inout RandomSource
  ) -> TagTemplate {
    func pick<Element>(_ list: [Element]) -> Element {
      list[Int(random.next() % UInt64(list.count))]
    }
    var template = pick(templates)
    for index in template.words.indices {
      let form: String? =
        switch template.words[index].form {
        case "%A": pick(TagTemplate.assertingVerbs)
        case "%T": pick(TagTemplate.tellingVerbs)
        case "%G": pick(TagTemplate.groups)
        case "%N": pick(TagTemplate.papers)
        case "%D": pick(TagTemplate.days)
        case "%S": pick(TagTemplate.statements)
        case "%V": pick(TagTemplate.verbs)
        case "%F": pick(TagTemplate.firstNames)
        case "%L": pick(TagTemplate.lastNames)
        case "%R": pick(TagTemplate.roles)
        case "%P": pick(TagTemplate.places)
        default: nil
        }
      guard let form else { continue }
      template.words[index].form = form
      template.words[index].lemma = form
      if form == "says" { template.words[index].penn = .verbThirdPerson }
      if index == 0, template.words[index].universal == .noun, opens {
        template.words[index].form = form.prefix(1).uppercased() + form.dropFirst()
      }
    }
    return template
  }

  private func insert(
    _ phrase: TagTemplate, into sentence: TreebankSentence, at place: Place
  ) -> TreebankSentence {
    var result = TreebankSentence()
    result.origin = .made
    let root = (sentence.heads.firstIndex(of: sentence.count + 1) ?? 0) + 1
    var closes = false
    var opened: Int?
    let start: Int
    switch place {
    case .end:
      start = sentence.count - 1
      closes = true
    case .comma(let at):
      start = at + 1
      opened = at
    case .amid(let at): start = at
    }
    let hasComma = opened == nil
    let first = start + (hasComma ? 2 : 1)
    let length = phrase.words.count + (hasComma ? 1 : 0) + (closes ? 0 : 1)
    let moved = { (number: Int) in
      number == sentence.count + 1 ? 0 : number > start ? number + length : number
    }
    let verb = first + phrase.verb
    for index in 0...sentence.count {
      if index == start {
        if hasComma { result.append(comma: closes ? root : verb) }
        result.append(
          phrase, at: first, above: closes ? 0 : moved(root),
          as: closes ? .root : .parataxis, before: closes ? "." : ",")
        if !closes { result.append(comma: verb) }
      }
      guard index < sentence.count else { break }
      var head = moved(sentence.heads[index])
      var relation = sentence.relations[index]
      if closes, head == 0 {
        head = verb
        relation = DependencyRelation.clausalComplement.rawValue
      } else if closes && index == sentence.count - 1 || index == opened {
        head = verb
      }
      result.append(sentence, index, head: head, relation: relation)
    }
    return reader.finish(result)
  }

  /// Puts the phrase before the sentence, which becomes what is told.
  private func open(
    with phrase: TagTemplate, hasThat: Bool, _ sentence: TreebankSentence
  ) -> TreebankSentence {
    var result = TreebankSentence()
    result.origin = .made
    let length = phrase.words.count + (hasThat ? 1 : 0)
    let verb = 1 + phrase.verb
    let root = (sentence.heads.firstIndex(of: sentence.count + 1) ?? 0) + 1
    result.append(phrase, at: 1, above: 0, as: .root, before: "that")
    if hasThat {
      result.append(
        "that", "that", .subordinator, .preposition, root + length,
        DependencyRelation.marker.rawValue, space: true)
    }
    for index in 0..<sentence.count {
      let head = sentence.heads[index]
      var relation = sentence.relations[index]
      var above = head + length
      if index == sentence.count - 1 || head == sentence.count + 1 { above = verb }
      if head == sentence.count + 1 { relation = DependencyRelation.clausalComplement.rawValue }
      result.append(sentence, index, head: above, relation: relation)
      let isName = sentence.universals[index] == .properNoun || sentence.forms[index] == "I"
      if index == 0, !isName { result.forms[length] = sentence.forms[index].lowercased() }
    }
    return reader.finish(result)
  }
}

extension TreebankSentence {
  fileprivate mutating func append(
    _ form: String, _ lemma: String, _ universal: UniversalTag, _ penn: PennTag, _ head: Int,
    _ relation: UInt8, space: Bool
  ) {
    forms.append(form)
    lemmas.append(lemma)
    universals.append(universal)
    penns.append(penn)
    heads.append(head)
    relations.append(relation)
    spaces.append(space)
  }

  fileprivate mutating func append(comma head: Int) {
    append(
      ",", ",", .punctuation, .comma, head, DependencyRelation.punctuation.rawValue, space: true)
  }

  fileprivate mutating func append(
    _ sentence: TreebankSentence, _ index: Int, head: Int, relation: UInt8
  ) {
    append(
      sentence.forms[index], sentence.lemmas[index], sentence.universals[index],
      sentence.penns[index], head, relation, space: sentence.spaces[index])
  }

  /// Appends a phrase whose first word is number `first`, its verb below `above`; `next` stands behind.
  fileprivate mutating func append(
    _ phrase: TagTemplate, at first: Int, above: Int, as relation: DependencyRelation,
    before next: String
  ) {
    for (number, word) in phrase.words.enumerated() {
      let follower = number + 1 < phrase.words.count ? phrase.words[number + 1].form : next
      append(
        word.form, word.lemma, word.universal, word.penn,
        word.head == 0 ? above : word.head - 1 + first,
        (word.head == 0 ? relation : word.relation).rawValue,
        space: ![",", "'s", "."].contains(follower))
    }
  }
}
