/// A diagnostic with its severity resolved and its places named, ready to be shown.
///
/// It keeps no source alive: positions and the lines of the excerpt are copied.
public struct LocatedDiagnostic: Sendable, Equatable {
  /// A range as bytes and as positions.
  public struct Place: Sendable, Equatable {
    public var range: ByteRange
    public var start: SourcePosition
    public var end: SourcePosition

    public init(range: ByteRange, start: SourcePosition, end: SourcePosition) {
      self.range = range
      self.start = start
      self.end = end
    }
  }

  /// A line of source shown beside the finding; of a very long line, the part around the range.
  public struct Line: Sendable, Equatable {
    public var number: Int
    public var text: String
    /// How many bytes of the line stand before ``text``.
    public var skipped: Int

    public init(number: Int, text: String, skipped: Int = 0) {
      self.number = number
      self.text = text
      self.skipped = skipped
    }
  }

  /// A label with its place.
  public struct LocatedLabel: Sendable, Equatable {
    public var place: Place
    public var message: String

    public init(place: Place, message: String) {
      self.place = place
      self.message = message
    }
  }

  public var rule: DiagnosticRule
  public var severity: Severity
  public var message: String
  /// The file's name as given.
  public var file: String
  /// `nil` where the finding concerns the file as a whole.
  public var place: Place?
  /// The byte of a container that the finding is about, where it has no lines.
  public var offset: Int?
  public var labels: [LocatedLabel]
  public var notes: [String]
  public var help: String?
  public var fixes: [Fix]
  /// The lines of the primary range and of the labels, ascending, without repeats.
  public var lines: [Line]
  /// The words that the finding is about, wherever in the file they stand: what a baseline and a
  /// fingerprint know it by.
  public var content: String
  /// Why the finding does not count, where it does not: a baseline or an inline suppression.
  public var suppression: Suppression?

  /// Why a finding does not count towards the exit status.
  public struct Suppression: Sendable, Equatable {
    public enum Kind: String, Sendable { case baseline, inline }
    public var kind: Kind
    public var justification: String?

    public init(kind: Kind, justification: String?) {
      self.kind = kind
      self.justification = justification
    }
  }

  public init(
    rule: DiagnosticRule, severity: Severity, message: String, file: String, place: Place? = nil,
    notes: [String] = [], help: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.file = file
    self.place = place
    self.labels = []
    self.notes = notes
    self.help = help
    self.fixes = []
    self.lines = []
    self.content = ""
  }

  public var code: String { rule.code }
}
