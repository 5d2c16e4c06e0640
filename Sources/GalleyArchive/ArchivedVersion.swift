/// What an article's place in a bag held before and keeps as a version now.
public struct ArchivedVersion: Sendable, Equatable {
  /// The article's name in the bag.
  public var name: String
  /// The version's number: it lies in `versions/N/`.
  public var number: Int
  /// Whether the article was another one, and not only its reports.
  public var isOtherArticle: Bool
}
