import GalleyCore
import Yams

/// Reads the keys of front matter into metadata, with a position for every complaint.
struct FrontMatterFields {
  let places: YAMLPlaces
  private var metadata = Metadata()

  init(places: YAMLPlaces) { self.places = places }

  mutating func read(_ mapping: Yams.Node.Mapping, diagnostics: inout Diagnostics) -> Metadata {
    for (key, value) in mapping {
      guard let name = key.string else {
        diagnostics.report(.wrongFrontMatterType("a key", "text", at: place(of: key)))
        continue
      }
      guard let field = Self.fields[name.lowercased()] else {
        if !Self.passedOver.contains(name.lowercased()) {
          diagnostics.report(.unknownFrontMatterKey(name, at: place(of: key, length: name)))
        }
        continue
      }
      read(field, name, value, diagnostics: &diagnostics)
    }
    return metadata
  }

  private mutating func read(
    _ field: Metadata.Field, _ name: String, _ value: Yams.Node, diagnostics: inout Diagnostics
  ) {
    if field == .byline {
      metadata.byline += Self.names(value)
      metadata.ranges[.byline] = place(of: value)
      if metadata.byline.isEmpty, value.null == nil {
        diagnostics.report(
          .wrongFrontMatterType(name, "a name or a list of names", at: place(of: value)))
      }
      return
    }
    guard value.null == nil || value.scalar?.style != .plain else { return }
    guard let text = value.scalar?.string else {
      diagnostics.report(.wrongFrontMatterType(name, "text", at: place(of: value)))
      return
    }
    metadata.ranges[field] = place(of: value, length: text)
    switch field {
    case .published, .modified:
      readDate(field, name, text, at: place(of: value, length: text), &diagnostics)
    case .title: metadata.title = text
    case .dateline: metadata.dateline = text
    case .publisher: metadata.publisher = text
    case .url: metadata.url = text
    case .description: metadata.description = text
    case .language: metadata.language = text
    case .byline: break
    }
  }

  private mutating func readDate(
    _ field: Metadata.Field, _ name: String, _ text: String, at range: ByteRange,
    _ diagnostics: inout Diagnostics
  ) {
    guard let date = DateText(text) else {
      metadata.ranges[field] = nil
      diagnostics.report(.unreadableDate(name, text, at: range))
      return
    }
    if field == .published { metadata.published = date.iso } else { metadata.modified = date.iso }
  }

  /// Names in a scalar, a list of scalars, or a list of mappings with a `name`.
  private static func names(_ value: Yams.Node) -> [String] {
    if let text = value.scalar?.string, value.null == nil { return AuthorNames.people(in: text) }
    if let name = value.mapping?["name"]?.string { return [name] }
    return value.sequence?.flatMap { element -> [String] in
      if let name = element.mapping?["name"]?.string { return [name] }
      return element.scalar.map { [$0.string] } ?? []
    } ?? []
  }

  private func place(of node: Yams.Node, length text: String? = nil) -> ByteRange {
    guard let mark = node.mark else { return places.line(1) }
    let range = places.place(mark.line, mark.column)
    guard let text else { return range }
    return ByteRange(range.lower, min(range.upper, range.lower + text.utf8.count))
  }

  private static let fields: [String: Metadata.Field] = [
    "title": .title, "headline": .title, "author": .byline, "authors": .byline,
    "byline": .byline, "by": .byline, "date": .published, "published": .published,
    "pubdate": .published, "publishdate": .published, "created": .published,
    "modified": .modified, "updated": .modified, "lastmod": .modified,
    "last_modified_at": .modified, "last_modified": .modified, "last-modified": .modified,
    "modified_date": .modified, "date_modified": .modified, "update_date": .modified,
    "dateline": .dateline,
    "place": .dateline, "location": .dateline, "publisher": .publisher, "publication": .publisher,
    "source": .publisher, "url": .url, "permalink": .url, "canonical": .url, "link": .url,
    "canonical_url": .url, "description": .description, "summary": .description,
    "excerpt": .description, "deck": .description, "subtitle": .description,
    "abstract": .description, "lang": .language, "language": .language, "locale": .language,
  ]

  /// Keys of site generators that say nothing of the article.
  private static let passedOver: Set<String> = [
    "layout", "draft", "tags", "categories", "category", "keywords", "slug", "template", "type",
    "weight", "image", "toc", "comments", "id", "series", "aliases", "permalinks", "output",
  ]
}
