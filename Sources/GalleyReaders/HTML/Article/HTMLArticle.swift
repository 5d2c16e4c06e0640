import GalleyCore

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
  /// Of these, the one that is the description, since the page's head does not say it.
  var description: Int?
  /// Of ``blocks``, those that stand for the heading of what follows: the times of posts.
  var headings: Set<Int> = []
  /// Of ``blocks``, what is read in the place of their text.
  var labels: [Int: ByteRange] = [:]
  /// Of ``blocks``, those that open the next one: who speaks, in a transcript.
  var turns: Set<Int> = []
  /// The posts of a live blog.
  var posts = 0
  /// The headlines of the articles that the page goes on with and the report leaves out.
  var next: [Int] = []
}
