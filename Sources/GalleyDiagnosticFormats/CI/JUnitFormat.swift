public import GalleyCore

/// JUnit's XML: a suite a file, a test case a finding, and for a file without findings one that
/// passes.
///
/// Findings that make the run fail are failures; lighter ones are cases that pass and tell the
/// finding as their output. After https://github.com/testmoapp/junitxml.
public struct JUnitFormat: DiagnosticFormat {
  public static let descriptor = DiagnosticFormatDescriptor(
    name: "junit", summary: "JUnit XML, a suite a file, for Jenkins, GitLab and others")

  private let style: DiagnosticStyle

  public init(_ style: DiagnosticStyle) { self.style = style }

  public mutating func begin(to sink: inout ByteSink) {
    sink.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"galley\">\n")
  }

  public mutating func write(_ findings: FileFindings, to sink: inout ByteSink) {
    let path = style.path(findings.file)
    let failures = findings.diagnostics.count { $0.severity >= style.failLevel }
    sink.write("  <testsuite")
    sink.writeAttribute("name", path)
    sink.writeAttribute("tests", String(max(1, findings.diagnostics.count)))
    sink.writeAttribute("failures", String(failures))
    sink.writeAttribute("errors", "0")
    sink.write(">\n")
    if findings.diagnostics.isEmpty {
      sink.write("    <testcase")
      sink.writeAttribute("classname", path)
      sink.writeAttribute("name", "no findings")
      sink.write("/>\n")
    }
    // A name holds no place, so that a test keeps its history when the text above it changes;
    // findings that are alike are counted instead.
    var names: [String: Int] = [:]
    for diagnostic in findings.diagnostics {
      let name = "\(diagnostic.code) \(diagnostic.rule.slug): \(diagnostic.message)"
      let count = names[name, default: 0] + 1
      names[name] = count
      write(diagnostic, path, name: count > 1 ? "\(name) (\(count))" : name, to: &sink)
    }
    sink.write("  </testsuite>\n")
  }

  public mutating func end(to sink: inout ByteSink) { sink.write("</testsuites>\n") }

  private func write(
    _ diagnostic: LocatedDiagnostic, _ path: String, name: String, to sink: inout ByteSink
  ) {
    let start = diagnostic.place?.start
    let place = start.map { "\(path):\($0.line):\($0.column)" } ?? path
    sink.write("    <testcase")
    sink.writeAttribute("classname", path)
    sink.writeAttribute("name", name)
    sink.writeAttribute("file", path)
    if let start { sink.writeAttribute("line", String(start.line)) }
    sink.write(">\n")
    let text = "\(place): \(diagnostic.severity.name): \(diagnostic.message) [\(diagnostic.code)]"
    let details = [text] + diagnostic.notes + diagnostic.advice
    if diagnostic.severity >= style.failLevel {
      sink.write("      <failure")
      sink.writeAttribute("type", diagnostic.severity.name)
      sink.writeAttribute("message", diagnostic.message)
      sink.write(">")
      sink.writeText(details.joined(separator: "\n"))
      sink.write("</failure>\n")
    } else {
      sink.write("      <system-out>")
      sink.writeText(details.joined(separator: "\n"))
      sink.write("</system-out>\n")
    }
    sink.write("    </testcase>\n")
  }
}
