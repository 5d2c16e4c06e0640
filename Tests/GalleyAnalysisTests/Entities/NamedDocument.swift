import GalleyCore

@testable import GalleyAnalysis

/// An article of one paragraph a line, with its entities.
struct NamedDocument {
  let text: MappedText
  var table: EntityTable

  init(_ lines: String) {
    text = MappedText(bytes: Array(lines.utf8))
    var sentences: [SentenceFact] = []
    var start = 0
    for (node, line) in lines.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    {
      var ranges: [TextRange] = []
      SentenceSplitter(.english).split(text, TextRange(start, start + line.count), into: &ranges)
      sentences += ranges.map { SentenceFact(node: node, range: $0) }
      start += line.count + 1
    }
    table = EntityTable(text, sentences: sentences, .english)
  }

  /// The range of the `occurrence`th time that a phrase stands in the text.
  func range(_ phrase: String, _ occurrence: Int = 1) -> TextRange {
    let wanted = Array(phrase.utf8)
    var left = occurrence
    for start in 0...(text.bytes.count - wanted.count)
    where text.bytes[start..<start + wanted.count].elementsEqual(wanted) {
      left -= 1
      if left == 0 { return TextRange(start, start + wanted.count) }
    }
    return TextRange(0, 0)
  }

  /// The names of those that the source's words lead to.
  mutating func sources(_ phrase: String, _ occurrence: Int = 1) -> [String] {
    let found = table.resolveAll(source: range(phrase, occurrence))
    let (entities, places) = table.finish()
    return found.map { entities[Int(places[Int($0)])].name }
  }

  var entities: [EntityFact] { table.finish().entities }

  func entity(_ name: String) -> EntityFact? { entities.first { $0.name == name } }
}
