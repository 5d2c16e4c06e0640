import GalleyCore

/// Finds what stands in an article without being part of it: captions and credits of pictures,
/// links to other articles, calls to subscribe, copyright lines, agency tails.
enum NoticeStep {
  /// The longest notice, in bytes; whatever is longer is text.
  private static let longest = 600
  /// So many units behind the first paragraph may still be the head's.
  private static let headReach = 8

  static func mark(_ outline: inout PlainTextOutline) {
    let text = outline.indices.first { PageFrameStep.isParagraph(outline, $0) } ?? 0
    for index in outline.indices where outline.units[index].role == .paragraph {
      let unit = outline.units[index]
      guard unit.range.count <= longest else { continue }
      if isNotice(outline.bytes, unit.range, outline.shapes[index])
        || isControl(outline, index, text)
      {
        outline.units[index].role = .boilerplate
      } else if isCaption(outline.bytes, unit.range, outline.shapes[index])
        || isPictureInHead(outline, index, text)
      {
        outline.units[index].role = .caption
      }
    }
    markLists(&outline)
    markTail(&outline)
  }

  /// Whether a line is a page's control; one over a sentence is its heading, unless it stands behind
  /// the credits or another control above the text, and the first line over credits is a headline.
  private static func isControl(_ outline: PlainTextOutline, _ index: Int, _ text: Int) -> Bool {
    guard InterfaceLine.matches(outline.bytes, outline.units[index].range) else { return false }
    if InterfaceLine.isRowOfActs(outline.bytes, outline.units[index].range) { return true }
    guard index + 1 < outline.units.count else { return true }
    if index == 0, PageFrameStep.isCredit(outline, 1) { return false }
    guard outline.isProse(index + 1) else { return true }
    // A deck may be as long as a paragraph.
    if index > 0, index < text + headReach, PageFrameStep.isCredit(outline, index - 1) {
      return true
    }
    return index > 0 && index < text
      && outline.units[index - 1].role == .boilerplate
  }

  /// "The ferry at the quay in July (Ann Lee)" alone above the text.
  private static func isPictureInHead(
    _ outline: PlainTextOutline, _ index: Int, _ text: Int
  ) -> Bool {
    func ends(_ place: Int) -> Bool {
      outline.units[place].range.count <= longest
        && endsInName(outline.bytes, outline.units[place].range, outline.shapes[place])
    }
    return index > 0 && index < text && ends(index) && !ends(index - 1)
      && !(index + 1 < text && ends(index + 1))
  }

  /// Marks links below a line that leads out of the article, entries of a glossary, and who worked on
  /// the article, behind its head.
  private static func markLists(_ outline: inout PlainTextOutline) {
    var isBelowLinks = false
    let text = outline.indices.first { PageFrameStep.isParagraph(outline, $0) } ?? 0
    for index in outline.indices.dropFirst(max(text, outline.units.count / 4)) {
      let (unit, shape) = (outline.units[index], outline.shapes[index])
      if unit.role == .boilerplate {
        isBelowLinks =
          isBelowLinks || NoticePhrases.links.opens(outline.bytes, unit.range)
        continue
      }
      guard unit.role == .paragraph, unit.range.count <= longest else {
        isBelowLinks = false
        continue
      }
      if LinksLabel.matches(outline.bytes, unit.range), leadsOut(outline, index) {
        outline.units[index].role = .boilerplate
        isBelowLinks = true
        continue
      }
      let isLink = isBelowLinks && shape.wordCount <= 16 && shape.ending != .stop
      if !isLink { isBelowLinks = false }
      if isLink || isGlossary(outline.bytes, unit.range)
        || unit.range.count <= 300 && !holdsMarks(outline.bytes, unit.range)
          && NoticePhrases.storyCredits.occurs(outline.bytes, unit.range)
        || isSignOff(outline.bytes, unit.range)
        || index + 2 >= outline.units.count && endsContributed(outline.bytes, unit.range)
        || outline.units.count - index <= 12 && isAuthorNote(outline.bytes, unit.range)
          && isLastText(outline, index)
      {
        outline.units[index].role = .boilerplate
        noteReporters(&outline, index)
      }
    }
  }

