import GalleyCore
import GalleyReaders
import Testing

@Suite("Web archives")
struct WARCReaderTests {
  private struct Reading {
    var articles: [ContainedArticle] = []
    var codes: [String] = []
    var texts: [String] { articles.map { String(decoding: $0.bytes, as: UTF8.self) } }
  }

  private func read(_ bytes: [UInt8]) -> Reading {
    var reader = WARCReader(HeldBytes(bytes))
    var result = Reading()
    while let article = reader.next() {
      result.codes += (reader.takeFindings() + article.findings).map(\.code)
      result.articles.append(article)
    }
    result.codes += reader.takeFindings().map(\.code)
    return result
  }

  private func record(
    _ body: [UInt8], type: String = "response", more: String = "", lengthOff: Int = 0
  ) -> [UInt8] {
    Array(
      """
      WARC/1.1\r\nWARC-Type: \(type)\r\nWARC-Record-ID: <urn:uuid:1>\r
      WARC-Target-URI: https://harbour.example/quay\r\nWARC-Date: 2026-11-03T08:00:00Z\r
      \(more)Content-Length: \(body.count + lengthOff)\r\n\r\n
      """.utf8) + body + Array("\r\n\r\n".utf8)
  }

  private func response(_ body: [UInt8], _ fields: String = "", status: Int = 200) -> [UInt8] {
    Array(
      "HTTP/1.1 \(status) OK\r\nContent-Type: text/html; charset=utf-8\r\n\(fields)\r\n".utf8)
      + body
  }

  private static let page = Array("<p>The quay stays open.</p>".utf8)

  @Test("Pages come with where they lie and where they are from")
  func pages() throws {
    let first = record(Array("software: a\r\n".utf8), type: "warcinfo")
    let reading = read(first + record(response(Self.page)) + record(response(Self.page)))
    #expect(reading.texts == ["<p>The quay stays open.</p>", "<p>The quay stays open.</p>"])
    #expect(reading.codes == [])
    let article = try #require(reading.articles.first)
    #expect(article.format == "html")
    #expect(article.record.offset == first.count)
    #expect(article.record.id == "<urn:uuid:1>")
    #expect(article.record.url == "https://harbour.example/quay")
    #expect(article.record.date == "2026-11-03T08:00:00Z")
  }

  @Test("Of a compressed archive the offset is that of the member")
  func compressed() {
    let members = [
      record(response(Self.page)), record(response(Self.page), type: "request"),
      record(response(Self.page)),
    ].map { Gzip.member($0) }
    let reading = read(members.flatMap { $0 })
    #expect(reading.articles.map(\.record.offset) == [0, members[0].count + members[1].count])
    #expect(reading.codes == [])
    // Several records in one member are read as well.
    let joined = Gzip.member(record(response(Self.page)) + record(response(Self.page)))
    #expect(read(joined).texts.count == 2)
  }

