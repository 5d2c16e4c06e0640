import GalleyCompiler
import GalleyCore

/// Recomputes everything that a bag says of itself.
public struct ArchiveVerifier {
  /// Every file of the bag, read once.
  let files: [PathKey: [UInt8]]
  let info: BagInfo
  /// The day behind which no event can lie; `nil` where nobody knows.
  let latestDay: String?

  /// Reads the bag in a folder.
  ///
  /// - Parameter latestDay: the last ISO 8601 day on which anything can have happened.
  public init(_ path: String, latestDay: String? = nil) throws(ArchiveError) {
    files = try BagFolder(path: path).files()
    info = BagInfo(text: String(decoding: files[PathKey("bag-info.txt")] ?? [], as: UTF8.self))
    self.latestDay = latestDay
  }

  /// Whether the bag says that Galley made it.
  var isOwn: Bool { info.value("Bag-Software-Agent")?.hasPrefix("galley ") == true }

  /// Whether this very version made it, so that what it wrote is what would be written now.
  var isOfThisVersion: Bool {
    info.value("Bag-Software-Agent") == "galley \(Compiler.version)"
  }

  /// Whether PREMIS names Galley, though nothing says which program made the bag.
  var isOwnByProvenance: Bool {
    info.value("Bag-Software-Agent") == nil
      && files.contains { path, bytes in
        let parts = PathNames.names(path.path)
        return parts.count == 3 && parts[0] == "data" && parts[2] == "premis.xml"
          && PremisRecord(bytes)?.software?.hasPrefix("galley ") == true
      }
  }

  /// A source of the bag as it is stored.
  public struct Stored: Sendable {
    /// The name of its folder.
    public var name: String
    /// The name that it came with.
    public var originalName: String
    public var source: [UInt8]
    /// The reports by the names of their entries; that on an article goes by the empty name.
    public var reports: [String: [UInt8]]
    /// What other backends made of the reports, by the names of their files, by the same names.
    public var renditions: [String: [String: [UInt8]]] = [:]
    /// The settings that PREMIS says it was compiled with; see ``ArchiveItem/settings``.
    public var settings: [String: String]
    /// The program that made the reports, with its version, as PREMIS says.
    public var software: String?
    /// What PREMIS says of that program's models and schemas.
    public var notes: [String]

    /// Where the report on an entry lies in the bag.
    public func path(ofReport entry: String, as file: String = "report.xml") -> String {
      entry.isEmpty ? "data/\(name)/\(file)" : "data/\(name)/entries/\(entry)/\(file)"
    }

    /// Where what is said of the source's provenance lies in the bag.
    public var provenancePath: String { "data/\(name)/premis.xml" }
  }

  /// What is wrong with the bag's form, its completeness and its fixity (RFC 8493 §3).
  public func fixityProblems() -> [ArchiveError] {
    var problems: [ArchiveError] = []
    guard let declaration = files[PathKey("bagit.txt")] else {
      return [ArchiveError("bagit.txt", "is missing: this is no bag")]
    }
    problems += Self.declarationProblems(declaration)
    problems += infoProblems()
    problems += checkDigests("manifest", covers: Self.isPayload)
    problems += checkDigests("tagmanifest", covers: Self.isTag)
    problems += checkFurtherManifests()
    problems += fetchProblems()
    problems += checkOxum()
    if problems.isEmpty { problems += checkForm() }
    return problems
  }

  /// Nothing holds a digest of a tag manifest; of a bag of Galley's own its bytes are known.
  private func checkForm() -> [ArchiveError] {
    guard isOwn else { return [] }
    let tags = files.filter { Self.isTag($0.key.path) }
    return Digest.written.compactMap { digest in
      let name = "tagmanifest-\(digest.rawValue).txt"
      let written = BagContents.manifest(digest, of: tags)
      guard let difference = ReportDifference(archived: files[PathKey(name)] ?? [], now: written)
      else { return nil }
      return ArchiveError(
        name,
        "is not as Galley wrote it, from line \(difference.line) on: something was put in, "
          + "left out or written otherwise")
    }
  }

