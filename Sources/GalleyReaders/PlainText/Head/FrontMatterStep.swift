import GalleyCore

/// Finds what stands before the text: title, deck, byline, date and dateline.
///
/// Credits are found first, by their grammars; the title is the line among the others by which all
/// of them read best (``HeadlineChoice``). What is clear of neither stays text.
enum FrontMatterStep {
  /// Units looked at from the start; lines of few words, as navigation has them, count for little.
  private static let reach = 12
  private static let farReach = 60
  private static let fewWords = 5
  /// The most words of a title and of a deck.
  private static let titleWords = 24
  private static let deckWords = 60

  static func mark(_ outline: inout PlainTextOutline) {
    MessageHeaderStep.mark(&outline)
    markRepeatedHeadline(&outline)
    markCaptionBelowCredit(&outline)
    let head = outline.frame?.head ?? head(of: outline)
    markCredits(&outline, in: head)
    BareNameStep.mark(&outline, in: head)
    FramedHeadStep.markOpenings(&outline)
    FramedHeadStep.markNames(&outline)
    FramedHeadStep.markDates(&outline)
    markScatteredDateline(&outline, in: head)
    markTitle(&outline, in: head)
    markInlineDateline(&outline)
    markRepeatedPlace(&outline, in: head)
    noteEmbargo(&outline, in: head)
    if let late = outline.lateAuthors { outline.note(authors: late.names, late.range) }
  }

  /// Pages print their headline in the trail above it as well: what a line before it says is no
  /// text.
  private static func markRepeatedHeadline(_ outline: inout PlainTextOutline) {
    let head = outline.indices.prefix(reach)
    for index in head.dropFirst()
    where outline.units[index].role == .paragraph && !outline.shapes[index].isLong
      && (4...titleWords).contains(Int(outline.shapes[index].wordCount))
      && outline.shapes[index].ending != .stop
    {
      let line = outline.bytes[outline.units[index].range.indices]
      let isRepeated = head.prefix(index).contains {
        outline.units[$0].role == .paragraph
          && outline.bytes[outline.units[$0].range.indices] == line
      }
      if isRepeated { outline.units[index].role = .boilerplate }
    }
  }

  /// "© Ann Lee", and right below what her picture shows, above the headline.
  private static func markCaptionBelowCredit(_ outline: inout PlainTextOutline) {
    for index in outline.indices.prefix(fewWords) {
      let range = outline.units[index].range
      guard index + 1 < outline.units.count,
        range.count > 2, outline.bytes[range.lower] == 0xC2,
        outline.bytes[range.lower + 1] == 0xA9,
        range.count <= 80, outline.units[index + 1].isTight,
        outline.units[index + 1].role == .paragraph, !outline.shapes[index + 1].isLong,
        outline.isProse(index + 1)
      else { continue }
      outline.units[index + 1].role = .caption
    }
  }

  /// The day until which a release may not be published is that of its publication, if no other is.
  private static func noteEmbargo(_ outline: inout PlainTextOutline, in head: Range<Int>) {
    for index in head where outline.metadata.published == nil {
      let range = outline.units[index].range
      guard outline.units[index].role == .boilerplate, range.count <= 120,
        NoticePhrases.embargoes.occurs(outline.bytes, range)
      else { continue }
      if let date = DateLine.held(outline.bytes, range).first {
        outline.note([date])
        outline.units[index].role = .dateline
      }
    }
  }

  /// The units before the first that only running text can be.
  private static func head(of outline: PlainTextOutline) -> Range<Int> {
    // Behind the navigation of a page, whose headline is known.
    let start = outline.indices.first { outline.units[$0].role != .boilerplate } ?? 0
    var end = 0
    var lines = 0
    while end < min(start + farReach, outline.units.count), lines < reach {
      let shape = outline.shapes[end]
      if end >= start, shape.isLong || shape.wordCount > fewWords { lines += 1 }
      switch outline.units[end].role {
      case .quotation: return 0..<end
      case .listItem:
        guard let credits = creditsBehindPoints(outline, from: end) else { return 0..<end }
        end = credits
      case .boilerplate, .caption, .separator, .underline, .heading: end += 1
      default:
        if shape.isLong || shape.wordCount > deckWords { return 0..<end }
        end += 1
      }
    }
    return 0..<end
  }

