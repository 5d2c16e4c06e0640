/// What `galley explain` tells of a rule that finds claims.
public struct ClaimRuleNotes: Sendable {
  /// How often what a rule found was right, counted on articles that no rule was written on.
  public struct Measure: Sendable {
    /// How many claims it found.
    public let found: Int
    /// Per cent of these whose content was right.
    public let content: Int
    /// Per cent of the latter whose source was right too.
    public let source: Int

    init(_ found: Int, content: Int, source: Int) {
      self.found = found
      self.content = content
      self.source = source
    }
  }

  /// One line.
  public let summary: String
  /// What the construction is, and where it ends.
  public let explanation: String
  /// An article in which the rule finds a claim; paragraphs are parted by blank lines.
  public let example: String
  /// One that looks alike, in which it finds none.
  public let counterexample: String
  /// `nil` for a rule too rare to be measured.
  public let measure: Measure?

  init(
    _ summary: String, _ explanation: String, finds example: String, leaves counterexample: String,
    _ measure: Measure? = nil
  ) {
    self.summary = summary
    self.explanation = explanation
    self.example = example
    self.counterexample = counterexample
    self.measure = measure
  }
}
