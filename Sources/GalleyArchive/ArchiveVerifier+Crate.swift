import GalleyCore

extension ArchiveVerifier {
  /// What the RO-Crate metadata says of the payload that is not so.
  ///
  /// - Parameter strangers: files of which nothing need be said that they are not named.
  func crateProblems(without strangers: Set<PathKey>) -> [ArchiveError] {
    let path = CrateMetadata.path
    guard let bytes = files[PathKey(path)] else { return [] }
    guard let named = CrateMetadata.files(in: bytes) else {
      return [ArchiveError(path, "is no JSON-LD with a graph")]
    }
    var payload = files.filter { $0.key.path.utf8.starts(with: "data/".utf8) }
    payload[PathKey(path)] = nil
    var problems: [ArchiveError] = []
    for (name, sizes) in named.sorted(by: { $0.key < $1.key }) {
      guard let content = files[PathKey("data/" + name.path)] else {
        problems.append(ArchiveError(path, "names \(name.path), which is not in the bag"))
        continue
      }
      for size in sizes.sorted() where size != "\(content.count)" {
        problems.append(
          ArchiveError(path, "gives \(name.path) \(size) bytes, and it has \(content.count)"))
      }
    }
    for file in payload.keys.sorted() where !strangers.contains(file) {
      let name = String(Substring(file.path.utf8.dropFirst("data/".utf8.count)))
      if named[PathKey(name)] == nil {
        problems.append(ArchiveError(path, "does not name \(name)"))
      }
    }
    return problems
  }
}
