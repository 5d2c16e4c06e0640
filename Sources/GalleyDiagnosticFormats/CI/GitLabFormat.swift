public import GalleyCore

/// GitLab's Code Quality report, a subset of the Code Climate format.
///
/// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
public struct GitLabFormat: DiagnosticFormat {
  public static let descriptor = DiagnosticFormatDescriptor(
    name: "gitlab", summary: "a Code Quality report for GitLab")

  private let style: DiagnosticStyle
  private var isEmpty = true

  public init(_ style: DiagnosticStyle) { self.style = style }

  public mutating func begin(to sink: inout ByteSink) { sink.write("[") }

  public mutating func write(_ findings: FileFindings, to sink: inout ByteSink) {
    let path = style.path(findings.file)
    for (diagnostic, identity) in zip(findings.diagnostics, findings.identities()) {
      sink.write(isEmpty ? "\n" : ",\n")
      isEmpty = false
      // GitLab wants one fingerprint a finding, unique in the whole report.
      var fingerprint = Fingerprint()
      fingerprint.add(path)
      fingerprint.add(identity)
      Self.write(diagnostic, path, fingerprint.text, to: &sink)
    }
  }

  public mutating func end(to sink: inout ByteSink) { sink.write(isEmpty ? "]\n" : "\n]\n") }

  private static func write(
    _ diagnostic: LocatedDiagnostic, _ path: String, _ fingerprint: String,
    to sink: inout ByteSink
  ) {
    let place = diagnostic.place ?? .wholeFile
    var writer = JSONWriter(sink)
    writer.beginObject()
    writer.key("description")
    writer.string("\(diagnostic.message) [\(diagnostic.code)]")
    writer.key("check_name")
    writer.string(diagnostic.code)
    writer.key("fingerprint")
    writer.string(fingerprint)
    writer.key("severity")
    writer.string(severity(diagnostic.severity))
    writer.key("location")
    writer.beginObject()
    writer.key("path")
    writer.string(path)
    writer.key("lines")
    writer.beginObject()
    writer.key("begin")
    writer.int(place.start.line)
    writer.key("end")
    writer.int(place.end.line)
    writer.endObject()
    writer.endObject()
    writer.endObject()
    sink = writer.finish()
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
