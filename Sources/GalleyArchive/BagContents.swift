import GalleyCore

/// The files of a bag by their paths, tag files included (RFC 8493).
///
/// The same items give the same files: nothing of the clock, the host or the order of the run is in
/// them.
struct BagContents {
  /// Payload: paths that begin with `data/`.
  private(set) var payload: [PathKey: [UInt8]] = [:]
  /// Where a file of the payload lay in the bag before, of those that moved.
  private(set) var origins: [PathKey: PathKey] = [:]
  /// Tag files that others have put beside those of BagIt.
  private var others: [PathKey: [UInt8]] = [:]
  private var info = BagInfo()
  private let software: ArchiveSoftware
  /// ISO 8601 date of bagging, where one is given.
  private let date: String?

  init(software: ArchiveSoftware, date: String?) {
    self.software = software
    self.date = date
  }

  /// Takes over a file of a bag that is there already.
  mutating func keep(_ path: String, _ bytes: [UInt8]) {
    switch path {
    case CrateMetadata.path, "bagit.txt": break
    case "bag-info.txt":
      info = BagInfo(BagInfo(text: String(decoding: bytes, as: UTF8.self)).given)
    case _ where path.utf8.starts(with: "data/".utf8): payload[PathKey(path)] = bytes
    case _ where Self.isManifest(path): break
    default: others[PathKey(path)] = bytes
    }
  }

  /// Takes fields of an archivist; says whether they change anything.
  mutating func give(_ fields: [(label: String, value: String)]) -> Bool {
    let before = info.text
    info.set(fields)
    return info.text != before
  }

  /// Whether a path is that of a manifest, of the payload or of tag files.
  static func isManifest(_ path: String) -> Bool {
    !path.utf8.contains(UInt8(ascii: "/")) && path.hasSuffix(".txt")
      && (path.hasPrefix("manifest-") || path.hasPrefix("tagmanifest-"))
  }

  /// Whether an article of the same name but with other bytes is in the bag.
  ///
  /// Or one of the same bytes that came by another name, of which the bag makes the same.
  func hasOther(_ item: ArchiveItem) -> Bool {
    guard let kept = payload[PathKey(Self.sourcePath(item))] else { return false }
    guard kept == item.source else { return true }
    guard !item.originalName.unicodeScalars.contains(where: BagName.isLost),
      let name = payload[PathKey("data/\(item.name)/premis.xml")]
        .flatMap({ PremisRecord($0) })?.originalName
    else { return false }
    return PathKey(name) != PathKey(item.originalName)
  }

  /// Adds an article under `data/NAME/`.
  ///
  /// What is kept of an article of that name, where anything of it is another now, or PREMIS lacks
  /// how a form of its reports was made, moves to `data/NAME/versions/N/`; else the article stays
  /// as it was taken in.
  ///
  /// - Returns: the version that what was kept became.
  @discardableResult
  mutating func add(_ item: ArchiveItem) -> ArchivedVersion? {
    let isOther = hasOther(item)
    let folder = "data/\(item.name)/"
    let kept = payload.filter { $0.key.path.utf8.starts(with: folder.utf8) }
    let versions = folder + "versions/"
    let current = kept.filter { !$0.key.path.utf8.starts(with: versions.utf8) }
    var files: [PathKey: [UInt8]] = [PathKey(Self.sourcePath(item)): item.source]
    for file in item.reports.flatMap(\.files) { files[PathKey(folder + file.path)] = file.bytes }
    for file in item.schemaFiles { files[PathKey(folder + file.path)] = file.bytes }
    let provenance = PathKey(folder + "premis.xml")
    let isSame = current.filter { $0.key != provenance } == files
    guard !isSame || lacksForms(current[provenance], of: item) else { return nil }
    var replaced: String?
    var made: ArchivedVersion?
    if !current.isEmpty {
      // One that is free, whatever numbers, however large, somebody else gave.
      let numbers = Set(kept.keys.compactMap { Self.version($0, below: versions) })
      var number = numbers.count + 1
      while numbers.contains(number) { number += 1 }
      let version = "versions/\(number)/"
      for (path, bytes) in current {
        payload[path] = nil
        let rest = String(Substring(path.path.utf8.dropFirst(folder.utf8.count)))
        payload[PathKey(folder + version + rest)] = bytes
        origins[PathKey(folder + version + rest)] = path
      }
      made = ArchivedVersion(
        name: item.name, number: number, isOtherArticle: isOther)
      replaced = version
    }
    payload.merge(files) { $1 }
    payload[provenance] = Premis(item, replacing: replaced, software: software).bytes()
    return made
  }

