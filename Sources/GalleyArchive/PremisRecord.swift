import GalleyCore

/// What the provenance of an article says, read back.
struct PremisRecord {
  struct Object {
    var path: String
    /// Digests by the names of their algorithms.
    var digests: [String: String] = [:]
    var size: String?
    var originalName: String?
    /// The name of its format: a media type.
    var format: String?
    /// The key of its format in PRONOM.
    var pronom: String?
  }

  /// What was done to the objects, as far as it is looked at.
  struct Event {
    var type: String
    /// Of ``Premis/unknownDate`` nothing is known.
    var date: String
    var outcome: String
  }

  var objects: [Object] = []
  var events: [Event] = []
  /// The days on which programs made objects.
  var creationDates: [String] = []
  /// The paths to which events and relationships lead, each once.
  var links: [PathKey] = []
  /// The names and versions of the programs, with notes on them.
  var agents: [(name: String, version: String?, notes: [String])] = []
  /// The dates of the events, those that are known.
  var dates: [String] = []
  /// Settings of the compilation; see ``ArchiveItem/settings``.
  var settings: [String: String] = [:]

  /// `nil` where the file is not well-formed.
  init?(_ bytes: [UInt8]) {
    guard let root = XMLNode.root(of: bytes) else { return nil }
    links = Set(Self.links(in: root).map { PathKey($0) }).sorted()
    for node in root.all("object") {
      var object = Object(
        path: node.first("objectIdentifier", "objectIdentifierValue")?.text ?? "")
      for fixity in node.first("objectCharacteristics")?.all("fixity") ?? [] {
        let algorithm = fixity.first("messageDigestAlgorithm")?.text ?? ""
        object.digests[algorithm] = fixity.first("messageDigest")?.text
      }
      object.size = node.first("objectCharacteristics", "size")?.text
      let format = node.first("objectCharacteristics", "format")
      object.format = format?.first("formatDesignation", "formatName")?.text
      if format?.first("formatRegistry", "formatRegistryName")?.text == "PRONOM" {
        object.pronom = format?.first("formatRegistry", "formatRegistryKey")?.text
      }
      object.originalName = node.first("originalName")?.text
      let application = node.first("objectCharacteristics", "creatingApplication")
      if let date = application?.first("dateCreatedByApplication")?.text {
        creationDates.append(date)
      }
      objects.append(object)
    }
    for node in root.all("event") {
      let event = Event(
        type: node.first("eventType")?.text ?? "",
        date: node.first("eventDateTime")?.text ?? "",
        outcome: node.first("eventOutcomeInformation", "eventOutcome")?.text ?? "")
      events.append(event)
      if !event.date.isEmpty, event.date != Premis.unknownDate { dates.append(event.date) }
      guard let detail = node.first("eventDetailInformation", "eventDetail")?.text,
        detail.hasPrefix(Premis.creation)
      else { continue }
      for part in detail.dropFirst(Premis.creation.count).split(separator: ";") {
        let pair = part.split(separator: ":", maxSplits: 1).map { $0.filter { $0 != " " } }
        if pair.count == 2 { settings[pair[0]] = pair[1] }
      }
    }
    for node in root.all("agent") {
      agents.append(
        (
          node.first("agentName")?.text ?? "", node.first("agentVersion")?.text,
          node.all("agentNote").map(\.text)
        ))
    }
  }

  private static func links(in root: XMLNode) -> [String] {
    let events = root.all("event").flatMap { $0.all("linkingObjectIdentifier") }
    let related = root.all("object").flatMap { $0.all("relationship") }
      .flatMap { $0.all("relatedObjectIdentifier") }
    return events.filter { $0.first("linkingObjectIdentifierType")?.text == "path" }
      .compactMap { $0.first("linkingObjectIdentifierValue")?.text }
      + related.filter { $0.first("relatedObjectIdentifierType")?.text == "path" }
      .compactMap { $0.first("relatedObjectIdentifierValue")?.text }
  }

  /// The name that the source came with.
  var originalName: String? {
    objects.first { $0.path.utf8.starts(with: "source/".utf8) }?.originalName
  }

  private var program: (name: String, version: String?, notes: [String])? {
    agents.first { $0.name.hasPrefix("galley") }
  }

  /// The program that made the report, with its version.
  var software: String? {
    program.map { program in
      program.version.map { "\(program.name) \($0)" } ?? program.name
    }
  }

  /// What else decides what a report says: notes on the program that made it.
  var softwareNotes: [String] { program?.notes ?? [] }
}
