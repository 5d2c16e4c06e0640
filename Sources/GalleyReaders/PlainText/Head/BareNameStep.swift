import GalleyCore

/// Marks names without “By” and what their bearers do, on lines beside other credits: behind the
/// headline, above a date or a job.
enum BareNameStep {
  static func mark(_ outline: inout PlainTextOutline, in head: Range<Int>) {
    for index in head.dropFirst() where outline.units[index].role == .paragraph {
      let range = outline.units[index].range
      guard !outline.units[index].isMultiline, outline.shapes[index].ending == .other else {
        continue
      }
      let next = head.first {
        $0 > index && outline.units[$0].role != .boilerplate
          && !Byline.isOfPictures(LineTokens(outline.bytes, outline.units[$0].range).tokens)
      }
      let isAboveDate = next.map { outline.units[$0].role == .dateline } ?? false
      let isAboveJob = next.map { $0 == index + 1 && isJob(outline, $0, in: head) } ?? false
      // "3 May 2024", "Pia Lunde", text: below a date, or behind a title that has one above it.
      let isBelowDate =
        head.contains { $0 < index && outline.units[$0].role == .dateline }
        && leadsProse(outline, behind: index) && !FrontMatterStep.isInList(outline, index)
      guard
        isAboveDate || isAboveJob || isBelowDate || standsAboveAddress(outline, index)
          || standsAboveDeck(outline, index, in: head)
          || standsAboveColumn(outline, index, in: head), outline.units[index - 1].role != .byline,
        !NoticePhrases.summaries.isWhole(outline.bytes, range),
        let byline = Byline(outline.bytes, range, isBesideCredits: true)
      else { continue }
      // Below a byline and a date only who is named there already signs once more.
      let known = outline.metadata.byline
      if isBelowDate, !isAboveDate, !isAboveJob, !known.isEmpty,
        !standsAboveAddress(outline, index), !byline.names.allSatisfy(known.contains)
      {
        continue
      }
      outline.units[index].role = .byline
      outline.note(authors: byline.names, byline.range)
      if isAboveJob, let next { outline.units[next].role = .byline }
    }
  }

  /// Marks "Ann Lee" above "Courts correspondent, Lenton Crown Court", where the line of the job
  /// could be read as a job and a name. Tells whether it did.
  static func markNameAboveJob(
    _ outline: inout PlainTextOutline, _ index: Int, in head: Range<Int>
  ) -> Bool {
    guard index > 0, outline.units[index - 1].role == .paragraph,
      (2...4).contains(Int(outline.shapes[index - 1].wordCount)),
      outline.shapes[index - 1].ending == .other, isJob(outline, index, in: head),
      let byline = Byline(
        outline.bytes, outline.units[index - 1].range, isBesideCredits: true),
      byline.names.count == 1
    else { return false }
    // Each of several authors stands above a job of their own.
    let isNext = index > 1 && outline.units[index - 2].role == .byline
    outline.units[index - 1].role = .byline
    outline.units[index].role = .byline
    if isNext { outline.note(furtherAuthor: byline.names[0], byline.range) }
    outline.note(authors: byline.names, byline.range)
    return true
  }

  /// Whether a line behind some headline says what its author does, or where, above a date.
  private static func isJob(
    _ outline: PlainTextOutline, _ index: Int, in head: Range<Int>
  ) -> Bool {
    guard outline.units[index].role == .paragraph,
      head.contains(where: {
        $0 < index - 1 && outline.units[$0].role != .boilerplate && outline.shapes[$0].wordCount > 1
      })
    else { return false }
    let range = outline.units[index].range
    if Byline.isJob(outline.bytes, range) { return true }
    return FrontMatterStep.isCredit(outline, index + 1) && Byline.isPlace(outline.bytes, range)
  }

  /// "Pia Lunde" above "@PIALUNDE" or an address of e-mail.
  private static func standsAboveAddress(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    guard index + 1 < outline.units.count else { return false }
    let next = outline.bytes[outline.units[index + 1].range.indices]
    guard next.count < 60, next.contains(UInt8(ascii: "@")), !next.contains(where: \.isBlank),
      let last = LineTokens(outline.bytes, outline.units[index].range).tokens.last
    else { return false }
    var address = Array(Phrase.folded(outline.bytes, outline.units[index + 1].range))
    if address.first != UInt8(ascii: "@") {
      address = Array(address.prefix { $0 != UInt8(ascii: "@") })
    }
    let name = Array(last.folded.utf8.prefix(5))
    return address.indices.contains { address[$0...].starts(with: name) }
  }

  /// Whether the text follows a line, captions aside.
  private static func leadsProse(_ outline: PlainTextOutline, behind index: Int) -> Bool {
    let next = (index + 1..<outline.units.count).first { outline.units[$0].role != .caption }
    return next.map { outline.isProse($0) } ?? false
  }

  /// "Pia Lunde" between the headline and a deck that the date follows.
  private static func standsAboveDeck(
    _ outline: PlainTextOutline, _ index: Int, in head: Range<Int>
  ) -> Bool {
    let (deck, date) = (index + 1, index + 2)
    guard (2...3).contains(Int(outline.shapes[index].wordCount)), head.contains(date),
      outline.units[deck].role == .paragraph, outline.units[date].role == .dateline
    else { return false }
    return outline.shapes[deck].wordCount > outline.shapes[index].wordCount * 2
  }

  /// "Pia Lunde" right above a text that says "I" at once, with no other credits: a columnist's
  /// name.
  private static func standsAboveColumn(
    _ outline: PlainTextOutline, _ index: Int, in head: Range<Int>
  ) -> Bool {
    guard (2...3).contains(Int(outline.shapes[index].wordCount)),
      Int(outline.shapes[index].capitals) == Int(outline.shapes[index].wordCount),
      !outline.shapes[index].isAllCapitals, index + 1 < outline.units.count,
      outline.isProse(index + 1), !head.contains(where: { FrontMatterStep.isCredit(outline, $0) })
    else { return false }
    return (index + 1..<min(outline.units.count, index + 4)).contains {
      HeadingStep.firstPerson.occurs(outline.bytes, outline.units[$0].range)
    } && !isWrittenSmall(outline, outline.units[index].range)
  }

  /// Whether the text writes a word of a line in small letters, as it writes no name.
  private static func isWrittenSmall(_ outline: PlainTextOutline, _ range: TextRange) -> Bool {
    LineTokens(outline.bytes, range).tokens.contains { token in
      guard token.isWord, token.range.count > 2 else { return false }
      let word = Array(token.folded.utf8)
      let text = outline.bytes[range.upper..<min(outline.bytes.count, range.upper + longestSought)]
      return text.indices.dropLast(word.count).contains { start in
        start > text.startIndex && text[start] == word[0] && !text[start - 1].isWordByte
          && text[start..<start + word.count].elementsEqual(word)
      }
    }
  }

  /// So many bytes behind a line are searched for its words.
  private static let longestSought = 20_000
}
