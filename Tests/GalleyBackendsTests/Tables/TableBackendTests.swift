import GalleyBackends
import GalleyCore
import Testing

@testable import GalleyBackends

@Suite("Tables of claims and quotes") struct TableBackendTests {
  @Test func `csv has one row a claim and quote under the header`() throws {
    let emitted = try emit(SampleReports.harbour, as: "csv", [("bom", "false")])
    let rows = emitted.text.split(separator: "\r\n")
    #expect(rows.count == 1 + 7 + 7)
    #expect(rows[0].hasPrefix("type,id,kind,section,paragraph,start,end,text,source"))
    #expect(
      rows[2]
        == "claim,c2,attributed,1,1,96,157,a second basin by 2029,e1,Port Authority of Lisbon,"
        + "organization,,The Port Authority of Lisbon,announced,,expected,positive,,,,,test-rule,,harbour.md"
    )
    #expect(emitted.diagnostics.first?.notes.contains { $0.hasPrefix("sections: s1") } == true)
  }

  @Test func `csv begins with a byte order mark unless told not to`() throws {
    #expect(try emit(SampleReports.harbour, as: "csv").bytes.starts(with: [0xEF, 0xBB, 0xBF]))
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@a", " =1", "\u{FEFF}=1", "＝1"])
  func `a formula is defused`(text: String) { #expect(CSVWriter.startsFormula(text)) }

  @Test(arguments: ["a=1", "1-2", "“=1”", ""])
  func `other text stays as it is`(text: String) { #expect(!CSVWriter.startsFormula(text)) }

  @Test func `quotes, separators and line ends are quoted`() {
    var csv = CSVWriter(ByteSink(), separator: UInt8(ascii: ";"))
    csv.text("a;b")
    csv.text("say \"hi\"\nthere")
    csv.text("c,d")
    csv.text("=x")
    csv.endRow()
    let bytes = csv.finish().finishedBytes()
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "\"a;b\";\"say \"\"hi\"\"\nthere\";c,d;'=x\r\n")
  }

  @Test(arguments: ["csv", "ndjson"])
  func `what begins a table and what follows are the table`(name: String) throws {
    let type = try #require(BackendRegistry.named(name))
    let whole = try type.init(BackendOptions([], for: type.descriptor))
    let joining = try #require(whole as? any JoiningBackend)
    var sink = ByteSink()
    var rows = ByteSink()
    var diagnostics = Diagnostics()
    whole.emit(SampleReports.harbour, to: &sink, diagnostics: &diagnostics)
    joining.following.emit(SampleReports.harbour, to: &rows, diagnostics: &diagnostics)
    let (all, following) = (sink.finishedBytes(), rows.finishedBytes())
    #expect(all == joining.beginning + following)
  }

  @Test func `ndjson has one object a line with the columns as names`() throws {
    let lines = try emit(SampleReports.harbour, as: "ndjson").text.split(separator: "\n")
    #expect(lines.count == 14)
    #expect(lines[0].hasPrefix("{\"type\":\"claim\",\"id\":\"c1\",\"kind\":\"stated\""))
    #expect(lines.allSatisfy { $0.hasSuffix("}") })
  }
}
