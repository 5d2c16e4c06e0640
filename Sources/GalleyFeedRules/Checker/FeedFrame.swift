import GalleyCore
import GalleyReaders

/// An open element while a feed is checked.
struct FeedFrame {
  var context: FeedContext
  /// The element's rule in the content model; -1 for foreign elements.
  var rule: Int
  var namespace: FeedNamespace
  var local: UInt32
  /// The start tag.
  var tag: ByteRange
  /// The name as written.
  var nameRange: ByteRange
  /// Where the children seen in this element begin in the checker's list.
  var seenStart: Int
  /// Whether text was found that the element must not hold; one report is enough.
  var hasReportedText = false
  var hasElements = false
  /// Whether the start tag has a fault of syntax.
  var isBroken = false
  /// Whether the value was found in an attribute, so that its lack is no further finding.
  var hasValueElsewhere = false
  /// Where `content:encoded` stands in an item that has had no description yet.
  var encoded: ByteRange?
  /// A required attribute that is missing, by its position in the rule, until the text is known.
  var pending: Int?
  /// Where a further attribute can be written.
  var insertion = 0
  /// The type of a text construct, and whether it refers to content elsewhere.
  var type: FeedTextType = .text
  var isExternal = false
  /// What the checker keeps of an attribute: the scheme of a rating, the category of a category.
  var note: [UInt8] = []
  var hasLanguage = false
  /// Whether an absolute `xml:base` is in force.
  var hasBase = false
}

/// How an Atom text construct or content is to be read (RFC 4287, sections 3.1.1 and 4.1.3.3).
enum FeedTextType: Equatable {
  case text, html, xhtml
  /// A media type in XML, of text, or other, which is Base64.
  case xmlMedia, textMedia, htmlMedia, binaryMedia
  /// No type that can be made sense of.
  case unknown
}

/// A run of text of the current element, and where it came from.
struct FeedTextPiece {
  /// Offset in the value.
  var start: Int
  var source: ByteRange
  var isLiteral: Bool
  var needsDecoding: Bool
}

/// What an Atom feed or entry has said of itself so far.
struct AtomMetadata {
  struct Link {
    var rel: [UInt8]
    var type: [UInt8]
    var language: [UInt8]
    var href: [UInt8]
    var range: ByteRange
  }

  var links: [Link] = []
  var isChecked = false
  var id: [UInt8] = []
  var idRange = ByteRange(0, 0)
  var updated: [UInt8] = []
  /// Where the time stands that an earlier entry has too, and where that one's is.
  var sameUpdated: (place: ByteRange, earlier: ByteRange)?
  /// The content's type and whether it is elsewhere; `nil` without content.
  var content: (type: FeedTextType, isExternal: Bool)?
}
