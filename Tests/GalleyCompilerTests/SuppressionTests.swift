import GalleyCompiler
import GalleyCore
import GalleyReaders
import Testing

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
}
