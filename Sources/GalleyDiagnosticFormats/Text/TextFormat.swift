public import GalleyCore

/// For a person at a terminal: the finding, an excerpt of the source with carets, notes and help.
public struct TextFormat: DiagnosticFormat {
  public static let descriptor = DiagnosticFormatDescriptor(
    name: "text", summary: "findings with an excerpt of the source, for people",
    isForPeople: true, showsSource: true)

  private let headline: Headline
  private let excerpt: Excerpt
  private let isColored: Bool

  public init(_ style: DiagnosticStyle) {
    headline = Headline(isColored: style.isColored)
    excerpt = Excerpt(width: style.width, isColored: style.isColored)
    isColored = style.isColored
  }

  public mutating func write(_ findings: FileFindings, to sink: inout ByteSink) {
    for diagnostic in findings.diagnostics { write(diagnostic, to: &sink) }
    for unlisted in findings.unlisted {
      headline.write(unlisted, in: findings.file, to: &sink)
    }
  }

  private func write(_ diagnostic: LocatedDiagnostic, to sink: inout ByteSink) {
    headline.write(diagnostic, to: &sink)
    excerpt.write(diagnostic, to: &sink)
    for note in diagnostic.notes { write("note", note, to: &sink) }
    if let help = diagnostic.help { write("help", help, to: &sink) }
    for fix in diagnostic.fixes {
      write(fix.applicability == .safe ? "fix" : "suggestion", fix.title, to: &sink)
    }
    write("see", "galley explain \(diagnostic.code)", to: &sink)
  }

  private func write(_ kind: String, _ text: String, to sink: inout ByteSink) {
    let lead =
      isColored ? "   \u{1B}[1;34m=\u{1B}[0m \u{1B}[1m\(kind)\u{1B}[0m: " : "   = \(kind): "
    sink.write(lead + Headline.printable(text) + "\n")
  }
}