  /// Whether few lines follow, and none that ends as a sentence does.
  private static func isLastText(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    !(index > 0 && isAuthorNote(outline.bytes, outline.units[index - 1].range))
      && !(index + 1 < outline.units.count
        && isAuthorNote(outline.bytes, outline.units[index + 1].range))
      && (index + 1..<outline.units.count).allSatisfy {
        outline.units[$0].role == .boilerplate || $0 == index + 1
          || outline.shapes[$0].ending != .stop
      }
  }

  /// Whether what follows a line is no text: the end, a notice, or words that end as no sentence does.
  private static func leadsOut(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    guard index + 1 < outline.units.count else { return true }
    let (unit, shape) = (outline.units[index + 1], outline.shapes[index + 1])
    return unit.role == .boilerplate
      || unit.role == .paragraph && shape.wordCount <= 16 && shape.ending != .stop
        && shape.ending != .colon && ListMarker(outline.bytes, unit.range)?.kind != .bullet
  }

  /// "Ann Lee and Tom Holt reported on this story for the Post": whoever did wrote it, if no byline
  /// says otherwise.
  private static func noteReporters(_ outline: inout PlainTextOutline, _ index: Int) {
    let range = outline.units[index].range
    guard
      let end = range.indices.first(where: {
        outline.bytes[$0] == 0x20
          && NoticePhrases.reporting.matches(outline.bytes, at: $0 + 1, before: range.upper)
      }),
      let byline = Byline(outline.bytes, TextRange(range.lower, end), isBesideCredits: true)
    else { return }
    outline.lateAuthors = outline.lateAuthors ?? (byline.names, byline.range)
  }

  /// "I'm Ann Lee." alone: the end of a broadcast.
  private static func isSignOff(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard range.count <= 40, NoticePhrases.signOffs.opens(bytes, range) else { return false }
    let words = LineTokens(bytes, range).tokens.filter(\.isWord).dropFirst()
    return (2...3).contains(words.count) && words.allSatisfy(\.isCapitalised)
  }

  /// "ANN LEE IS THE POST'S POLITICAL EDITOR", "Ann Lee is a professor of law at Hull.": a name, "is",
  /// an article and a job, and nothing else, as the last words of a text.
  private static func isAuthorNote(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard range.count <= 200, NoticePhrases.being.occurs(bytes, range) else { return false }
    let tokens = LineTokens(bytes, range).tokens
    let words = tokens.filter(\.isWord)
    guard words.count <= 24, let verb = words.firstIndex(where: { $0.folded == "is" }),
      (2...4).contains(verb), words[..<verb].allSatisfy(\.isCapitalised), verb + 2 < words.count,
      ["a", "an", "the"].contains(words[verb + 1].folded),
      !tokens.dropLast().contains(where: { [".", ",", ";"].contains($0.folded) })
    else { return false }
    return words[(verb + 2)...].contains { NoticePhrases.jobs.contains($0.folded) }
  }

  /// "Ann Lee in Hull contributed.", as the last words of a text.
  private static func endsContributed(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard range.count <= 200 else { return false }
    let words = LineTokens(bytes, range).tokens.filter(\.isWord)
    guard let last = words.last, last.folded == "contributed." || last.folded == "contributed"
    else {
      return false
    }
    return words.count <= 20
  }

  private static func holdsMarks(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    range.indices.contains {
      bytes[$0] == 0x22
        || bytes[$0] == 0xE2 && $0 + 2 < range.upper && bytes[$0 + 1] == 0x80
          && (bytes[$0 + 2] == 0x9C || bytes[$0 + 2] == 0x9D)
    }
  }

