public import GalleyCore

/// SARIF 2.1.0, which GitHub code scanning and many others read.
///
/// Results stream; the rules that they name follow behind them. Baselined and suppressed findings
/// stay in, marked as suppressed, so that a server does not take them for fixed and open them again.
/// After the OASIS Standard "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
public struct SARIFFormat: DiagnosticFormat {
  public static let descriptor = DiagnosticFormatDescriptor(
    name: "sarif", summary: "SARIF 2.1.0, for code scanning", keepsSuppressed: true)

  private let style: DiagnosticStyle
  private let result: SARIFResult
  private var isEmpty = true
  private var rules: [DiagnosticRule] = []
  private var ruleIndices: [String: Int] = [:]
  /// What the run does not list, and what else there is to say of it.
  private var notifications: [String] = []
  private var isSuccessful = true

  public init(_ style: DiagnosticStyle) {
    self.style = style
    result = SARIFResult(style)
  }

  public mutating func begin(to sink: inout ByteSink) {
    sink.write("{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",")
    sink.write("\"version\":\"2.1.0\",\"runs\":[{\"columnKind\":\"unicodeCodePoints\",")
    sink.write("\"results\":[")
  }

  public mutating func write(_ findings: FileFindings, to sink: inout ByteSink) {
    for (diagnostic, identity) in zip(findings.diagnostics, findings.identities()) {
      sink.write(isEmpty ? "\n" : ",\n")
      isEmpty = false
      if diagnostic.code.hasPrefix("GC5") { isSuccessful = false }
      result.write(
        diagnostic, ruleIndex: index(of: diagnostic.rule), identity: identity,
        isVerbatim: findings.isVerbatim, to: &sink)
    }
    for unlisted in findings.unlisted {
      let text =
        "\(findings.file): \(unlisted.count) further results of \(unlisted.rule.code) are not listed"
      notifications.append(text)
    }
  }

  public mutating func note(_ text: String) { notifications.append(text) }

  public mutating func end(to sink: inout ByteSink) {
    sink.write(isEmpty ? "],\n\"tool\":" : "\n],\n\"tool\":")
    SARIFTool(style, rules: rules).write(to: &sink)
    sink.write(",\n\"invocations\":[")
    var writer = JSONWriter(sink)
    writer.beginObject()
    writer.key("executionSuccessful")
    writer.bool(isSuccessful)
    if !notifications.isEmpty {
      writer.key("toolExecutionNotifications")
      writer.beginArray()
      for notification in notifications {
        writer.beginObject()
        writer.member("level", "note")
        writer.key("message")
        writer.beginObject()
        writer.member("text", notification)
        writer.endObject()
        writer.endObject()
      }
      writer.endArray()
    }
    writer.endObject()
    sink = writer.finish()
    sink.write("]}]}\n")
  }

  private mutating func index(of rule: DiagnosticRule) -> Int {
    if let known = ruleIndices[rule.code] { return known }
    rules.append(rule)
    ruleIndices[rule.code] = rules.count - 1
    return rules.count - 1
  }
}
