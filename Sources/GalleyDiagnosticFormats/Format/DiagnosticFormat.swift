public import GalleyCore

/// Writes findings in one format, file by file, as they come.
///
/// A format keeps at most a few bytes a finding, so that a run over any number of files needs no
/// more memory than a run over one.
public protocol DiagnosticFormat: Sendable {
  static var descriptor: DiagnosticFormatDescriptor { get }

  init(_ style: DiagnosticStyle)

  /// Writes what stands before the first file.
  mutating func begin(to sink: inout ByteSink)
  /// Writes the findings of one file, which come in order of offset, then code.
  mutating func write(_ findings: FileFindings, to sink: inout ByteSink)
  /// Takes what there is to say of the run as a whole, where the format has a place for it.
  mutating func note(_ text: String)
  /// Writes what stands behind the last file.
  mutating func end(to sink: inout ByteSink)
}

extension DiagnosticFormat {
  public mutating func begin(to sink: inout ByteSink) {}
  public mutating func note(_ text: String) {}
  public mutating func end(to sink: inout ByteSink) {}
}

/// What `galley formats` says of a diagnostic format.
public struct DiagnosticFormatDescriptor: Sendable {
  /// The name for `--diagnostic-format`, as in `sarif`.
  public let name: String
  public let summary: String
  /// Whether people read it: such formats group the findings of a rule beyond a limit.
  public let isForPeople: Bool
  /// Whether suppressed findings are written too, marked as such.
  public let keepsSuppressed: Bool
  /// Whether lines of source are shown.
  public let showsSource: Bool

  public init(
    name: String, summary: String, isForPeople: Bool = false, keepsSuppressed: Bool = false,
    showsSource: Bool = false
  ) {
    self.name = name
    self.summary = summary
    self.isForPeople = isForPeople
    self.keepsSuppressed = keepsSuppressed
    self.showsSource = showsSource
  }
}
