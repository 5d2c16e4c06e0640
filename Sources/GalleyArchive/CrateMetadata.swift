import GalleyCompiler
import GalleyCore

/// `ro-crate-metadata.json` (RO-Crate 1.1): the payload of a bag as linked data, made of nothing but
/// the payload and the fields of the archivist.
struct CrateMetadata {
  static let name = "ro-crate-metadata.json"
  /// Where it lies in the bag.
  static let path = "data/" + name

  private let payload: [PathKey: [UInt8]]
  private let info: BagInfo

  /// - Parameter payload: without the metadata itself.
  init(_ payload: [PathKey: [UInt8]], info: BagInfo) {
    self.payload = payload
    self.info = info
  }

  /// An article of the payload with its files, by their paths from the crate's root.
  private struct Article {
    var name: String
    var source: String
    var originalName: String
    var format: FileFormat
    /// Reports with the names of their entries; that on an article has none.
    var reports: [(path: String, entry: String?, head: ReportHead?)] = []
    /// Further forms of reports with the names of their entries.
    var renditions: [(path: String, entry: String?)] = []
    /// All other files.
    var others: [String] = []
    var record: PremisRecord?
  }

  func bytes() -> [UInt8] {
    let articles = articles()
    let files = payload.keys.sorted().map { String(Substring($0.path.utf8.dropFirst(5))) }
    let people = Self.distinct(
      articles.flatMap { $0.reports.flatMap { $0.head?.authors ?? [] } })
    let agents = Self.distinct(articles.compactMap { $0.record?.software })
    var json = JSONWriter(ByteSink(), indent: 2)
    json.beginObject()
    field("@context", "https://w3id.org/ro/crate/1.1/context", &json)
    json.key("@graph")
    json.beginArray()
    writeDescriptor(&json)
    writeRoot(files, articles, &json)
    for article in articles { write(article, &json) }
    let described = Set(
      articles.flatMap {
        [$0.source] + $0.reports.map(\.path) + $0.renditions.map(\.path) + $0.others
      }.map { PathKey($0) })
    for path in files where !described.contains(PathKey(path)) {
      beginFile(path, FileFormat.of(name: path), &json)
      json.endObject()
    }
    for person in people {
      json.beginObject()
      field("@id", Self.fragment("person", person), &json)
      field("@type", "Person", &json)
      field("name", person, &json)
      json.endObject()
    }
    for agent in agents {
      let parts = agent.split(separator: " ", maxSplits: 1)
      json.beginObject()
      field("@id", Self.fragment("software", agent), &json)
      field("@type", "SoftwareApplication", &json)
      field("name", String(parts.first ?? ""), &json)
      field("version", String(parts.dropFirst().first ?? ""), &json)
      field("url", "urn:galley:software", &json)
      json.endObject()
    }
    writeLicence(&json)
    writePublisher(&json)
    json.endArray()
    json.endObject()
    return json.finish().finishedBytes() + [0x0A]
  }

  /// Each name once, by its bytes, as fragments are told apart, in the order of the first of each.
  private static func distinct(_ names: [String]) -> [String] {
    var seen: Set<PathKey> = []
    return names.filter { seen.insert(PathKey($0)).inserted }
  }

  private func writeDescriptor(_ json: inout JSONWriter) {
    json.beginObject()
    field("@id", Self.name, &json)
    field("@type", "CreativeWork", &json)
    reference("about", "./", &json)
    reference("conformsTo", "https://w3id.org/ro/crate/1.1", &json)
    json.endObject()
  }

  private func writeRoot(
    _ files: [String], _ articles: [Article], _ json: inout JSONWriter
  ) {
    let count = articles.count
    json.beginObject()
    field("@id", "./", &json)
    field("@type", "Dataset", &json)
    let name = info.value("External-Identifier") ?? info.value("Internal-Sender-Identifier")
    field("name", name ?? "Articles and reports on them", &json)
    field(
      "description",
      info.value("External-Description")
        ?? "\(count) source\(count == 1 ? "" : "s") as \(count == 1 ? "it" : "they") came, reports on who said what in \(count == 1 ? "it" : "them"), and provenance.",
      &json)
    if let date = articles.flatMap({ $0.record?.dates ?? [] }).max() {
      field("datePublished", date, &json)
    }
    reference("license", licence, &json)
    if info.value("Source-Organization") != nil { reference("publisher", "#publisher", &json) }
    references("hasPart", files.map { Self.address($0) }, &json)
    json.endObject()
  }

