import GalleyCore

/// What a child of an entry says of it, whatever the format calls it.
enum FeedField: Hashable {
  case none, title, link, id, published, modified, author, authorName, language
  case encoded, content, summary, xhtmlBody, feedTitle, feedLanguage, feedAuthor

  /// What an element directly in an entry is.
  static func kind(of name: XMLName) -> FeedField {
    let space =
      name.namespace == 0
      ? FeedNamespace.core : FeedNamespace(rawValue: UInt8(clamping: name.namespace)) ?? .unknown
    switch space {
    case .core, .rss10, .rss11, .rss090, .atom, .oldAtom: return own(name.local)
    case .dc, .dcterms: return dublinCore(name.local)
    case .content: return name.local == FeedEntryName.encoded ? .encoded : .none
    case .xhtml: return name.local == FeedEntryName.body ? .xhtmlBody : .none
    default: return .none
    }
  }

  private static func own(_ local: UInt32) -> FeedField {
    switch local {
    case FeedEntryName.title: .title
    case FeedEntryName.link: .link
    case FeedEntryName.guid, FeedEntryName.id: .id
    case FeedEntryName.pubDate, FeedEntryName.published, FeedEntryName.issued: .published
    case FeedEntryName.updated, FeedEntryName.modified: .modified
    case FeedEntryName.author: .author
    case FeedEntryName.content: .content
    case FeedEntryName.description, FeedEntryName.summary: .summary
    default: .none
    }
  }

  private static func dublinCore(_ local: UInt32) -> FeedField {
    switch local {
    case FeedEntryName.creator: .author
    case FeedEntryName.date, FeedEntryName.issued, FeedEntryName.created: .published
    case FeedEntryName.modified: .modified
    case FeedEntryName.language: .language
    default: .none
    }
  }
}
