import GalleyCore
import Testing

@Suite struct SeverityPolicyTests {
  static let rule = DiagnosticRule("GQ999", "test", .warning, "Test.", explanation: "")
  static let finding = Diagnostic(rule, "a finding", at: nil)

  @Test func theRuleDecidesUnlessAsked() {
    #expect(SeverityPolicy().severity(of: Self.finding) == .warning)
  }

  @Test func flagsBeatTheConfiguration() {
    var policy = SeverityPolicy()
    policy.configured["GQ999"] = .severity(.note)
    #expect(policy.severity(of: Self.finding) == .note)
    policy.flags["GQ999"] = .severity(.error)
    #expect(policy.severity(of: Self.finding) == .error)
    policy.flags["GQ999"] = .hidden
    #expect(policy.severity(of: Self.finding) == nil)
  }

  @Test func warningsAreRaisedOrHiddenTogether() {
    var policy = SeverityPolicy()
    policy.warningsAreErrors = true
    #expect(policy.severity(of: Self.finding) == .error)
    policy.hidesWarnings = true
    #expect(policy.severity(of: Self.finding) == nil)
  }

  @Test func aFlagKeepsAWarningAWarning() {
    var policy = SeverityPolicy()
    policy.warningsAreErrors = true
    policy.flags["GQ999"] = .severity(.warning)
    #expect(policy.severity(of: Self.finding) == .warning)
  }
}
