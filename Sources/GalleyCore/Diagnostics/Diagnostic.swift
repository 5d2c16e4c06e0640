/// One finding: a rule, where it applies, and words for a person.
public struct Diagnostic: Sendable, Equatable {
  public var rule: DiagnosticRule
  /// The rule's own severity until a ``SeverityPolicy`` resolves it.
  public var severity: Severity
  /// One line without a final stop.
  public var message: String
  /// The primary range in the file that ``Diagnostics`` collects for; `nil` concerns it as a whole.
  public var range: ByteRange?
  /// The byte of a container, an archive or a message, that the finding is about, where no text of it
  /// is at hand that has lines.
  public var offset: Int?
  public var labels: [Label]
  /// Further facts, each shown on a line of its own.
  public var notes: [String]
  /// What to do, shown as `help`.
  public var help: String?
  public var fixes: [Fix]

  public init(
    _ rule: DiagnosticRule, _ message: String, at range: ByteRange?, labels: [Label] = [],
    notes: [String] = [], help: String? = nil, fixes: [Fix] = []
  ) {
    self.rule = rule
    self.severity = rule.severity
    self.message = message
    self.range = range
    self.labels = labels
    self.notes = notes
    self.help = help
    self.fixes = fixes
  }

  /// A finding about what begins at a byte of a container; its words name the byte too.
  public init(_ rule: DiagnosticRule, _ message: String, atByte offset: Int, help: String? = nil) {
    self.init(rule, message, at: nil, help: help)
    self.offset = offset
  }

  public var code: String { rule.code }

  /// Leads every range on by a map.
  mutating func move(by map: OffsetMap) {
    range = range.map { map.source(of: $0) }
    for index in labels.indices { labels[index].range = map.source(of: labels[index].range) }
    for fix in fixes.indices {
      for edit in fixes[fix].edits.indices {
        fixes[fix].edits[edit].range = map.source(of: fixes[fix].edits[edit].range)
      }
    }
  }
}

/// A range that a diagnostic points at, with what there is to say of it.
public struct Label: Sendable, Equatable {
  public var range: ByteRange
  public var message: String

  public init(_ range: ByteRange, _ message: String) {
    self.range = range
    self.message = message
  }
}