  /// Where the credits stand behind the points that sum an article up below its headline; `nil`
  /// where the points are part of the text.
  private static func creditsBehindPoints(
    _ outline: PlainTextOutline, from start: Int
  ) -> Int? {
    guard start > 0 else { return nil }
    let end = min(outline.units.count, start + reach)
    let next = (start..<end).first {
      !outline.isListItem($0) && !outline.shapes[$0].isBracketed
    }
    guard let next, outline.units[next].role == .paragraph else { return nil }
    return PageFrameStep.isCredit(outline, next) ? next : nil
  }

  /// Marks bylines and date lines. A unit that is prose ends the search, unless it is the deck.
  private static func markCredits(_ outline: inout PlainTextOutline, in head: Range<Int>) {
    var prose = 0
    for index in head where outline.units[index].role == .paragraph {
      guard !outline.units[index].isMultiline || outline.shapes[index].wordCount <= 16 else {
        prose += 1
        continue
      }
      if isOpeningOfByline(outline, index),
        let names = Byline(
          outline.bytes, outline.units[index + 1].range, isBesideCredits: true)
      {
        outline.units[index].role = .byline
        outline.units[index + 1].role = .byline
        outline.note(authors: names.names, names.range)
        outline.note(names.dates)
      } else if BareNameStep.markNameAboveJob(&outline, index, in: head) {
        continue
      } else if isLabelOfDate(outline, index) {
        outline.units[index].role = .boilerplate
      } else if let byline = Byline(outline.bytes, outline.units[index].range) {
        outline.units[index].role = .byline
        outline.note(authors: byline.names, byline.range)
        outline.note(byline.dates)
      } else if let line = DateLine(outline.bytes, outline.units[index].range) {
        outline.units[index].role = .dateline
        outline.note(line.dates)
        if let place = line.place { outline.note(dateline: place) }
        if let author = line.author {
          outline.note(authors: [PlainTextStructure.reading(outline.bytes, author)], author)
        }
      } else if let line = CreditLine(outline.bytes, outline.units[index].range) {
        outline.units[index].role = line.names.isEmpty ? .dateline : .byline
        if let range = line.nameRange { outline.note(authors: line.names, range) }
        outline.note(line.dates)
      } else if AgeLine.matches(outline.bytes, outline.units[index].range) {
        outline.units[index].role = .boilerplate
      } else if let place = Dateline(line: outline.bytes, outline.units[index].range),
        !(place.mayBeTitle && isOnlyTitle(outline, index, in: head))
      {
        outline.units[index].role = .dateline
        outline.note(dateline: place.range)
        outline.note(place.dates)
      } else if index > 0, outline.isProse(index) {
        prose += 1
      }
      // A headline that asks, and its deck, may both read as sentences.
      if prose > 1, outline.frame?.headline == nil, !leadsByline(outline, behind: index) {
        markLateDate(&outline, in: index + 1..<head.upperBound)
        return
      }
    }
  }

  /// "Published" alone on its line, and the day on the next.
  private static func isLabelOfDate(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    index + 1 < outline.units.count
      && dateLabels.isWhole(outline.bytes, outline.units[index].range)
      && DateLine(outline.bytes, outline.units[index + 1].range) != nil
  }

  private static let dateLabels = PhraseSet([
    "published", "updated", "posted", "last updated", "first published", "date", "published on",
    "date published", "publication date", "published:", "updated:", "posted:", "last updated:",
    "first published:", "date:",
  ])

