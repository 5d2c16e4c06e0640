/// What one format of feeds calls a thing that another calls otherwise.
enum OtherVocabulary {
  /// The names that an element in lower case may stand for, the likeliest first.
  static func names(of element: String) -> [String] { table[element] ?? [] }

  /// What to write for an element that a format expresses by another means.
  static func cure(of element: String, in context: FeedContext) -> String? {
    switch (element, context) {
    case ("item", .rdfChannel):
      "items stand behind the channel, inside <rdf:RDF>; <items> lists them"
    case ("pubdate", .rdfItem), ("pubdate", .rdfChannel), ("lastbuilddate", .rdfChannel):
      "RSS 1.0 takes the date from <dc:date>"
    case ("author", .rdfItem), ("author", .rdfChannel): "RSS 1.0 takes the author from <dc:creator>"
    case ("category", .rdfItem), ("category", .rdfChannel): "RSS 1.0 takes it from <dc:subject>"
    case ("guid", .rdfItem): "RSS 1.0 identifies an item by its rdf:about"
    case ("language", .rdfChannel): "RSS 1.0 takes the language from <dc:language>"
    case ("enclosure", .entry):
      "Atom writes <link rel=\"enclosure\" href=\"…\" type=\"…\" length=\"…\"/>"
    case ("comments", .entry): "Atom writes <link rel=\"replies\" href=\"…\"/>"
    case ("ttl", .feed), ("docs", .feed), ("cloud", .feed): "Atom has no such element; leave it out"
    case ("image", .item), ("thumbnail", .item):
      "an item has no picture of its own; use <media:thumbnail url=\"…\"/> or <enclosure>"
    case ("media", .item): "a file of an item is an <enclosure url=\"…\" length=\"…\" type=\"…\"/>"
    default: nil
    }
  }

  private static let table: [String: [String]] = [
    "id": ["guid"], "uuid": ["guid", "id"], "guid": ["id"],
    "summary": ["description"], "tagline": ["subtitle", "description"], "subtitle": ["description"],
    "content": ["description"],
    "body": ["description", "content"], "text": ["description", "content"],
    "description": ["summary", "subtitle"], "abstract": ["description", "summary"],
    "updated": ["pubDate", "lastBuildDate"], "published": ["pubDate"],
    "modified": ["pubDate", "lastBuildDate", "updated"], "date": ["pubDate", "updated"],
    "pubdate": ["published", "updated"], "lastbuilddate": ["updated"],
    "entry": ["item"], "article": ["item", "entry"], "post": ["item", "entry"], "item": ["entry"],
    "headline": ["title"], "url": ["link"], "permalink": ["link"], "href": ["link"],
    "tag": ["category"], "keyword": ["category"], "keywords": ["category"], "tags": ["category"],
    "creator": ["author"], "managingeditor": ["author"], "rights": ["copyright"],
    "copyright": ["rights"], "logo": ["image"], "icon": ["image"], "image": ["logo"],
    "lang": ["language"],
  ]
}
