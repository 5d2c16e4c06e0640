import GalleyCore

/// The provenance of one article as PREMIS 3 (Library of Congress).
///
/// Objects with their fixity, format, names and relationships; the events ingestion, creation and
/// validation, and the replacement of an earlier version; the programs that did them.
struct Premis {
  /// What the detail of a creation begins with; the settings follow.
  static let creation = "compiled from the source; "
  /// What stands for a day that nobody knows.
  static let unknownDate = "unknown"
  /// The events that there are, those of each article first.
  static let necessaryEvents = ["ingestion", "creation", "validation"]
  static let replacement = "replacement"
  /// How an event may end; only a validation may do so otherwise than well.
  static let outcomes = (success: "success", failure: "fail")

  private let item: ArchiveItem
  private let software: ArchiveSoftware
  /// The folder of the version that this one took the place of.
  private let replaced: String?
  private let objects: [Object]

  private struct Object {
    var path: String
    var bytes: [UInt8]
    var format: FileFormat
    var originalName: String?
    /// Whether it was made of the source.
    var isDerived = false
  }

  init(_ item: ArchiveItem, replacing replaced: String? = nil, software: ArchiveSoftware) {
    self.item = item
    self.software = software
    self.replaced = replaced
    let format = item.settings.first { $0.name == "format" }?.value ?? ""
    var objects = [
      Object(
        path: item.sourcePath, bytes: item.source,
        format: FileFormat.of(source: item.source, read: format), originalName: item.originalName)
    ]
    for file in item.reports.flatMap(\.files) {
      var format = FileFormat.of(name: file.path)
      if file.path.hasSuffix("report.xml") { format.version = "1.0" }
      objects.append(
        Object(path: file.path, bytes: file.bytes, format: format, isDerived: true))
    }
    for schema in item.schemaFiles {
      objects.append(
        Object(
          path: schema.path, bytes: schema.bytes, format: FileFormat.of(name: schema.path),
          originalName: schema.originalName))
    }
    self.objects = objects
  }

  func bytes() -> [UInt8] {
    var xml = XMLWriter(ByteSink()) { name in
      switch name.description {
      case "object", "event", "agent", "premis": false
      default: name.description.hasSuffix("Value") || name.description.hasSuffix("Type")
      }
    }
    xml.begin("premis", namespace: "http://www.loc.gov/premis/v3")
    xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
    xml.attribute("version", "3.0")
    for object in objects { write(object, to: &xml) }
    writeEvents(to: &xml)
    writeAgents(to: &xml)
    xml.end()
    return xml.finish().finishedBytes()
  }

  private func write(_ object: Object, to xml: inout XMLWriter) {
    xml.begin("object")
    xml.attribute("xsi:type", "file")
    identifier(
      "objectIdentifier", "objectIdentifierType", "path", "objectIdentifierValue", object.path,
      to: &xml)
    xml.begin("objectCharacteristics")
    for (digest, name) in Self.algorithms {
      xml.begin("fixity")
      xml.element("messageDigestAlgorithm", name)
      xml.element("messageDigest", digest.hexadecimal(of: object.bytes))
      xml.end()
    }
    xml.element("size", "\(object.bytes.count)")
    write(object.format, to: &xml)
    if object.isDerived {
      xml.begin("creatingApplication")
      xml.element("creatingApplicationName", software.name)
      xml.element("creatingApplicationVersion", software.version)
      if let date = item.date { xml.element("dateCreatedByApplication", date) }
      xml.end()
    }
    xml.end()
    if let name = object.originalName { xml.element("originalName", name) }
    if object.isDerived {
      xml.begin("relationship")
      xml.element("relationshipType", "derivation")
      xml.element("relationshipSubType", "has source")
      identifier(
        "relatedObjectIdentifier", "relatedObjectIdentifierType", "path",
        "relatedObjectIdentifierValue", item.sourcePath, to: &xml)
      identifier(
        "relatedEventIdentifier", "relatedEventIdentifierType", "local",
        "relatedEventIdentifierValue", "2", to: &xml)
      xml.end()
    }
    xml.end()
  }

  /// The digests of an object by the names that PREMIS has for them.
  static let algorithms: [(Digest, String)] = [(.sha256, "SHA-256"), (.sha512, "SHA-512")]

