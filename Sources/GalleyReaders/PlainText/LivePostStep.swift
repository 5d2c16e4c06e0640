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
  private static let zones: Set<String> = [
    "am", "pm", "a.m.", "p.m.", "gmt", "bst", "utc", "cet", "cest", "et", "est", "edt", "ct", "cst",
    "cdt", "mt", "mst", "mdt", "pt", "pst", "pdt", "ist", "aest", "aedt", "awst", "nzst", "nzdt",
    "hkt", "jst",
  ]

  static func mark(_ outline: inout PlainTextOutline) {
    let times = outline.indices.filter { isTime(outline, $0) }
    guard times.count >= fewest else { return }
    for time in times {
      outline.units[time].role = .boilerplate
      let headline = time + 1
      guard headline + 1 < outline.units.count, isHeadline(outline, headline),
        outline.isProse(headline + 1) || outline.isListItem(headline + 1)
      else { continue }
      outline.units[headline].role = .heading(level: 0)
      markEvents(&outline, before: time, headline)
    }
  }

  private static func isTime(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    let range = outline.units[index].range
    guard range.count <= longestTime, (0x30...0x39).contains(outline.bytes[range.lower]) else {
      return false
    }
    let tokens = LineTokens(outline.bytes, range).tokens
    guard let first = tokens.first, tokens.count > 1 || first.folded.contains("."),
      let hour = Int(first.folded.prefix { $0.isNumber }), hour < 24
    else { return false }
    return tokens.allSatisfy {
      zones.contains($0.folded) || $0.folded == ":" || DateLineWords.isTime($0.folded)
        || isClock($0.folded)
    }
  }

  /// "17.48", "5.36pm"
  private static func isClock(_ word: String) -> Bool {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count >= 2 else { return false }
    return DateLineWords.isTime(String(parts[0])) && DateLineWords.isTime(String(parts[1]))
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
