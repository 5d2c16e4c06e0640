public import GalleyCore

/// Checkstyle's XML, which most CI servers and review bots read.
///
/// https://checkstyle.org (the form of its XMLLogger).
public struct CheckstyleFormat: DiagnosticFormat {
  public static let descriptor = DiagnosticFormatDescriptor(
    name: "checkstyle", summary: "Checkstyle XML, for CI servers and review bots")

  private let style: DiagnosticStyle

  public init(_ style: DiagnosticStyle) { self.style = style }

  public mutating func begin(to sink: inout ByteSink) {
    sink.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"10.0\">\n")
  }

  public mutating func write(_ findings: FileFindings, to sink: inout ByteSink) {
    guard !findings.diagnostics.isEmpty else { return }
    sink.write("  <file")
    sink.writeAttribute("name", style.path(findings.file))
    sink.write(">\n")
    for diagnostic in findings.diagnostics {
      let start = (diagnostic.place ?? .wholeFile).start
      sink.write("    <error")
      sink.writeAttribute("line", String(start.line))
      sink.writeAttribute("column", String(start.column))
      sink.writeAttribute(
        "severity", diagnostic.severity == .note ? "info" : diagnostic.severity.name)
      sink.writeAttribute("message", diagnostic.message)
      sink.writeAttribute("source", "galley.\(diagnostic.code)")
      sink.write("/>\n")
    }
    sink.write("  </file>\n")
  }

  public mutating func end(to sink: inout ByteSink) { sink.write("</checkstyle>\n") }
}
