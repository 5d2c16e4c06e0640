/// What authors call an attribute that an element names otherwise.
enum AttributeNames {
  /// Which of some attributes a name that the element does not have was meant to be.
  ///
  /// - Parameters:
  ///   - names: the attributes that the tag lacks.
  ///   - required: which of them the element must have.
  /// - Returns: the position of the attribute, and whether there is no doubt of it.
  static func meant(
    by written: String, of names: [String], required: [Bool]
  ) -> (position: Int, isClear: Bool)? {
    let folded = plain(written)
    if let same = names.firstIndex(where: { plain($0) == folded }) { return (same, true) }
    if let group = groups.first(where: { $0.contains(folded) }) {
      let alike = names.indices.filter { group.contains(plain(names[$0])) }
      let due = alike.filter { required[$0] }
      if due.count == 1 { return (due[0], true) }
      if alike.count == 1 { return (alike[0], true) }
    }
    guard let near = Suggestion.nearest(written, names), let position = names.firstIndex(of: near)
    else { return nil }
    return (position, required[position])
  }

  /// A name without what is between its words, in lower case.
  private static func plain(_ name: String) -> String {
    name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != "." }
  }

  /// Names that formats give one thing.
  private static let groups: [Set<String>] = [
    ["url", "href", "uri", "src", "srcset", "link", "source", "resource", "address", "location"],
    ["type", "mimetype", "mime", "contenttype", "mediatype"],
    ["length", "size", "filesize", "bytes", "filelength", "contentlength", "sizeinbytes"],
    ["lang", "language", "hreflang", "srclang"],
    ["term", "text", "label", "name", "value", "category"],
    ["pubdate", "date", "published", "publisheddate"],
    ["starttime", "start", "begin", "from"], ["role", "job"],
    ["img", "image", "avatar", "picture"],
  ]

  /// Attributes in which authors put what an element holds as text.
  static let ofText: Set<String> = [
    "url", "href", "uri", "src", "term", "text", "label", "name", "value", "content", "date",
    "resource",
  ]
}
