import GalleyCore

/// The provenance of one article as PREMIS 3 (Library of Congress).
///
/// Objects with their fixity, the events ingest, compile and validate, the replacement of an earlier
/// version, and the agent that did them.
struct Premis {
  private let item: ArchiveItem
  /// The folder of the version that this one took the place of.
  private let replaced: String?
  private let software: String
  private let date: String?

  init(_ item: ArchiveItem, replacing replaced: String? = nil, software: String, date: String?) {
    self.item = item
    self.replaced = replaced
    self.software = software
    self.date = date
  }

  func bytes() -> [UInt8] {
    var xml = XMLWriter(ByteSink()) { name in
      switch name.description {
      case "object", "event", "agent", "premis": false
      default: name.description.hasSuffix("Value") || name.description.hasSuffix("Type")
      }
    }
    write(to: &xml)
    return xml.finish().finishedBytes()
  }

  private var objects: [(path: String, bytes: [UInt8])] {
    [("source/\(item.name)", item.source)] + item.reports.flatMap(\.files)
  }

  private func write(to xml: inout XMLWriter) {
    xml.begin("premis", namespace: "http://www.loc.gov/premis/v3")
    xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
    xml.attribute("version", "3.0")
    for object in objects { write(object, to: &xml) }
    write(
      event: "1", "ingestion", "the source was taken over as it came", [objects[0].path], "success",
      to: &xml)
    write(
      event: "2", "creation",
      "compiled from the source; " + settings,
      objects.map(\.path), "success", to: &xml)
    write(
      event: "3", "validation", "the report was validated against report.xsd by libxml2",
      item.reports.compactMap { $0.files.first?.path }, item.isValid ? "success" : "fail", to: &xml)
    if let replaced {
      write(
        event: "4", "replacement",
        "what was kept under this name before lies whole in \(replaced)",
        [objects[0].path, replaced + "premis.xml"], "success", to: &xml)
    }
    writeAgent(to: &xml)
    xml.end()
  }

  private func write(
    _ object: (path: String, bytes: [UInt8]), to xml: inout XMLWriter
  ) {
    xml.begin("object")
    xml.attribute("xsi:type", "file")
    writeIdentifier("object", object.path, to: &xml)
    xml.begin("objectCharacteristics")
    for (digest, name) in [(Digest.sha256, "SHA-256"), (Digest.sha512, "SHA-512")] {
      xml.begin("fixity")
      xml.element("messageDigestAlgorithm", name)
      xml.element("messageDigest", digest.hexadecimal(of: object.bytes))
      xml.end()
    }
    xml.element("size", "\(object.bytes.count)")
    xml.begin("format")
    xml.begin("formatDesignation")
    xml.element("formatName", format(of: object.path))
    xml.end()
    xml.end()
    xml.end()
    xml.end()
  }

  private var settings: String {
    item.settings.map { "\($0.name): \($0.value)" }.joined(separator: "; ")
  }

  private func format(of path: String) -> String {
    switch path {
    case "source/\(item.name)": item.settings.first { $0.name == "format" }?.value ?? "unknown"
    case _ where path.hasSuffix("report.xml"): "application/xml; canonical=1.1"
    default: String(path.split(separator: ".").last ?? "unknown")
    }
  }

  private func write(
    event number: String, _ type: String, _ detail: String, _ objects: [String],
    _ outcome: String, to xml: inout XMLWriter
  ) {
    xml.begin("event")
    writeIdentifier("event", number, to: &xml)
    xml.element("eventType", type)
    // PREMIS wants a time; without SOURCE_DATE_EPOCH there is none that would be the same twice.
    xml.element("eventDateTime", date ?? "unknown")
    xml.begin("eventDetailInformation")
    xml.element("eventDetail", detail)
    xml.end()
    xml.begin("eventOutcomeInformation")
    xml.element("eventOutcome", outcome)
    xml.end()
    xml.begin("linkingAgentIdentifier")
    xml.element("linkingAgentIdentifierType", "software")
    xml.element("linkingAgentIdentifierValue", software)
    xml.end()
    for object in objects {
      xml.begin("linkingObjectIdentifier")
      xml.element("linkingObjectIdentifierType", "path")
      xml.element("linkingObjectIdentifierValue", object)
      xml.end()
    }
    xml.end()
  }

  private func writeAgent(to xml: inout XMLWriter) {
    xml.begin("agent")
    writeIdentifier("agent", software, to: &xml)
    xml.element("agentName", software)
    xml.element("agentType", "software")
    xml.end()
  }

  private func writeIdentifier(_ kind: String, _ value: String, to xml: inout XMLWriter) {
    switch kind {
    case "object":
      xml.begin("objectIdentifier")
      xml.element("objectIdentifierType", "path")
      xml.element("objectIdentifierValue", value)
    case "event":
      xml.begin("eventIdentifier")
      xml.element("eventIdentifierType", "local")
      xml.element("eventIdentifierValue", value)
    default:
      xml.begin("agentIdentifier")
      xml.element("agentIdentifierType", "software")
      xml.element("agentIdentifierValue", value)
    }
    xml.end()
  }
}
