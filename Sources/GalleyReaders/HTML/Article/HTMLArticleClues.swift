/// What the metadata of a page tell about the article that is sought in it.
struct HTMLArticleClues: Sendable {
  /// The headline; empty where there is none.
  var title = ""
  var authors: [String] = []
  /// The description.
  var summary: String?
  /// Whether the page says that it is an article, or when it was published.
  var isDeclared = false
  /// Whether the page says that it is a live blog.
  var isLive = false
}
