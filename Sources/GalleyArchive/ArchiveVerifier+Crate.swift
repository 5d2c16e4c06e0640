import GalleyCore

extension ArchiveVerifier {
  /// What the RO-Crate metadata says of the payload that is not so.
  ///
  /// - Parameters:
  ///   - strangers: files of which nothing need be said that they are not named.
  ///   - isExact: whether all that it is made of is as it should be, so that its bytes are known.
  func crateProblems(
    without strangers: Set<PathKey>, isExact: Bool
  ) -> [ArchiveError] {
    let path = CrateMetadata.path
    guard let bytes = files[PathKey(path)] else {
      return isOwn || isOwnByProvenance ? [ArchiveError(path, "is missing")] : []
    }
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
    // Where files are missing or have changed, what is said of their articles need not fit.
    guard problems.isEmpty, isOfThisVersion else { return problems }
    let written = CrateMetadata(payload, info: BagInfo(info.given)).bytes()
    problems = workProblems(bytes, written)
    guard problems.isEmpty, isExact, tellsOfForms,
      let difference = ReportDifference(archived: bytes, now: written)
    else { return problems }
    return [
      ArchiveError(
        path,
        "is not what Galley writes of this bag: line \(difference.line) is \(difference.archived) "
          + "and not \(difference.now)")
    ]
  }

  /// Whether PREMIS says of each article with further forms of its reports how some were made.
  /// Where it says nothing, an earlier build of this version made the bag, and the crate with other
  /// words.
  private var tellsOfForms: Bool {
    articles().allSatisfy { article in
      article.renditions.isEmpty || article.settings.keys.contains { $0.hasPrefix("report.") }
    }
  }

  /// Where the metadata says of an article what its report does not.
  private func workProblems(
    _ bytes: [UInt8], _ right: [UInt8]
  ) -> [ArchiveError] {
    let written = CrateMetadata.works(in: right)
    let found = CrateMetadata.works(in: bytes)
    var problems: [ArchiveError] = []
    for (address, work) in written.sorted(by: { $0.key < $1.key }) {
      guard let said = found[address] else {
        problems.append(
          ArchiveError(CrateMetadata.path, "does not describe the article \(address.path)"))
        continue
      }
      for (name, right) in work.sorted(by: { $0.key < $1.key }) where said[name] != right {
        let value = said[name].map { "“\($0)”" } ?? "none"
        problems.append(
          ArchiveError(
            CrateMetadata.path,
            "gives \(address.path) as \(name) \(value), and its report has “\(right)”"))
      }
      for name in said.keys.sorted() where work[name] == nil {
        problems.append(
          ArchiveError(
            CrateMetadata.path,
            "gives \(address.path) as \(name) “\(said[name] ?? "")”, and its report has none"))
      }
    }
    return problems
  }
}
