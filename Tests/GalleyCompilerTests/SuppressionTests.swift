import GalleyCore
import GalleyReaders
import Testing

@testable import GalleyCompiler

@Suite("Suppressions in the text")
struct SuppressionTests {
  /// The codes found in a page, suppressed ones in brackets.
  private func codes(_ html: String, severity: SeverityPolicy = SeverityPolicy()) -> [String] {
    var options = CompilerOptions()
    options.format = "html"
    options.severity = severity
    let page = "<title>Harbour</title>\n<article><h1>Harbour</h1>\n\(html)\n</article>\n"
    let compilation = Compiler(options: options).compile(
      InputFile(name: "a.html", bytes: Array(page.utf8)))
    return compilation.diagnostics.filter { $0.code == "GQ201" || $0.code.hasPrefix("GC") }
      .map { $0.suppression == nil ? $0.code : "(\($0.code))" }
  }

  private static let open = "<p>Mayor Duarte called it “a gift to the port, and she left.</p>"

  @Test("Without a comment the finding shows")
  func none() { #expect(codes(Self.open) == ["GQ201"]) }

  @Test("A comment on its own line holds for the next line, over blank ones")
  func nextLine() {
    #expect(codes("<!-- galley:ignore GQ201 as printed -->\n\n\(Self.open)") == ["(GQ201)"])
  }

  @Test("A comment beside the text holds for its line")
  func sameLine() {
    #expect(codes("\(Self.open) <!-- galley:ignore GQ201 as printed -->") == ["(GQ201)"])
  }

  @Test("It holds for that line only, and then counts as unused")
  func farAway() {
    #expect(
      codes("<!-- galley:ignore GQ201 why -->\n<p>Fine.</p>\n\(Self.open)") == ["GC201", "GQ201"])
  }

  @Test("ignore-file holds everywhere")
  func file() {
    #expect(
      codes("\(Self.open)\n<p>Fine.</p>\n\(Self.open)\n<!-- galley:ignore-file GQ201 old marks -->")
        == ["(GQ201)", "(GQ201)"])
  }

  @Test("A suppression without a reason or with an unknown code is told")
  func wrong() {
    #expect(codes("<!-- galley:ignore GQ201 -->\n\(Self.open)") == ["GC202", "(GQ201)"])
    #expect(codes("<!-- galley:ignore GQ999 why -->\n\(Self.open)") == ["GC203", "GQ201"])
    #expect(codes("<!-- galley:ignore -->\n\(Self.open)") == ["GC203", "GQ201"])
  }

  @Test("Several codes stand with commas, several comments above one another")
  func several() {
    #expect(codes("<!-- galley:ignore GQ202,GQ201 why -->\n\(Self.open)") == ["(GQ201)"])
    #expect(
      codes("<!-- galley:ignore GQ201 why -->\n<!-- galley:ignore GQ202 why -->\n\(Self.open)")
        == ["GC201", "(GQ201)"])
  }

  @Test("A suppression of a rule that is switched off is not called unused")
  func off() {
    var severity = SeverityPolicy()
    severity.configured["GQ201"] = .hidden
    #expect(codes("<!-- galley:ignore GQ201 why -->\n\(Self.open)", severity: severity) == [])
  }

  @Test("Plain text has no comments: the words are part of the article")
  func plainText() {
    let text = "<!-- galley:ignore GQ201 why -->\nShe called it “a gift to the port and left.\n"
    let compilation = Compiler().compile(InputFile(name: "a.txt", bytes: Array(text.utf8)))
    #expect(compilation.diagnostics.contains { $0.code == "GQ201" && $0.suppression == nil })
  }

  @Test(
    "What shows or quotes a comment is none",
    arguments: [
      ("a.md", "```html\n<!-- galley:ignore GQ999 why -->\n```"),
      ("a.md", "> ~~~\n> <!-- galley:ignore GQ999 why -->\n> ~~~"),
      ("a.md", "    <!-- galley:ignore GQ999 why -->"),
      ("a.md", "Write `<!-- galley:ignore GQ999 why -->` there."),
      ("a.md", "<pre>\n<!-- galley:ignore GQ999 why -->\n</pre>"),
      ("a.md", "---\ntitle: \"<!-- galley:ignore GQ999 why -->\"\n---\n\nText."),
      ("a.html", "<pre class=x>\n<!-- galley:ignore GQ999 why -->\n</PRE>"),
      ("a.html", "<textarea><!-- galley:ignore GQ999 why --></textarea>"),
      ("a.html", "<script>x = '<!-- galley:ignore GQ999 why -->'</script>"),
      ("a.html", "<p title='<!-- galley:ignore GQ999 why -->'>Text.</p>"),
      ("a.html", "<p title = \"<!-- galley:ignore GQ999 why -->\">Text.</p>"),
      (
        "a.rss",
        "<rss><channel><title><![CDATA[<!-- galley:ignore GQ999 why -->]]></title></channel></rss>"
      ),
      (
        "a.json",
        #"{"version":"https://jsonfeed.org/version/1.1","title":"<!-- galley:ignore GQ999 why -->"}"#
      ),
    ])
  func quoted(name: String, text: String) {
    #expect(!findings(name, text).contains("GC203"))
    #expect(name == "a.json" || findings(name, after(text, in: name)).contains("GC203"))
  }

  /// The text with a comment behind it.
  private func after(_ text: String, in name: String) -> String {
    text + "\n\n<!-- galley:ignore GQ999 why -->\n"
  }

  @Test(
    "What is a comment counts wherever it stands",
    arguments: [
      ("a.md", "A line <!-- galley:ignore GQ999 why --> goes on."),
      ("a.md", "> <!-- galley:ignore GQ999 why -->\n> A line."),
      ("a.md", "- A line.\n  <!-- galley:ignore\n  GQ999 why -->\n"),
      ("a.html", "<pre>1 < 2</pre> <p>it's <b>3 < 4</b> <!-- galley:ignore GQ999 why --></p>"),
      ("a.html", "<preface><!-- galley:ignore GQ999 why --></preface>"),
      ("a.html", "<p class=a'b><!-- galley:ignore GQ999 why --></p>"),
      ("a.rss", "<rss><!-- galley:ignore GQ999 why --><channel></channel></rss>"),
    ])
  func standing(name: String, text: String) {
    #expect(findings(name, text).contains("GC203"))
  }

  @Test("Sections that never end are looked for once")
  func endless() {
    let text = String(repeating: "<![CDATA[", count: 100_000) + "<!-- galley:ignore GQ999 why -->"
    let source = SourceFile(name: "a.rss", bytes: Array(text.utf8))
    let clock = ContinuousClock()
    let time = clock.measure { _ = CommentFinder(source, format: "xml").comments() }
    #expect(time < .seconds(60))
  }

  private func findings(_ name: String, _ text: String) -> [String] {
    Checker().check(InputFile(name: name, bytes: Array(text.utf8))).diagnostics.map(\.code)
  }
}