  /// The address of the licence: the archivist's, where one is given.
  private var licence: String {
    info.value("License").flatMap { $0.contains("://") ? $0 : nil } ?? "#licence"
  }

  private func writeLicence(_ json: inout JSONWriter) {
    json.beginObject()
    field("@id", licence, &json)
    field("@type", "CreativeWork", &json)
    field("name", info.value("License") ?? "The terms of the sources' publishers", &json)
    json.endObject()
  }

  private func writePublisher(_ json: inout JSONWriter) {
    guard let publisher = info.value("Source-Organization") else { return }
    json.beginObject()
    field("@id", "#publisher", &json)
    field("@type", "Organization", &json)
    field("name", publisher, &json)
    json.endObject()
  }

  private func write(_ article: Article, _ json: inout JSONWriter) {
    let whole = article.reports.first { $0.entry == nil }?.head
    beginFile(
      article.source, article.format, named: article.originalName,
      isArticle: whole != nil, &json)
    if let whole { write(whole, &json) }
    json.endObject()
    var titles: [String: String] = [:]
    for report in article.reports { titles[report.entry ?? ""] = report.head?.title }
    let forms =
      article.reports.map { ($0.path, $0.entry) }
      + article.renditions.map { ($0.path, $0.entry) }
    for (path, entry) in forms {
      writeReport(path, entry, title: titles[entry ?? ""], of: article, &json)
    }
    for report in article.reports {
      guard let entry = report.entry, let head = report.head else { continue }
      json.beginObject()
      field("@id", Self.fragment("entry", article.name + "/" + entry), &json)
      field("@type", "Article", &json)
      field("name", head.title ?? entry, &json)
      reference("isPartOf", Self.address(article.source), &json)
      write(head, &json)
      json.endObject()
    }
    for path in article.others {
      beginFile(path, FileFormat.of(name: path), &json)
      if path.hasSuffix("/premis.xml") {
        reference("about", Self.address(article.source), &json)
      }
      json.endObject()
    }
    guard let software = article.record?.software else { return }
    json.beginObject()
    field("@id", Self.fragment("compilation", article.name), &json)
    field("@type", "CreateAction", &json)
    field("name", "Compilation of \(article.originalName)", &json)
    if let date = article.record?.dates.max() { field("endTime", date, &json) }
    reference("instrument", Self.fragment("software", software), &json)
    reference("object", Self.address(article.source), &json)
    let made = article.reports.map(\.path) + article.renditions.map(\.path)
    references("result", made.map { Self.address($0) }, &json)
    json.endObject()
  }

  /// A report, or a further form of one: what it was made of, by what, and what it is about.
  private func writeReport(
    _ path: String, _ entry: String?, title: String?, of article: Article,
    _ json: inout JSONWriter
  ) {
    beginFile(
      path, FileFormat.of(name: path), named: title.map { "Report on “\($0)”" }, &json)
    reference("isBasedOn", Self.address(article.source), &json)
    if let entry {
      reference("about", Self.fragment("entry", article.name + "/" + entry), &json)
    } else {
      reference("about", Self.address(article.source), &json)
    }
    // What another program made of it PREMIS tells; the crate names none for it.
    let file = PathNames.name(path)
    let setting = article.record?.settings[file] ?? ""
    if let software = article.record?.software, !setting.utf8.starts(with: "program/".utf8) {
      reference("creator", Self.fragment("software", software), &json)
    }
    json.endObject()
  }

  private func write(_ head: ReportHead, _ json: inout JSONWriter) {
    if let title = head.title { field("headline", title, &json) }
    if let language = head.language { field("inLanguage", language, &json) }
    if let published = head.published { field("datePublished", published, &json) }
    guard !head.authors.isEmpty else { return }
    references("author", head.authors.map { Self.fragment("person", $0) }, &json)
  }

  private func beginFile(
    _ path: String, _ format: FileFormat, named name: String? = nil, isArticle: Bool = false,
    _ json: inout JSONWriter
  ) {
    json.beginObject()
    field("@id", Self.address(path), &json)
    json.key("@type")
    if isArticle {
      json.beginArray()
      json.string("File")
      json.string("Article")
      json.endArray()
    } else {
      json.string("File")
    }
    field("name", name ?? path, &json)
    field("encodingFormat", format.mediaType, &json)
    field("contentSize", "\(payload[PathKey("data/" + path)]?.count ?? 0)", &json)
  }