  /// Whether what is said of the provenance does not tell how all forms of the reports were made.
  private func lacksForms(_ provenance: [UInt8]?, of item: ArchiveItem) -> Bool {
    guard let record = provenance.flatMap({ PremisRecord($0) }) else { return false }
    return item.settings.contains {
      $0.name.hasPrefix("report.") && record.settings[$0.name] == nil
    }
  }

  private static func sourcePath(_ item: ArchiveItem) -> String {
    "data/\(item.name)/\(item.sourcePath)"
  }

  private static func version(_ path: PathKey, below folder: String) -> Int? {
    guard path.path.utf8.starts(with: folder.utf8) else { return nil }
    let rest = path.path.utf8.dropFirst(folder.utf8.count)
    return Int(Substring(rest.prefix { $0 != UInt8(ascii: "/") }))
  }

  /// What describes the payload.
  var crate: [UInt8] { CrateMetadata(payload, info: info).bytes() }

  /// Every file of the bag, in the order of its path's bytes.
  func files() -> [(path: String, bytes: [UInt8])] {
    var payload = payload
    payload[PathKey(CrateMetadata.path)] = crate
    var files = payload.merging(others) { $1 }
    files[PathKey("bagit.txt")] = Array(
      "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)
    files[PathKey("bag-info.txt")] = Array(infoText(of: payload).utf8)
    let manifests = Digest.written.map { ($0, Self.manifest($0, of: payload)) }
    for (digest, bytes) in manifests { files[PathKey("manifest-\(digest.rawValue).txt")] = bytes }
    let tags = files.filter { !$0.key.path.utf8.starts(with: "data/".utf8) }
    for digest in Digest.written {
      files[PathKey("tagmanifest-\(digest.rawValue).txt")] = Self.manifest(digest, of: tags)
    }
    return Self.sorted(files)
  }

  private func infoText(of payload: [PathKey: [UInt8]]) -> String {
    let octets = payload.values.reduce(0) { $0 + $1.count }
    var own = [(label: "Bag-Software-Agent", value: software.identifier)]
    if let date { own.append(("Bagging-Date", date)) }
    own.append(("Payload-Oxum", "\(octets).\(payload.count)"))
    return BagInfo(own + info.fields).text
  }

  /// A manifest as Galley writes it.
  static func manifest(_ digest: Digest, of files: [PathKey: [UInt8]]) -> [UInt8] {
    var text = ""
    for file in sorted(files) {
      text += "\(digest.hexadecimal(of: file.bytes))  \(encoded(file.path))\n"
    }
    return Array(text.utf8)
  }

  /// RFC 8493 §2.1.3: line ends and the percent sign in a path are percent-encoded.
  static func encoded(_ path: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in path.unicodeScalars {
      switch scalar {
      case "%": text.append(contentsOf: "%25".unicodeScalars)
      case "\n": text.append(contentsOf: "%0A".unicodeScalars)
      case "\r": text.append(contentsOf: "%0D".unicodeScalars)
      default: text.append(scalar)
      }
    }
    return String(text)
  }

  static func decoded(_ path: String) -> String {
    // By scalars, as they are encoded: with a combining accent the last digit is another character.
    var text = String.UnicodeScalarView()
    var rest = path.unicodeScalars[...]
    while let percent = rest.firstIndex(of: "%") {
      text.append(contentsOf: rest[..<percent])
      let code = rest[percent...].prefix(3)
      switch String(code).uppercased() {
      case "%25": text.append("%")
      case "%0A": text.append("\n")
      case "%0D": text.append("\r")
      default: text.append(contentsOf: code)
      }
      rest = rest[percent...].dropFirst(code.count)
    }
    text.append(contentsOf: rest)
    return String(text)
  }

  private static func sorted(
    _ files: [PathKey: [UInt8]]
  ) -> [(path: String, bytes: [UInt8])] {
    files.sorted { $0.key < $1.key }.map { (path: $0.key.path, bytes: $0.value) }
  }
}
