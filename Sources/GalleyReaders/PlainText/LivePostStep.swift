import GalleyCore

/// Finds the posts of a live report: lines that hold nothing but a time of day, with the headline of
/// a post behind most of them.
///
/// One such line may be anything; three or more make a live report. Linear in the units.
enum LivePostStep {
  private static let fewest = 3
  /// In bytes.
  private static let longestTime = 16
  private static let mostWords = 14
  /// The first of them may have been read as a part of the head.
  private static let mayBeTime: [TextUnit.Role] = [.paragraph, .boilerplate, .dateline]

  static func mark(_ outline: inout PlainTextOutline) {
    let posts = outline.indices.filter { isTime(outline, $0) && leadsPost(outline, behind: $0) }
    guard posts.count >= fewest else { return }
    for time in posts {
      outline.units[time].role = .boilerplate
      let headline = time + 1
      guard isHeadline(outline, headline) else { continue }
      outline.units[headline].role = .heading(level: 0)
      markEvents(&outline, before: time, headline)
    }
  }

  /// Whether text stands behind a time, or a headline above its text: a price is none.
  private static func leadsPost(_ outline: PlainTextOutline, behind time: Int) -> Bool {
    func isText(_ index: Int) -> Bool {
      index < outline.units.count && (outline.isProse(index) || outline.isListItem(index))
    }
    return isText(time + 1)
      || time + 1 < outline.units.count && isHeadline(outline, time + 1) && isText(time + 2)
  }

  /// "17.48 GMT", "5:36 pm", "17.48"
  private static func isTime(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    let range = outline.units[index].range
    guard range.count <= longestTime, mayBeTime.contains(outline.units[index].role),
      (0x30...0x39).contains(outline.bytes[range.lower])
    else { return false }
    let tokens = LineTokens(outline.bytes, range).tokens
    guard let first = tokens.first, tokens.count > 1 || first.folded.contains("."),
      let hour = Int(first.folded.prefix { $0.isNumber }), hour < 24
    else { return false }
    return tokens.indices.allSatisfy { place in
      let token = tokens[place]
      return token.folded == ":" || DateLine.isTime(token.folded)
        || DateLineWords.contains(token.folded)
        || DateLine.isZone(token, behind: place > 0 ? tokens[place - 1] : nil)
    }
  }

  private static func isHeadline(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    let shape = outline.shapes[index]
    return outline.units[index].role == .paragraph && !outline.units[index].isMultiline
      && !shape.isLong && (1...mostWords).contains(Int(shape.wordCount)) && !shape.isBracketed
      && shape.ending != .stop && shape.ending != .colon && shape.ending != .comma
  }

  /// The list of key events above the posts has each time and headline on one line.
  private static func markEvents(
    _ outline: inout PlainTextOutline, before time: Int, _ headline: Int
  ) {
    let words = outline.bytes[outline.units[headline].range.indices]
    for index in max(0, time - 60)..<time where outline.units[index].role == .paragraph {
      let line = outline.bytes[outline.units[index].range.indices]
      guard line.count > words.count, line.count <= words.count + longestTime + 2,
        (0x30...0x39).contains(line[line.startIndex]), line.suffix(words.count) == words
      else { continue }
      outline.units[index].role = .boilerplate
    }
  }
}
