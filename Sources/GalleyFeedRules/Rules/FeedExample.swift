/// Builds the example inputs of the rules: a small sound feed around what is wrong.
enum FeedExample {
  private static let rss =
    "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\" "
    + "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
    + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
    + "xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\" "
    + "xmlns:media=\"http://search.yahoo.com/mrss/\">"

  /// A channel of RSS 2.0 that holds the text.
  static func channel(_ text: String) -> String {
    rss + "<channel><title>Tide</title><link>https://example.org/</link>"
      + "<description>News of the port</description>" + text + "</channel></rss>"
  }

  /// An item of RSS 2.0 that holds the text.
  static func item(_ text: String) -> String { channel("<item>" + text + "</item>") }

  /// An Atom feed that holds the text.
  static func feed(_ text: String) -> String {
    "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Tide</title><id>urn:x-tide:0</id>"
      + "<updated>2026-11-01T08:00:00Z</updated>" + text + "</feed>"
  }

  /// An Atom entry that holds the text.
  static func entry(_ text: String) -> String { feed("<entry>" + text + "</entry>") }

  /// A JSON feed with the members.
  static func json(_ members: String) -> String { "{" + members + "}" }

  /// A JSON feed with one item that has the members.
  static func jsonItem(_ members: String) -> String {
    json(
      "\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Tide\", "
        + "\"items\": [{" + members + "}]")
  }

  /// A channel of RSS 1.0 that holds the text.
  static func rdf(_ text: String) -> String {
    "<rdf:RDF xmlns=\"http://purl.org/rss/1.0/\" "
      + "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
      + "<channel rdf:about=\"https://example.org/\">" + text + "</channel></rdf:RDF>"
  }
}
