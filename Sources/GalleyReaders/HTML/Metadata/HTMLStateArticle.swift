import GalleyCore

/// What the data that a page's scripts build it from say of the page's own article: the object that
/// bears its title, as in `__NEXT_DATA__`.
///
/// Such data hold other articles too; those have other titles.
final class HTMLStateArticle {
  private let tree: HTMLTree
  private let title: String
  /// So many bytes of data are read.
  private static let most = 4 << 20
  private static let mostAuthors = 12

  private(set) lazy var published = value(Self.publishedNames)
  private(set) lazy var modified = value(Self.modifiedNames)
  private(set) lazy var authors = names()
  private lazy var objects = find()

  init(_ tree: HTMLTree, title: String?) {
    self.tree = tree
    self.title = HTMLFolding.fold(title ?? "")
  }

  /// The objects that bear the title, each with its data. O(bytes of the data).
  private func find() -> [(data: JSONTree, object: Int)] {
    guard title.utf8.count > 7 else { return [] }
    var result: [(data: JSONTree, object: Int)] = []
    var read = 0
    for index in tree.nodes.indices where tree.nodes[index].tag == .script {
      guard let type = tree.attribute(.type, of: index), tree.bytes.contains("json", in: type),
        !tree.bytes.contains("ld+json", in: type), index + 1 < tree.next(after: index)
      else { continue }
      let range = tree.nodes[index + 1].range
      read += range.count
      if read > Self.most { break }
      let data = JSONTree(tree.bytes, in: range, dialect: .lenient)
      for object in data.values.indices
      where data.values[object].kind == .object && bearsTitle(object, data) {
        result.append((data, object))
      }
    }
    return result
  }

  private func bearsTitle(_ object: Int, _ data: JSONTree) -> Bool {
    ["title", "headline", "name"].contains { name in
      guard let value = data.member(name, of: object), data.values[value].kind == .string,
        data.values[value].range.count < 600
      else { return false }
      return HTMLFolding.fold(data.string(of: value)) == title
    }
  }

  private func value(_ names: [String]) -> MetadataValue? {
    for (data, object) in objects {
      for name in names {
        guard let value = data.member(name, of: object),
          case let kind = data.values[value].kind, kind == .string || kind == .number,
          case let text = data.string(of: value), DateText(text)?.hasDay == true
        else { continue }
        return MetadataValue(text: text, range: data.values[value].range)
      }
    }
    return nil
  }

  private func names() -> [MetadataValue] {
    for (data, object) in objects {
      for name in Self.authorNames {
        guard let value = data.member(name, of: object) else { continue }
        let list = data.values[value].kind == .array ? data.elements(of: value) : [value]
        let names = list.prefix(Self.mostAuthors).compactMap { self.name($0, data) }
        if !names.isEmpty { return names }
      }
    }
    return []
  }

  private func name(_ index: Int, _ data: JSONTree) -> MetadataValue? {
    var value = index
    if data.values[index].kind == .object {
      let member = ["name", "fullName", "displayName"].lazy.compactMap {
        data.member($0, of: index)
      }.first
      guard let member else { return nil }
      value = member
    }
    guard data.values[value].kind == .string, data.values[value].range.count < 200 else {
      return nil
    }
    let text = data.string(of: value)
    return text.isEmpty ? nil : MetadataValue(text: text, range: data.values[value].range)
  }

  private static let publishedNames = [
    "publishedAt", "published_at", "datePublished", "firstPublishedAt", "first_published_at",
    "first_publish_date", "publishedDate", "publishDate", "publish_date", "publicationDate",
    "publication_date", "published", "displayDate", "display_date", "pubDate", "publishedTime",
  ]
  private static let modifiedNames = [
    "revisedAt", "modifiedAt", "modified_at", "dateModified", "updatedAt", "updated_at",
    "lastModified", "lastUpdated", "last_updated_date", "updatedDate", "modifiedDate", "modified",
  ]
  private static let authorNames = ["authors", "author", "bylines", "byline", "writers"]
}
