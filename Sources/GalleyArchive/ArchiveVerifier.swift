import GalleyCompiler
import GalleyCore

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
    guard let declaration = files[PathKey("bagit.txt")] else {
      return [ArchiveError("bagit.txt", "is missing: this is no bag")]
    }
    if !declaration.starts(with: Array("BagIt-Version: 1.0\n".utf8)) {
      problems.append(ArchiveError("bagit.txt", "does not declare BagIt 1.0"))
    }
    for digest in Digest.allCases {
      problems += check(digest, "manifest", files) { Self.isPayload($0) }
      problems += check(digest, "tagmanifest", files) {
        !Self.isPayload($0) && !$0.utf8.starts(with: "tagmanifest-".utf8)
      }
    }
    problems += checkOxum(files)
    return problems
  }

  /// The articles of the bag, in the order of their names.
  public func articles() throws(ArchiveError) -> [Stored] {
    let files = try folder.files()
    var entries: [PathKey: [String: [UInt8]]] = [:]
    for (path, report) in files {
      let parts = PathNames.names(path.path)
      guard parts.count == 5, parts[0] == "data", parts[2] == "entries", parts[4] == "report.xml"
      else { continue }
      entries[PathKey(parts[1]), default: [:]][parts[3]] = report
    }
    var stored: [Stored] = []
    for (path, source) in files {
      let parts = PathNames.names(path.path)
      guard parts.count == 4, parts[0] == "data", parts[2] == "source",
        PathKey(parts[1]) == PathKey(parts[3])
      else { continue }
      var reports = entries[PathKey(parts[1])] ?? [:]
      if let report = files[PathKey("data/\(parts[1])/report.xml")] { reports[""] = report }
      guard !reports.isEmpty else { continue }
      let premis = String(
        decoding: files[PathKey("data/\(parts[1])/premis.xml")] ?? [], as: UTF8.self)
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
    _ digest: Digest, _ kind: String, _ files: [PathKey: [UInt8]],
    covers isCovered: (String) -> Bool
  ) -> [ArchiveError] {
    let manifest = "\(kind)-\(digest.rawValue).txt"
    guard let bytes = files[PathKey(manifest)] else {
      return [ArchiveError(manifest, "is missing")]
    }
    var problems: [ArchiveError] = []
    var listed: Set<PathKey> = []
    for line in String(decoding: bytes, as: UTF8.self).utf8.split(whereSeparator: {
      $0 == 0x0A || $0 == 0x0D
    }) {
      let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 1).map {
        String(Substring($0))
      }
      guard parts.count == 2 else {
        problems.append(ArchiveError(manifest, "has the line “\(Substring(line))”, which is none"))
        continue
      }
      let path = BagContents.decoded(
        String(Substring(parts[1].utf8.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "*") }))
      )
      guard listed.insert(PathKey(path)).inserted else {
        problems.append(ArchiveError(path, "stands twice in \(manifest)"))
        continue
      }
      guard let content = files[PathKey(path)], isCovered(path) else {
        problems.append(ArchiveError(path, "stands in \(manifest) but not in the bag"))
        continue
      }
      if digest.hexadecimal(of: content) != parts[0].lowercased() {
        problems.append(ArchiveError(path, "has changed: its \(digest.rawValue) is another"))
      }
    }
    for path in files.keys.filter({ isCovered($0.path) }).sorted()
    where !listed.contains(path) {
      problems.append(ArchiveError(path.path, "is in the bag but not in \(manifest)"))
    }
    return problems
  }

  private static func isPayload(_ path: String) -> Bool {
    path.utf8.starts(with: "data/".utf8)
  }

  private func checkOxum(_ files: [PathKey: [UInt8]]) -> [ArchiveError] {
    let info = String(decoding: files[PathKey("bag-info.txt")] ?? [], as: UTF8.self)
    guard let range = info.firstRange(of: "Payload-Oxum: ") else { return [] }
    let payload = files.filter { Self.isPayload($0.key.path) }
    let octets = payload.values.reduce(0) { $0 + $1.count }
    let stated = info[range.upperBound...].prefix { !$0.isNewline }
    guard stated != "\(octets).\(payload.count)" else { return [] }
    return [
      ArchiveError(
        "bag-info.txt", "says \(stated) of the payload, which is \(octets).\(payload.count)")
    ]
  }
}
