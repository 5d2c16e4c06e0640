/// What a diagnostic is about: its code, its weight unless configured otherwise, and the text that
/// `galley explain` prints.
///
/// Rules are declared as static members beside the code that reports them, and each stage lists its
/// own in one array; the compiler's catalogue joins those arrays.
public struct DiagnosticRule: Sendable, Hashable {
  // Thousands of findings may hold the same rule: they share its words.
  private let text: Text

  /// The stable code: `G`, a letter for the area, three digits, as in `GQ201`.
  ///
  /// Areas: S source and encoding, P structure of articles, H pages and markup, Q quotes and
  /// attribution, E entities, R report rules, X schemas and XML, F feeds, B backends,
  /// C configuration and command line, A archive.
  public var code: String { text.code }
  /// A short name in words, for machine formats and help pages.
  public var name: String { text.name }
  public var severity: Severity { text.severity }
  /// One sentence: what is wrong.
  public var summary: String { text.summary }
  /// Why it matters and what to do; plain text, paragraphs parted by blank lines.
  public var explanation: String { text.explanation }
  /// An input that triggers the rule, where a text can; `nil` where only circumstances can.
  public var example: String? { text.example }
  /// The specification's section or page that the rule rests on.
  public var reference: String? { text.reference }

  public init(
    _ code: String, _ name: String, _ severity: Severity, _ summary: String,
    explanation: String, example: String? = nil, reference: String? = nil
  ) {
    text = Text(
      code, name, severity, summary: summary.hasSuffix(".") ? summary : summary + ".",
      explanation: explanation, example: example, reference: reference)
  }

  /// The name as one word, with hyphens for spaces.
  public var slug: String { name.split(separator: " ").joined(separator: "-") }

  public static func == (left: Self, right: Self) -> Bool { left.code == right.code }
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }

  /// What a rule says, shared by all copies of it.
  private final class Text: Sendable {
    let code: String
    let name: String
    let severity: Severity
    let summary: String
    let explanation: String
    let example: String?
    let reference: String?

    init(
      _ code: String, _ name: String, _ severity: Severity, summary: String, explanation: String,
      example: String?, reference: String?
    ) {
      self.code = code
      self.name = name
      self.severity = severity
      self.summary = summary
      self.explanation = explanation
      self.example = example
      self.reference = reference
    }
  }
}
