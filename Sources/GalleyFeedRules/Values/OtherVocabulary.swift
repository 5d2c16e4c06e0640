/// What one format of feeds calls a thing that another calls otherwise.
enum OtherVocabulary {
  /// The names that an element in lower case may stand for, the likeliest first.
  static func names(of element: String) -> [String] { table[element] ?? [] }

  private static let table: [String: [String]] = [
    "id": ["guid"], "uuid": ["guid", "id"], "guid": ["id"],
    "summary": ["description"], "subtitle": ["description"], "content": ["description"],
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
