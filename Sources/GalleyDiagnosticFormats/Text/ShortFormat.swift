public import GalleyCore

/// One line a finding, as compilers write them: `path:line:column: severity: message [CODE]`.
public struct ShortFormat: DiagnosticFormat {
  public static let descriptor = DiagnosticFormatDescriptor(
    name: "short", summary: "one line a finding, as editors and grep read it", isForPeople: true)

  private let headline: Headline

  public init(_ style: DiagnosticStyle) { headline = Headline(isColored: style.isColored) }

  public mutating func write(_ findings: FileFindings, to sink: inout ByteSink) {
    for diagnostic in findings.diagnostics { headline.write(diagnostic, to: &sink) }
    for unlisted in findings.unlisted {
      headline.write(unlisted, in: findings.file, to: &sink)
    }
  }
}
