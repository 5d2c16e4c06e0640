import GalleyCore
import Testing

@testable import GalleyBackends

@Suite("Markdown") struct MarkdownBackendTests {
  @Test func `claims have footnotes that name the source`() throws {
    let text = try emit(SampleReports.harbour, as: "markdown").text
    #expect(text.hasPrefix("# Harbour expansion divides the old town\n"))
    #expect(text.contains("announced a second basin by 2029[^c2]. Building"))
    #expect(text.contains("[^c4]: **Ines Duarte**, Mayor of Almada: *said*"))
    #expect(text.contains("told*, via Diário do Tejo (negative)"))
    #expect(text.contains("\n## Fishermen"))
    #expect(text.contains("\n### What stays"))
    #expect(text.contains("```\nif a < b { b = 1 }\n  // & done\n```"))
  }

  @Test(
    arguments: [
      ("*a* _b_ [c](d)", "\\*a\\* \\_b\\_ \\[c\\](d)"), ("- item", "\\- item"),
      ("1. first", "1\\. first"), ("# no", "\\# no"), ("<b>&amp;", "\\<b\\>\\&amp;"),
      ("12) x", "12\\) x"), ("2026 was", "2026 was"), ("=====", "\\====="),
    ])
  func `what could be markup is escaped`(text: String, expected: String) {
    #expect(MarkdownText.line(MarkdownText.inline(text)) == expected)
  }

  @Test func `a fence is longer than the backquotes in the code`() {
    #expect(MarkdownText.fenced("a ```` b") == "`````\na ```` b\n`````")
  }
}
