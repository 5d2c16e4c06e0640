import Testing

@testable import GalleyArchive

@Suite("Formats of what is archived") struct FileFormatTests {
  @Test(arguments: [
    ("<feed xmlns=\"http://www.w3.org/2005/Atom\">", "application/atom+xml"),
    ("<?xml version=\"1.0\"?>\n<rss version=\"2.0\">", "application/rss+xml"),
    ("<rdf:RDF>", "application/xml"), (" {\"version\": \"1.1\"}", "application/feed+json"),
  ])
  func `a feed is what it begins with`(text: String, type: String) {
    #expect(FileFormat.of(source: Array(text.utf8), read: "feed").mediaType == type)
  }

  @Test func `a web archive may be packed`() {
    #expect(FileFormat.of(source: [0x1F, 0x8B], read: "warc").mediaType == "application/gzip")
    #expect(
      FileFormat.of(source: Array("WARC/1.1".utf8), read: "warc").mediaType == "application/warc")
  }
}
