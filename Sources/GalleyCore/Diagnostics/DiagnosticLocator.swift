/// Turns the diagnostics of a file into located ones; makes the line table on first need.
public struct DiagnosticLocator {
  private let source: SourceFile
  private lazy var lines = LineTable(source)
  /// Lines of an excerpt are cut to this many bytes around the range.
  private static let longestLine = 4096

  public init(_ source: SourceFile) { self.source = source }

  /// The diagnostic as shown, with the severity that the policy gives it.
  public mutating func locate(_ diagnostic: Diagnostic, severity: Severity) -> LocatedDiagnostic {
    var located = LocatedDiagnostic(
      rule: diagnostic.rule, severity: severity, message: diagnostic.message, file: source.name,
      place: diagnostic.range.map { place(of: $0) }, notes: diagnostic.notes,
      help: diagnostic.help)
    located.fixes = diagnostic.fixes
    located.labels = diagnostic.labels.map {
      LocatedDiagnostic.LocatedLabel(place: place(of: $0.range), message: $0.message)
    }
    var numbers: [Int] = []
    if let start = located.place?.start.line { numbers.append(start) }
    numbers += located.labels.map(\.place.start.line)
    for number in Set(numbers).sorted() {
      let range = lines.range(ofLine: number)
      guard range.count <= Self.longestLine else { continue }
      located.lines.append(LocatedDiagnostic.Line(number: number, text: source.string(range)))
    }
    return located
  }

  /// The place of a range.
  public mutating func place(of range: ByteRange) -> LocatedDiagnostic.Place {
    LocatedDiagnostic.Place(
      range: range, start: lines.position(of: range.lower), end: lines.position(of: range.upper))
  }
}
