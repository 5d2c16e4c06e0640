import GalleyCore

/// The numbers of the names that entries are read by.
enum FeedEntryName {
  static let vocabulary = XMLVocabulary(
    namespaces: FeedNamespace.uris,
    names: [
      "item", "entry", "channel", "feed", "title", "link", "guid", "id", "pubDate", "date",
      "published", "updated", "issued", "modified", "created", "author", "creator", "name",
      "encoded", "content", "description", "summary", "body", "language", "type", "href", "rel",
      "lang", "src",
    ])

  private static func number(_ place: UInt32) -> UInt32 { XMLVocabulary.firstNumber + place }
  static let item = number(0)
  static let entry = number(1)
  static let channel = number(2)
  static let feed = number(3)
  static let title = number(4)
  static let link = number(5)
  static let guid = number(6)
  static let id = number(7)
  static let pubDate = number(8)
  static let date = number(9)
  static let published = number(10)
  static let updated = number(11)
  static let issued = number(12)
  static let modified = number(13)
  static let created = number(14)
  static let author = number(15)
  static let creator = number(16)
  static let name = number(17)
  static let encoded = number(18)
  static let content = number(19)
  static let description = number(20)
  static let summary = number(21)
  static let body = number(22)
  static let language = number(23)
  static let type = number(24)
  static let href = number(25)
  static let rel = number(26)
  static let lang = number(27)

  /// The number of Atom's namespace.
  static let atomNamespace = UInt32(FeedNamespace.atom.rawValue)
}