  /// Whether the line behind a unit opens with "By" or the like and names authors.
  private static func leadsByline(_ outline: PlainTextOutline, behind index: Int) -> Bool {
    index + 1 < outline.units.count && HeadingLook.isByline(outline, index + 1)
  }

  /// "By" alone on its line, and who on the next.
  private static func isOpeningOfByline(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    let range = outline.units[index].range
    guard range.count <= 3, index + 1 < outline.units.count,
      outline.units[index + 1].role == .paragraph
    else { return false }
    return LineTokens(outline.bytes, range).tokens.first?.folded == "by"
  }

  /// Whether no other line before the text could be the headline.
  private static func isOnlyTitle(
    _ outline: PlainTextOutline, _ index: Int, in head: Range<Int>
  ) -> Bool {
    head.allSatisfy { other in
      other == index || outline.units[other].role != .paragraph || outline.isProse(other)
        || Byline(outline.bytes, outline.units[other].range) != nil
        || DateLine(outline.bytes, outline.units[other].range) != nil
    }
  }

  /// A date alone on its line is the article's, whatever stands between the headline and it.
  private static func markLateDate(_ outline: inout PlainTextOutline, in head: Range<Int>) {
    for index in head where outline.units[index].role == .paragraph {
      guard let line = DateLine(outline.bytes, outline.units[index].range) else { continue }
      outline.units[index].role = .dateline
      outline.note(line.dates)
      return
    }
  }

  /// Some pages break the dateline of the first paragraph into lines: the place, the outlet, a
  /// dash.
  private static func markScatteredDateline(
    _ outline: inout PlainTextOutline, in head: Range<Int>
  ) {
    guard
      let dash = head.first(where: {
        outline.units[$0].role == .separator && outline.units[$0].range.count <= 3
      }), dash >= 2, dash + 1 < outline.units.count, outline.isProse(dash + 1)
    else { return }
    let lines = (dash - 2..<dash).filter {
      outline.units[$0].role == .paragraph && outline.shapes[$0].wordCount <= 4
        && outline.shapes[$0].smalls == 0 && outline.shapes[$0].ending == .other
    }
    guard lines.count == 2 else { return }
    for index in lines { outline.units[index].role = .dateline }
    outline.note(dateline: outline.units[dash - 2].range)
  }

  private static func markTitle(_ outline: inout PlainTextOutline, in head: Range<Int>) {
    if let headline = outline.frame?.headline {
      noteTitle(&outline, headline)
      return
    }
    // Behind the last of the credits stands the text.
    let end = head.last { isCredit(outline, $0) } ?? head.upperBound
    let rest = head.filter { index in
      guard index < end || index == 0 || !outline.isProse(index) else { return false }
      if outline.shapes[index].wordCount == 0 { return false }
      switch outline.units[index].role {
      case .boilerplate, .separator, .byline, .dateline, .listItem(_): return false
      case .caption: return index == 0
      default: return index == 0 || !outline.shapes[index].isBracketed
      }
    }
    guard let place = HeadlineChoice(outline, lines: rest).best(where: { isTitle(outline, $0) })
    else { return }
    for label in rest[..<place] { outline.units[label].role = .boilerplate }
    let first = rest[place]
    noteTitle(&outline, first)
    markDeck(&outline, behind: first, in: head)
    markLabels(&outline, behind: first, in: head)
    markCaptions(&outline, behind: first, in: head)
  }

  private static func noteTitle(_ outline: inout PlainTextOutline, _ index: Int) {
    outline.units[index].role = .title
    let range = outline.units[index].range
    outline.metadata.title = PlainTextStructure.reading(outline.bytes, range)
    outline.metadata.ranges[.title] = ByteRange(range.lower, range.upper)
  }

  /// Whether three or more short lines stand in a row, as a list or a table has them.
  static func isInList(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    func isShort(_ place: Int) -> Bool {
      outline.units.indices.contains(place) && outline.units[place].role == .paragraph
        && Int(outline.shapes[place].wordCount) <= fewWords && !outline.shapes[place].endsSentence
    }
    return isShort(index - 1) && (isShort(index + 1) || isShort(index - 2))
      || isShort(index + 1) && isShort(index + 2)
  }

