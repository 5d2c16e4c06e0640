/// One entry of a ``Document``: a block of an article.
///
/// Nodes stand in one array in pre-order; the descendants of the node at `i` are those at
/// `i + 1 ..< subtreeEnd`.
@frozen
public struct Node: Sendable, Equatable {
  /// What a block is.
  public enum Kind: UInt8, Sendable, CaseIterable {
    case title, deck, byline, dateline
    case heading
    case paragraph
    /// A list with its items as children; has no text of its own.
    case list
    case listItem
    /// A block quotation; may hold paragraphs, lists and headings as children.
    case blockQuotation
    case table
    case tableRow
    /// May be without text; a further paragraph of a cell is a node of its own.
    case tableCell
    case code
    case caption
    /// What trails or interrupts an article without being part of it: a copyright line, "Read more".
    case boilerplate
  }

  public var kind: Kind
  /// Heading: its level from 1. List item: its depth from 1. Table cell: see ``headerCell``.
  /// Otherwise 0.
  public var level: UInt8
  /// Table cell: how many columns and rows it takes.
  public var columns: UInt8 = 1
  public var rows: UInt8 = 1
  /// The text of the node itself, white space at the ends excluded; for a container the union of
  /// its children.
  public var range: TextRange
  /// The index behind the node's last descendant.
  public var subtreeEnd: Int32

  /// The level of a cell that says what its row or column holds.
  public static let headerCell = 1
  /// Added to the level of a cell's paragraphs behind the first.
  public static let furtherParagraph = 2

  public init(kind: Kind, level: Int = 0, range: TextRange, subtreeEnd: Int) {
    self.kind = kind
    self.level = UInt8(clamping: level)
    self.range = range
    self.subtreeEnd = Int32(subtreeEnd)
  }
}
