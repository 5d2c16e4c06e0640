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
    let plain = "The harbour board met on Monday and agreed, after hours, to dredge again."
    let pairs = [
      "headline", "datePublished", "dateModified", "author", "description", "inLanguage", "url",
    ]
    .map { "\"\($0)\":\"\(json)\"" }.joined(separator: ",")
    let names = ["title", "author", "date", "modified", "lang", "url", "description", "dateline"]
    let keys = names.map { "\($0): \"\(yaml)\"" }.joined(separator: "\n")
    let line = value.filter { !$0.isNewline }
    // In XML only what it allows can stand; the rest goes through the readers of text.
    let xml = value.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing("]]>", with: "]]&gt;").replacing("'", with: "&#39;")
    return [
      ("a.html", "<html lang='\(value)'><meta name=date content='\(value)'><body>\(story)\(story)"),
      (
        "b.html",
        "<script type='application/ld+json'>{\"@type\":\"Article\",\(pairs)}</script>\(story)\(story)"
      ),
      ("c.md", "---\n\(keys)\n---\n\n\(plain)\n"),
      (
        "toml.md",
        "+++\n\(names.map { "\($0) = \"\(yaml)\"" }.joined(separator: "\n"))\n+++\n\n\(plain)\n"
      ),
      (
        "json.md", "{\(names.map { "\"\($0)\":\"\(json)\"" }.joined(separator: ","))}\n\n\(plain)\n"
      ),
      ("pandoc.md", "% \(line)\n% \(line)\n% \(line)\n\n\(plain)\n"),
      (
        "fields.md",
        "Title: \(line)\nAuthor: \(line)\nDate: \(line)\nLanguage: \(line)\n\n\(plain)\n"
      ),
      ("d.xml", nitf(xml, story)), ("news.xml", newsML(xml, story)), ("jats.xml", jats(xml, plain)),
      ("tei.xml", tei(xml, plain)), ("docbook.xml", docBook(xml, plain)),
      ("feed.xml", feed(xml, plain)), ("feed.atom", atom(xml, plain)),
      (
        "feed.json",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"language\":\"\(json)\","
          + "\"items\":[{\"id\":\"1\",\"title\":\"\(json)\",\"url\":\"\(json)\",\"content_text\":\"\(plain)\","
          + "\"date_published\":\"\(json)\",\"date_modified\":\"\(json)\",\"language\":\"\(json)\"}]}"
      ),
      (
        "ninjs.json",
        "{\"uri\":\"u\",\"versioncreated\":\"\(json)\",\"firstcreated\":\"\(json)\",\"language\":"
          + "\"\(json)\",\"headline\":\"\(json)\",\"byline\":\"\(json)\",\"body_text\":\"\(plain)\"}"
      ),
      (
        "a.eml",
        "From: \(line) <a@b.example>\nSubject: \(line)\nDate: \(line)\nContent-Language: \(line)\n"
          + "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n\(plain)\n"
      ),
      ("a.warc", warc(line, story)),
      ("a.txt", "\(value)\n\nBy \(value)\n\nORKUM, \(value) — \(plain)\n"),
    ]
  }

  private static func nitf(_ value: String, _ story: String) -> String {
    "<nitf xml:lang='\(value)'><head><docdata><date.issue norm='\(value)'/></docdata><pubdata "
      + "name='\(value)' date.publication='\(value)'/></head><body><body.head><hedline><hl1>\(value)"
      + "</hl1></hedline><byline>\(value)</byline></body.head><body.content>\(story)</body.content>"
      + "</body></nitf>"
  }

  private static func newsML(_ value: String, _ story: String) -> String {
    "<newsItem xml:lang='\(value)'><itemMeta><provider literal='\(value)'/><versionCreated>\(value)"
      + "</versionCreated></itemMeta><contentMeta><contentCreated>\(value)</contentCreated><language "
      + "tag='\(value)'/><headline>\(value)</headline><by>\(value)</by></contentMeta><contentSet>"
      + "<inlineXML><html><body>\(story)</body></html></inlineXML></contentSet></newsItem>"
  }

  private static func jats(_ value: String, _ plain: String) -> String {
    "<article xml:lang='\(value)'><front><article-meta><title-group><article-title>\(value)"
      + "</article-title></title-group><contrib-group><contrib contrib-type='author'><name><surname>"
      + "\(value)</surname><given-names>\(value)</given-names></name></contrib></contrib-group><pub-date "
      + "iso-8601-date='\(value)'><day>\(value)</day><month>\(value)</month><year>\(value)</year>"
      + "</pub-date></article-meta></front><body><p>\(plain)</p></body></article>"
  }

  private static func tei(_ value: String, _ plain: String) -> String {
    "<TEI xmlns='http://www.tei-c.org/ns/1.0' xml:lang='\(value)'><teiHeader><fileDesc><titleStmt><title>"
      + "\(value)</title><author>\(value)</author></titleStmt><publicationStmt><publisher>\(value)"
      + "</publisher><date when='\(value)'>\(value)</date></publicationStmt></fileDesc></teiHeader><text>"
      + "<body><p>\(plain)</p></body></text></TEI>"
  }

  private static func docBook(_ value: String, _ plain: String) -> String {
    "<article xmlns='http://docbook.org/ns/docbook' xml:lang='\(value)'><info><title>\(value)</title>"
      + "<author><personname>\(value)</personname></author><pubdate>\(value)</pubdate></info><para>"
      + "\(plain)</para></article>"
  }

  private static func feed(_ value: String, _ plain: String) -> String {
    "<rss version='2.0'><channel><title>\(value)</title><link>\(value)</link><language>\(value)"
      + "</language><item><title>\(value)</title><link>\(value)</link><author>\(value)</author><pubDate>"
      + "\(value)</pubDate><description>\(plain)</description></item></channel></rss>"
  }

  private static func atom(_ value: String, _ plain: String) -> String {
    "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='\(value)'><title>\(value)</title><entry><title>"
      + "\(value)</title><id>\(value)</id><author><name>\(value)</name></author><published>\(value)"
      + "</published><updated>\(value)</updated><content type='text'>\(plain)</content></entry></feed>"
  }

  private static func warc(_ value: String, _ story: String) -> String {
    let page = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n\(story)\(story)"
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: \(value)\r\nWARC-Date: \(value)\r\n"
      + "WARC-Target-URI: \(value)\r\nWARC-Truncated: \(value)\r\nContent-Type: application/http; "
      + "msgtype=response\r\nContent-Length: \(page.utf8.count)\r\n\r\n\(page)\r\n\r\n"
  }

  private static func hex(_ value: UInt32, _ width: Int) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  @Test(arguments: values)
  func noValueMakesTheReportInvalid(value: String) {
    for input in Self.inputs(value) {
      let file = InputFile(name: input.name, bytes: Array(input.text.utf8))
      let holdsEntries = ["feed.xml", "feed.atom", "feed.json", "a.warc"].contains(input.name)
      let compilation =
        holdsEntries ? Compiler().compileEntries(file) { _ in } : Compiler().compile(file)
      let codes = compilation.diagnostics.map(\.rule.code)
      #expect(!codes.contains("GR901"), "\(input.name) with \(value.debugDescription)")
      #expect(!codes.contains("GC410"), "\(input.name) was read")
    }
  }
}
