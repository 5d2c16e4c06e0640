/// What a report says of its article before anything else.
struct ReportHead {
  var title: String?
  var authors: [String] = []
  var published: String?
  var language: String?
  /// The program that made it, with its version.
  var generator: String?

  init?(_ report: [UInt8]) {
    guard let root = XMLNode.root(of: report, upTo: "metadata") else { return nil }
    let metadata = root.first("metadata")
    title = metadata?.first("title")?.text
    authors = metadata?.all("author").map(\.text) ?? []
    published = metadata?.first("published")?.text
    if let attributes = root.first("generator")?.attributes {
      generator = "\(attributes["name"] ?? "") \(attributes["version"] ?? "")"
    }
    language = root.first("source-file")?.attributes["language"]
  }
}
