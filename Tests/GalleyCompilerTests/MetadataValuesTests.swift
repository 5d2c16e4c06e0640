import GalleyCompiler
import GalleyCore
import GalleyReaders
import Testing

/// No value that an input gives of itself makes Galley's own report invalid, whatever reader it
/// came through.
struct MetadataValuesTests {
  static let values = [
    "en_US", "en-US,en", "EN", "x", "_", "{{ page.lang }}", "2026-02-30", "yesterday", "0000-00-00",
    "99999-01-01", "\u{1}", "\u{FFFE}", "\u{0B}name\u{7F}", " ", "]]>", "\u{202E}drow", "1", "-1",
    "2026-11-03T25:61:61Z", "null", "&#1;", "\u{FFFF}\u{FFFE}", "en\u{0}US",
  ]

  private static func inputs(_ value: String) -> [(name: String, text: String)] {
    let yaml = value.unicodeScalars.map { "\\U" + hex($0.value, 8) }.joined()
    let json = value.utf16.map { "\\u" + hex(UInt32($0), 4) }.joined()
    let story = "<p>The harbour board met on Monday and agreed, after hours, to dredge again.</p>"
    let pairs = [
      "headline", "datePublished", "dateModified", "author", "description", "inLanguage", "url",
    ]
    .map { "\"\($0)\":\"\(json)\"" }.joined(separator: ",")
    let keys = ["title", "author", "date", "modified", "lang", "url", "description", "dateline"]
      .map { "\($0): \"\(yaml)\"" }.joined(separator: "\n")
    return [
      ("a.html", "<html lang='\(value)'><meta name=date content='\(value)'><body>\(story)\(story)"),
      (
        "b.html",
        "<script type='application/ld+json'>{\"@type\":\"Article\",\(pairs)}</script>\(story)\(story)"
      ),
      ("c.md", "---\n\(keys)\n---\n\nThe harbour board met on Monday and agreed.\n"),
      (
        "d.xml",
        "<nitf><body><body.head><hedline><hl1>\(value)</hl1></hedline></body.head><body.content>\(story)</body.content></body></nitf>"
      ),
    ]
  }

  private static func hex(_ value: UInt32, _ width: Int) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  @Test(arguments: values)
  func noValueMakesTheReportInvalid(value: String) {
    for input in Self.inputs(value) {
      let compilation = Compiler().compile(
        InputFile(name: input.name, bytes: Array(input.text.utf8)))
      let codes = compilation.diagnostics.map(\.rule.code)
      #expect(!codes.contains("GR901"), "\(input.name) with \(value.debugDescription)")
    }
  }
}