  /// Whether a line and the next one tell figures of somebody: "Rovers 3", "City 1".
  private static func isScore(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    [index, index + 1].allSatisfy { place in
      guard outline.units.indices.contains(place), outline.units[place].role == .paragraph else {
        return false
      }
      let shape = outline.shapes[place]
      return shape.figures > 0 && shape.capitals > 0 && Int(shape.wordCount) <= fewWords
    }
  }

  /// What a picture shows, right above its caption or its credit: `A parent holds up a sign.`
  /// `Photo by: WKLV`, and the words read out for a picture, which its caption repeats.
  private static func markCaptions(
    _ outline: inout PlainTextOutline, behind title: Int, in head: Range<Int>
  ) {
    for index in head.reversed()
    where index > title && index + 1 < outline.units.count
      && outline.units[index].role == .paragraph && outline.shapes[index].wordCount >= 4
      && !outline.shapes[index].isLong
    {
      let next = outline.units[index + 1]
      // Where no blank lines part the paragraphs, only what stands above the credits.
      let isApart = outline.isSpaced || index < (head.last { isCredit(outline, $0) } ?? 0)
      let isCaptioned = next.role == .caption && next.isTight && isApart
      guard isCaptioned || isRepeated(outline, index) else { continue }
      outline.units[index].role = .caption
      if next.role == .paragraph { outline.units[index + 1].role = .caption }
    }
  }

  /// Whether the next unit has the words of a line that ends as no sentence does, and nothing
  /// behind them but a stop or a bracket.
  private static func isRepeated(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    let (range, next) = (outline.units[index].range, outline.units[index + 1])
    guard next.role == .paragraph, outline.shapes[index].ending == .other,
      outline.bytes[next.range.indices].starts(with: outline.bytes[range.indices])
    else { return false }
    let rest = outline.bytes[next.range.indices].dropFirst(range.count)
      .drop { $0 == 0x20 || $0 == UInt8(ascii: ".") }
    return rest.isEmpty
      || rest.first == UInt8(ascii: "(") && rest.last == UInt8(ascii: ")") && rest.count < 60
  }

  /// Labels and controls that a page has beside its credits; the line right above the text may be
  /// its first heading.
  private static func markLabels(
    _ outline: inout PlainTextOutline, behind title: Int, in head: Range<Int>
  ) {
    guard let credit = head.first(where: { isCredit(outline, $0) }) else { return }
    for index in head where index > title && outline.units[index].role == .paragraph {
      let (range, shape) = (outline.units[index].range, outline.shapes[index])
      guard Int(shape.wordCount) <= fewWords, !shape.endsSentence, shape.ending != .colon else {
        continue
      }
      let kind = LabelLine.kind(outline.bytes, range)
      let isAboveText = index + 1 < outline.units.count && outline.isProse(index + 1)
      let isFigure = shape.capitals == 0 && shape.smalls == 0
      if isFigure && !isInList(outline, index) || kind == .trail
        || NoticePhrases.summaries.isWhole(outline.bytes, range)
        || kind == .label
          && (index < credit
            || !isAboveText && !isInList(outline, index) && !isScore(outline, index))
      {
        outline.units[index].role = .boilerplate
      }
    }
  }

  static func isCredit(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    index < outline.units.count
      && (outline.units[index].role == .byline || outline.units[index].role == .dateline)
  }

  /// Whether a deck or points stand at a place, and the credits right behind them.
  private static func isDeckAboveCredits(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    let reach = index..<min(outline.units.count, index + 5)
    guard let credit = reach.first(where: { isCredit(outline, $0) }), credit > index else {
      return false
    }
    return (index..<credit).allSatisfy {
      !outline.units[$0].isMultiline && outline.shapes[$0].wordCount <= deckWords
    }
  }

