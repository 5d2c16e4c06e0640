internal import GalleyCore

/// What a run of capitals names.
extension NameReader {
  func add(_ run: Range<Int>, _ sentence: Int32, _ table: inout EntityTable) {
    var run = run
    while run.count > 1, words[run.lowerBound].classes.contains(.opener),
      words[run.lowerBound].classes.isDisjoint(with: .given),
      !grammar.has(words[run.lowerBound].hash, .firstWord)
        || words[run.lowerBound + 1].classes.isDisjoint(with: .role)
    {
      run = run.lowerBound + 1..<run.upperBound
    }
    // "Former Fed economist Ana Reyes": "Former" is no part of the body's name.
    if run.count > 1, grammar.has(words[run.lowerBound].hash, .formerWord),
      words[run.lowerBound + 1].classes.isDisjoint(with: [.role, .title, .roleModifier])
    {
      run = run.lowerBound + 1..<run.upperBound
    }
    if run.count > 1, opensWithModifier(run) { run = run.lowerBound + 1..<run.upperBound }
    if let last = run.last, run.count > 2, isPostNominal(last),
      grammar.has(words[last].hash, .postNominal)
        || !words[run.lowerBound].classes.isDisjoint(with: .given)
    {
      run = run.dropLast()
    }
    if isCredit(run) || addKnown(run, sentence, &table) { return }
    // "Coyle & Pask", "Brae & Sons"
    if run.dropFirst().contains(where: { words[$0].gap == .ampersand }) {
      return addBody(run, .organization, sentence, &table)
    }
    var name = run
    var role: Range<Int>?
    if bodyKind(run) == nil || endsInPerson(run) || hasSurnameOfThings(run) {
      (role, name) = prefixRole(run)
    }
    if name.isEmpty { return }
    // "Miss Argentina" is a title.
    if let last = role?.last, name.count == 1, words[name.lowerBound].classes.contains(.country),
      grammar.has(words[last].hash, .missTitle)
    {
      return
    }
    let honorific = role.flatMap { gender(of: $0) }
    if let before = lookBack(from: run.lowerBound, hasRole: role != nil), !isBody(name) {
      role = before.lowerBound..<(role?.upperBound ?? before.upperBound)
    }
    let kin = role == nil && name.count == 1 ? relation(before: name) : nil
    if let kin {
      addPerson(name, role: nil, gender: gender(of: kin..<kin + 1), sentence, &table)
    } else if isFirmOfPerson(name, table) {
      addBody(name, .organization, sentence, &table)
    } else if let role, isRoleOfFirms(role, before: name), !hasGivenName(name) {
      addUnknown(name, sentence, &table)
    } else if role == nil, !hasGivenName(name), isBehindKindOfPlace(name) || isBehindFirm(name) {
      addUnknown(name, sentence, &table)
    } else if role != nil || isMarkedPerson(name) || isPersonName(name) || isUncommonName(name) {
      addPerson(name, role: role, gender: honorific, sentence, &table)
    } else if let kind = bodyKind(name) {
      addBody(name, kind, sentence, &table)
    } else {
      addUnknown(name, sentence, &table)
    }
  }

  /// "Brave Ann Lee" at the start of a sentence, "the Opposition M. Lee", "Hull-based Lanterne": a
  /// word before a name that is no part of it.
  private func opensWithModifier(_ run: Range<Int>) -> Bool {
    let (first, next) = (words[run.lowerBound], words[run.lowerBound + 1])
    if grammar.ends(bytes[first.range.indices], in: .originEnding) { return true }
    guard run.count > 2, !first.isCapitals else { return false }
    if next.isInitial { return isBehindThe(run) && first.classes.isDisjoint(with: .given) }
    guard first.classes.isEmpty, scanner.language.isCommon(bytes, first.range.indices) else {
      return false
    }
    let opens = run.lowerBound == 0 || first.gap == .other
    // "Wing Efan Morgan"
    if opens, grammar.has(first.hash, .position) { return true }
    return opens && !next.classes.isDisjoint(with: .given)
      && next.classes.isDisjoint(with: [.anyPlace, .body, .government, .outletHead])
  }

  /// "Ann Lee KC", "Tom Holt MBE": letters behind a full name, of which no list tells a body.
  private func isPostNominal(_ index: Int) -> Bool {
    let word = words[index]
    return word.isCapitals && (2...4).contains(word.range.count) && !word.isNumber
      && word.classes.isDisjoint(with: [.knownBody, .suffix, .outlet])
      && !words[index - 1].isCapitals
  }

