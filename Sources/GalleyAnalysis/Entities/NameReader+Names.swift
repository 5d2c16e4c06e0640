internal import GalleyCore

/// What a run of capitals names.
extension NameReader {
  func add(_ run: Range<Int>, _ sentence: Int32, _ table: inout EntityTable) {
    var run = run
    while run.count > 1, words[run.lowerBound].classes.contains(.opener),
      words[run.lowerBound].classes.isDisjoint(with: .given),
      words[run.lowerBound].hash != Self.first
        || words[run.lowerBound + 1].classes.isDisjoint(with: .role)
    {
      run = run.lowerBound + 1..<run.upperBound
    }
    // "Former Fed economist Ana Reyes": "Former" is no part of the body's name.
    if run.count > 1, words[run.lowerBound].hash == Self.former,
      words[run.lowerBound + 1].classes.isDisjoint(with: [.role, .title, .roleModifier])
    {
      run = run.lowerBound + 1..<run.upperBound
    }
    if isCredit(run) || addKnown(run, sentence, &table) { return }
    var name = run
    var role: Range<Int>?
    if bodyKind(run) == nil || endsInPerson(run) || hasSurnameOfThings(run) {
      (role, name) = prefixRole(run)
    }
    if name.isEmpty { return }
    // "Miss Argentina" is a title.
    if let last = role?.last, name.count == 1, words[name.lowerBound].classes.contains(.country),
      words[last].hash == Self.miss
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
    } else if role != nil || isMarkedPerson(name) || isPersonName(name) || isUncommonName(name) {
      addPerson(name, role: role, gender: honorific, sentence, &table)
    } else if let kind = bodyKind(name) {
      addBody(name, kind, sentence, &table)
    } else {
      addUnknown(name, sentence, &table)
    }
  }

  /// "Reuters/Ann Lee", "Ann Lee/Reuters": who took a picture is nobody of the article.
  private func isCredit(_ run: Range<Int>) -> Bool {
    let first = Int(words[run.lowerBound].start)
    let end = Int(words[run.upperBound - 1].end)
    let agency: NameClasses = [.outlet, .knownBody]
    let before = run.lowerBound - 1
    let follows =
      before >= 0 && first > 0 && bytes[first - 1] == 0x2F
      && Int(words[before].end) == first - 1 && !words[before].classes.isDisjoint(with: agency)
    let next = run.upperBound
    let precedes =
      next < words.count && end < bytes.count && bytes[end] == 0x2F
      && Int(words[next].start) == end + 1 && words[next].isCapital
      && (!words[next].classes.isDisjoint(with: agency) || words[next].hash == Self.getty)
    return follows || precedes
  }
  private static let getty = WordHash("getty")

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
      before < 0 || words[run.lowerBound].gap != .space || words[before].hash != Self.the
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

  /// The kind of a body by its head or its legal form.
  func bodyKind(_ run: Range<Int>) -> EntityKind? {
    guard let last = run.last else { return nil }
    if words[last].classes.contains(.suffix), run.count > 1 { return .organization }
    // The head stands before "of", "for": "Ministry of Defence".
    let head =
      run.first { Self.connectors.contains(words[$0].hash) && $0 > run.lowerBound }
      .map { $0 - 1 } ?? last
    let classes = words[head].classes
    if run.count > 1 || head != last {
      if classes.contains(.government) { return .government }
      if head == last, classes.contains(.outletHead), classes.isDisjoint(with: .given) {
        return .publication
      }
      if classes.contains(.body) { return .organization }
      if classes.contains(.placeHead), head == last { return .place }
    }
    return nil
  }

  private func isBody(_ run: Range<Int>) -> Bool {
    let kind = bodyKind(run)
    return kind != nil && kind != .place
  }

  /// "Foreign Ministry Spokeswoman Maria Reyes": a body's words, and a given name behind a role.
  private func endsInPerson(_ run: Range<Int>) -> Bool {
    run.dropFirst().contains {
      !words[$0 - 1].classes.isDisjoint(with: [.role, .title, .honorific])
        && words[$0].classes.isDisjoint(with: [.body, .government, .outletHead, .suffix])
    }
  }

  /// Cuts the titles off the front of a run.
  private func prefixRole(_ run: Range<Int>) -> (role: Range<Int>?, name: Range<Int>) {
    let titles: NameClasses = [.role, .title, .honorific]
    var cut = run.lowerBound
    for index in run where !words[index].classes.isDisjoint(with: titles) {
      if index > run.lowerBound, words[index].hash == Self.saint { continue }
      let isGiven = !words[index].classes.isDisjoint(with: .given) && index == run.lowerBound
      // "Earl Brandt": a given name that is a title elsewhere, before one name.
      if isGiven, run.count == 2, words[index].classes.isDisjoint(with: .honorific),
        words[index + 1].classes.isDisjoint(with: .given), words[index].hash == Self.earl
      {
        continue
      }
      if !(isGiven && words[index].classes.isDisjoint(with: [.title, .honorific])) {
        cut = index + 1
      }
    }
    // "St. Louis Cardinals" is a place's, "New Jersey Gov. Chris Moss" a person.
    let namesPerson =
      cut > run.lowerBound && cut < run.upperBound && !words[cut].classes.isDisjoint(with: .given)
    if isPlaceName(run) && !namesPerson || endsInPlace(cut..<run.upperBound) { return (nil, run) }
    if cut > run.lowerBound, cut < run.upperBound, words[cut].classes.contains(.roleTail),
      words[cut].classes.isDisjoint(with: .given)
    {
      cut += 1
    }
    guard cut > run.lowerBound else { return (nil, run) }
    guard cut < run.upperBound else {
      // A role without a name: "President", "Chief Executive Officer".
      let isRole = run.allSatisfy { !words[$0].classes.isEmpty }
      return isRole ? (nil, cut..<cut) : (nil, run)
    }
    let notName: NameClasses = [.body, .government, .opener, .suffix, .outletHead, .placeHead]
    guard words[cut].isCapital,
      words[cut].classes.isDisjoint(with: notName) || !words[cut].classes.isDisjoint(with: .given)
    else { return (nil, run) }
    return (run.lowerBound..<cut, cut..<run.upperBound)
  }

  private static let saint = WordHash("st")
  private static let earl = WordHash("earl")
  private static let miss = WordHash("miss")
  private static let former = WordHash("former")

  /// "St. Brandan Quay", "King Street".
  private func endsInPlace(_ name: Range<Int>) -> Bool {
    guard name.count > 1, let last = name.last else { return false }
    return words[last].classes.contains(.placeHead)
      && words[name.lowerBound].classes.isDisjoint(with: .given)
  }

  /// Whether the run opens with a known place of two words: "St. Louis Cardinals".
  private func isPlaceName(_ run: Range<Int>) -> Bool {
    run.count > 1
      && !classes(of: run.lowerBound..<run.lowerBound + 2).isDisjoint(with: [.place, .knownBody])
  }

  private func gender(of run: Range<Int>) -> EntityEntry.Gender? {
    for index in run {
      if words[index].classes.contains(.woman) { return .woman }
      if words[index].classes.contains(.man) { return .man }
    }
    return nil
  }

  /// The words of a role in small letters before a name: "former", "company spokesman".
  private func lookBack(from first: Int, hasRole: Bool) -> Range<Int>? {
    let parts: NameClasses = [
      .role, .roleModifier, .nationality, .body, .government, .country, .title,
    ]
    var index = first
    var found = hasRole
    while index > 0, words[index].gap == .space {
      let word = words[index - 1]
      if index == first, !hasRole {
        guard word.classes.contains(.role), !word.isCapital, !word.isPossessive else { return nil }
        found = true
      }
      guard !word.classes.isDisjoint(with: parts) || word.isCapital && found else { break }
      if word.isPossessive && !word.isCapital { break }
      // "the mission President Reyes described": before a title only what modifies it.
      let modifies = !word.classes.isDisjoint(with: [.roleModifier, .nationality, .role])
      if hasRole, !word.isCapital, !modifies { break }
      if word.classes.contains(.opener) { break }
      if word.isCapital, word.classes.contains(.noName),
        word.classes.isDisjoint(with: .roleModifier)
      {
        break
      }
      index -= 1
    }
    return index < first && found ? index..<first : nil
  }

  /// Two to four words of which the first is a given name or an initial.
  private func isPersonName(_ run: Range<Int>) -> Bool {
    guard run.count >= 2, run.count <= 6, let last = run.last else { return false }
    if hasSurnameOfThings(run) { return true }
    // "Max Frisch Institute for the Arts", "the Mary Holt Endowed Chair".
    if run.dropFirst().contains(where: { Self.connectors.contains(words[$0].hash) }) {
      return false
    }
    if run.count > 3, words[last].classes.contains(.role),
      CommonWords.contains(bytes, words[last - 1].range)
    {
      return false
    }
    let notLast: NameClasses = [.body, .government, .suffix, .placeHead, .outletHead, .country]
    guard words[last].classes.isDisjoint(with: notLast) || words[last].isPossessive else {
      return false
    }
    let first = words[run.lowerBound]
    return !first.classes.isDisjoint(with: .given) || first.isInitial
  }

  /// Two or three words that English does not write in small letters, where nothing shows a place, a
  /// body or a thing: "Iker Casillas", "Bong Min-ho".
  private func isUncommonName(_ name: Range<Int>) -> Bool {
    guard name.count == 2 || name.count == 3, name.allSatisfy({ isUncommon(words[$0]) }) else {
      return false
    }
    let before = name.lowerBound - 1
    if before >= 0, words[name.lowerBound].gap == .space,
      words[before].classes.contains(.locative)
        || !words[before].isCapital
          && !words[before].classes.isDisjoint(with: [
            .body, .government, .outletHead, .document, .placeHead,
          ])
    {
      return false
    }
    let next = name.upperBound
    guard next < words.count, words[next].gap == .space, !words[next].isCapital else { return true }
    return words[next].classes.isDisjoint(
      with: [.body, .government, .document, .outletHead, .placeHead, .people, .suffix])
  }

  private func isUncommon(_ word: NameWord) -> Bool {
    guard word.isCapital, !word.isCapitals, !word.isNumber, word.range.count > 1,
      !isContraction(word)
    else { return false }
    if !word.classes.isDisjoint(with: .given) { return true }
    return word.classes.subtracting(.particle).isEmpty && !CommonWords.contains(bytes, word.range)
  }

  /// "I'm", "He's".
  private func isContraction(_ word: NameWord) -> Bool {
    let letters = bytes[word.range.indices].prefix(4)
    guard let mark = letters.firstIndex(where: { $0 == 0x27 || $0 == 0xE2 }) else { return false }
    let opening = WordHash(bytes, word.range.lower, mark)
    return Self.contracting.contains(opening)
  }
  private static let contracting = Set(
    ["i", "he", "she", "we", "it", "you", "don", "isn", "can", "won"].map { WordHash($0) })

  /// "Sally Ride Science" beside "Sally Ride": a common word behind a person's full name makes it that
  /// of a body.
  private func isFirmOfPerson(_ name: Range<Int>, _ table: EntityTable) -> Bool {
    guard name.count == 3, let last = name.last,
      words[last].classes.isDisjoint(with: [.given, .suffix, .particle]),
      CommonWords.contains(bytes, words[last].range),
      let owner = table.byName[nameHash(name.lowerBound..<last)]
    else { return false }
    return table.entries[Int(owner)].kind == .person
  }

  /// The word that says whose kin a single name is: "his wife Ida", "her mother, Ida,".
  private func relation(before name: Range<Int>) -> Int? {
    let before = name.lowerBound - 1
    let gap = words[name.lowerBound].gap
    guard before >= 0, gap == .space || gap == .comma, !words[before].isCapital,
      words[before].classes.contains(.relation), !words[name.lowerBound].isCapitals,
      words[name.lowerBound].classes.subtracting(.given).isEmpty
    else { return nil }
    let next = name.upperBound
    return next >= words.count || words[next].gap != .space || !words[next].isCapital
      ? before : nil
  }

  /// "Ann Hill", "Tom Church": a surname that is the name of a thing elsewhere, behind a given name
  /// that is no place's, where nothing shows a place ("in Victoria Park").
  private func hasSurnameOfThings(_ run: Range<Int>) -> Bool {
    guard run.count == 2, let last = run.last else { return false }
    let first = words[run.lowerBound].classes
    guard !first.isDisjoint(with: .given), first.isDisjoint(with: .anyPlace),
      first.isDisjoint(with: [.body, .government, .outletHead, .honorific, .title]),
      !words[last].isCapitals,
      words[last].classes.contains(.placeHead)
        || !words[last].classes.isDisjoint(with: [.body, .outletHead]),
      words[last].classes.isDisjoint(with: [.suffix, .outlet, .knownBody])
    else { return false }
    let before = run.lowerBound - 1
    return before < 0 || words[run.lowerBound].gap != .space
      || !words[before].classes.contains(.locative)
  }

  private func addPerson(
    _ name: Range<Int>, role: Range<Int>?, gender: EntityEntry.Gender?, _ sentence: Int32,
    _ table: inout EntityTable
  ) {
    let last = words[name.upperBound - 1]
    let address = role.flatMap { words in
      words.allSatisfy {
        !self.words[$0].classes.isDisjoint(with: [.title, .honorific]) && self.words[$0].isCapital
      } ? words.lowerBound : nil
    }
    let role = role.flatMap { roleRange($0) }
    var known = gender ?? .unknown
    if known == .unknown, name.count > 1 { known = givenGender(words[name.lowerBound]) }
    guard name.count > 1 else {
      table.addPending(
        PendingMention(
          mention: table.mentions.count, hash: nameHash(name), kind: .person, gender: known,
          roles: [role, apposition(behind: name)].compactMap(\.self), isUncertain: false),
        range(name), sentence, possessive: last.isPossessive)
      return
    }
    let entity = table.entry(named: nameHash(name), range(name), length: name.count, kind: .person)
    table.entries[Int(entity)].kind = .person
    if table.entries[Int(entity)].gender == .unknown { table.entries[Int(entity)].gender = known }
    table.register(entity, surname: surname(name))
    if name.count == 2 { table.register(entity, givenName: words[name.lowerBound]) }
    if let role { table.addRole(role, to: entity) }
    addApposition(behind: name, entity, &table)
    // "The lead author, Dr Ana Reyes,": a form of address may stand between.
    let start = address ?? (role == nil ? name.lowerBound : nil)
    if let start { addLeadingApposition(before: start..<name.upperBound, entity, &table) }
    table.addMention(range(name), of: entity, sentence: sentence, possessive: last.isPossessive)
  }

  /// The word that stands for the person later: the last, generations ("Jr") aside.
  private func surname(_ name: Range<Int>) -> NameWord {
    let generations: Set<WordHash> = [
      WordHash("jr"), WordHash("sr"), WordHash("ii"), WordHash("iii"),
    ]
    let last = name.last { !generations.contains(words[$0].hash) }
    return words[last ?? name.lowerBound]
  }

  private func givenGender(_ word: NameWord) -> EntityEntry.Gender {
    let classes = word.classes
    if classes.contains(.givenPerson) { return .unknown }
    if classes.contains(.givenMan) { return classes.contains(.givenWoman) ? .unknown : .man }
    return classes.contains(.givenWoman) ? .woman : .unknown
  }

  /// A role's text: honorifics that are no roles cut off, the stop of an abbreviation kept.
  private func roleRange(_ run: Range<Int>) -> TextRange? {
    var run = run
    while let first = run.first, words[first].classes.contains(.honorific) {
      run = first + 1..<run.upperBound
    }
    guard let last = run.last else { return nil }
    let whole = range(run)
    let isAbbreviation =
      whole.upper < bytes.count && bytes[whole.upper] == 0x2E
      && words[last].classes.contains(.title)
    return TextRange(whole.lower, whole.upper + (isAbbreviation ? 1 : 0))
  }

  private func addBody(
    _ name: Range<Int>, _ kind: EntityKind, _ sentence: Int32, _ table: inout EntityTable
  ) {
    let hash = nameHash(name)
    let entity = table.entry(named: hash, range(name), length: name.count, kind: kind)
    if name.count > 1, words[name.upperBound - 1].classes.contains(.suffix) {
      // "Pereira & Co" is "Pereira" later.
      table.registerShort(entity, nameHash(name.lowerBound..<name.upperBound - 1))
    }
    if name.count > 1, kind == .organization || kind == .publication {
      table.register(entity, firstWord: words[name.lowerBound])
    }
    table.addMention(
      range(name), of: entity, sentence: sentence,
      possessive: words[name.upperBound - 1].isPossessive)
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
      if name.count <= 4, !isGroup {
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
        fallback: word.isCapitals ? .organization : nil,
        isUncertain: opens || !word.classes.isEmpty),
      range(name), sentence, possessive: last.isPossessive)
  }
}

