import GalleyCompiler
import GalleyCore
import Testing

@Suite("Baselines")
struct BaselineTests {
  private static let rule = DiagnosticRule(
    "GQ901", "sample", .warning, "A sample.", explanation: "A sample.")

  private func finding(_ content: String, line: Int = 1) -> LocatedDiagnostic {
    let position = SourcePosition(line: line, column: 1, byteColumn: 1)
    var diagnostic = LocatedDiagnostic(
      rule: Self.rule, severity: .warning, message: "at line \(line)", file: "a.txt",
      place: .init(range: ByteRange(line, line), start: position, end: position))
    diagnostic.content = content
    return diagnostic
  }

  private func shown(_ baseline: Baseline, _ findings: [LocatedDiagnostic], file: String = "a.txt")
    -> [String]
  {
    var findings = findings
    baseline.apply(to: &findings, file: file)
    return findings.filter { $0.suppression == nil }.map(\.content)
  }

  @Test("A finding stays accepted when it moves to another line")
  func moves() {
    var baseline = Baseline()
    baseline.add([finding("“a gift")], file: "a.txt")
    #expect(shown(baseline, [finding("“a gift", line: 40)]) == [])
  }

  @Test("Other words, a further finding of the same words, and another file are new")
  func new() {
    var baseline = Baseline()
    baseline.add([finding("“a gift")], file: "a.txt")
    #expect(shown(baseline, [finding("“a theft")]) == ["“a theft"])
    #expect(shown(baseline, [finding("“a gift"), finding("“a gift", line: 2)]) == ["“a gift"])
    #expect(shown(baseline, [finding("“a gift")], file: "b.txt") == ["“a gift"])
  }

  @Test("What is written is read back, and comes out in order")
  func roundTrip() throws {
    var baseline = Baseline()
    baseline.add([finding("x"), finding("x", line: 3), finding("y")], file: "b \"quoted\".txt")
    baseline.add([finding("z")], file: "a.txt")
    let bytes = baseline.document()
    let read = try Baseline(json: bytes)
    #expect(read.counts == baseline.counts)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines[1].contains("a.txt"))
    #expect(lines.count == 5)
  }

  @Test(
    "What is no baseline is refused",
    arguments: [
      "", "[]", "{}", "{\"version\":2,\"findings\":[]}", "{\"version\":1,\"findings\":[{}]}",
    ])
  func refused(json: String) {
    #expect(throws: Baseline.Failure.self) { try Baseline(json: Array(json.utf8)) }
  }

  private func json(code: String) -> [UInt8] {
    let finding = #"{"file":"a.txt","code":"\#(code)","fingerprint":"f","count":1}"#
    return Array(#"{"version":1,"findings":[\#(finding)]}"#.utf8)
  }

  @Test(
    "A rule may go by its name, and a code that there is no longer stays",
    arguments: [
      ("unclosed-quotation", "GQ201"), ("gq201", "GQ201"), ("GQ999", "GQ999"),
    ])
  func names(name: String, code: String) throws {
    #expect(try Baseline(json: json(code: name)).counts.keys.map(\.code) == [code])
  }

  @Test("An unknown name is refused with the one that was meant")
  func unknownName() throws {
    let failure = #expect(throws: Baseline.Failure.self) {
      try Baseline(json: json(code: "unclosed-quotaton"))
    }
    #expect(failure?.help == "did you mean “unclosed-quotation”?")
  }
}
