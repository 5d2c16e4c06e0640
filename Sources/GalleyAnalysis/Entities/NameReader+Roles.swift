internal import GalleyCore

/// Roles in apposition: "Hugh Hill, a doctor," and "the whip, Jim Reyes,".
extension NameReader {
  /// Adds the role that follows a name.
  func addApposition(behind name: Range<Int>, _ entity: Int32, _ table: inout EntityTable) {
    if let role = apposition(behind: name) { table.addRole(role, to: entity) }
  }

  /// The role that follows a name behind a comma or a bracket, an age between them passed over.
  func apposition(behind name: Range<Int>) -> TextRange? {
    var first = name.upperBound
    guard first < words.count, !words[name.upperBound - 1].isPossessive else { return nil }
    guard words[first].gap == .comma || words[first].gap == .open else { return nil }
    if words[first].isNumber, first + 1 < words.count, words[first + 1].gap == .comma {
      first += 1
    }
    return role(from: first)
  }

  /// The role phrase that opens at a word and runs to the next mark.
  private func role(from first: Int) -> TextRange? {
    var start = first
    let hasArticle = isArticle(start)
    if hasArticle { start += 1 }
    guard let head = head(from: start, hasArticle: hasArticle) else { return nil }
    var last = head
    while last + 1 < words.count, words[last + 1].gap == .space, last - first < 16 {
      let next = words[last + 1]
      if endsRole(last + 1) { break }
      if !next.isCapital, isTag(next) { return nil }
      if last == head, next.isCapital, next.classes.isDisjoint(with: [.role, .roleTail]) {
        // "president Bill Reyes": the role of somebody else.
        return nil
      }
      last += 1
    }
    if last + 1 < words.count, words[last + 1].gap == .space, !endsRole(last + 1) { return nil }
    while last > head, grammar.has(words[last].hash, .roleJoint) { last -= 1 }
    return range(start..<last + 1)
  }

  /// The head of a role, behind at most five words that may stand before one.
  private func head(from start: Int, hasArticle: Bool) -> Int? {
    let modifiers: NameClasses = [
      .roleModifier, .nationality, .body, .government, .country, .place, .seat, .outlet,
    ]
    var strangers = 0
    var index = start
    while index < words.count, index < start + 7 {
      let word = words[index]
      if index > start, word.gap != .space { return nil }
      // "Ana Reyes, whose mother …" is no role.
      if grammar.has(word.hash, .roleStop) { return nil }
      if isHead(word) {
        let isLast =
          index + 1 >= words.count || words[index + 1].gap != .space
          || words[index + 1].classes.isDisjoint(with: [.role, .roleTail, .roleModifier])
        if isLast || grammar.has(words[index + 1].hash, .roleStop) { return index }
      } else if word.classes.isDisjoint(with: modifiers), !word.isCapital, !word.isNumber {
        strangers += 1
        let isFunction = word.end - word.start <= 3 || isTag(word)
        if isFunction && !grammar.has(word.hash, .roleJoint)
          || strangers > (hasArticle ? 3 : 1)
        {
          return nil
        }
      }
      index += 1
    }
    return nil
  }

  private func isHead(_ word: NameWord) -> Bool {
    !word.isPossessive
      && (!word.classes.isDisjoint(with: [.role, .relation])
        || word.classes.contains(.title) && !word.classes.isDisjoint(with: [.man, .woman]))
  }

  /// Whether a role ends before the word: at a clause, a participle or "and his staff".
  private func endsRole(_ index: Int) -> Bool {
    let word = words[index]
    if grammar.has(word.hash, .roleStop) { return true }
    if grammar.has(word.hash, .conjunction), index + 1 < words.count,
      grammar.has(words[index + 1].hash, .owner)
    {
      return true
    }
    guard !word.isCapital, word.classes.isEmpty, word.end - word.start > 4 else { return false }
    let end = Int(word.end)
    let isParticiple = bytes[end - 1] == 0x64 && bytes[end - 2] == 0x65
    return isParticiple && index + 1 < words.count && !words[index + 1].isCapital
      && words[index + 1].end - words[index + 1].start <= 4
  }

  /// Adds the role before a comma and a name that another comma closes.
  func addLeadingApposition(before name: Range<Int>, _ entity: Int32, _ table: inout EntityTable) {
    let first = name.lowerBound
    guard first > 0, words[first].gap == .comma else { return }
    let next = name.upperBound
    guard next >= words.count || words[next].gap != .space else { return }
    var low = first - 1
    while low > 0, first - low < 18, words[low].gap == .space { low -= 1 }
    // "President Paul Moss, Ana Reyes, …" is a list: the role belongs to another.
    guard let head = (low..<first).first(where: { isRoleHead($0) && !isNameBehind($0, first) })
    else { return }
    var start = head
    let before: NameClasses = [
      .role, .roleModifier, .nationality, .government, .country, .title,
    ]
    while start > low, words[start].gap == .space,
      !words[start - 1].classes.isDisjoint(with: before) || words[start - 1].isCapital,
      words[start - 1].classes.isDisjoint(with: [.opener, .noName])
    {
      start -= 1
    }
    var strangers = 0
    for index in head + 1..<max(first, head + 1) {
      let word = words[index]
      if isTag(word) || grammar.has(word.hash, .roleStop) || word.gap != .space { return }
      let isPart =
        word.isCapital || grammar.has(word.hash, .roleJoint) || isArticle(index)
        || !word.classes.isEmpty
      if !isPart { strangers += 1 }
    }
    guard strangers <= 3 else { return }
    table.addRole(range(start..<first), to: entity)
  }

  private func isRoleHead(_ index: Int) -> Bool {
    words[index].classes.contains(.role) && !words[index].isPossessive
      && (words[index].classes.isDisjoint(with: .roleModifier)
        || index + 1 < words.count && words[index + 1].classes.isDisjoint(with: .role))
  }

  /// Whether a capital that is no part of a role follows a role's head.
  private func isNameBehind(_ head: Int, _ end: Int) -> Bool {
    guard head + 1 < end else { return false }
    let next = words[head + 1]
    return next.isCapital && next.gap == .space
      && next.classes.isDisjoint(with: [.role, .roleTail])
  }

  private func isArticle(_ index: Int) -> Bool {
    index < words.count && grammar.has(words[index].hash, .roleArticle)
  }

  private func isTag(_ word: NameWord) -> Bool {
    SentenceWords(rawValue: scanner.openers.sections(word.hash, capitalized: false)).contains(.tag)
  }
}