  /// "claim – n. a statement": a word, a dash, a part of speech.
  static func isGlossary(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    var index = range.lower
    while index < range.upper, index - range.lower < 40,
      bytes[index].isWordByte || bytes[index] == 0x20
    {
      // A hyphen or a dash stands between spaces.
      if bytes[index] == 0x20, index + 1 < range.upper,
        !bytes[index + 1].isWordByte
          || bytes[index + 1] == 0xE2
      {
        break
      }
      index += 1
    }
    guard index > range.lower, index + 2 < range.upper, bytes[index] == 0x20 else { return false }
    index += 1
    if bytes[index] == 0x2D {
      index += 1
    } else if bytes[index] == 0xE2, index + 2 < range.upper, bytes[index + 1] == 0x80 {
      index += 3
    } else {
      return false
    }
    guard index < range.upper, bytes[index] == 0x20 else { return false }
    return NoticePhrases.partsOfSpeech.matches(bytes, at: index + 1, before: range.upper)
  }

  private static func isNotice(
    _ bytes: [UInt8], _ range: TextRange, _ shape: LineShape
  ) -> Bool {
    if bytes[range.lower] == 0xC2, bytes[range.lower + 1] == 0xA9 { return true }
    if NoticePhrases.agencyTails.opens(bytes, range) { return true }
    if NoticePhrases.whole.isWhole(bytes, range) { return true }
    // "STRICTLY EMBARGOED UNTIL 00.01 BST, THURSDAY 17 JULY 2025"
    if shape.wordCount <= 16, shape.ending != .stop, isEmbargo(bytes, range) { return true }
    if shape.wordCount <= 30, NoticePhrases.newsletters.occurs(bytes, range),
      !holdsMarks(bytes, range)
    {
      return true
    }
    // "This article is more than 1 month old"
    if NoticePhrases.ages.opens(bytes, range), shape.figures == 1, shape.wordCount <= 9 {
      return true
    }
    // "Edited by: Ann Lee"
    if NoticePhrases.editing.opens(bytes, range), shape.wordCount <= 5, shape.capitals >= 2 {
      return true
    }
    guard NoticePhrases.notices.opens(bytes, range) else { return false }
    // “Read more books, the minister said.” is a sentence of the article.
    return !(shape.wordCount > 12 && shape.ending == .stop && shape.isEndingQuoted)
  }

  /// Whether a line says until when a text must not be published: it opens so, or says so in capitals,
  /// and holds a day or a time.
  private static func isEmbargo(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    let holdsFigure = bytes[range.indices].contains { (0x30...0x39).contains($0) }
    if NoticePhrases.underEmbargo.opens(bytes, range) {
      return holdsFigure || NoticePhrases.until.occurs(bytes, range)
    }
    guard holdsFigure || NoticePhrases.release.occurs(bytes, range) else { return false }
    var start = range.lower
    while NoticePhrases.beforeEmbargo.matches(bytes, at: start, before: range.upper) {
      while start < range.upper, bytes[start] != 0x20 { start += 1 }
      while start < range.upper, !bytes[start].isWordByte { start += 1 }
    }
    if NoticePhrases.embargoed.matches(bytes, at: start, before: range.upper) { return true }
    return holdsFigure
      && range.indices.contains {
        (0x41...0x5A).contains(bytes[$0]) && ($0 == range.lower || !bytes[$0 - 1].isWordByte)
          && NoticePhrases.embargoed.matches(bytes, at: $0, before: range.upper)
          && bytes[$0..<min($0 + 7, range.upper)].allSatisfy { (0x41...0x5A).contains($0) }
      }
  }

  private static func isCaption(
    _ bytes: [UInt8], _ range: TextRange, _ shape: LineShape
  ) -> Bool {
    if NoticePhrases.captions.opens(bytes, range) { return true }
    guard !shape.isLong else { return false }
    if shape.ending == .other, shape.wordCount <= 24,
      NoticePhrases.places.occurs(bytes, range)
    {
      return true
    }
    return isNumberedFigure(bytes, range)
      || endsInRights(bytes, range, shape)
      || NoticePhrases.credits.occurs(bytes, range)
      || endsInCredit(bytes, range)
  }

