public import GalleyCore

/// GitHub's workflow commands, which become annotations of the lines of a pull request.
///
/// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
public struct GitHubFormat: DiagnosticFormat {
  public static let descriptor = DiagnosticFormatDescriptor(
    name: "github", summary: "annotations for GitHub Actions", isForPeople: true)

  private let style: DiagnosticStyle

  public init(_ style: DiagnosticStyle) { self.style = style }

  public mutating func write(_ findings: FileFindings, to sink: inout ByteSink) {
    let file = Self.property(style.path(findings.file))
    for diagnostic in findings.diagnostics {
      sink.write("::\(Self.command(diagnostic.severity)) file=\(file)")
      if let place = diagnostic.place {
        sink.write(",line=\(place.start.line),endLine=\(place.end.line)")
        // Columns may only be given where the range stays in one line.
        if place.start.line == place.end.line {
          sink.write(",col=\(place.start.column),endColumn=\(place.end.column)")
        }
      }
      let title = Self.property("\(diagnostic.code) \(diagnostic.rule.slug)")
      let help = diagnostic.advice.map { "\n" + $0 }.joined()
      sink.write(",title=\(title)::\(Self.data(diagnostic.message + help))\n")
    }
    for unlisted in findings.unlisted {
      let text = "\(unlisted.count) more of this kind: \(unlisted.rule.summary)"
      let title = Self.property("\(unlisted.rule.code) \(unlisted.rule.slug)")
      sink.write("::notice file=\(file),title=\(title)::\(Self.data(text))\n")
    }
  }

  private static func command(_ severity: Severity) -> String {
    severity == .note ? "notice" : severity.name
  }

  /// A message: percent signs and line breaks are escaped.
  private static func data(_ text: String) -> String {
    escape(text) { $0 == "%" || $0 == "\r" || $0 == "\n" }
  }

  /// A property: colons and commas are escaped as well.
  private static func property(_ text: String) -> String {
    escape(text) { "%\r\n:,".unicodeScalars.contains($0) }
  }

  private static func escape(_ text: String, _ isSpecial: (Unicode.Scalar) -> Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isSpecial(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result.append("%")
        result.append(contentsOf: (digits.utf8.count == 1 ? "0" + digits : digits).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
