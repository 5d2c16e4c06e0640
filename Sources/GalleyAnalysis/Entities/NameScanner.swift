internal import GalleyCore

/// Cuts a sentence into the words that the recognition of names looks at.
///
/// Possessive endings are cut off, hyphens and apostrophes inside a word keep it together, and the
/// stop of an initial belongs to it. O(n), without allocation once `words` has grown.
struct NameScanner {
  let bytes: [UInt8]
  let language: LanguagePack
  let table: WordTable
  let openers: WordTable
  private(set) var words: [NameWord] = []

  init(bytes: [UInt8], _ language: LanguagePack) {
    self.bytes = bytes
    self.language = language
    table = language.names
    openers = language.marks.sentences
  }

  /// Replaces ``words`` by those of a range.
  mutating func scan(_ range: TextRange) {
    words.removeAll(keepingCapacity: true)
    let end = min(range.upper, bytes.count)
    var index = range.lower
    var gapStart = index
    while index < end {
      guard isWordByte(index, end) else {
        index += 1
        continue
      }
      let first = index
      index = wordEnd(from: index, end)
      if index == first {
        index += 1
        continue
      }
      let gap = gap(gapStart, first)
      words.append(word(first, index, gap, end))
      if words[words.count - 1].isPossessive { index = skipPossessive(index, end) }
      gapStart = index
    }
  }

  private func isWordByte(_ index: Int, _ end: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 {
      let lower = byte | 0x20
      return lower >= 0x61 && lower <= 0x7A || byte >= 0x30 && byte <= 0x39
    }
    // Punctuation beyond ASCII: U+0080-00BF and U+2000-2BFF; the bytes behind their lead too.
    if byte == 0xE2 || byte == 0xC2 { return false }
    if byte >= 0xC0 { return true }
    return !isInsidePunctuation(index)
  }

  private func isInsidePunctuation(_ index: Int) -> Bool {
    var lead = index
    while lead > 0, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
    return bytes[lead] == 0xE2 || bytes[lead] == 0xC2
  }

  private func wordEnd(from first: Int, _ end: Int) -> Int {
    var index = first
    while index < end {
      if isWordByte(index, end) {
        index += 1
        continue
      }
      let width = joiner(index, end)
      guard width > 0 else { break }
      index += width
    }
    // The stop of an initial or of letters parted by stops.
    if index < end, bytes[index] == 0x2E {
      let letters = index - first
      let isDotted = letters > 1 && bytes[index - 2] == 0x2E
      if letters == 1 && bytes[first] < 0x5B && bytes[first] > 0x40 || isDotted { index += 1 }
    }
    return index
  }

  /// The width of a hyphen, apostrophe or stop that joins what it stands between.
  private func joiner(_ index: Int, _ end: Int) -> Int {
    let width = bytes[index] == 0xE2 ? 3 : 1
    guard index + width < end, isWordByte(index + width, end) else { return 0 }
    switch bytes[index] {
    case 0x2D: return 1
    case 0x26: return bytes[index + 1] < 0x61 ? 1 : 0
    case 0x2E:
      // "U.S" and "J.K": single letters only; "example.org" is not looked at.
      let isSingle = index + 2 >= end || !isWordByte(index + 2, end)
      return isSingle && (index < 2 || !isWordByte(index - 2, end)) ? 1 : 0
    case 0x27: return isPossessive(index, 1, end) ? 0 : 1
    case 0xE2 where bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99:
      return isPossessive(index, 3, end) ? 0 : 3
    case 0xE2 where bytes[index + 1] == 0x80 && bytes[index + 2] == 0x91: return 3
    default: return 0
    }
  }

  private func isPossessive(_ index: Int, _ width: Int, _ end: Int) -> Bool {
    let letter = index + width
    return letter < end && bytes[letter] | 0x20 == 0x73
      && (letter + 1 >= end || !isWordByte(letter + 1, end))
  }

  private func skipPossessive(_ index: Int, _ end: Int) -> Int {
    var place = index + (bytes[index] == 0xE2 ? 3 : 1)
    if place < end, bytes[place] | 0x20 == 0x73 { place += 1 }
    return place
  }

