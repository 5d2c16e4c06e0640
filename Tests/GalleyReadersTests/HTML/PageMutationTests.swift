import GalleyCore
import GalleyReaders
import TestSupport
import Testing

/// Changes of a page that mean nothing to its reader must mean nothing to Galley.
struct PageMutationTests {
  /// Pages whose article is told by more than its class names.
  static let pages = PageSamplesTests.pages.filter { page in
    !["index", "script", "fragment", "paywall", "inline", "xhtml"].contains { page.contains($0) }
  }

  static func text(_ page: String) throws -> String {
    String(decoding: try Repository.bytes(page), as: UTF8.self)
  }

  @Test(arguments: pages)
  func hashedClassNamesChangeNothing(page: String) throws {
    let text = try Self.text(page)
    var hashed = ""
    var rest = Substring(text)
    while let start = rest.firstRange(of: "class=\"") {
      hashed += rest[..<start.upperBound]
      rest = rest[start.upperBound...]
      let end = rest.firstIndex(of: "\"") ?? rest.endIndex
      let code = rest[..<end].utf8.reduce(UInt32(7)) { ($0 &* 31) ^ UInt32($1) }
      hashed += "x" + String(code, radix: 36)
      rest = rest[end...]
    }
    hashed += rest
    #expect(PageReading(hashed).lines == PageReading(text).lines)
  }

  @Test(arguments: pages)
  func wrappersChangeNothing(page: String) throws {
    let text = try Self.text(page)
    let wrapped =
      text
      .replacing("<body>", with: "<body><div><div class=\"wrap\"><div>")
      .replacing("</body>", with: "</div></div></div></body>")
      .replacing("<article", with: "<div class=\"outer\"><div><article")
      .replacing("</article>", with: "</article></div></div>")
    #expect(PageReading(wrapped).lines == PageReading(text).lines)
  }

  @Test(arguments: pages.filter { !$0.contains("table") })
  func layoutTablesChangeNothing(page: String) throws {
    let text = try Self.text(page)
    let tabled =
      text
      .replacing("<main>", with: "<table><tr><td>").replacing(
        "</main>", with: "</td></tr></table>"
      )
      .replacing("<body>", with: "<body><table width=\"900\"><tr><td>")
      .replacing("</body>", with: "</td></tr></table></body>")
    #expect(PageReading(tabled).lines == PageReading(text).lines)
  }

  @Test(arguments: pages)
  func whiteSpaceAndCommentsChangeNothing(page: String) throws {
    let text = try Self.text(page)
    let spaced =
      text
      .replacing("<p>", with: "\n\t<!-- p -->\n<p>\n   ").replacing("</p>", with: "\n</p>\n\n")
      .replacing("<li>", with: "\n<li>\n")
    #expect(PageReading(spaced).lines == PageReading(text).lines)
  }
}
