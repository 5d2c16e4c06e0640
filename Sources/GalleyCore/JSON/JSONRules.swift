/// The diagnostics for JSON texts, whatever they hold.
public enum JSONRules {
  public static let all: [DiagnosticRule] = [
    .jsonSyntax, .jsonDuplicateName, .jsonControlCharacter, .jsonLoneSurrogate,
    .jsonImpreciseNumber,
  ]

  /// Reports the syntax error and the findings of a text.
  public static func report(_ tree: JSONTree, to diagnostics: inout Diagnostics) {
    if let error = tree.error {
      diagnostics.report(
        Diagnostic(.jsonSyntax, "this is not JSON: \(error.message)", at: error.range))
    }
    for finding in JSONAudit.findings(in: tree) { diagnostics.report(diagnostic(for: finding)) }
  }

  /// The diagnostic that a finding gives.
  public static func diagnostic(for finding: JSONAudit.Finding) -> Diagnostic {
    let range = finding.range
    switch finding.kind {
    case .duplicateName(let name, let first):
      return Diagnostic(
        .jsonDuplicateName, "the member “\(name)” stands twice in this object", at: range,
        labels: [Label(first, "first here")])
    case .controlCharacter(let byte):
      let code = (byte < 16 ? "000" : "00") + String(byte, radix: 16, uppercase: true)
      return Diagnostic(
        .jsonControlCharacter, "the control character U+\(code) stands unescaped", at: range,
        fixes: [Fix("escape it", .safe, edits: [TextEdit(range, "\\u" + code)])])
    case .loneSurrogate:
      return Diagnostic(.jsonLoneSurrogate, "this escape is half of a surrogate pair", at: range)
    case .unwritableCharacter(let scalar):
      let code = String(scalar, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: max(0, 4 - code.utf8.count)) + code
      return Diagnostic(
        .jsonControlCharacter, "U+\(padded) is a character that no XML or HTML can hold", at: range)
    case .impreciseNumber:
      return Diagnostic(
        .jsonImpreciseNumber, "most readers cannot hold this number exactly", at: range,
        help: "write it as a string")
    }
  }
}

extension DiagnosticRule {
  public static let jsonSyntax = DiagnosticRule(
    "GX501", "json-syntax", .error, "The text is not JSON",
    explanation: "The text breaks JSON's grammar, nests too deep or ends too early. What stands "
      + "before the place was read, nothing behind it.",
    example: "{\"version\": \"https://jsonfeed.org/version/1.1\",}",
    reference: "RFC 8259, section 2"
  )
  public static let jsonDuplicateName = DiagnosticRule(
    "GX503", "json-duplicate-name", .error, "A JSON object has two members of one name",
    explanation: "Readers differ in which of the two members they take. Keep one.",
    example: "{\"title\": \"One\", \"title\": \"Two\"}", reference: "RFC 8259, section 4")
  public static let jsonControlCharacter = DiagnosticRule(
    "GX504", "json-control-character", .error, "A JSON string holds a control character",
    explanation: "Control characters must be escaped in JSON strings, and those below U+0020 other "
      + "than tab, line feed and carriage return cannot be written into XML or HTML at all.",
    example: "{\"title\": \"a\\u0000b\"}", reference: "RFC 8259, section 7")
  public static let jsonLoneSurrogate = DiagnosticRule(
    "GX505", "json-lone-surrogate", .error, "A JSON string holds half of a surrogate pair",
    explanation: "A \\uD800–\\uDFFF escape without its partner stands for no character; it is read "
      + "as U+FFFD.",
    example: "{\"title\": \"\\uD800\"}", reference: "RFC 8259, section 8.2")
  public static let jsonImpreciseNumber = DiagnosticRule(
    "GX506", "json-imprecise-number", .warning, "A JSON number is beyond what readers hold exactly",
    explanation: "Integers beyond 2^53 and numbers beyond the range of a double change when most "
      + "readers read them. Ids should be strings.",
    example: "{\"id\": 12345678901234567890}", reference: "RFC 8259, section 6")
}