  private static func isTitle(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    let (unit, shape) = (outline.units[index], outline.shapes[index])
    switch unit.role {
    case .heading: return true
    case .paragraph: break
    default: return false
    }
    guard !shape.isLong, (1...titleWords).contains(Int(shape.wordCount)), unit.lines.count <= 3,
      !shape.hasTab
    else { return false }
    switch shape.ending {
    case .stop:
      // A headline may end in a stop where the credits follow it.
      guard isCredit(outline, index + 1) || isDeckAboveCredits(outline, index + 1),
        shape.wordCount <= 16
      else { return false }
    case .colon, .comma: return false
    case .question, .exclamation, .ellipsis, .other: break
    }
    if shape.opensSmall && shape.capitals == 0 { return false }
    // "58°"
    if shape.capitals == 0 && shape.smalls == 0 { return false }
    return leadsText(outline, from: index + 1)
  }

  /// Whether credits or running text follow soon, and no run of further short lines.
  private static func leadsText(_ outline: PlainTextOutline, from start: Int) -> Bool {
    let end = max(start, min(outline.units.count, start + reach))
    let near = (start..<end).filter {
      outline.units[$0].role != .caption && outline.units[$0].role != .boilerplate
    }.prefix(6)
    if near.contains(where: { isCredit(outline, $0) }) { return true }
    var short = 0
    for index in near {
      switch outline.units[index].role {
      case .deck: return true
      case .paragraph where outline.isProse(index): return true
      case .quotation, .listItem: return true
      case .paragraph: short += 1
      default: break
      }
      if short > 2 { return false }
    }
    return false
  }

  /// The deck is what stands between the title and the credits, or a line behind the title that is
  /// too long for a heading and does not end as a sentence.
  private static func markDeck(
    _ outline: inout PlainTextOutline, behind title: Int, in head: Range<Int>
  ) {
    let isUnderlined =
      title + 1 < outline.units.count && outline.units[title + 1].role == .underline
    let deck = isUnderlined ? title + 2 : title + 1
    guard head.contains(deck), outline.units[deck].role == .paragraph,
      (3...deckWords).contains(Int(outline.shapes[deck].wordCount)),
      ListMarker(outline.bytes, outline.units[deck].range) == nil,
      LabelLine.kind(outline.bytes, outline.units[deck].range) != .trail
    else { return }
    let next = deck + 1
    let isBeforeCredits =
      next < outline.units.count
      && (outline.units[next].role == .byline || outline.units[next].role == .dateline)
    let isUnfinished =
      outline.shapes[deck].wordCount > 8 && outline.shapes[deck].ending == .other
      && next < outline.units.count && outline.isProse(next)
    guard isBeforeCredits || isUnfinished else { return }
    outline.noteDeck(deck)
  }

  /// The first paragraph may open with its dateline.
  private static func markInlineDateline(_ outline: inout PlainTextOutline) {
    guard outline.metadata.dateline == nil,
      let first = outline.indices.prefix(reach).first(where: {
        outline.units[$0].role == .paragraph && outline.isProse($0)
      }), let place = Dateline(opening: outline.bytes, outline.units[first].range)
    else { return }
    outline.note(dateline: place.range)
    outline.note(place.dates)
  }

  /// Some pages show the place of the dateline once more, alone above the first paragraph.
  private static func markRepeatedPlace(_ outline: inout PlainTextOutline, in head: Range<Int>) {
    for index in head where outline.units[index].role == .paragraph {
      guard outline.shapes[index].isAllCapitals, outline.shapes[index].wordCount <= 4,
        index + 1 < outline.units.count, outline.isProse(index + 1)
      else { continue }
      let next = outline.units[index + 1].range
      let place = outline.bytes[outline.units[index].range.indices]
      if outline.bytes[next.indices].starts(with: place) {
        outline.units[index].role = .dateline
        return
      }
    }
  }
}
