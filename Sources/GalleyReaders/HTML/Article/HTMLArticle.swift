/// Which part of a page is the article.
struct HTMLArticle: Sendable {
  /// The element that holds all its blocks.
  var container: Int?
  /// Indices of the page's blocks, in order.
  var blocks: [Int]
  /// Of ``blocks``, those that are the deck.
  var decks: Set<Int> = []
  /// Short decks that are front matter, and so left out.
  var leftOut: [Int] = []
}
