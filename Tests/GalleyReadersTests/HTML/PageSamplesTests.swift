import GalleyCore
import GalleyReaders
import TestSupport
import Testing

/// The sample pages, each with the blocks and metadata that its author expects.
struct PageSamplesTests {
  static let pages = Repository.files(in: "Samples/pages").filter {
    $0.hasSuffix(".html") || $0.hasSuffix(".xhtml")
  }

  static func expected(_ page: String) throws -> [String] {
    let name = page.split(separator: "/").last?.split(separator: ".").first ?? ""
    let path = "Samples/expected/blocks/\(name).expected"
    return String(decoding: try Repository.bytes(path), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  static func isMetadata(_ line: String) -> Bool {
    ["title ", "byline ", "published "].contains { line.hasPrefix($0) }
  }

  @Test func thereAreThirtyPages() {
    #expect(Self.pages.count >= 30)
  }

  @Test(arguments: pages)
  func findsTheArticle(page: String) throws {
    let reading = PageReading(try Repository.bytes(page), name: page)
    let expected = try Self.expected(page)
    let codes = expected.filter { $0.hasPrefix("diagnostic ") }.map { String($0.dropFirst(11)) }
    let blocks = expected.filter { !$0.hasPrefix("diagnostic ") && !Self.isMetadata($0) }
    #expect(reading.lines == blocks)
    #expect(reading.codes == codes)
    let metadata = expected.filter(Self.isMetadata)
    if !metadata.isEmpty { #expect(reading.metadataLines == metadata) }
  }

  /// Headings, list items and block quotations of all the samples together.
  @Test func keepsTheStructure() throws {
    var found = 0
    var wanted = 0
    var both = 0
    for page in Self.pages {
      func structure(_ lines: [String]) -> Set<String> {
        Set(
          lines.filter { line in
            ["heading ", "listItem ", "quotation "].contains { line.hasPrefix($0) }
          })
      }
      let expected = structure(try Self.expected(page))
      let actual = structure(PageReading(try Repository.bytes(page), name: page).lines)
      wanted += expected.count
      found += actual.count
      both += expected.intersection(actual).count
    }
    #expect(wanted > 60)
    #expect(Double(both) >= Double(wanted) * 0.95)
    #expect(Double(both) >= Double(found) * 0.95)
  }

  @Test(arguments: pages)
  func everyRangeLeadsToItsText(page: String) throws {
    let reading = PageReading(try Repository.bytes(page), name: page)
    let isFromJSON = reading.codes.contains("GH108")
    for (index, node) in reading.document.nodes.enumerated()
    where reading.document.isLeaf(index) && !isFromJSON {
      let range = reading.document.text.source(of: node.range)
      let markup = reading.source.string(range)
      #expect(
        MarkupStripping.words(in: markup)
          == MarkupStripping.words(ofText: reading.document.text.string(node.range)))
    }
  }
}
