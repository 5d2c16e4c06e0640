import GalleyCore

/// What was found of an entry so far.
struct FeedEntryFields {
  var types: [FeedField: String] = [:]
  var url: String?
  var id: String?
  private var title: String?
  private var authors: [String] = []
  private var published: String?
  private var modified: String?
  private var language: String?
  private var ranges: [Metadata.Field: ByteRange] = [:]
  /// Dates that could not be read.
  private var unread: [(field: Metadata.Field, text: String, place: ByteRange)] = []
  private var encoded: FeedEntryText?
  private var full: FeedEntryText?
  private var summary: FeedEntryText?

  /// The entry's text: the full one where there is one.
  var content: FeedEntryText? {
    [encoded, full, summary].lazy.compactMap { $0 }.first { text in
      text.text.bytes.contains { !$0.isBlank }
    }
  }

  mutating func take(_ text: MappedText, as field: FeedField, isXHTML: Bool) {
    let place = text.source(of: text.trimmed(text.range))
    func line(isHTML: Bool = false) -> String? { FeedEntryText.line(text, isHTML: isHTML) }
    switch field {
    case .title:
      title = line(isHTML: types[.title] != "text")
      ranges[.title] = place
    case .link:
      if url == nil {
        url = line()
        ranges[.url] = place
      }
    case .id: id = line()
    case .published:
      guard published == nil, let value = line() else { break }
      published = DateText(value)?.iso
      if published != nil {
        ranges[.published] = place
      } else {
        unread.append((.published, value, place))
      }
    case .modified:
      guard let value = line() else { break }
      if let date = DateText(value) {
        modified = date.iso
        ranges[.modified] = place
      } else {
        unread.append((.modified, value, place))
      }
    case .author, .authorName:
      if let name = line().flatMap(Self.person) {
        if !authors.contains(name) { authors.append(name) }
        if ranges[.byline] == nil { ranges[.byline] = place }
      }
    case .language: language = line()
    case .encoded: encoded = FeedEntryText(text: text, kind: .html)
    case .xhtmlBody: encoded = encoded ?? FeedEntryText(text: text, kind: .xhtml)
    case .content: full = entryText(text, field, isXHTML: isXHTML)
    case .summary: summary = entryText(text, field, isXHTML: isXHTML)
    case .none, .feedTitle, .feedLanguage, .feedAuthor: break
    }
  }

  /// Text without a type is HTML in RSS, where nobody writes anything else; in Atom it is plain.
  private func entryText(_ text: MappedText, _ field: FeedField, isXHTML: Bool) -> FeedEntryText {
    if isXHTML { return FeedEntryText(text: text, kind: .xhtml) }
    let type = types[field]
    let looksLikeHTML = text.bytes.contains(0x3C) || text.bytes.contains(0x26)
    let isPlain = type == "text" || type == "text/plain" || type == nil && !looksLikeHTML
    return FeedEntryText(text: text, kind: isPlain ? .plain : .html)
  }

  /// The name in `address (Name)`; a name alone stands for itself, an address alone for nobody.
  private static func person(_ text: String) -> String? {
    if let open = text.firstIndex(of: "("), text.hasSuffix(")") {
      return String(text[text.index(after: open)...].dropLast())
    }
    return text.contains("@") ? nil : text
  }

  /// Says which dates could not be read, where no other says when.
  func report(to diagnostics: inout Diagnostics) {
    for (field, text, range) in unread {
      guard (field == .published ? published : modified) == nil else { continue }
      diagnostics.report(.unreadableDate("\(field)", text, at: range))
    }
  }

  func metadata() -> Metadata {
    var metadata = Metadata()
    metadata.title = title
    metadata.byline = authors
    metadata.published = published
    metadata.modified = modified
    metadata.url = url ?? id.flatMap { $0.hasPrefix("http") ? $0 : nil }
    metadata.language = language
    if encoded != nil || full != nil, let summary {
      metadata.description = FeedEntryText.line(summary.text, isHTML: summary.kind != .plain)
    }
    metadata.ranges = ranges
    return metadata
  }
}
