import GalleyCompiler
import GalleyCore
import GalleyReaders
import TestSupport
import Testing

@Suite("Feeds that are checked while they are read")
struct StreamedCheckTests {
  /// Bytes in memory that count how many of them are asked for at once.
  final class Bytes: ByteStorage {
    let bytes: [UInt8]
    let largest: Int

    init(_ bytes: [UInt8], largest: Int = .max) {
      self.bytes = bytes
      self.largest = largest
    }

    var count: Int { bytes.count }

    func bytes(_ range: Range<Int>) -> [UInt8] {
      #expect(range.count <= largest)
      return Array(bytes[range])
    }
  }

  private static func isEqual(_ left: CheckResult?, _ right: CheckResult) -> Bool {
    left?.kind == right.kind && left?.diagnostics == right.diagnostics
      && left?.unlisted == right.unlisted && left?.isVerbatim == right.isVerbatim
  }

  static let feeds = Repository.files(in: "Samples/feeds").filter { !$0.hasSuffix(".json") }

  @Test("A window gives what the whole file gives, wherever it ends", arguments: feeds)
  func windows(path: String) throws {
    let bytes = try Repository.bytes(path)
    let whole = Checker().check(InputFile(name: path, bytes: bytes))
    for size in [64, 97, 300, 4096] {
      let streamed = Checker().check(Bytes(bytes), named: path, windowSize: size)
      #expect(Self.isEqual(streamed, whole), "window of \(size)")
    }
  }

  @Test("So it does for broken feeds", arguments: feeds)
  func broken(path: String) throws {
    let bytes = try Repository.bytes(path)
    var state = UInt64(bytes.count)
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let breakage = [
      "<", ">", "&", "\"", "]]>", "<![CDATA[", "-->", "<!--", "</item>", "\u{80}é", "/",
    ]
    for _ in 0..<60 {
      var changed = bytes
      for _ in 0...random(3) {
        let place = bytes.count / 8 + random(changed.count - bytes.count / 8)
        let end = min(changed.count, place + random(6))
        changed.replaceSubrange(place..<end, with: Array(breakage[random(breakage.count)].utf8))
      }
      let whole = Checker().check(InputFile(name: path, bytes: changed))
      guard let streamed = Checker().check(Bytes(changed), named: path, windowSize: 128) else {
        // Bytes that are no UTF-8 any more are read as a whole.
        #expect(String(validating: changed, as: UTF8.self) == nil)
        continue
      }
      #expect(Self.isEqual(streamed, whole))
    }
  }

  @Test("However long the feed, only the window is asked for")
  func memory() {
    var text = "<rss version=\"2.0\"><channel><title>News</title><link>https://example.org/</link>"
    text += "<description>News</description>\n"
    for number in 0..<4000 {
      text += "<item><title>Ferry \(number)</title><pubDate>Mon, 01 Nov 2026 08:00:00 GMT</pubDate>"
      text += "<guid isPermaLink=\"false\">urn:x:\(number)</guid></item>\n"
    }
    text += "</channel></rss>\n"
    let bytes = Array(text.utf8)
    let streamed = Checker().check(
      Bytes(bytes, largest: 1 << 14), named: "feed.xml", windowSize: 1 << 14)
    let whole = Checker().check(InputFile(name: "feed.xml", bytes: bytes))
    #expect(whole.diagnostics.filter { $0.code == "GF432" }.count == 4000)
    #expect(Self.isEqual(streamed, whole))
  }

  @Test(
    "What needs the whole file is left to it",
    arguments: [
      "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><rss version=\"2.0\"><channel/></rss>",
      "<rss version=\"2.0\"><!-- galley:ignore GF405 old --><channel/></rss>",
      "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}",
      "<!doctype html><html><title>Not found</title></html>",
      "", "<page/>",
    ])
  func left(text: String) {
    #expect(Checker().check(Bytes(Array(text.utf8)), named: "feed.rss") == nil)
  }

  @Test("Excerpts are kept for as many findings of a rule as are shown")
  func excerpts() throws {
    let item = "<item><title>A b</title><pubDate>Mon, 01 Nov 2026 08:00:00 GMT</pubDate></item>\n"
    let items = String(repeating: item, count: 5)
    let text = "<rss version=\"2.0\"><channel>" + items + "</channel></rss>"
    var options = CompilerOptions()
    options.excerptsPerRule = 2
    let check = Checker(options: options).check(Bytes(Array(text.utf8)), named: "feed.xml")
    let dates = try #require(check).diagnostics.filter { $0.code == "GF432" }
    #expect(dates.map { !$0.lines.isEmpty } == [true, true, false, false, false])
    #expect(dates.allSatisfy { $0.place != nil && !$0.content.isEmpty })
  }
}
