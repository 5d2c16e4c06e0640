public import GalleyCore

/// One JSON object a line, as they come: for logs and for programs that read a stream.
public struct JSONLinesFormat: DiagnosticFormat {
  public static let descriptor = DiagnosticFormatDescriptor(
    name: "jsonl", summary: "one JSON object a line, for logs and streams")

  public init(_ style: DiagnosticStyle) {}

  public mutating func write(_ findings: FileFindings, to sink: inout ByteSink) {
    for diagnostic in findings.diagnostics {
      DiagnosticJSON.write(diagnostic, isVerbatim: findings.isVerbatim, to: &sink)
      sink.write(UInt8(ascii: "\n"))
    }
  }
}
