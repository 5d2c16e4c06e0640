/// What a diagnostic is about: its code, its weight unless configured otherwise, and the text that
/// `galley explain` prints.
///
/// Rules are declared as static members beside the code that reports them, and each stage lists its
/// own in one array; the compiler's catalogue joins those arrays.
public struct DiagnosticRule: Sendable, Hashable {
  /// The stable code: `G`, a letter for the area, three digits, as in `GQ201`.
  ///
  /// Areas: S source and encoding, P structure of articles, H pages and markup, Q quotes and
  /// attribution, E entities, R report rules, X schemas and XML, F feeds, B backends,
  /// C configuration and command line, A archive.
  public let code: String
  /// A short name in words, for machine formats and help pages.
  public let name: String
  public let severity: Severity
  /// One sentence: what is wrong.
  public let summary: String
  /// Why it matters and what to do; plain text, paragraphs parted by blank lines.
  public let explanation: String
  /// An input that triggers the rule, where a text can; `nil` where only circumstances can.
  public let example: String?
  /// The specification's section or page that the rule rests on.
  public let reference: String?

  public init(
    _ code: String, _ name: String, _ severity: Severity, _ summary: String,
    explanation: String, example: String? = nil, reference: String? = nil
  ) {
    self.code = code
    self.name = name
    self.severity = severity
    self.summary = summary.hasSuffix(".") ? summary : summary + "."
    self.explanation = explanation
    self.example = example
    self.reference = reference
  }

  /// The name as one word, with hyphens for spaces.
  public var slug: String { name.split(separator: " ").joined(separator: "-") }

  public static func == (left: Self, right: Self) -> Bool { left.code == right.code }
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
