import GalleyCore
import GalleyDiagnosticFormats

/// Findings with everything that a format has to write: places, labels, notes, help, repairs,
/// suppressions, odd characters, and a finding about a file as a whole.
enum SampleFindings {
  static let unclosed = DiagnosticRule(
    "GQ901", "unclosed-mark", .warning, "A mark opens & never closes.",
    explanation: "Close it.\n\nOr not.", reference: "https://example.com/marks#unclosed")
  static let empty = DiagnosticRule(
    "GR902", "empty-part", .error, "A part is empty.", explanation: "Fill it.")
  static let odd = DiagnosticRule(
    "GS903", "odd-character", .note, "A character is odd.", explanation: "Look at it.")

  static let article = """
    Harbour
    Mayor Ines Duarte called the plan “a gift to the port, adding that
    \t表格 is a table: 50 % done, it <seems>\u{7}
    """

  /// The findings of two files, one of which has none but a baselined one.
  static var files: [FileFindings] {
    let source = SourceFile(name: "news desk/harbour.txt", bytes: Array(article.utf8))
    var locator = DiagnosticLocator(source)
    let mark = range(of: "“", in: source)
    var first = Diagnostic(
      unclosed, "this quotation opens and never closes", at: mark,
      labels: [
        Label(mark, "opened here"), Label(range(of: "adding", in: source), "reads on here"),
      ],
      notes: ["the next paragraph has no mark"], help: "close it after “port,”")
    first.fixes = [
      Fix("add the mark", .safe, edits: [TextEdit(ByteRange(mark.upper, mark.upper), "”")])
    ]
    let second = Diagnostic(
      odd, "this is <odd>, 100 %: a \"bell\"\nno less", at: range(of: "\u{7}", in: source))
    let whole = Diagnostic(empty, "the article has no byline", at: nil)
    let located = [whole, first, second].map { locator.locate($0, severity: $0.severity) }
    var accepted = locator.locate(first, severity: .warning)
    accepted.file = "quay.txt"
    accepted.suppression = .init(kind: .baseline, justification: "accepted in the baseline")
    return [
      FileFindings(
        file: "news desk/harbour.txt", diagnostics: located,
        unlisted: [UnlistedFindings(rule: odd, severity: .note, count: 35)], isVerbatim: true),
      FileFindings(file: "quay.txt", diagnostics: [accepted]),
    ]
  }

  private static func range(of text: String, in source: SourceFile) -> ByteRange {
    let needle = Array(text.utf8)
    let start = source.bytes.indices.first { source.bytes[$0...].starts(with: needle) } ?? 0
    return ByteRange(start, start + needle.count)
  }

  /// What a format makes of the sample, as the command line would call it.
  static func written(
    by type: any DiagnosticFormat.Type, _ style: DiagnosticStyle = style
  ) -> [UInt8] {
    var format = type.init(style)
    var sink = ByteSink()
    format.begin(to: &sink)
    for file in files {
      format.write(type.descriptor.keepsSuppressed ? file : file.unsuppressed, to: &sink)
    }
    format.end(to: &sink)
    return sink.finishedBytes()
  }

  static var style: DiagnosticStyle {
    var style = DiagnosticStyle()
    style.toolVersion = "1.2.3"
    style.width = 60
    style.hasBaseline = true
    return style
  }
}