  /// "Reuters/Ann Lee", "Ann Lee/Reuters": who took a picture is nobody of the article.
  private func isCredit(_ run: Range<Int>) -> Bool {
    let first = Int(words[run.lowerBound].start)
    let end = Int(words[run.upperBound - 1].end)
    let agency: NameClasses = [.outlet, .knownBody]
    let before = run.lowerBound - 1
    if before >= 0, followsPictureLabel(run.lowerBound) { return true }
    let follows =
      before >= 0 && first > 0 && bytes[first - 1] == 0x2F
      && Int(words[before].end) == first - 1 && !words[before].classes.isDisjoint(with: agency)
    let next = run.upperBound
    let precedes =
      next < words.count && end < bytes.count && bytes[end] == 0x2F
      && Int(words[next].start) == end + 1 && words[next].isCapital
      && (!words[next].classes.isDisjoint(with: agency)
        || grammar.has(words[next].hash, .agencyName))
    return follows || precedes
  }

  /// "Photograph: Ann Lee", "Photo Credit: Ann Lee", "Photograph by Ann Lee".
  private func followsPictureLabel(_ first: Int) -> Bool {
    var label = first - 1
    let between = bytes[Int(words[label].end)..<Int(words[first].start)]
    if grammar.has(words[label].hash, .agentMarker), label > 0 {
      label -= 1
      return words[label].isCapital && grammar.has(words[label].hash, .pictureLabel)
    }
    return between.first == 0x3A && grammar.has(words[label].hash, .pictureLabel)
  }

  /// "Han Duan (CHN)", "Ann Lee (D-Ohio)", "Tom Holt (42)": two or three words before the country,
  /// the party or the age of a person.
  private func isMarkedPerson(_ run: Range<Int>) -> Bool {
    let next = run.upperBound
    guard (2...3).contains(run.count), next < words.count, words[next].gap == .open,
      bodyKind(run) == nil, !run.contains(where: { words[$0].isCapitals || words[$0].isNumber })
    else { return false }
    let word = words[next]
    let end = Int(word.end)
    let before = run.lowerBound - 1
    guard end < bytes.count, bytes[end] == 0x29,
      before < 0 || words[run.lowerBound].gap != .space
        || !grammar.has(words[before].hash, .definiteArticle)
    else { return false }
    if word.isNumber { return word.range.count <= 2 }
    guard word.isCapitals, word.range.count == 3 || isParty(word) else { return false }
    // "World Health Organisation (WHO)" is no person.
    let initials = run.map { bytes[Int(words[$0].start)] }
    return !bytes[word.range.indices].starts(with: initials)
  }

  /// Places, outlets and bodies that the lists know as a whole, or that open the run.
  private func addKnown(_ run: Range<Int>, _ sentence: Int32, _ table: inout EntityTable) -> Bool {
    let whole = classes(of: run)
    let known: NameClasses = [.outlet, .knownBody, .country, .seat, .place]
    guard !whole.isDisjoint(with: known) else {
      return whole.contains(.nationality) && run.count == 1
    }
    if whole.contains(.outlet) {
      addBody(run, .publication, sentence, &table)
    } else if whole.contains(.knownBody) {
      addBody(run, .organization, sentence, &table)
    } else {
      let value =
        whole.contains(.seat) ? scanner.table.value(nameHash(run)) : nil
      let text = String(decoding: bytes[range(run).indices], as: UTF8.self)
      let state = value ?? (whole.contains(.country) ? text : nil)
      let entity = table.entry(
        named: nameHash(run), range(run), length: run.count, kind: .place)
      table.entries[Int(entity)].standsFor = state
      table.addMention(
        range(run), of: entity, sentence: sentence,
        possessive: words[run.upperBound - 1].isPossessive)
    }
    return true
  }

  /// The lists' classes of the words as one phrase.
  func classes(of run: Range<Int>) -> NameClasses {
    if run.count == 1 { return words[run.lowerBound].classes }
    guard run.count <= scanner.table.longestPhrase else { return [] }
    return NameClasses(
      rawValue: scanner.table.sections(nameHash(run), capitalized: true))
  }

  func range(_ run: Range<Int>) -> TextRange {
    TextRange(Int(words[run.lowerBound].start), Int(words[run.upperBound - 1].end))
  }

  /// "Sally Ride Science" beside "Sally Ride": a common word behind a person's full name makes it
  /// that of a body.
  private func isFirmOfPerson(_ name: Range<Int>, _ table: EntityTable) -> Bool {
    guard name.count == 3, let last = name.last,
      words[last].classes.isDisjoint(with: [.given, .suffix, .particle]),
      scanner.language.isCommon(bytes, words[last].range.indices),
      let owner = table.byName[nameHash(name.lowerBound..<last)]
    else { return false }
    return table.entries[Int(owner)].kind == .person
  }

  func isBehindThe(_ name: Range<Int>) -> Bool {
    name.lowerBound > 0 && words[name.lowerBound].gap == .space
      && grammar.has(words[name.lowerBound - 1].hash, .definiteArticle)
  }

