import GalleyCore
import GalleyReport

/// What holds of every report.
struct SoundReport {
  private let report: Report

  init(_ report: Report) { self.report = report }

  static func json(_ report: Report) -> [UInt8] {
    var json = JSONWriter(ByteSink())
    ReportJSON(report).write(to: &json)
    return json.finish().finishedBytes()
  }

  func breaches(of bytes: [UInt8]) -> [String] {
    var breaches = ranges(of: bytes)
    var grammar = GrammarChecker()
    ReportXML(report).write(to: &grammar)
    breaches += grammar.breaches.map { "XML: \($0)" }
    let json = Self.json(report)
    breaches += JSONShapeChecker.check(JSONTree(json, maximumDepth: 2048)).map { "JSON: \($0)" }
    return breaches + Self.readBack(json, over: report.text) + uncovered()
  }

  /// Of plain text every word is in a heading or a block.
  private func uncovered() -> [String] {
    guard report.source.format == "text", report.text.map.isIdentity else { return [] }
    let ranges = (report.sections.compactMap(\.heading) + report.blocks.map(\.range)).sorted()
    let text = report.text.bytes
    var offset = 0
    for range in ranges + [TextRange(text.count, text.count)] {
      while offset < range.lower {
        if (0x61...0x7A).contains(text[offset] | 0x20) { return ["byte \(offset) is in no block"] }
        offset += 1
      }
      offset = max(offset, range.upper)
    }
    return []
  }

  /// Ranges are ordered, apart, inside the text and whole characters, and lead into the file.
  private func ranges(of bytes: [UInt8]) -> [String] {
    var breaches: [String] = []
    let text = report.text.bytes
    if String(validating: text, as: UTF8.self) == nil { breaches.append("the text is no UTF-8") }
    // Of a file in another encoding ranges count in what it reads in UTF-8.
    let isOwn =
      report.source.record == nil && report.source.bytes == bytes.count
      && report.source.encoding == "utf-8"
    func check(_ range: TextRange, _ what: String) {
      guard range.lower >= 0, range.lower <= range.upper, range.upper <= text.count else {
        return breaches.append("\(what) \(range) is not in the text")
      }
      for end in [range.lower, range.upper] where end < text.count && text[end] & 0xC0 == 0x80 {
        breaches.append("\(what) \(range) cuts a character")
      }
      let source = report.source(range)
      if source.lower > source.upper || (isOwn && source.upper > bytes.count) {
        breaches.append("\(what) \(range) leads to \(source)")
      }
    }
    var last = 0
    for block in report.blocks {
      check(block.range, "block")
      if block.range.lower < last { breaches.append("block \(block.range) is not behind the last") }
      last = block.range.upper
      for sentence in report.sentences[block.sentences]
      where sentence.lower < block.range.lower || sentence.upper > block.range.upper {
        breaches.append("sentence \(sentence) is not in its block")
      }
    }
    for section in report.sections {
      check(section.range, "section")
      if let heading = section.heading { check(heading, "heading") }
    }
    for sentence in report.sentences { check(sentence, "sentence") }
    for quote in report.quotes { check(quote.range, "quote") }
    for claim in report.claims { check(report.range(of: claim), "claim") }
    for range in report.rangePool { check(range, "part of a claim") }
    for cell in report.cells { check(cell.range, "cell") }
    return breaches
  }

  /// The report that is read back out of its JSON form is the same report.
  static func readBack(_ json: [UInt8], over text: MappedText? = nil) -> [String] {
    do throws(ReportReadingError) {
      let again = try ReportJSONReader.read(json, over: text)
      return Self.json(again) == json ? [] : ["read back it is another report"]
    } catch {
      return ["it cannot be read back: \(error.message)"]
    }
  }
}
