public import GalleyCore

/// All findings as one JSON document, after `Schemas/diagnostics.schema.json`; a finding a line.
public struct JSONFormat: DiagnosticFormat {
  public static let descriptor = DiagnosticFormatDescriptor(
    name: "json", summary: "all findings in one JSON document, by diagnostics.schema.json")

  private var isEmpty = true

  public init(_ style: DiagnosticStyle) {}

  public mutating func begin(to sink: inout ByteSink) {
    sink.write("{\"version\":1,\"diagnostics\":[")
  }

  public mutating func write(_ findings: FileFindings, to sink: inout ByteSink) {
    for diagnostic in findings.diagnostics {
      sink.write(isEmpty ? "\n" : ",\n")
      isEmpty = false
      DiagnosticJSON.write(diagnostic, isVerbatim: findings.isVerbatim, to: &sink)
    }
  }

  public mutating func end(to sink: inout ByteSink) {
    sink.write(isEmpty ? "]}\n" : "\n]}\n")
  }
}
