/// What a block of a report is.
public enum BlockKind: String, Sendable, CaseIterable {
  case paragraph
  case listItem = "list-item"
  case blockQuotation = "block-quotation"
  case table, code, caption
  /// Front matter that stands in the text; its value is in the metadata too.
  case title, deck, byline, dateline
  case boilerplate

  /// Whether passes look for sentences, quotes and claims in the block.
  public var isProse: Bool {
    switch self {
    case .paragraph, .listItem, .blockQuotation, .caption, .deck: true
    case .table, .code, .title, .byline, .dateline, .boilerplate: false
    }
  }
}
