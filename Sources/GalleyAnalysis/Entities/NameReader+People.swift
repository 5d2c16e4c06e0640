internal import GalleyCore

/// People: what tells that a run of words names one, with title, role and gender.
extension NameReader {
  /// "Foreign Ministry Spokeswoman Maria Reyes": a body's words, and a given name behind a role.
  func endsInPerson(_ run: Range<Int>) -> Bool {
    run.dropFirst().contains {
      !words[$0 - 1].classes.isDisjoint(with: [.role, .title, .honorific])
        && words[$0].classes.isDisjoint(with: [.body, .government, .outletHead, .suffix])
    }
  }

  /// Cuts the titles off the front of a run.
  func prefixRole(_ run: Range<Int>) -> (role: Range<Int>?, name: Range<Int>) {
    let titles: NameClasses = [.role, .title, .honorific]
    // "St Osyth", "St. Anne" of a hospital: no title and its bearer.
    if run.count == 2, grammar.has(words[run.lowerBound].hash, .saint),
      words[run.lowerBound + 1].isPossessive || isBehindLocative(run)
    {
      return (nil, run)
    }
    if isVessel(run) { return (nil, run) }
    if let name = behindPersonNoun(run) { return (run.lowerBound..<name, name..<run.upperBound) }
    var cut = run.lowerBound
    for index in run where !words[index].classes.isDisjoint(with: titles) {
      if index > run.lowerBound, grammar.has(words[index].hash, .saint) { continue }
      if isSurname(index, in: run) { continue }
      let isGiven = !words[index].classes.isDisjoint(with: .given) && index == run.lowerBound
      // "Earl Brandt": a given name that is a title elsewhere, before one name.
      if isGiven, run.count == 2, words[index].classes.isDisjoint(with: .honorific),
        words[index + 1].classes.isDisjoint(with: .given), grammar.has(words[index].hash, .earl)
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
    // "Mr van Loon"
    let isParticle =
      words[cut].classes.contains(.particle) && words[cut - 1].classes.contains(.honorific)
    guard words[cut].isCapital || isParticle,
      words[cut].classes.isDisjoint(with: notName) || !words[cut].classes.isDisjoint(with: .given)
    else { return (nil, run) }
    return (run.lowerBound..<cut, cut..<run.upperBound)
  }

  /// "MV Lady Ida", "the Saint Brigid": what bears a title as the names of ships and houses do.
  private func isVessel(_ run: Range<Int>) -> Bool {
    let first = words[run.lowerBound]
    if run.count > 1, first.isCapitals, grammar.has(first.hash, .vessel) { return true }
    return run.count == 2 && isBehindThe(run) && grammar.has(first.hash, .vesselTitle)
      && !words[run.lowerBound + 1].classes.contains(.role)
  }

  private func isBehindLocative(_ run: Range<Int>) -> Bool {
    let before = run.lowerBound - 1
    return before >= 0 && words[run.lowerBound].gap == .space
      && words[before].classes.contains(.locative)
  }

  /// "Passenger Magnus Holm" at the start of a sentence: a noun for a person before a given name.
  private func behindPersonNoun(_ run: Range<Int>) -> Int? {
    let first = words[run.lowerBound]
    guard run.count > 2, first.gap != .space || run.lowerBound == 0,
      first.classes.isDisjoint(with: [.given, .role, .title, .honorific]), !first.isCapitals,
      !words[run.lowerBound + 1].classes.isDisjoint(with: .given)
    else { return nil }
    var letters = Array(bytes[first.range.indices])
    letters[0] |= 0x20
    return PersonNouns(grammar).contains(letters[...]) ? run.lowerBound + 1 : nil
  }

  /// "Margaret Baker": a role that closes a run of capitals behind a given name that is no place's.
  private func isSurname(_ index: Int, in run: Range<Int>) -> Bool {
    guard index == run.upperBound - 1, index > run.lowerBound, words[index].isCapital,
      !words[index].isCapitals, words[index].classes.isDisjoint(with: .honorific)
    else { return false }
    let given = words[index - 1].classes
    return !given.isDisjoint(with: .given)
      && given.isDisjoint(with: [.role, .title, .honorific, .anyPlace, .body, .government])
  }

  /// "St. Brandan Quay", "King Street".
  private func endsInPlace(_ name: Range<Int>) -> Bool {
    guard name.count > 1, let last = name.last else { return false }
    return words[last].classes.contains(.placeHead)
      && words[name.lowerBound].classes.isDisjoint(with: .given)
  }

  func gender(of run: Range<Int>) -> EntityEntry.Gender? {
    for index in run {
      if words[index].classes.contains(.woman) { return .woman }
      if words[index].classes.contains(.man) { return .man }
    }
    return nil
  }

  /// The words of a role in small letters before a name: "former", "company spokesman".
  func lookBack(from first: Int, hasRole: Bool) -> Range<Int>? {
    let parts: NameClasses = [
      .role, .roleModifier, .nationality, .body, .government, .country, .title,
    ]
    var index = first
    var found = hasRole
    while index > 0, words[index].gap.joinsNames {
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
  func isPersonName(_ run: Range<Int>) -> Bool {
    guard run.count >= 2, run.count <= 6, let last = run.last else { return false }
    // "the Corliss Memorial", "Hadley College"
    if isBehindThe(run) || grammar.has(words[last].hash, .facility) { return false }
    if hasSurnameOfThings(run) { return true }
    // "Max Frisch Institute for the Arts", "the Mary Holt Endowed Chair".
    if run.dropFirst().contains(where: { grammar.has(words[$0].hash, .bodyConnector) }) {
      return false
    }
    // "Millard County Fair", the heads of a table's columns
    if run.count > 2, scanner.language.isCommon(bytes, words[last].range.indices),
      run.dropFirst().dropLast().contains(where: { words[$0].classes.contains(.placeHead) })
        || run.count(where: { words[$0].isInitial }) > 2
    {
      return false
    }
    if run.count(where: { words[$0].isInitial }) > 3 { return false }
    if run.count > 3, words[last].classes.contains(.role),
      scanner.language.isCommon(bytes, words[last - 1].range.indices)
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

  /// Two or three words that English does not write in small letters, where nothing shows a place,
  /// a body or a thing: "Iker Casillas", "Bong Min-ho".
  func isUncommonName(_ name: Range<Int>) -> Bool {
    guard name.count == 2 || name.count == 3, name.allSatisfy({ isUncommon(words[$0]) }) else {
      return false
    }
    guard let last = name.last, !isBehindThe(name),
      !grammar.ends(bytes[words[last].range.indices], in: .bodyEnding)
    else { return false }
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
    return word.classes.subtracting(.particle).isEmpty
      && !scanner.language.isCommon(bytes, word.range.indices)
  }

  /// "I'm", "He's".
  private func isContraction(_ word: NameWord) -> Bool {
    let letters = bytes[word.range.indices].prefix(4)
    guard let mark = letters.firstIndex(where: { $0 == 0x27 || $0 == 0xE2 }) else { return false }
    let opening = WordHash(bytes, word.range.lower, mark)
    return grammar.has(opening, .contracting)
  }

  /// The word that says whose kin a single name is: "his wife Ida", "her mother, Ida,".
  func relation(before name: Range<Int>) -> Int? {
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
  func hasSurnameOfThings(_ run: Range<Int>) -> Bool {
    guard run.count == 2, let last = run.last else { return false }
    let first = words[run.lowerBound].classes
    guard !first.isDisjoint(with: .given), first.isDisjoint(with: .anyPlace),
      first.isDisjoint(with: [.body, .government, .outletHead, .honorific, .title]),
      !words[last].isCapitals, !grammar.has(words[last].hash, .facility), !isBehindThe(run),
      words[last].classes.contains(.placeHead)
        || !words[last].classes.isDisjoint(with: [.body, .outletHead])
          && !grammar.ends(bytes[words[last].range.indices], in: .bodyEnding),
      words[last].classes.isDisjoint(with: [.suffix, .outlet, .knownBody])
    else { return false }
    return !isBehindLocative(run)
  }

  /// Whether what stands before a name places something in it: "on my last day in Port Ansel".
  func isLocated(_ name: Range<Int>) -> Bool {
    isBehind(.placeMarker, name) || isBehindKindOfPlace(name)
  }

  /// "the island of Sant Pau"
  func isBehindKindOfPlace(_ name: Range<Int>) -> Bool {
    let noun = name.lowerBound - 2
    return noun >= 0 && isBehind(.genitive, name) && words[noun + 1].gap == .space
      && words[noun].classes.contains(.placeHead) && !words[noun].isCapital
  }

  /// "born at Upper Crowden"
  func isBirthplace(_ name: Range<Int>) -> Bool {
    let before = name.lowerBound - 2
    return before >= 0 && isBehindLocative(name) && grammar.has(words[before].hash, .birth)
  }

  /// Whether a word of a class stands right before a name.
  func isBehind(_ marker: WordClass, _ name: Range<Int>) -> Bool {
    let before = name.lowerBound - 1
    return before >= 0 && words[name.lowerBound].gap == .space && !words[before].isCapital
      && grammar.has(words[before].hash, marker)
  }

  func addPerson(
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
    let entity = bearer(of: name, &table)
    table.entries[Int(entity)].kind = .person
    if table.entries[Int(entity)].gender == .unknown { table.entries[Int(entity)].gender = known }
    table.register(entity, surname: surname(name))
    if name.count == 2 { table.register(entity, givenName: words[name.lowerBound]) }
    if let role { table.addRole(role, to: entity) }
    if isLocated(name) { table.entries[Int(entity)].isLocated = true }
    addApposition(behind: name, entity, &table)
    // "The lead author, Dr Ana Reyes,": a form of address may stand between.
    let start = address ?? (role == nil ? name.lowerBound : nil)
    if let start { addLeadingApposition(before: start..<name.upperBound, entity, &table) }
    table.addMention(range(name), of: entity, sentence: sentence, possessive: last.isPossessive)
  }

  /// The person of a full name, made where nobody has it. "Ida Moss was born in Sund", where the
  /// article has told of one Ida already, by another surname: she was born with this one.
  private func bearer(of name: Range<Int>, _ table: inout EntityTable) -> Int32 {
    let hash = nameHash(name)
    let next = name.upperBound
    let isBirth =
      (next..<min(words.count, next + 2)).contains {
        words[$0].gap == .space && grammar.has(words[$0].hash, .birth)
      }
    let opens = name.lowerBound == 0 || words[name.lowerBound].gap == .other
    if isBirth, opens, (2...4).contains(name.count), table.byName[hash] == nil,
      let owners = table.byGivenName[words[name.lowerBound].hash], owners.count == 1,
      table.entries[Int(owners[0])].kind == .person
    {
      guard name.count == 2 else {
        let born = table.entry(named: hash, range(name), length: name.count, kind: .person)
        table.births.append((born, owners[0]))
        return born
      }
      table.byName[hash] = owners[0]
      table.entries[Int(owners[0])].aliases.append(range(name))
      return owners[0]
    }
    if table.byName[hash] == nil, let whole = bearer(ofEnding: name, table) {
      table.byName[hash] = whole
      table.entries[Int(whole)].kind = .person
      return whole
    }
    return table.entry(named: hash, range(name), length: name.count, kind: .person)
  }

  /// "Ms Ní Dhuibhir" behind "Orla Ní Dhuibhir": the one person whose name ends with all the words.
  private func bearer(ofEnding name: Range<Int>, _ table: EntityTable) -> Int32? {
    guard let owners = table.bySurname[surname(name).hash], owners.count == 1,
      case let entry = table.entries[Int(owners[0])], entry.mayBePerson,
      entry.length > name.count, entry.name.count > range(name).count,
      words[name.lowerBound].classes.isDisjoint(with: .given)
    else { return nil }
    let full = bytes[entry.name.indices]
    let blank = entry.name.upper - range(name).count - 1
    return bytes[blank] == 0x20
      && full.suffix(range(name).count).elementsEqual(bytes[range(name).indices])
      ? owners[0] : nil
  }

  /// The word that stands for the person later: the last, generations ("Jr") aside.
  func surname(_ name: Range<Int>) -> NameWord {
    let last = name.last { !grammar.has(words[$0].hash, .generation) }
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
}