  private func word(_ first: Int, _ last: Int, _ gap: NameWord.Gap, _ end: Int) -> NameWord {
    var hash = WordHash()
    var stem = hash
    var capitals = 0
    var letters = 0
    var digits = 0
    let stop = bytes[last - 1] == 0x2E ? last - 1 : last
    for index in first..<stop {
      let byte = bytes[index]
      stem = hash
      hash.combine(byte)
      if byte >= 0x41, byte <= 0x5A { capitals += 1 }
      if byte >= 0x30, byte <= 0x39 { digits += 1 } else if byte & 0xC0 != 0x80 { letters += 1 }
    }
    var word = NameWord(
      start: UInt32(first), end: UInt32(last), hash: hash, classes: [], gap: gap)
    word.isCapital = isCapital(first, last)
    word.isCapitals = capitals >= 2 && letters == capitals
    word.isInitial = letters == 1 && capitals == 1 && digits == 0
    word.isNumber = digits > 0 && letters == 0
    word.isPossessive = opensPossessive(last, end)
    var classes = table.sections(hash, capitalized: word.isCapital)
    if classes == 0, stop - first > 3, bytes[stop - 1] == 0x73 {
      // The plural of a role names a group.
      let single = NameClasses(rawValue: table.sections(stem, capitalized: false))
      if single.contains(.role) { classes = NameClasses.people.rawValue }
      // "Americans"
      let capital = NameClasses(rawValue: table.sections(stem, capitalized: word.isCapital))
      if capital.contains(.nationality) { classes = NameClasses.people.rawValue }
    }
    word.classes = NameClasses(rawValue: classes)
    if word.isCapital {
      let meaning = SentenceWords(rawValue: openers.sections(hash, capitalized: true))
      if meaning.contains(.opener) { word.classes.insert(.opener) }
    }
    return word
  }

  private func opensPossessive(_ last: Int, _ end: Int) -> Bool {
    guard last < end else { return false }
    let width = bytes[last] == 0xE2 ? 3 : 1
    if bytes[last] == 0xE2 {
      guard last + 2 < end, bytes[last + 1] == 0x80, bytes[last + 2] == 0x99 else { return false }
    } else if bytes[last] != 0x27 {
      return false
    }
    if isPossessive(last, width, end) { return true }
    // "the soldiers' pay": an apostrophe behind s, before a space.
    return bytes[last - 1] == 0x73 && last + width < end && bytes[last + width] == 0x20
  }

  private func isCapital(_ first: Int, _ last: Int) -> Bool {
    let byte = bytes[first]
    if byte >= 0x41, byte <= 0x5A { return true }
    if byte == 0xC3, first + 1 < last { return bytes[first + 1] < 0x9F }
    if byte == 0xC4 || byte == 0xC5, first + 1 < last { return bytes[first + 1] & 1 == 0 }
    if byte == 0xCE, first + 1 < last { return bytes[first + 1] < 0xAA }
    if byte == 0xD0, first + 1 < last { return bytes[first + 1] < 0xB0 }
    // "al-Sharaa", "d'Ettorre": a particle of at most three letters.
    for index in first..<min(first + 4, last - 1) where index > first {
      let next = bytes[index]
      if next == 0x2D || next == 0x27 {
        return bytes[index + 1] >= 0x41 && bytes[index + 1] <= 0x5A
      }
      if next == 0xE2, index + 3 < last {
        return bytes[index + 3] >= 0x41 && bytes[index + 3] <= 0x5A
      }
    }
    return false
  }

  /// Whether an apostrophe that ends before a word belongs to it: "van 't Hoff".
  private func isShortArticle(_ index: Int, _ word: Int, behind last: NameWord) -> Bool {
    index == word && last.classes.contains(.particle) && bytes[word] == 0x74
      && word + 1 < bytes.count && bytes[word + 1] == 0x20
  }

  private func gap(_ from: Int, _ to: Int) -> NameWord.Gap {
    guard let last = words.last else { return .start }
    var gap = NameWord.Gap.space
    var index = from
    while index < to {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: continue
      case 0xC2 where index < to && bytes[index] == 0xA0: index += 1
      case 0x2E
      where gap == .space && !last.classes.isDisjoint(with: [.honorific, .title, .role])
        && last.end - last.start < 6 || last.isInitial:
        continue
      case 0x27 where isShortArticle(index, to, behind: last): continue
      case 0xE2 where isShortArticle(index + 2, to, behind: last): index += 2
      case 0x26 where gap == .space: gap = .ampersand
      case 0x2C where gap == .space: gap = .comma
      case 0x28 where gap == .space: gap = .open
      case 0x29 where gap == .space: gap = .close
      default: gap = .other
      }
    }
    return gap
  }
}
