import GalleyCore

/// Reads the items of a JSON feed.
struct JSONFeedReader {
  private let options: ReaderOptions
  private let tree: JSONTree
  private var names = FeedEntryNames()

  init(_ source: SourceFile, options: ReaderOptions) {
    self.options = options
    tree = JSONTree(
      source.bytes, in: ByteRange(source.textStart, source.bytes.count), dialect: .lenient,
      maximumDepth: options.maximumDepth)
  }

  mutating func read(
    _ diagnostics: inout Diagnostics, _ body: (FeedEntry, inout Diagnostics) throws -> Void
  ) rethrows {
    JSONRules.report(tree, to: &diagnostics)
    guard let root = tree.root, let items = tree.member("items", of: root) else { return }
    let publisher = string("title", of: root)
    let language = string("language", of: root)
    for (position, item) in tree.elements(of: items).enumerated()
    where tree.values[item].kind == .object {
      var metadata = metadata(of: item)
      reportDates(of: item, metadata, to: &diagnostics)
      metadata.publisher = publisher
      metadata.language = metadata.language ?? language
      if metadata.byline.isEmpty { metadata.byline = authors(of: root) }
      let document = text(of: item).document(
        metadata, format: "feed", options: options, diagnostics: &diagnostics)
      let name = names.name(
        title: metadata.title, id: string("id", of: item), url: metadata.url,
        number: position + 1)
      try body(
        FeedEntry(
          document: document, number: position + 1, name: name, range: tree.values[item].range),
        &diagnostics)
    }
  }

  private func text(of item: Int) -> FeedEntryText {
    if let html = tree.member("content_html", of: item), tree.values[html].kind == .string {
      return FeedEntryText(text: tree.text(of: html), kind: .html)
    }
    for name in ["content_text", "summary"] {
      if let plain = tree.member(name, of: item), tree.values[plain].kind == .string {
        return FeedEntryText(text: tree.text(of: plain), kind: .plain)
      }
    }
    return FeedEntryText(text: MappedText(bytes: [], map: .empty), kind: .plain)
  }

  private func metadata(of item: Int) -> Metadata {
    var metadata = Metadata()
    metadata.title = string("title", of: item)
    metadata.url = string("url", of: item) ?? string("external_url", of: item)
    metadata.published = string("date_published", of: item).flatMap { DateText($0)?.iso }
    metadata.modified = string("date_modified", of: item).flatMap { DateText($0)?.iso }
    metadata.language = string("language", of: item)
    metadata.description = string("summary", of: item)
    metadata.byline = authors(of: item)
    let places: [(Metadata.Field, String)] = [
      (.title, "title"), (.url, "url"), (.published, "date_published"),
      (.modified, "date_modified"), (.description, "summary"),
    ]
    for (field, name) in places {
      if let value = tree.member(name, of: item) {
        metadata.ranges[field] = tree.values[value].range
      }
    }
    return metadata
  }

  private func reportDates(
    of item: Int, _ metadata: Metadata, to diagnostics: inout Diagnostics
  ) {
    let dates = [("date_published", metadata.published), ("date_modified", metadata.modified)]
    for (name, date) in dates where date == nil {
      guard let text = string(name, of: item), let value = tree.member(name, of: item) else {
        continue
      }
      diagnostics.report(.unreadableDate(name, text, at: tree.values[value].range))
    }
  }

  /// The names of the authors of a feed or item, as version 1.1 or version 1 writes them.
  private func authors(of object: Int) -> [String] {
    guard let found = tree.member("authors", of: object) ?? tree.member("author", of: object)
    else { return [] }
    let people = tree.values[found].kind == .array ? tree.elements(of: found) : [found]
    return people.compactMap { string("name", of: $0) }
  }

  private func string(_ name: String, of object: Int) -> String? {
    guard let value = tree.member(name, of: object) else { return nil }
    switch tree.values[value].kind {
    case .string, .number:
      let text = tree.string(of: value)
      return text.isEmpty ? nil : text
    default: return nil
    }
  }
}
