import GalleyCore
import GalleyReport

/// Lays a report out in lines; see ``TextBackend``.
struct TextReport {
  private let report: Report
  private let order: ReadingOrder
  private let tally: SourceTally
  private let width: Int
  private let listsStated: Bool
  private let rows: TextTable

  init(_ report: Report, width: Int, listsStated: Bool) {
    self.report = report
    self.width = width
    self.listsStated = listsStated
    order = ReadingOrder(report)
    tally = SourceTally(report)
    rows = TextTable(indent: 3, columns: Self.columns(for: report, width), width: width)
  }

  func write(to sink: inout ByteSink) {
    writeHeader(to: &sink)
    for index in report.sections.indices where !order.sectionNumbers[index].isEmpty {
      writeSection(index, to: &sink)
    }
    writeSources(to: &sink)
    writeSummary(to: &sink)
  }

  /// The columns of source and cue: as wide as their longest cell, within a share of the line.
  private static func columns(for report: Report, _ width: Int) -> [Int] {
    var source = 8
    var cue = 4
    for claim in report.claims where claim.kind == .attributed {
      source = max(source, DisplayWidth.of(report.sourceName(of: claim)))
      if let range = claim.cue { cue = max(cue, DisplayWidth.of(report.text.reading(range))) }
    }
    for quote in report.quotes where quote.claim == nil && quote.kind.isSpeech {
      source = max(source, DisplayWidth.of(report.speakerName(of: quote)))
      if let range = quote.cue { cue = max(cue, DisplayWidth.of(report.text.reading(range))) }
    }
    return [min(source, width * 28 / 100), min(cue, width * 18 / 100)]
  }

  private func writeHeader(to sink: inout ByteSink) {
    let metadata = report.metadata
    let title = PlainLines.clean(report.displayTitle)
    var facts = metadata.title == nil ? [] : [PlainLines.clean(report.source.name)]
    if let language = report.source.language { facts.append(LanguageName.english(language)) }
    facts.append(counted(report.wordCount, "word"))
    writeEnds(title, facts.joined(separator: " · "), to: &sink)
    var origin: [String] = []
    if !metadata.byline.isEmpty { origin.append("By " + metadata.byline.joined(separator: ", ")) }
    let place = [metadata.dateline, metadata.published].compactMap { $0 }.joined(separator: ", ")
    if !place.isEmpty { origin.append(place) }
    if let publisher = metadata.publisher { origin.append(publisher) }
    if !origin.isEmpty { writeLines(origin.joined(separator: " · "), to: &sink) }
    sink.write(0x0A)
  }

  private func writeSection(_ index: Int, to sink: inout ByteSink) {
    let section = report.sections[index]
    let heading = section.heading.map { report.text.reading($0) } ?? "(lead)"
    let number = order.sectionNumbers[index]
    let title = "\(number)  \(PlainLines.clean(heading))"
    writeEnds(title, counts(of: section), hanging: number.utf8.count + 2, to: &sink)
    for block in section.blocks { writeBlock(block, to: &sink) }
  }

  private func counts(of section: Section) -> String {
    let blocks = report.blocks[section.blocks]
    let claims = blocks.flatMap { report.claims[$0.claims] }
    let quotes = blocks.reduce(0) { $0 + $1.quotes.count }
    let paragraphs = section.blocks.count { order.paragraphNumbers[$0] > 0 }
    guard !claims.isEmpty || quotes > 0 else { return counted(paragraphs, "paragraph") }
    var words = claims.isEmpty ? [] : [counted(claims.count, "claim")]
    let attributed = claims.count { $0.kind == .attributed }
    if attributed > 0 { words.append("\(attributed) attributed") }
    if quotes > 0 { words.append(counted(quotes, "quote")) }
    return words.joined(separator: ", ")
  }

  private func writeBlock(_ index: Int, to sink: inout ByteSink) {
    let block = report.blocks[index]
    let paragraph = order.paragraphNumbers[index]
    let tail = paragraph > 0 ? "¶\(paragraph)" : ""
    let claims = block.claims.filter { listsStated || report.claims[$0].kind == .attributed }
    let quotes = block.quotes.filter {
      report.quotes[$0].claim == nil && report.quotes[$0].kind.isSpeech
    }
    // In the order of the words, whatever they were found as.
    let found =
      claims.map { (place: report.place(of: report.claims[$0]), index: $0, isClaim: true) }
      + quotes.map { (place: report.place(of: report.quotes[$0]), index: $0, isClaim: false) }
    for row in found.sorted(by: { ($0.place, $0.index) < ($1.place, $1.index) }) {
      if row.isClaim {
        write(report.claims[row.index], tail: tail, to: &sink)
      } else {
        write(report.quotes[row.index], tail: tail, to: &sink)
      }
    }
  }

  private func write(_ quote: Quote, tail: String, to sink: inout ByteSink) {
    let speaker = PlainLines.clean(report.speakerName(of: quote))
    let cue = quote.cue.map { PlainLines.clean(report.text.reading($0)) } ?? ""
    let text = PlainLines.clean(report.text.reading(quote.range))
    rows.write([speaker.isEmpty ? "?" : speaker, cue, text], tail: tail, to: &sink)
  }

