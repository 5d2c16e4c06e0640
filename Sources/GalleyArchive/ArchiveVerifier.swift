/// Recomputes everything that a bag says of itself.
public struct ArchiveVerifier {
  private let folder: BagFolder

  public init(_ path: String) { folder = BagFolder(path: path) }

  /// A source of the bag as it is stored.
  public struct Stored: Sendable {
    public var name: String
    public var source: [UInt8]
    /// The reports by the names of their entries; that on an article goes by the empty name.
    public var reports: [String: [UInt8]]
    /// The settings that PREMIS says it was compiled with; see ``ArchiveItem/settings``.
    public var settings: [String: String]
  }

  /// What is wrong with the bag's form, its completeness and its fixity (RFC 8493 §3).
  public func fixityProblems() throws(ArchiveError) -> [ArchiveError] {
    let files = try folder.files()
    var problems: [ArchiveError] = []
    guard let declaration = files["bagit.txt"] else {
      return [ArchiveError("bagit.txt", "is missing: this is no bag")]
    }
    if !declaration.starts(with: Array("BagIt-Version: 1.0\n".utf8)) {
      problems.append(ArchiveError("bagit.txt", "does not declare BagIt 1.0"))
    }
    for digest in Digest.allCases {
      problems += check(digest, "manifest", files) { $0.hasPrefix("data/") }
      problems += check(digest, "tagmanifest", files) {
        !$0.hasPrefix("data/") && !$0.hasPrefix("tagmanifest-")
      }
    }
    problems += checkOxum(files)
    return problems
  }

  /// The articles of the bag, in the order of their names.
  public func articles() throws(ArchiveError) -> [Stored] {
    let files = try folder.files()
    var stored: [Stored] = []
    for (path, source) in files {
      let parts = path.split(separator: "/").map { String($0) }
      guard parts.count == 4, parts[0] == "data", parts[2] == "source", parts[1] == parts[3]
      else { continue }
      var reports: [String: [UInt8]] = [:]
      if let report = files["data/\(parts[1])/report.xml"] { reports[""] = report }
      for (path, report) in files where path.hasPrefix("data/\(parts[1])/entries/") {
        let names = path.split(separator: "/")
        if names.count == 5, names[4] == "report.xml" { reports[String(names[3])] = report }
      }
      guard !reports.isEmpty else { continue }
      let premis = String(decoding: files["data/\(parts[1])/premis.xml"] ?? [], as: UTF8.self)
      stored.append(
        Stored(
          name: parts[1], source: source, reports: reports, settings: Self.settings(in: premis)))
    }
    return stored.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private static func settings(in premis: String) -> [String: String] {
    guard let start = premis.firstRange(of: "compiled from the source; ") else { return [:] }
    var settings: [String: String] = [:]
    for part in premis[start.upperBound...].prefix(while: { $0 != "<" }).split(separator: ";") {
      let pair = part.split(separator: ":", maxSplits: 1).map { $0.filter { $0 != " " } }
      if pair.count == 2 { settings[pair[0]] = pair[1] }
    }
    return settings
  }

  private func check(
    _ digest: Digest, _ kind: String, _ files: [String: [UInt8]],
    covers isCovered: (String) -> Bool
  ) -> [ArchiveError] {
    let manifest = "\(kind)-\(digest.rawValue).txt"
    guard let bytes = files[manifest] else { return [ArchiveError(manifest, "is missing")] }
    var problems: [ArchiveError] = []
    var listed: Set<String> = []
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2 else {
        problems.append(ArchiveError(manifest, "has the line “\(line)”, which is none"))
        continue
      }
      let path = BagContents.decoded(String(parts[1].drop { $0 == " " || $0 == "*" }))
      guard listed.insert(path).inserted else {
        problems.append(ArchiveError(path, "stands twice in \(manifest)"))
        continue
      }
      guard let content = files[path], isCovered(path) else {
        problems.append(ArchiveError(path, "stands in \(manifest) but not in the bag"))
        continue
      }
      if digest.hexadecimal(of: content) != parts[0].lowercased() {
        problems.append(ArchiveError(path, "has changed: its \(digest.rawValue) is another"))
      }
    }
    for path in files.keys.filter(isCovered).sorted() where !listed.contains(path) {
      problems.append(ArchiveError(path, "is in the bag but not in \(manifest)"))
    }
    return problems
  }

  private func checkOxum(_ files: [String: [UInt8]]) -> [ArchiveError] {
    let info = String(decoding: files["bag-info.txt"] ?? [], as: UTF8.self)
    guard let range = info.firstRange(of: "Payload-Oxum: ") else { return [] }
    let payload = files.filter { $0.key.hasPrefix("data/") }
    let octets = payload.values.reduce(0) { $0 + $1.count }
    let stated = info[range.upperBound...].prefix { !$0.isNewline }
    guard stated != "\(octets).\(payload.count)" else { return [] }
    return [
      ArchiveError(
        "bag-info.txt", "says \(stated) of the payload, which is \(octets).\(payload.count)")
    ]
  }
}
