import GalleyCompiler
import GalleyCore
import GalleyReaders
import GalleyReport
import Testing

@Suite("The kind of an input is decided once")
struct InputKindTests {
  private func kind(_ name: String, _ text: String, format: String? = nil) -> InputKind {
    InputKind(of: InputFile(name: name, bytes: Array(text.utf8)), format: format)
  }

  private static let page = "<!DOCTYPE html><html><body><p>The quay stays open.</p></body></html>"
  private static let rss = "<rss version=\"2.0\"><channel><item/></channel></rss>"

  @Test("A format that is asked for comes before the name and the bytes")
  func option() {
    #expect(kind("a.txt", Self.page, format: "html").format == "html")
    #expect(kind("a.html", Self.rss, format: "feed").role == .entries)
    #expect(kind("a.xml", Self.rss, format: "newsxml").role == .article)
  }

  @Test(
    "A name that tells the kind comes before the bytes",
    arguments: [
      ("a.txt", "text"), ("a.MD", "markdown"), ("b/a.htm", "html"), ("a.nitf", "newsxml"),
      ("a.rss", "feed"), ("a.b/c.atom", "feed"),
    ])
  func name(name: String, format: String) {
    #expect(kind(name, Self.page).format == format)
    #expect(kind(name, Self.page).basis == .name)
  }

  @Test(
    "What the bytes say against the name is said",
    arguments: [("a.txt", page), ("a.md", "\n<HTML><p>The quay."), ("a.html", rss)])
  func againstTheName(name: String, text: String) {
    let found = Compiler().compile(InputFile(name: name, bytes: Array(text.utf8)))
    #expect(found.diagnostics.map(\.code).contains("GS026"))
    #expect(kind(name, text).basis == .name)
  }

  @Test("A file that is no text is told so, whatever it looks like")
  func noText() {
    for (name, text) in [("a.rtf", "{\\rtf1\\ansi The quay.}"), ("a", "{\\rtf1 The quay.}")] {
      let found = Compiler().compile(InputFile(name: name, bytes: Array(text.utf8)))
      #expect(found.diagnostics.map(\.code) == ["GS002"])
    }
  }

  @Test(
    "Without a telling name the first bytes decide",
    arguments: [
      (page, "html"), (rss, "feed"), ("<feed xmlns=\"http://www.w3.org/2005/Atom\"/>", "feed"),
      ("<nitf><body/></nitf>", "newsxml"), ("The quay stays open.", "text"),
      ("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}", "feed"),
      ("{\"version\": 1, \"generator\": {}, \"source\": {}}", "report"),
      ("<report xmlns=\"urn:galley:report:1\"/>", "report"),
      ("{\"uri\": \"a\", \"headline\": \"b\", \"body_text\": \"c\"}", "ninjs"),
      ("{\"uri\": \"a\", \"bodies\": []}", "ninjs"),
    ])
  func content(text: String, format: String) {
    #expect(kind("page", text).format == format)
    #expect(kind("page.noext", text).format == format)
    #expect(kind("<stdin>", text).format == format)
  }

  @Test(
    "XML and JSON that hold no article are named",
    arguments: [
      ("feed.xml", "<opml version=\"2.0\"/>", "an OPML list of feeds"),
      (
        "a.xml", "<?xml version=\"1.0\"?>\n<!-- a > b -->\n<sitemap:urlset xmlns:sitemap='x'/>",
        "a sitemap"
      ),
      (
        "a.xml", "<Error><Code>AccessDenied</Code></Error>", "a storage service’s error message"
      ),
      ("a.xml", "<ledger/>", "XML of another kind (<ledger>)"),
      ("a.json", "{\"error\": {\"version\": 1}}", "an error message in JSON"),
      ("a.json", "[1, 2]", "JSON, but no object"),
    ])
  func foreign(name: String, text: String, words: String) {
    let input = InputFile(name: name, bytes: Array(text.utf8))
    #expect(InputKind(of: input).words == words)
    #expect(InputKind(of: input).role == .data)
    #expect(Compiler().compile(input).diagnostics.map(\.code) == ["GS027"])
    #expect(Compiler().compile(input).report == nil)
    #expect(Checker().check(input).diagnostics.map(\.code) == ["GS027"])
  }

  @Test(
    "Chapters of a podcast are known by what they hold, else by their name",
    arguments: [
      ("a.json", "{\"version\": \"1.2.0\", \"chapters\": []}", true),
      ("-", "{\"chapters\": [{\"startTime\": 0}]}", true),
      ("shows/1-chapters.json", "{\"startTime\": 0}", true), ("chapters.json", "{}", true),
      ("chapters.json", "{\"error\": 404}", false), ("a.json", "{\"chapters\": []}", false),
      ("chapters.json", "{\"version\": \"1\", \"items\": [], \"chapters\": []}", false),
      ("chapters.txt", "{\"version\": \"1.2.0\", \"chapters\": []}", false),
    ])
  func chapters(name: String, text: String, isChapters: Bool) {
    let input = InputFile(name: name, bytes: Array(text.utf8))
    #expect((InputKind(of: input).format == "chapters") == isChapters)
    guard isChapters else { return }
    #expect(Checker().check(input).kind == .chapters)
    #expect(Compiler().compile(input).diagnostics.map(\.code) == ["GS027"])
  }

  @Test("A format that is not known is read as text, with a note that says so")
  func guess() {
    let input = InputFile(name: "a.rst", bytes: Array("The quay stays open.\n".utf8))
    let compilation = Compiler().compile(input)
    #expect(compilation.diagnostics.map(\.code) == ["GS025"])
    #expect(compilation.succeeded)
    var options = CompilerOptions()
    options.format = "text"
    #expect(Compiler(options: options).compile(input).diagnostics.isEmpty)
  }

  @Test("The library compiles a feed entry by entry, and an article as one")
  func library() {
    let feed = InputFile(
      name: "news.xml",
      bytes: Array(
        """
        <rss version="2.0"><channel>
        <item><title>Quay</title><description>The quay stays open.</description></item>
        <item><title>Ferry</title><description>The ferry is late.</description></item>
        </channel></rss>
        """.utf8))
    var titles: [String] = []
    let compilation = Compiler().compileEntries(feed) { entry in
      titles.append(entry.report?.metadata.title ?? "")
    }
    #expect(titles == ["Quay", "Ferry"])
    #expect(compilation.succeeded)
    #expect(Compiler().compile(feed).counts.first == CheckResult.Count("entry", 2))
    let article = InputFile(name: "a.txt", bytes: Array("The quay stays open.\n".utf8))
    var names: [String] = []
    _ = Compiler().compileEntries(article) { names.append($0.name) }
    #expect(names == ["a"])
  }

  @Test("No beginning of a file stops the decision")
  func truncated() {
    for text in [
      Self.page, Self.rss, "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a b='c'/>",
    ] {
      for length in 0...text.utf8.count {
        let bytes = Array(text.utf8.prefix(length))
        _ = InputKind(of: InputFile(name: "a.xml", bytes: bytes))
        _ = InputKind(of: InputFile(name: "a", bytes: bytes))
      }
    }
  }
}
