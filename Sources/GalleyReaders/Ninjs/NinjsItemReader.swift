import GalleyCore

/// Takes the text and the metadata out of a ninjs item.
struct NinjsItemReader {
  private let tree: JSONTree

  init(_ tree: JSONTree) { self.tree = tree }

  // MARK: - Text

  /// The body: marked up rather than plain, since its paragraphs and headings are told apart.
  func body() -> FeedEntryText {
    if let html = mainBody(isMarkup: true) ?? member("body_xhtml", "body_html", "body_nitf") {
      return FeedEntryText(text: tree.text(of: html), kind: .html)
    }
    if let plain = mainBody(isMarkup: false) ?? member("body_text") {
      return FeedEntryText(text: tree.text(of: plain), kind: .plain, linesAreParagraphs: true)
    }
    return FeedEntryText(text: MappedText(bytes: [], map: .empty), kind: .plain)
  }

  /// The value of the main body of a kind in an item of version 2 or 3; else of the first.
  private func mainBody(isMarkup: Bool) -> Int? {
    let found = entries("bodies").filter { entry in
      let type = text("contentType", "contenttype", "mimetype", of: entry)?.lowercased()
      return (type?.contains("plain") != true) == isMarkup
    }
    return value(found)
  }

  // MARK: - Metadata

  func metadata() -> Metadata {
    var metadata = Metadata()
    func take(_ field: Metadata.Field, _ place: Int?) -> String? {
      guard let place, let text = string(place) else { return nil }
      metadata.ranges[field] = tree.values[place].range
      return text
    }
    metadata.title = take(.title, headline()).map(Self.plain)
    metadata.dateline = take(.dateline, member("located"))
    metadata.language = take(.language, member("language"))
    metadata.description = take(.description, description()).map(Self.plain)
    metadata.publisher = take(.publisher, publisher())
    takeDates(&metadata)
    if let by = take(.byline, member("byline", "by")) {
      metadata.byline = AuthorNames.people(in: by)
    }
    if metadata.byline.isEmpty {
      let names = entries("authors").compactMap { text("name", of: $0) }
      metadata.byline = names.flatMap(AuthorNames.people(in:))
    }
    if metadata.byline.isEmpty { metadata.ranges[.byline] = nil }
    return metadata
  }

  private func headline() -> Int? {
    member("headline", "headline_text") ?? value(entries("headlines")) ?? member("title")
  }

  private func description() -> Int? {
    member("description_text", "description_html", "description_xhtml")
      ?? value(entries("descriptions"))
  }

  private func publisher() -> Int? {
    let sources = entries("infosource") + entries("infoSources")
    let publisher = sources.first { text("role", of: $0)?.hasSuffix("publisher") == true }
    let named = (publisher ?? sources.first).flatMap { tree.member("name", of: $0) }
    return named ?? member("provider", "source", "copyrightholder", "copyrightHolder")
  }

  /// The time of its version is that of a change once there is an earlier one.
  private func takeDates(_ metadata: inout Metadata) {
    let first = member(
      "firstpublished", "firstPublished", "contentcreated", "contentCreated", "firstcreated",
      "firstCreated")
    let version = member("versioncreated", "versionCreated")
    let isFirst = ["1", "1.0"].contains(member("version").flatMap(string) ?? "1")
    if let date = date(first) {
      metadata.published = date
      metadata.ranges[.published] = first.map { tree.values[$0].range }
    }
    guard let date = date(version), date != metadata.published, let version else { return }
    if metadata.published == nil, isFirst {
      metadata.published = date
      metadata.ranges[.published] = tree.values[version].range
    } else {
      metadata.modified = date
      metadata.ranges[.modified] = tree.values[version].range
    }
  }

  /// Says which dates could not be read.
  func reportDates(to diagnostics: inout Diagnostics) {
    for name in ["firstpublished", "contentcreated", "firstcreated", "versioncreated"] {
      guard let place = member(name) ?? member(Self.camel(name)), let text = string(place),
        DateText(text) == nil
      else { continue }
      diagnostics.report(.unreadableDate(name, text, at: tree.values[place].range))
    }
  }

  /// The name as versions 2 and 3 write it: `versionCreated`.
  private static func camel(_ name: String) -> String {
    for second in ["published", "created"] where name.hasSuffix(second) {
      return name.dropLast(second.count) + second.prefix(1).uppercased() + second.dropFirst()
    }
    return name
  }

  private func date(_ place: Int?) -> String? {
    place.flatMap(string).flatMap { DateText($0)?.iso }
  }

  /// Headlines may hold tags and references of HTML, which are no part of them.
  private static func plain(_ value: String) -> String {
    FeedEntryText.line(MappedText(bytes: Array(value.utf8)), isHTML: true) ?? value
  }

  // MARK: - Members

  /// The first member of the item by one of these names that is a string or a number.
  private func member(_ names: String...) -> Int? {
    guard let root = tree.root else { return nil }
    for name in names {
      if let found = tree.member(name, of: root), string(found) != nil { return found }
    }
    return nil
  }

  /// The objects of an array by its name.
  private func entries(_ name: String) -> [Int] {
    guard let root = tree.root, let found = tree.member(name, of: root),
      tree.values[found].kind == .array
    else { return [] }
    return tree.elements(of: found).filter { tree.values[$0].kind == .object }
  }

  /// The value of the entry that plays the main role, else of the first that has one.
  private func value(_ entries: [Int]) -> Int? {
    let main = entries.first { text("role", of: $0)?.hasSuffix("main") == true }
    return ((main.map { [$0] } ?? []) + entries).lazy
      .compactMap { tree.member("value", of: $0) }
      .first { string($0) != nil }
  }

  private func text(_ names: String..., of object: Int) -> String? {
    names.lazy.compactMap { tree.member($0, of: object) }.compactMap(string).first
  }

  private func string(_ value: Int) -> String? {
    switch tree.values[value].kind {
    case .string, .number:
      let text = tree.string(of: value)
      return text.isEmpty ? nil : text
    default: return nil
    }
  }
}
