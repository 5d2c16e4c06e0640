import GalleyCore
import GalleyReaders
import Testing

struct MarkdownReaderTests {
  struct Reading {
    let source: SourceFile
    let document: Document
    let diagnostics: [Diagnostic]

    init(_ text: String, options: ReaderOptions = ReaderOptions()) {
      var diagnostics = Diagnostics()
      source = SourceFile(name: "draft.md", bytes: Array(text.utf8))
      document = MarkdownReader().read(source, options: options, diagnostics: &diagnostics)
      self.diagnostics = diagnostics.all
    }

    var lines: [String] {
      document.nodes.indices.filter(document.isLeaf).map {
        let node = document.nodes[$0]
        return "\(node.kind) \(node.level) \(document.text.reading(node.range))"
      }
    }

    /// What the file holds where the leaf with this text stands.
    func sources() -> [String] {
      document.nodes.indices.filter(document.isLeaf).map {
        source.string(document.text.source(of: document.nodes[$0].range))
      }
    }
  }

  @Test(arguments: [
    ("```\nif tide:\n    ebb()\n\n\tflow()\n```\n", "if tide:\n    ebb()\n\n    flow()"),
    ("> ```\n> <deck>\n>   >\n> ```\n", "<deck>\n  >"),
    ("- one\n\n  ```\n  a\n    b\n  ```\n", "a\n  b"),
    ("    a\n      b\n", "a\n  b"),
    ("```\n<deck>\n >\n\nThe quay is closed.\n", "<deck>\n >\n\nThe quay is closed."),
  ])
  func linesOfCodeKeepTheirIndentation(text: String, code: String) throws {
    let document = Reading(text).document
    let node = try #require(document.nodes.first { $0.kind == .code })
    #expect(String(decoding: document.text.bytes[node.range.indices], as: UTF8.self) == code)
    // The way back to the file goes forward.
    let places = document.text.map.segments ?? []
    #expect(places.map(\.source) == places.map(\.source).sorted())
  }

  static let article = """
    ---
    title: "Low tide: the quay closes"
    author:
      - Ada Quill
      - name: Ben Stroud
    date: 2026-03-04
    lang: en
    ---

    The *harbour* board
    met on [Monday](https://example.org).

    ## What was said

    > “It will **cost** more,” said Olga Brandt.

    - One boat sailed
    - Two stayed
      - in the roads
      - at anchor

    1. First

       Still first

    | Year | Metres |
    |------|--------|
    | 2024 | 7.1    |

    ```text
    tide  in
    ```

    ![The quay at noon, empty](quay.jpg)
    """

  @Test func everyBlockHasItsKind() {
    let reading = Reading(Self.article)
    #expect(
      reading.lines == [
        "paragraph 0 The harbour board met on Monday.", "heading 2 What was said",
        "paragraph 0 “It will cost more,” said Olga Brandt.", "listItem 1 One boat sailed",
        "listItem 1 Two stayed", "listItem 2 in the roads", "listItem 2 at anchor",
        "listItem 1 First", "listItem 1 Still first", "tableCell 1 Year", "tableCell 1 Metres",
        "tableCell 0 2024", "tableCell 0 7.1", "code 0 tide  in",
        "caption 0 The quay at noon, empty",
      ])
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.document.nodes.contains { $0.kind == .blockQuotation })
  }

  @Test func rangesAreExactOnContinuationLinesToo() {
    let reading = Reading("> one *two*\n> three &amp; four\n\n- a\n  b\n")
    #expect(reading.sources() == ["one *two*\n> three &amp; four", "a\n  b"])
    let text = reading.document.text
    #expect(text.string(reading.document.nodes[1].range) == "one two\nthree & four")
    let start = reading.document.nodes[1].range.lower
    #expect(reading.source.string(text.source(of: TextRange(start + 8, start + 13))) == "three")
    #expect(reading.source.string(text.source(of: TextRange(start + 14, start + 15))) == "&amp;")
  }

  @Test func frontMatterBecomesMetadata() {
    let metadata = Reading(Self.article).document.metadata
    #expect(metadata.title == "Low tide: the quay closes")
    #expect(metadata.byline == ["Ada Quill", "Ben Stroud"])
    #expect(metadata.published == "2026-03-04")
    #expect(metadata.language == "en")
  }

  @Test func theFirstHeadingIsTheTitle() {
    let reading = Reading("# Low tide\n\nThe quay is closed.\n\n## Why\n\nSilt.\n")
    #expect(reading.document.metadata.title == "Low tide")
    #expect(reading.lines.first == "title 0 Low tide")
  }

  @Test(arguments: [
    ("---\ntitle: Harbour: the last berth\n---\n\nText.\n", "GH120", "the last berth"),
    ("---\ntitle: Low tide\n\nThe quay is closed.\n", "GH121", "---"),
    ("---\ntitle: Low tide\nmoood: grey\n---\n\nText.\n", "GH122", "moood"),
    ("---\ntitle: [Low, tide]\n---\n\nText.\n", "GH123", "[Low, tide]"),
    ("---\ntitle: Low tide\ndate: soon\n---\n\nText.\n", "GH124", "soon"),
  ])
  func everyComplaintHasItsPlace(text: String, code: String, place: String) {
    let reading = Reading(text)
    #expect(reading.diagnostics.map(\.code) == [code])
    let range = reading.diagnostics.first?.range
    #expect(range.map { reading.source.string($0).contains(place) } == true)
  }

  @Test func rawHTMLIsReadAndItsCommentsAreNot() {
    let reading = Reading(
      "Before.\n\n<div class=\"box\"><p>Inside a <b>box</b>.</p></div>\n\n<!-- not this -->\n\nA line<br>break and <i>more</i>.\n"
    )
    #expect(
      reading.lines == [
        "paragraph 0 Before.", "paragraph 0 Inside a box.", "paragraph 0 A line break and more.",
      ])
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "*a_ ", count: 40_000),
    String(repeating: "> ", count: 20_000) + "deep", String(repeating: "- ", count: 20_000) + "x",
    String(repeating: "`", count: 50_000) + "a", String(repeating: "|a", count: 20_000),
    String(repeating: "<b>", count: 50_000), "---\n" + String(repeating: "[", count: 20_000),
  ])
  func pathologicalTextEnds(text: String) {
    #expect(Reading(text).document.text.bytes.count <= text.utf8.count * 2)
  }
}