  private func write(_ claim: Claim, tail: String, to sink: inout ByteSink) {
    guard claim.kind == .attributed else {
      return rows.write(["·", "", words(of: claim)], tail: tail, to: &sink)
    }
    let source = PlainLines.clean(report.sourceName(of: claim))
    let cue = claim.cue.map { PlainLines.clean(report.text.reading($0)) } ?? ""
    let name = (claim.nestedIn == nil ? "" : "└ ") + (source.isEmpty ? "(unnamed)" : source)
    rows.write([name, cue, words(of: claim)], tail: tail, to: &sink)
  }

  /// The content, then what qualifies it.
  private func words(of claim: Claim) -> String {
    var text = parts(of: claim)
    var remarks = report.qualifiers(of: claim)
    if !claim.via.isEmpty { remarks.insert("via \(report.viaNames(of: claim))", at: 0) }
    if !remarks.isEmpty { text += "  [\(remarks.joined(separator: ", "))]" }
    return PlainLines.clean(text)
  }

  /// The content, with a sign where words that are not part of it stand between two parts.
  private func parts(of claim: Claim) -> String {
    var text = ""
    var end: Int?
    for range in report.content(of: claim) {
      if let end, range.lower > end {
        let between = report.text.reading(TextRange(end, range.lower))
        text += between.contains { $0.isLetter || $0.isNumber } ? " … " : " "
      }
      text += report.text.reading(range)
      end = range.upper
    }
    return text
  }

  private func writeSources(to sink: inout ByteSink) {
    guard !tally.entries.isEmpty else { return }
    sink.write("\nSources\n")
    let names = tally.entries.map { PlainLines.clean(report.entities[$0.entity].name) }
    let longest = names.map { DisplayWidth.of($0) }.max() ?? 0
    let roles = tally.entries.map { PlainLines.clean(role(of: report.entities[$0.entity])) }
    let longestRole = roles.map { DisplayWidth.of($0) }.max() ?? 0
    let table = TextTable(
      indent: 3,
      columns: [min(longest, width * 28 / 100), min(longestRole, width * 26 / 100)],
      width: width)
    for (index, entry) in tally.entries.enumerated() {
      var last: [String] = []
      if entry.claims > 0 { last.append(counted(entry.claims, "claim")) }
      if entry.quotes > 0 { last.append(counted(entry.quotes, "quote")) }
      if last.isEmpty { last.append("named") }
      var text = last.joined(separator: ", ")
      let entity = report.entities[entry.entity]
      if let state = entity.standsFor { text += "  for \(state)" }
      if !entity.aliases.isEmpty { text += "  also: \(entity.aliases.joined(separator: ", "))" }
      table.write([names[index], roles[index], PlainLines.clean(text)], to: &sink)
    }
  }

  private func role(of entity: Entity) -> String {
    entity.roles.isEmpty ? entity.kind.rawValue : entity.roles.joined(separator: "; ")
  }

  private func writeSummary(to sink: inout ByteSink) {
    let total = report.claims.count
    guard total + report.quotes.count + report.leftOutClaims > 0 else { return }
    sink.write(0x0A)
    if total > 0 {
      let share = tally.statedClaims
      let verb = share == 1 ? "is" : "are"
      writeLines(
        "Unattributed: \(share) of \(counted(total, "claim")) \(verb) the article's own.", to: &sink
      )
    }
    if let note = report.leftOutNote { writeLines(note, to: &sink) }
    if !tally.orphans.isEmpty {
      let places = placesOfOrphans()
      let named = places.prefix(10).joined(separator: ", ") + (places.count > 10 ? ", …" : "")
      writeLines(
        "Without a speaker: \(counted(tally.orphans.count, "quote")) (\(named)).", to: &sink)
    }
  }

  /// The paragraphs that hold quotes without a speaker, each once, in their order.
  private func placesOfOrphans() -> [String] {
    var places: [String] = []
    var orphans = tally.orphans[...]
    for (index, block) in report.blocks.enumerated() {
      let before = orphans.count
      orphans = orphans.drop { $0 < block.quotes.upperBound }
      guard orphans.count < before else { continue }
      let paragraph = order.paragraphNumbers[index]
      places.append(paragraph > 0 ? "¶\(paragraph)" : block.kind.rawValue)
    }
    return places
  }

  /// Writes `left` and `right` at the two ends of a line, or below each other where they do not fit.
  private func writeEnds(
    _ left: String, _ right: String, hanging: Int = 0, to sink: inout ByteSink
  ) {
    let room = width - DisplayWidth.of(right)
    if DisplayWidth.of(left) + 2 <= room {
      sink.write(PlainLines.padded(left, to: room) + right)
      sink.write(0x0A)
      return
    }
    let indent = String(repeating: " ", count: hanging)
    for (index, line) in PlainLines.wrap(left, width: width - hanging).enumerated() {
      sink.write((index == 0 ? "" : indent) + line)
      sink.write(0x0A)
    }
    sink.write(String(repeating: " ", count: max(0, room)) + right)
    sink.write(0x0A)
  }

  private func writeLines(_ text: String, to sink: inout ByteSink) {
    for line in PlainLines.wrap(PlainLines.clean(text), width: width) {
      sink.write(line)
      sink.write(0x0A)
    }
  }
}
