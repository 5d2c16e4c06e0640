import GalleyCore

/// What an element of NITF, NewsML-G2 or XHTML means for an article, whatever its namespace.
enum NewsXMLElement {
  /// A container of blocks.
  case container(Node.Kind)
  /// A block of text.
  case leaf(Node.Kind, level: Int)
  /// A piece of metadata whose text is gathered.
  case field(Metadata.Field)
  /// Somebody who wrote the article, by name or by the parts of a name.
  case person
  /// When the article came out, as text or by day, month and year.
  case date
  /// White space for a reader: `<br/>`.
  case lineBreak
  /// Nothing in it is text of the article.
  case ignored
  /// Nothing of its own: what is inside counts.
  case transparent

  /// - Parameter inContent: whether the element stands in the body of the article.
  init(_ name: String, inContent: Bool) {
    self = inContent ? Self.content(name) : Self.envelope(name)
  }

  /// Elements in NITF's `body.content`, XHTML's `body` and NewsML's `inlineData`.
  private static func content(_ name: String) -> NewsXMLElement {
    switch name {
    case "p", "dd", "dt", "note", "inlineData": .leaf(.paragraph, level: 0)
    case "hl1", "h1": .leaf(.heading, level: 1)
    case "hl2", "h2": .leaf(.heading, level: 2)
    case "h3": .leaf(.heading, level: 3)
    case "h4": .leaf(.heading, level: 4)
    case "h5": .leaf(.heading, level: 5)
    case "h6": .leaf(.heading, level: 6)
    case "li": .leaf(.listItem, level: 1)
    case "th": .leaf(.tableCell, level: Node.headerCell)
    case "td": .leaf(.tableCell, level: 0)
    case "media-caption", "figcaption", "caption": .leaf(.caption, level: 0)
    case "pre": .leaf(.code, level: 0)
    case "ul", "ol": .container(.list)
    case "bq", "blockquote": .container(.blockQuotation)
    case "table", "nitf-table": .container(.table)
    case "tr": .container(.tableRow)
    case "br": .lineBreak
    case "media-metadata", "media-reference", "media-producer", "script", "style", "object":
      .ignored
    default: .transparent
    }
  }

  /// Elements of the heads of both formats.
  private static func envelope(_ name: String) -> NewsXMLElement {
    switch name {
    case "hl1", "headline", "title": .field(.title)
    case "hl2", "description", "abstract": .field(.description)
    case "byline", "by": .field(.byline)
    case "creator": .person
    // What somebody is stands beside the name.
    case "byttl": .ignored
    case "dateline": .field(.dateline)
    case "contentCreated", "firstCreated": .field(.published)
    case "contentModified", "versionCreated": .field(.modified)
    default: .transparent
    }
  }
}
