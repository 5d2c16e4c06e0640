import GalleyCore
import GalleyReaders
import Testing

/// Every rule of pages, Markdown and news XML has an example that triggers it.
struct MarkupRulesTests {
  @Test func pageRulesAreTriggeredByTheirExamples() {
    for rule in HTMLRules.all {
      guard let example = rule.example else { continue }
      #expect(PageReading(example).codes.contains(rule.code), "\(rule.code)")
    }
  }

  @Test func markdownRulesAreTriggeredByTheirExamples() {
    for rule in MarkdownRules.all {
      let reading = MarkdownReaderTests.Reading(rule.example ?? "")
      #expect(reading.diagnostics.map(\.code).contains(rule.code), "\(rule.code)")
    }
  }

  @Test func newsRulesAreTriggeredByTheirExamples() {
    for rule in NewsXMLRules.all {
      var diagnostics = Diagnostics()
      let source = SourceFile(name: "a.xml", bytes: Array((rule.example ?? "").utf8))
      _ = NewsXMLReader().read(source, options: ReaderOptions(), diagnostics: &diagnostics)
      #expect(diagnostics.all.map(\.code).contains(rule.code), "\(rule.code)")
    }
  }
}
