/// What a house asks of its articles, besides what every report must be: `require:` in the
/// configuration.
public struct Requirements: Sendable, Equatable {
  public var title = false
  public var byline = false
  public var dateline = false
  /// A date of publication.
  public var date = false
  /// Sections with a heading.
  public var sections = Bounds()
  public var claims = Bounds()
  /// Quotes of speech without a speaker.
  public var unattributedQuotes = Bounds()
  /// The share of claims, in percent, that stand in the article's own voice.
  public var statedShare = Bounds()
  /// Words in blocks of prose and headings.
  public var words = Bounds()

  public init() {}

  /// A least and a greatest number, both included; `nil` is no bound.
  public struct Bounds: Sendable, Equatable {
    public var minimum: Int?
    public var maximum: Int?

    public init(minimum: Int? = nil, maximum: Int? = nil) {
      self.minimum = minimum
      self.maximum = maximum
    }

    public var isUnbounded: Bool { minimum == nil && maximum == nil }
  }
}