extension NameReader {
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

extension EntityTable {
  /// Lets the last word of a person's name stand for the person, with and without "al-".
  mutating func register(_ entity: Int32, surname: NameWord) {
    var hashes = [surname.hash]
    let bytes = text.bytes
    let range = surname.range
    if let hyphen = range.indices.prefix(4).first(where: { bytes[$0] == 0x2D }) {
      hashes.append(WordHash(bytes, hyphen + 1, range.upper))
    }
    for hash in hashes {
      let owners = bySurname[hash] ?? []
      if owners.count < Self.mostNames, !owners.contains(entity) {
        bySurname[hash] = owners + [entity]
      }
    }
  }

  /// Lets the given name of a person stand for the person.
  mutating func register(_ entity: Int32, givenName word: NameWord) {
    guard word.isCapital, !word.isInitial, word.classes.isDisjoint(with: [.title, .honorific])
    else { return }
    let owners = byGivenName[word.hash] ?? []
    if owners.count < 2, !owners.contains(entity) { byGivenName[word.hash] = owners + [entity] }
  }

  /// Lets the first word of a body's name stand for it, if it is a name by itself.
  mutating func register(_ entity: Int32, firstWord word: NameWord) {
    guard word.isCapital, word.classes.isEmpty, word.range.count > 3 else { return }
    let owners = byFirstWord[word.hash] ?? []
    if owners.count < 2, !owners.contains(entity) { byFirstWord[word.hash] = owners + [entity] }
  }

  /// Lets a body's name without its legal form stand for it.
  mutating func registerShort(_ entity: Int32, _ hash: WordHash) {
    if byName[hash] == nil { byName[hash] = entity }
  }

  mutating func addPending(
    _ item: PendingMention, _ range: TextRange, _ sentence: Int32, possessive: Bool
  ) {
    pending.append(item)
    addMention(range, of: -1, sentence: sentence, possessive: possessive)
  }

  /// Counts an abbreviation that may want explaining.
  mutating func note(letters word: NameWord) {
    let length = word.end - word.start
    guard !word.classes.contains(.knownLetters), length >= 3, length <= 5 else { return }
    unexplained[word.hash, default: (word.range, 0)].count += 1
  }
}