  /// "The ferry in July. (Ann Lee for the Post)", "(Supplied: Ann Lee)", "(Ann Lee/The Post)": who
  /// took a picture, in brackets behind what it shows.
  private static func endsInCredit(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard bytes[range.upper - 1] == UInt8(ascii: ")"),
      let open = bytes[range.indices].lastIndex(of: UInt8(ascii: "(")), open > range.lower
    else { return false }
    let tokens = LineTokens(bytes, TextRange(open + 1, range.upper - 1)).tokens
    guard (3...10).contains(tokens.count), let first = tokens.first, first.isCapitalised,
      let sign = tokens.firstIndex(where: { ["for", "/", ":"].contains($0.folded) }),
      (1...3).contains(sign), sign + 1 < tokens.count
    else { return false }
    let behind = tokens[(sign + 1)...]
    return tokens[..<sign].allSatisfy { $0.isWord && $0.isCapitalised }
      && behind.allSatisfy { $0.isCapitalised || $0.folded == "the" || $0.folded == "/" }
  }

  /// "The ferry at the quay in July (Ann Lee)": a name in brackets behind what is no sentence.
  private static func endsInName(
    _ bytes: [UInt8], _ range: TextRange, _ shape: LineShape
  ) -> Bool {
    guard shape.wordCount >= 7, shape.wordCount <= 40, bytes[range.upper - 1] == UInt8(ascii: ")"),
      let open = bytes[range.indices].lastIndex(of: UInt8(ascii: "(")), open > range.lower
    else { return false }
    let name = LineTokens(bytes, TextRange(open + 1, range.upper - 1)).tokens
    return (2...3).contains(name.count)
      && name.allSatisfy { $0.isWord && $0.isCapitalised && !$0.isAllCapitals }
  }

  /// "The works on the Main © Ann Lee/Bildwerk": whose picture it is, behind what it shows.
  private static func endsInRights(
    _ bytes: [UInt8], _ range: TextRange, _ shape: LineShape
  ) -> Bool {
    guard shape.ending == .other, shape.wordCount <= 50,
      bytes[range.indices].contains(0xA9)
    else { return false }
    let tokens = LineTokens(bytes, range).tokens
    guard let sign = tokens.lastIndex(where: { $0.folded == "©" }), sign > 0 else { return false }
    let behind = tokens[(sign + 1)...]
    return (1...6).contains(behind.count)
      && behind.allSatisfy { $0.isCapitalised || !$0.isWord && $0.folded != "," }
  }

  /// “Figure 2.11”, “Fig. 3: …”, “Table 6-1. …”: a word for a figure and its number, and then no verb
  /// that would make a sentence of it.
  private static func isNumberedFigure(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard NoticePhrases.figures.opens(bytes, range) else { return false }
    var index = range.lower
    while index < range.upper, !bytes[index].isBlank { index += 1 }
    index += 1
    let start = index
    while index < range.upper, isNumberByte(bytes[index]) { index += 1 }
    guard index > start, (0x30...0x39).contains(bytes[start]) else { return false }
    guard index < range.upper else { return true }
    return bytes[index] == UInt8(ascii: ":") || bytes[index - 1] == UInt8(ascii: ".")
  }

  private static func isNumberByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  /// At the end of a text more counts as a notice than inside it.
  private static func markTail(_ outline: inout PlainTextOutline) {
    var index = outline.units.count - 1
    while index > 0 {
      let role = outline.units[index].role
      if role == .paragraph {
        guard outline.units[index].range.count <= longest else { return }
        guard NoticePhrases.tails.opens(outline.bytes, outline.units[index].range) else { return }
        outline.units[index].role = .boilerplate
      } else if role != .boilerplate && role != .separator {
        return
      }
      index -= 1
    }
  }
}
