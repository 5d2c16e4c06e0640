import GalleyCore

extension CrateMetadata {
  /// What metadata says of each article that it describes, by its address: title, authors, day and
  /// language, as far as they are given.
  static func works(in bytes: [UInt8]) -> [PathKey: [String: String]] {
    let tree = JSONTree(bytes)
    guard tree.error == nil, let root = tree.root, let graph = tree.member("@graph", of: root)
    else { return [:] }
    let entities = tree.elements(of: graph)
    func text(_ name: String, of entity: Int) -> String? {
      tree.member(name, of: entity).map { tree.string(of: $0) }
    }
    var names: [PathKey: String] = [:]
    for entity in entities where text("@type", of: entity) == "Person" {
      guard let address = text("@id", of: entity) else { continue }
      names[PathKey(address)] = text("name", of: entity)
    }
    var works: [PathKey: [String: String]] = [:]
    for entity in entities {
      guard let types = tree.member("@type", of: entity), let address = text("@id", of: entity),
        ([types] + tree.elements(of: types)).contains(where: { tree.string(of: $0) == "Article" })
      else { continue }
      var work: [String: String] = [:]
      work["title"] = text("headline", of: entity)
      work["day"] = text("datePublished", of: entity)
      work["language"] = text("inLanguage", of: entity)
      let authors = tree.member("author", of: entity).map { author in
        let several = tree.elements(of: author)
        return (several.isEmpty ? [author] : several).map { reference in
          let address = text("@id", of: reference) ?? ""
          return names[PathKey(address)] ?? address
        }
      }
      if let authors { work["author"] = authors.joined(separator: "; ") }
      works[PathKey(address)] = work
    }
    return works
  }
}
