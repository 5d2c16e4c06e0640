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
    let plain = "The harbour board met on Monday and agreed, after hours, to dredge again."
    let story = "<p>\(plain)</p>"
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
    let articles = forms.map { form in
      let text = form.text.replacing("PLAIN", with: plain).replacing("VALUE", with: xml)
      return (name: form.name, text: text)
    }
    let others: [(name: String, text: String)] = [
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
    return others + articles
  }

  /// Articles in XML, with `VALUE` wherever they say something of themselves.
  private static let forms: [(name: String, text: String)] = [
    (
      "d.xml",
      """
      <nitf xml:lang='VALUE'><head><docdata><date.issue norm='VALUE'/></docdata>
      <pubdata name='VALUE' date.publication='VALUE'/></head>
      <body><body.head><hedline><hl1>VALUE</hl1></hedline><byline>VALUE</byline></body.head>
      <body.content><p>PLAIN</p></body.content></body></nitf>
      """
    ),
    (
      "news.xml",
      """
      <newsItem xml:lang='VALUE'><itemMeta><provider literal='VALUE'/>
      <versionCreated>VALUE</versionCreated></itemMeta>
      <contentMeta><contentCreated>VALUE</contentCreated><language tag='VALUE'/>
      <headline>VALUE</headline><by>VALUE</by></contentMeta>
      <contentSet><inlineXML><html><body><p>PLAIN</p></body></html></inlineXML>
      </contentSet></newsItem>
      """
    ),
    (
      "jats.xml",
      """
      <article xml:lang='VALUE'><front><article-meta>
      <title-group><article-title>VALUE</article-title></title-group>
      <contrib-group><contrib contrib-type='author'><name><surname>VALUE</surname>
      <given-names>VALUE</given-names></name></contrib></contrib-group>
      <pub-date iso-8601-date='VALUE'><day>VALUE</day><month>VALUE</month>
      <year>VALUE</year></pub-date></article-meta></front><body><p>PLAIN</p></body></article>
      """
    ),
    (
      "tei.xml",
      """
      <TEI xmlns='http://www.tei-c.org/ns/1.0' xml:lang='VALUE'><teiHeader><fileDesc>
      <titleStmt><title>VALUE</title><author>VALUE</author></titleStmt>
      <publicationStmt><publisher>VALUE</publisher><date when='VALUE'>VALUE</date></publicationStmt>
      </fileDesc></teiHeader><text><body><p>PLAIN</p></body></text></TEI>
      """
    ),
    (
      "docbook.xml",
      """
      <article xmlns='http://docbook.org/ns/docbook' xml:lang='VALUE'><info><title>VALUE</title>
      <author><personname>VALUE</personname></author><pubdate>VALUE</pubdate></info>
      <para>PLAIN</para></article>
      """
    ),
    (
      "feed.xml",
      """
      <rss version='2.0'><channel><title>VALUE</title><link>VALUE</link><language>VALUE</language>
      <item><title>VALUE</title><link>VALUE</link><author>VALUE</author><pubDate>VALUE</pubDate>
      <description>PLAIN</description></item></channel></rss>
      """
    ),
    (
      "feed.atom",
      """
      <feed xmlns='http://www.w3.org/2005/Atom' xml:lang='VALUE'><title>VALUE</title>
      <entry><title>VALUE</title><id>VALUE</id><author><name>VALUE</name></author>
      <published>VALUE</published><updated>VALUE</updated>
      <content type='text'>PLAIN</content></entry></feed>
      """
    ),
  ]

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
