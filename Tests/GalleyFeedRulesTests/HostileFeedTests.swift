import GalleyCore
import Testing

@Suite("Feeds that are none, and feeds that attack")
struct HostileFeedTests {
  private func codes(_ text: String) -> [String] { findings(in: text).map(\.code) }

  @Test("What is no feed is called what it is")
  func namesWhatItIs() {
    #expect(codes("<!DOCTYPE html>\n<html><body>403 Forbidden</body></html>") == ["GF402"])
    #expect(codes("<HTML><HEAD></HEAD></HTML>") == ["GF402"])
    #expect(codes("upstream timed out") == ["GF403"])
    #expect(codes("") == ["GS001"])
    #expect(codes("<opml version=\"2.0\"/>") == ["GF401"])
    #expect(codes("{\"error\": \"not found\"}") == ["GF401"])
    #expect(codes("<rss version=\"2.0\"/><rss version=\"2.0\"/>").contains("GX404"))
    #expect(codes("<rss version=\"2.0\"><channel><title>Low").contains("GX403"))
  }

  @Test("Entities neither open files nor multiply")
  func entitiesAreHarmless() {
    var bomb = "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaaaaaaaaaaaa\">"
    for (outer, inner) in zip("bcdefgh", "abcdefg") {
      bomb += "<!ENTITY \(outer) \"\(String(repeating: "&\(inner);", count: 20))\">"
    }
    bomb += "]><rss version=\"2.0\"><channel><title>&h;</title></channel></rss>"
    #expect(codes(bomb).contains("GX412"))
    let parameters =
      "<!DOCTYPE rss [<!ENTITY % a \"b\">"
      + String(repeating: "%a;", count: 20_000) + "]><rss version=\"2.0\"/>"
    #expect(codes(parameters).contains("GX412"))
    let external =
      "<!DOCTYPE rss [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>"
      + "<rss version=\"2.0\"><channel><title>&secret;</title></channel></rss>"
    let found = codes(external)
    #expect(found.contains("GX413") && found.contains("GX412"))
  }

  @Test("Depth and breadth are bounded")
  func bounded() {
    #expect(codes(String(repeating: "<a>", count: 100_000)).contains("GX414"))
    #expect(codes(String(repeating: "[", count: 100_000)).contains("GX501"))
    let attributes = (0..<20_000).map { " a\($0)=\"\"" }.joined()
    #expect(!codes("<rss version=\"2.0\"\(attributes)/>").isEmpty)
  }

  @Test("What is many, in one tag or one value, is found and counted like what is few")
  func many() {
    let declarations = (0..<70_000).map { " xmlns:a\($0)=\"u\($0)\"" }.joined()
    #expect(codes("<rss version=\"2.0\"\(declarations)/>") == ["GF405"])
    let brackets = String(repeating: "<", count: 50_000)
    #expect(Set(codes(item("<x a=\"\(brackets)\"/>"))).contains("GX401"))
    let quotes = "&lt;a " + String(repeating: "x=\"", count: 50_000)
    #expect(Set(codes(item("<description>\(quotes)</description>"))) == ["GF488"])
    let links = (0..<20_000).map { "<link href=\"https://a.example/\($0)\" type=\"a/b\($0)\"/>" }
    let feed = "<feed xmlns=\"http://www.w3.org/2005/Atom\">\(links.joined())</feed>"
    #expect(!codes(feed).contains("GF503"))
  }

  @Test("Encodings that contradict themselves are errors, and the feed is read all the same")
  func encodings() {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + channel("").dropFirst(39)
    let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let found = findings(in: [0xFF, 0xFE] + wide)
    #expect(found.map(\.code) == ["GX418"])
    let stray = Array(item("<description>caf").utf8.prefix { $0 != 0 })
    #expect(!findings(in: stray + [0xE9, 0x20]).isEmpty)
  }

  @Test("White space before the declaration is one finding with a repair")
  func leadingSpace() throws {
    let found = findings(in: "\n" + channel(""))
    #expect(found.map(\.code) == ["GX415"])
    #expect(found.first?.diagnostic.fixes.count == 1)
  }
}