  @Test("Chunked and compressed bodies are undone, and bodies that were undone already are left")
  func bodies() {
    let chunks = Array("5\r\n<p>Th\r\n16;a=b\r\ne quay stays open.</p>\r\n0\r\n\r\n".utf8)
    let chunked = "Transfer-Encoding: chunked\r\n"
    let gzip = "Content-Encoding: gzip\r\n"
    for (body, fields) in [
      (chunks, chunked), (Self.page, chunked), (Gzip.member(Self.page), gzip), (Self.page, gzip),
      (Self.page, "Content-Encoding: identity\r\n"),
    ] {
      let reading = read(record(response(body, fields)))
      #expect(reading.texts == ["<p>The quay stays open.</p>"], "\(fields)")
    }
    let text = Array("Bad weather keeps the ferry in.\nIt goes on Monday.".utf8)
    #expect(
      read(record(response(text, chunked))).texts
        == ["Bad weather keeps the ferry in.\nIt goes on Monday."])
    #expect(read(record(response(Self.page, "Content-Encoding: br\r\n"))).codes.contains("GS033"))
  }

  @Test("Only pages and texts with a status of success are articles")
  func selection() {
    #expect(read(record(response(Self.page, status: 404))).codes == ["GS035"])
    let image = Array("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG".utf8)
    #expect(read(record(image)).articles.isEmpty)
    let text = record(
      Array("The quay.".utf8), type: "conversion", more: "Content-Type: text/plain\r\n")
    #expect(read(text).articles.map(\.format) == ["text"])
    #expect(
      read(record(response(Self.page), more: "WARC-Truncated: length\r\n")).codes == ["GS034"])
  }

  @Test("A length that lies costs one record, and is told of", arguments: [-9, 9, 5000])
  func lyingLength(off: Int) {
    let bytes = record(response(Self.page), lengthOff: off) + record(response(Self.page))
    for archive in [
      bytes,
      Gzip.member(record(response(Self.page), lengthOff: off))
        + Gzip.member(record(response(Self.page))),
    ] {
      let reading = read(archive)
      #expect(reading.codes.contains("GS030"), "\(reading.codes)")
      #expect(reading.texts.last == "<p>The quay stays open.</p>" || off > 0)
      #expect(!reading.articles.isEmpty)
    }
  }

  @Test("A record that is passed over ends with its member, whatever its length says")
  func lyingLengthOfWhatIsPassedOver() {
    let first = record(Array("software: a\r\n".utf8), type: "warcinfo", lengthOff: 5000)
    let reading = read(Gzip.member(first) + Gzip.member(record(response(Self.page))))
    #expect(reading.codes == ["GS030"])
    #expect(reading.texts == ["<p>The quay stays open.</p>"])
  }

  @Test("Headers that do not end are looked at once, and those too long are told of")
  func endlessHeaders() {
    let start = Array("WARC/1.1\r\n".utf8)
    let reading = read(
      (0..<50_000).flatMap { _ in start } + Array("\r\n".utf8) + record(response(Self.page)))
    #expect(Set(reading.codes) == ["GS030", "GS032"])
    #expect(reading.texts == ["<p>The quay stays open.</p>"])
  }

  @Test("Members that give nothing do not hide the place of those that do")
  func emptyMembers() {
    let empty = (0..<100).flatMap { _ in Gzip.member([]) }
    let reading = read(empty + Gzip.member(record(response(Self.page))))
    #expect(reading.articles.map(\.record.offset) == [empty.count])
    #expect(reading.codes == [])
  }

  @Test("Cut anywhere, an archive gives the records that are whole")
  func cut() {
    let plain = record(response(Self.page)) + record(response(Self.page))
    for archive in [plain, Gzip.member(record(response(Self.page))) + Gzip.member(plain)] {
      for length in 0..<archive.count {
        let reading = read(Array(archive[..<length]))
        #expect(reading.articles.count <= 3)
        #expect(!reading.codes.isEmpty || !reading.articles.isEmpty)
      }
    }
  }

  @Test("Damage in one member leaves the others")
  func damage() {
    var first = Gzip.member(record(response(Self.page)))
    first[40] ^= 0xFF
    first[first.count - 6] ^= 0xFF
    let reading = read(first + Gzip.member(record(response(Self.page))))
    #expect(reading.codes.contains("GS031"))
    #expect(reading.texts.last == "<p>The quay stays open.</p>")
  }

  @Test("No byte of an archive stops the reading when it is another")
  func mutated() {
    let archive = Gzip.member(record(response(Self.page))) + record(response(Self.page))
    for index in archive.indices {
      var bytes = archive
      bytes[index] ^= 0x15
      _ = read(bytes)
    }
  }

  @Test(
    "A length that is too large costs no record behind it", arguments: [5, 8, 300, 5_000, 90 << 20])
  func lengthsTooLarge(off: Int) {
    let other = Array("<p>The ferry waits.</p>".utf8)
    let third = Array("<p>The board meets.</p>".utf8)
    for type in ["response", "request"] {
      let reading = read(
        record(response(Self.page)) + record(response(other), type: type, lengthOff: off)
          + record(response(third)))
      let pages = ["<p>The quay stays open.</p>", "<p>The board meets.</p>"]
      #expect(reading.texts.filter { $0 != "<p>The ferry waits.</p>" } == pages)
      #expect(!reading.texts.contains { $0.contains("WARC/1") })
      #expect(!reading.codes.isEmpty)
    }
  }

  @Test("A length may be as large as a number can be", arguments: ["request", "response"])
  func lengthWithoutMeasure(type: String) {
    let reading = read(
      record([], type: type, lengthOff: .max) + record(response(Self.page)))
    #expect(reading.texts == ["<p>The quay stays open.</p>"])
    #expect(!reading.codes.isEmpty)
  }
}