  private func articles() -> [Article] {
    var articles: [PathKey: Article] = [:]
    let paths = payload.keys.sorted()
    for path in paths {
      let parts = PathNames.names(path.path)
      guard parts.count == 4, parts[2] == "source", PathKey(parts[1]) == PathKey(parts[3])
      else { continue }
      let record = payload[PathKey("data/\(parts[1])/premis.xml")].flatMap { PremisRecord($0) }
      articles[PathKey(parts[1])] = Article(
        name: parts[1], source: "\(parts[1])/source/\(parts[1])",
        originalName: record?.originalName ?? parts[1],
        format: FileFormat.of(
          source: payload[path] ?? [], read: record?.settings["format"] ?? "text"),
        record: record)
    }
    for path in paths {
      let parts = PathNames.names(path.path)
      guard parts.count > 2, parts[2] != "source", parts[2] != "versions" else { continue }
      let key = PathKey(parts[1])
      guard articles[key] != nil else { continue }
      let relative = String(Substring(path.path.utf8.dropFirst(5)))
      let isEntry = parts.count == 5 && parts[2] == "entries"
      if parts.last == "report.xml", isEntry || parts.count == 3 {
        articles[key]?.reports.append(
          (relative, isEntry ? parts[3] : nil, payload[path].flatMap { ReportHead($0) }))
      } else if isEntry || parts.count == 3, parts.last?.utf8.starts(with: "report.".utf8) == true {
        articles[key]?.renditions.append((relative, isEntry ? parts[3] : nil))
      } else {
        articles[key]?.others.append(relative)
      }
    }
    return articles.sorted { $0.key < $1.key }.map(\.value)
  }

  private func field(_ key: String, _ value: String, _ json: inout JSONWriter) {
    json.key(key)
    json.string(value)
  }

  private func reference(_ key: String, _ address: String, _ json: inout JSONWriter) {
    json.key(key)
    json.beginObject()
    field("@id", address, &json)
    json.endObject()
  }

  /// One value as it is, several as an array.
  private func references(_ key: String, _ addresses: [String], _ json: inout JSONWriter) {
    guard addresses.count != 1 else { return reference(key, addresses[0], &json) }
    json.key(key)
    json.beginArray()
    for address in addresses {
      json.beginObject()
      field("@id", address, &json)
      json.endObject()
    }
    json.endArray()
  }

  /// The files that metadata names, by their paths, with the sizes that it gives them; `nil` where it
  /// is no JSON with a graph.
  static func files(in bytes: [UInt8]) -> [PathKey: Set<String>]? {
    let tree = JSONTree(bytes)
    guard tree.error == nil, let root = tree.root, let graph = tree.member("@graph", of: root)
    else { return nil }
    var files: [PathKey: Set<String>] = [:]
    for entity in tree.elements(of: graph) {
      guard let types = tree.member("@type", of: entity) else { continue }
      let isFile = ([types] + tree.elements(of: types)).contains { tree.string(of: $0) == "File" }
      let parts = tree.member("hasPart", of: entity).map { [$0] + tree.elements(of: $0) } ?? []
      let named = (isFile ? [entity] : []) + parts
      for value in named {
        guard let address = tree.member("@id", of: value).map({ tree.string(of: $0) }),
          let path = path(of: address)
        else { continue }
        let size = tree.member("contentSize", of: value).map { tree.string(of: $0) } ?? ""
        files[PathKey(path), default: []].formUnion(size.isEmpty ? [] : [size])
      }
    }
    return files
  }

  /// The path that a relative address stands for; `nil` for others and for folders.
  private static func path(of address: String) -> String? {
    guard let first = address.utf8.first, first != UInt8(ascii: "#"),
      address.utf8.last != UInt8(ascii: "/"),
      !address.contains("://"), !address.hasPrefix("urn:")
    else { return nil }
    var bytes: [UInt8] = []
    var rest = Array(address.utf8)[...]
    if rest.starts(with: "./".utf8) { rest = rest.dropFirst(2) }
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A relative path as a URI reference (RFC 3986).
  static func address(_ path: String) -> String { escaped(path, keeping: "/") }

  /// The address of something that is no file.
  private static func fragment(_ kind: String, _ name: String) -> String {
    "#\(kind)-" + escaped(name, keeping: "")
  }

  private static func escaped(_ text: String, keeping more: String) -> String {
    let kept = Set("-._~".utf8).union(more.utf8)
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || kept.contains(byte)
      if isPlain {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