  private func write(_ format: FileFormat, to xml: inout XMLWriter) {
    xml.begin("format")
    xml.begin("formatDesignation")
    xml.element("formatName", format.mediaType)
    if let version = format.version { xml.element("formatVersion", version) }
    xml.end()
    xml.begin("formatRegistry")
    xml.element("formatRegistryName", format.pronom == nil ? "IANA media types" : "PRONOM")
    xml.element("formatRegistryKey", format.pronom ?? format.mediaType)
    xml.element("formatRegistryRole", "specification")
    xml.end()
    if format.version != nil { xml.element("formatNote", "Canonical XML 1.1") }
    xml.end()
  }

  private func writeEvents(to xml: inout XMLWriter) {
    let reports = item.reports.compactMap { $0.files.first?.path }
    let made = objects.filter(\.isDerived).map(\.path)
    let settings = item.settings.map { "\($0.name): \($0.value)" }.joined(separator: "; ")
    let source = (item.sourcePath, "source")
    var events: [Event] = [
      Event("ingestion", "the source was taken over as it came", [source]),
      Event("creation", Self.creation + settings, [source] + made.map { ($0, "outcome") }),
      Event(
        "validation", "the reports were validated against report.xsd",
        reports.map { ($0, "source") }, isSuccess: item.isValid, isValidation: true),
    ]
    for schema in item.schemas {
      events.append(
        Event(
          "validation", "the reports were validated against the house's \(schema.path)",
          reports.map { ($0, "source") } + [(schema.path, "schema")]
            + schema.included.map { ($0.path, "included schema") }, isSuccess: item.isValid,
          isValidation: true))
    }
    if let replaced {
      events.append(
        Event(
          Self.replacement, "what was kept under this name before lies whole in \(replaced)",
          [source, (replaced + "premis.xml", "replaced")]))
    }
    for (index, event) in events.enumerated() { write(event, index + 1, to: &xml) }
  }

  private struct Event {
    var type: String
    var detail: String
    var objects: [(path: String, role: String)]
    var isSuccess: Bool
    var isValidation: Bool

    init(
      _ type: String, _ detail: String, _ objects: [(String, String)], isSuccess: Bool = true,
      isValidation: Bool = false
    ) {
      self.type = type
      self.detail = detail
      self.objects = objects
      self.isSuccess = isSuccess
      self.isValidation = isValidation
    }
  }

  private func write(_ event: Event, _ number: Int, to xml: inout XMLWriter) {
    xml.begin("event")
    identifier(
      "eventIdentifier", "eventIdentifierType", "local", "eventIdentifierValue", "\(number)",
      to: &xml)
    xml.element("eventType", event.type)
    // PREMIS wants a time; there may be none that would be the same twice.
    xml.element("eventDateTime", item.date ?? Self.unknownDate)
    xml.begin("eventDetailInformation")
    xml.element("eventDetail", event.detail)
    xml.end()
    xml.begin("eventOutcomeInformation")
    xml.element(
      "eventOutcome", event.isSuccess ? Self.outcomes.success : Self.outcomes.failure)
    xml.end()
    for name in [software.identifier] + (event.isValidation ? [software.validator] : []) {
      let role = name == software.identifier ? "executing program" : "validator"
      identifier(
        "linkingAgentIdentifier", "linkingAgentIdentifierType", "software",
        "linkingAgentIdentifierValue", name, role: ("linkingAgentRole", role), to: &xml)
    }
    for object in event.objects {
      identifier(
        "linkingObjectIdentifier", "linkingObjectIdentifierType", "path",
        "linkingObjectIdentifierValue", object.path, role: ("linkingObjectRole", object.role),
        to: &xml)
    }
    xml.end()
  }

  private func writeAgents(to xml: inout XMLWriter) {
    xml.begin("agent")
    identifier(
      "agentIdentifier", "agentIdentifierType", "software", "agentIdentifierValue",
      software.identifier, to: &xml)
    xml.element("agentName", software.name)
    xml.element("agentType", "software")
    xml.element("agentVersion", software.version)
    for note in software.notes { xml.element("agentNote", note) }
    xml.end()
    xml.begin("agent")
    identifier(
      "agentIdentifier", "agentIdentifierType", "software", "agentIdentifierValue",
      software.validator, to: &xml)
    xml.element("agentName", software.validator)
    xml.element("agentType", "software")
    if let version = software.validatorVersion { xml.element("agentVersion", version) }
    xml.end()
  }

  private func identifier(
    _ element: StaticString, _ typeName: StaticString, _ type: String, _ valueName: StaticString,
    _ value: String, role: (element: StaticString, value: String)? = nil, to xml: inout XMLWriter
  ) {
    xml.begin(element)
    xml.element(typeName, type)
    xml.element(valueName, value)
    if let role { xml.element(role.element, role.value) }
    xml.end()
  }
}