  /// What the provenance of each article, and of its versions, says that is not so.
  public func provenanceProblems() -> [ArchiveError] {
    var folders: [PathKey: [PathKey: [UInt8]]] = [:]
    var problems: [ArchiveError] = []
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let parts = PathNames.names(path.path)
      // In a bag of somebody else's `data` may be a file.
      guard parts.count > 1, parts[0] == "data" else { continue }
      guard parts.count > 2 else {
        // What describes the payload as a whole stands beside the sources.
        if !parts[1].hasPrefix("ro-crate-") {
          problems.append(
            ArchiveError(path.path, "stands in no premis.xml", subject: path))
        }
        continue
      }
      let isVersion = parts.count > 4 && parts[2] == "versions"
      let folder = parts.prefix(isVersion ? 4 : 2).joined(separator: "/") + "/"
      let rest = String(Substring(path.path.utf8.dropFirst(folder.utf8.count)))
      folders[PathKey(folder), default: [:]][PathKey(rest)] = bytes
    }
    for (folder, files) in folders.sorted(by: { $0.key < $1.key }) {
      problems += provenanceProblems(folder.path, files)
    }
    if files[PathKey("bag-info.txt")] == nil, isOwnByProvenance {
      problems.append(
        ArchiveError(
          "bag-info.txt", "is missing, and PREMIS names Galley, which writes one in each bag"))
    }
    // What stands in no PREMIS is told already.
    let strangers = Set(problems.compactMap(\.subject))
    return problems + crateProblems(without: strangers, isExact: problems.isEmpty)
  }

  /// Files and folders of which other systems would keep one.
  public func similarNames() -> [ArchiveError] {
    SimilarNames.pairs(inPaths: files.keys.map(\.path)).map {
      ArchiveError($0.second, "is the same name as \($0.first) where case or accents do not count")
    }
  }

  private func provenanceProblems(
    _ folder: String, _ files: [PathKey: [UInt8]]
  ) -> [ArchiveError] {
    let path = folder + "premis.xml"
    guard let bytes = files[PathKey("premis.xml")] else {
      return [ArchiveError(path, "is missing")]
    }
    guard let record = PremisRecord(bytes) else {
      return [ArchiveError(path, "is not well-formed XML")]
    }
    var problems: [ArchiveError] = []
    var named: Set<PathKey> = []
    for object in record.objects {
      named.insert(PathKey(object.path))
      guard let content = files[PathKey(object.path)] else {
        problems.append(ArchiveError(path, "names \(object.path), which is not in the bag"))
        continue
      }
      let wrong = Premis.algorithms.filter { digest, name in
        object.digests[name] != digest.hexadecimal(of: content)
      }
      if !wrong.isEmpty {
        let names = wrong.map(\.1).joined(separator: " and ")
        problems.append(ArchiveError(path, "does not give the \(names) that \(object.path) has"))
      }
      if let breach = Self.breach(of: object, content, record) {
        problems.append(ArchiveError(path, breach))
      }
      if object.size != "\(content.count)" {
        let size = object.size ?? "no"
        problems.append(
          ArchiveError(path, "gives \(object.path) \(size) bytes, and it has \(content.count)"))
      }
    }
    if isOwn || record.software?.hasPrefix("galley ") == true {
      problems += eventProblems(record).map { ArchiveError(path, $0) }
      problems += comingDays(record).map { ArchiveError(path, $0, isMinor: true) }
    }
    if let software = record.software {
      for (file, bytes) in files.sorted(by: { $0.key < $1.key })
      where PathNames.name(file.path) == "report.xml" {
        guard let generator = ReportHead(bytes)?.generator, generator != software else { continue }
        problems.append(
          ArchiveError(path, "names \(software), and \(file.path) was made by \(generator)"))
      }
    }
    // Versions keep what was said of them, and of those before, where the article stood.
    let places = [folder, PathNames.names(folder).prefix(2).joined(separator: "/") + "/"]
    for link in record.links where !named.contains(link) {
      guard places.allSatisfy({ self.files[PathKey($0 + link.path)] == nil }) else { continue }
      problems.append(ArchiveError(path, "links to \(link.path), which is not in the bag"))
    }
    for file in files.keys.sorted() where !named.contains(file) && file.path != "premis.xml" {
      problems.append(
        ArchiveError(
          path, "does not name \(file.path)", subject: PathKey(folder + file.path)))
    }
    return problems
  }

  /// Where PREMIS gives a file a format that contradicts what the file is.
  private static func breach(
    of object: PremisRecord.Object, _ content: [UInt8], _ record: PremisRecord
  ) -> String? {
    var known: FileFormat?
    if object.path.utf8.starts(with: "source/".utf8) {
      known = record.settings["format"].map { FileFormat.of(source: content, read: $0) }
    } else {
      known = FileFormat.of(name: object.path)
    }
    let unknown = "application/octet-stream"
    guard let known, known.mediaType != unknown else { return nil }
    if let name = object.format, name != known.mediaType, name != unknown {
      return "says that \(object.path) is \(name), and it is \(known.mediaType)"
    }
    if let key = object.pronom, let right = known.pronom, key != right {
      return "gives \(object.path) the key \(key) of PRONOM, and \(known.mediaType) has \(right)"
    }
    return nil
  }

  /// The articles of the bag, in the order of their names.
  public func articles() -> [Stored] {
    var entries: [PathKey: [String: [UInt8]]] = [:]
    var renditions: [PathKey: [String: [String: [UInt8]]]] = [:]
    for (path, report) in files {
      let parts = PathNames.names(path.path)
      let isEntry = parts.count == 5 && parts[2] == "entries"
      guard isEntry || parts.count == 3, parts[0] == "data", let file = parts.last,
        file.utf8.starts(with: "report.".utf8)
      else { continue }
      let name = isEntry ? parts[3] : ""
      if file == "report.xml" {
        entries[PathKey(parts[1]), default: [:]][name] = report
      } else {
        renditions[PathKey(parts[1]), default: [:]][name, default: [:]][file] = report
      }
    }
    var stored: [Stored] = []
    for (path, source) in files {
      let parts = PathNames.names(path.path)
      guard parts.count == 4, parts[0] == "data", parts[2] == "source",
        PathKey(parts[1]) == PathKey(parts[3])
      else { continue }
      guard let reports = entries[PathKey(parts[1])] else { continue }
      let record = PremisRecord(files[PathKey("data/\(parts[1])/premis.xml")] ?? [])
      stored.append(
        Stored(
          name: parts[1], originalName: record?.originalName ?? parts[1], source: source,
          reports: reports, renditions: renditions[PathKey(parts[1])] ?? [:],
          settings: record?.settings ?? [:], software: record?.software,
          notes: record?.softwareNotes ?? []))
    }
    return stored.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// What the manifests of a kind say that is not so; what all of them say alike is told once.
  private func checkDigests(
    _ kind: String, covers isCovered: (String) -> Bool
  ) -> [ArchiveError] {
    var found: [ArchiveError] = []
    var places: [String: [(digest: Digest, place: Int)]] = [:]
    for digest in Digest.written {
      for problem in check(digest, kind, covers: isCovered) {
        let words = problem.message.replacing("\(kind)-\(digest.rawValue).txt", with: "\0")
        places["\(problem.path)\0\(words)", default: []].append((digest, found.count))
        found.append(problem)
      }
    }
    let name = kind == "manifest" ? "manifest" : "tag manifest"
    let words = (isLacking: "either \(name)", isThere: "both \(name)s")
    var said: Set<Int> = []
    for alike in places.values where alike.map(\.digest) == Digest.written {
      let file = "\(kind)-\(alike[0].digest.rawValue).txt"
      let first = alike[0].place
      let message = found[first].message
      found[first].message = message.replacing(
        file, with: message.hasPrefix("stands ") ? words.isThere : words.isLacking)
      said.formUnion(alike.dropFirst().map(\.place))
    }
    return found.enumerated().filter { !said.contains($0.offset) }.map(\.element)
  }

  func check(
    _ digest: Digest, _ kind: String, covers isCovered: (String) -> Bool
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
      guard parts.count == 2, digest.isOne(parts[0]) else {
        problems.append(
          ArchiveError(manifest, "has the line “\(Substring(line))”, which is no digest and path"))
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
        problems.append(ArchiveError(path, "has changed: its digest is not that in \(manifest)"))
      }
    }
    for path in files.keys.filter({ isCovered($0.path) }).sorted()
    where !listed.contains(path) {
      // RFC 8493 §2.2.1: a tag manifest need not list every tag file, but those of BagIt are ours.
      let isOther = kind == "tagmanifest" && !Self.isBagItFile(path.path)
      problems.append(
        ArchiveError(path.path, "is in the bag but not in \(manifest)", isMinor: isOther))
    }
    return problems
  }

  static func isTag(_ path: String) -> Bool {
    !isPayload(path) && !(BagContents.isManifest(path) && path.hasPrefix("tagmanifest-"))
  }

  private static func isBagItFile(_ path: String) -> Bool {
    path == "bagit.txt" || path == "bag-info.txt" || BagContents.isManifest(path)
  }

  static func isPayload(_ path: String) -> Bool {
    path.utf8.starts(with: "data/".utf8)
  }

  private func checkOxum() -> [ArchiveError] {
    guard let stated = info.value("Payload-Oxum") else { return [] }
    let payload = files.filter { Self.isPayload($0.key.path) }
    let octets = payload.values.reduce(0) { $0 + $1.count }
    guard stated != "\(octets).\(payload.count)" else { return [] }
    return [
      ArchiveError(
        "bag-info.txt", "says that the payload is \(stated), and it is \(octets).\(payload.count)")
    ]
  }
}