  /// "rival Lumen", "the ferry operator Norsound", "owner Brae Resources": firms bear such roles
  /// more often than persons under names of one word and under those that end as the names of firms
  /// do.
  private func isRoleOfFirms(_ role: Range<Int>, before name: Range<Int>) -> Bool {
    guard let head = role.last, let last = name.last else { return false }
    if name.count == 1 { return grammar.has(words[head].hash, .firmRole) }
    if grammar.mayBePersons(words[head]) { return isNameOfThings(words[last]) }
    return grammar.has(words[head].hash, .firmRole)
      && scanner.language.isCommon(bytes, words[last].range.indices)
  }

  private func hasGivenName(_ name: Range<Int>) -> Bool {
    let first = words[name.lowerBound]
    return !first.classes.isDisjoint(with: .given) || first.isInitial
  }

  private func addUnknown(_ name: Range<Int>, _ sentence: Int32, _ table: inout EntityTable) {
    let last = words[name.upperBound - 1]
    if name.count > 1 {
      if let cut = cut(name) {
        add(name.lowerBound..<cut, sentence, &table)
        return add(cut..<name.upperBound, sentence, &table)
      }
      let isGroup = last.classes.contains(.people)
      let entity = table.entry(
        named: nameHash(name), range(name), length: name.count, kind: isGroup ? .group : nil)
      if isBehindThe(name) { table.entries[Int(entity)].isDefinite = true }
      // "Corvane Resources" is "Corvane" later.
      let isFirm =
        !isGroup && !isLocated(name) && name.count <= 4
        && (isNameOfThings(last) || isBehindFirm(name))
      if isFirm {
        table.entries[Int(entity)].isThing = true
      }
      if isFirm || scanner.language.isCommon(bytes, last.range.indices) {
        noteShort(name, entity, &table)
      }
      if !isGroup, !isLocated(name), isFirm || name.count <= 3, !isBehindThe(name) {
        table.register(entity, firstWord: words[name.lowerBound])
      }
      if isLocated(name) { table.entries[Int(entity)].isLocated = true }
      if isBirthplace(name) { table.entries[Int(entity)].isPlaced = true }
      // "born in Port Ansel, the son of a miner": the place is nobody's son.
      if name.count <= 4, !isGroup, !isLocated(name) {
        addApposition(behind: name, entity, &table)
        addLeadingApposition(before: name, entity, &table)
        table.register(entity, surname: surname(name))
      }
      table.addMention(range(name), of: entity, sentence: sentence, possessive: last.isPossessive)
      return
    }
    let word = words[name.lowerBound]
    // A capital that opens a sentence may be any word: it is a name if another mention says so.
    let opens = (name.lowerBound == 0 || word.gap == .other) && !word.isCapitals
    if word.isCapitals { table.note(letters: word) }
    table.addPending(
      PendingMention(
        mention: table.mentions.count, hash: word.hash, kind: nil,
        gender: .unknown,
        roles: apposition(behind: name).map { [$0] } ?? [],
        fallback: word.isCapitals || isBehindFirm(name) ? .organization : nil,
        isFirm: isBehindFirm(name), isUncertain: opens || !word.classes.isEmpty),
      range(name), sentence, possessive: last.isPossessive)
  }

  /// "the energy company Northgrid": a noun for firms right before a name.
  private func isBehindFirm(_ name: Range<Int>) -> Bool {
    let before = name.lowerBound - 2
    // "the company Reyes runs"
    return before >= 0 && isBehind(.firmNoun, name) && words[name.lowerBound].classes.isEmpty
      && words[before + 1].gap == .space
      && (name.count > 1 || !grammar.has(words[before].hash, .definite))
      && !grammar.has(words[before].hash, .owner)
      && !grammar.has(words[before].hash, .indefiniteArticle) && !words[before].isPossessive
  }

  /// Whether the last word of a name is one that firms' names end with.
  private func isNameOfThings(_ last: NameWord) -> Bool {
    grammar.has(last.hash, .firmHead) && last.classes.isDisjoint(with: .given)
  }

  /// Where a run holds two names: "Harbour Post Moss", "New Ana Reyes".
  private func cut(_ run: Range<Int>) -> Int? {
    for index in run.dropFirst() {
      let before = words[index - 1].classes
      if index - run.lowerBound > 1, index == run.upperBound - 1,
        !before.isDisjoint(with: [.body, .outletHead]),
        words[index].classes.isDisjoint(with: [.body, .outletHead, .suffix, .placeHead, .people])
      {
        return index
      }
      if !words[index].classes.isDisjoint(with: .given), index + 1 < run.upperBound,
        (run.lowerBound..<index).allSatisfy({
          !words[$0].classes.isEmpty && words[$0].classes.isDisjoint(with: .given)
        })
      {
        return index
      }
    }
    return nil
  }
}
