import GalleyCompiler
import GalleyCore
import GalleyReaders
import Testing

@Suite("Repairs")
struct FixTests {
  private static let rule = DiagnosticRule(
    "GF901", "sample", .error, "A sample.", explanation: "A sample.")

  private func finding(
    _ edits: [(Int, Int, String)], _ applicability: Fix.Applicability = .safe
  ) -> LocatedDiagnostic {
    var diagnostic = LocatedDiagnostic(
      rule: Self.rule, severity: .error, message: "sample", file: "a.txt")
    diagnostic.fixes = [
      Fix("sample", applicability, edits: edits.map { TextEdit(ByteRange($0.0, $0.1), $0.2) })
    ]
    return diagnostic
  }

  private func applied(_ diagnostics: [LocatedDiagnostic], to text: String) -> String {
    String(decoding: FixApplier().apply(diagnostics, to: Array(text.utf8)).bytes, as: UTF8.self)
  }

  @Test("Repairs apply in whatever order they come")
  func order() {
    #expect(applied([finding([(4, 5, "E")]), finding([(0, 1, "A")])], to: "abcde") == "AbcdE")
  }

  @Test("Of two that overlap the first applies, and a repair applies whole or not at all")
  func overlap() {
    let first = finding([(1, 3, "-")])
    let second = finding([(2, 4, "+"), (4, 5, "!")])
    #expect(applied([first, second], to: "abcde") == "a-de")
  }

  @Test("Only safe repairs apply, and none of a suppressed finding or beyond the end")
  func safety() {
    var suppressed = finding([(0, 1, "X")])
    suppressed.suppression = .init(kind: .inline, justification: nil)
    #expect(
      applied([finding([(0, 1, "X")], .unsafe), suppressed, finding([(3, 9, "X")])], to: "abc")
        == "abc")
  }

  @Test("Repairs that do harm do not hold back those of other rules")
  func harmOfOneRule() {
    let harmful = DiagnosticRule("GF902", "harmful", .error, "Harm.", explanation: "Harm.")
    let fixer = Fixer { input in
      var findings = input.bytes.indices.filter { input.bytes[$0] == UInt8(ascii: "x") }
        .map { self.finding([($0, $0 + 1, "y")]) }
      for index in input.bytes.indices where input.bytes[index] == UInt8(ascii: "h") {
        findings.append(self.finding([(index, index + 1, "hhhhh")]))
        findings[findings.count - 1].rule = harmful
      }
      return CheckResult(kind: .article, diagnostics: findings, isVerbatim: true)
    }
    let result = fixer.fix(InputFile(name: "a", bytes: Array("axhxc".utf8)))
    #expect(result.input.bytes == Array("ayhyc".utf8))
    #expect(fixer.fix(result.input).applied == 0)
  }

  @Test("Repairing goes on until nothing is left, and a second run changes nothing")
  func idempotent() {
    // Each round doubles nothing and replaces one `x` by `y`.
    let fixer = Fixer { input in
      let index = input.bytes.firstIndex(of: UInt8(ascii: "x"))
      let findings = index.map { [self.finding([($0, $0 + 1, "y")])] } ?? []
      return CheckResult(kind: .article, diagnostics: findings, isVerbatim: true)
    }
    let result = fixer.fix(InputFile(name: "a", bytes: Array("axbxc".utf8)))
    #expect(result.input.bytes == Array("aybyc".utf8))
    #expect(result.applied == 2)
    #expect(fixer.fix(result.input).applied == 0)
  }

  @Test("A round that makes things worse is taken back")
  func worse() {
    let fixer = Fixer { input in
      let isNew = input.bytes == Array("new".utf8)
      let findings = [self.finding([(0, 3, "new")])] + (isNew ? [self.finding([])] : [])
      return CheckResult(kind: .article, diagnostics: findings, isVerbatim: true)
    }
    let result = fixer.fix(InputFile(name: "a", bytes: Array("old".utf8)))
    #expect(result.input.bytes == Array("old".utf8))
    #expect(result.applied == 0)
  }

  @Test("A file whose ranges are not its bytes stays as it is")
  func transcoded() {
    let fixer = Fixer { _ in
      CheckResult(kind: .article, diagnostics: [self.finding([(0, 1, "X")])], isVerbatim: false)
    }
    #expect(fixer.fix(InputFile(name: "a", bytes: [0xE9])).input.bytes == [0xE9])
  }
}
