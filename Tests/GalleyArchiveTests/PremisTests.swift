import Foundation
import Testing

@testable import GalleyArchive

/// What the PREMIS Data Dictionary 3.0 asks of files, events and agents, since its XSD is not at
/// hand: names, obligation and order of the elements.
@Suite("Provenance") struct PremisTests {
  private func premis(
    date: String? = "2026-03-03", replaced: String? = nil
  ) throws -> (root: XMLNode, item: ArchiveItem) {
    let item = ArchiveItem(
      name: "100 %.html", source: Array("<p>Words.</p>".utf8),
      reports: [
        ArchivedReport(
          report: Array("<report></report>".utf8), renditions: [("json", Array("{}".utf8))])
      ],
      settings: [("format", "html"), ("analysis", "full")],
      schemas: [ArchivedSchema(place: "house.rng", bytes: Array("<grammar/>".utf8))],
      isValid: true, date: date)
    let software = ArchiveSoftware(
      name: "galley", version: "1.2.3", notes: ["English model: SHA-256 00"],
      validatorVersion: "2.9.14")
    let bytes = Premis(item, replacing: replaced, software: software).bytes()
    return (try #require(XMLNode.root(of: bytes)), item)
  }

  /// The elements in the order of the dictionary; a `!` marks what has to be there.
  private static let content: [String: [String]] = [
    "premis": ["object!", "event", "agent"],
    "object": [
      "objectIdentifier!", "objectCharacteristics!", "originalName", "relationship",
    ],
    "objectIdentifier": ["objectIdentifierType!", "objectIdentifierValue!"],
    "objectCharacteristics": ["fixity", "size", "format!", "creatingApplication"],
    "fixity": ["messageDigestAlgorithm!", "messageDigest!"],
    "format": ["formatDesignation", "formatRegistry", "formatNote"],
    "formatDesignation": ["formatName!", "formatVersion"],
    "formatRegistry": ["formatRegistryName!", "formatRegistryKey!", "formatRegistryRole"],
    "creatingApplication": [
      "creatingApplicationName", "creatingApplicationVersion", "dateCreatedByApplication",
    ],
    "relationship": [
      "relationshipType!", "relationshipSubType!", "relatedObjectIdentifier",
      "relatedEventIdentifier",
    ],
    "relatedObjectIdentifier": ["relatedObjectIdentifierType!", "relatedObjectIdentifierValue!"],
    "relatedEventIdentifier": ["relatedEventIdentifierType!", "relatedEventIdentifierValue!"],
    "event": [
      "eventIdentifier!", "eventType!", "eventDateTime!", "eventDetailInformation",
      "eventOutcomeInformation", "linkingAgentIdentifier", "linkingObjectIdentifier",
    ],
    "eventIdentifier": ["eventIdentifierType!", "eventIdentifierValue!"],
    "eventDetailInformation": ["eventDetail"],
    "eventOutcomeInformation": ["eventOutcome"],
    "linkingAgentIdentifier": [
      "linkingAgentIdentifierType!", "linkingAgentIdentifierValue!", "linkingAgentRole",
    ],
    "linkingObjectIdentifier": [
      "linkingObjectIdentifierType!", "linkingObjectIdentifierValue!", "linkingObjectRole",
    ],
    "agent": ["agentIdentifier!", "agentName", "agentType", "agentVersion", "agentNote"],
    "agentIdentifier": ["agentIdentifierType!", "agentIdentifierValue!"],
  ]

  private func check(_ node: XMLNode) {
    guard let content = Self.content[node.name] else {
      #expect(node.children.isEmpty && !node.text.isEmpty, "\(node.name)")
      return
    }
    let names = content.map { $0.filter { $0 != "!" } }
    let places = node.children.map { child in names.firstIndex(of: child.name) }
    #expect(!places.contains(nil), "\(node.name): \(node.children.map(\.name))")
    let known = places.compactMap { $0 }
    #expect(known == known.sorted(), "\(node.name): \(node.children.map(\.name))")
    for name in content where name.hasSuffix("!") {
      #expect(node.first(String(name.dropLast())) != nil, "\(node.name) lacks \(name)")
    }
    for child in node.children { check(child) }
  }

  @Test(arguments: ["2026-03-03", nil])
  func `elements are those of the data dictionary, in its order`(date: String?) throws {
    let root = try premis(date: date, replaced: "versions/1/").root
    #expect(root.attributes["version"] == "3.0")
    check(root)
    for object in root.all("object") { #expect(object.attributes["type"] == "file") }
  }

  @Test func `every link leads to an object, an event or an agent`() throws {
    let root = try premis().root
    let objects = Set(
      root.all("object").compactMap { $0.first("objectIdentifier", "objectIdentifierValue")?.text })
    let events = root.all("event").compactMap {
      $0.first("eventIdentifier", "eventIdentifierValue")?.text
    }
    let agents = Set(
      root.all("agent").compactMap { $0.first("agentIdentifier", "agentIdentifierValue")?.text })
    #expect(objects.count == 4 && Set(events).count == events.count && agents.count == 2)
    for event in root.all("event") {
      for link in event.all("linkingObjectIdentifier") {
        #expect(objects.contains(link.first("linkingObjectIdentifierValue")?.text ?? ""))
      }
      for link in event.all("linkingAgentIdentifier") {
        #expect(agents.contains(link.first("linkingAgentIdentifierValue")?.text ?? ""))
      }
    }
    for relationship in root.all("object").flatMap({ $0.all("relationship") }) {
      let source = relationship.first("relatedObjectIdentifier", "relatedObjectIdentifierValue")
      #expect(source?.text == "source/100 _.html")
      #expect(
        events.contains(
          relationship.first("relatedEventIdentifier", "relatedEventIdentifierValue")?.text ?? ""))
    }
  }

  @Test func `names, formats, versions and dates are told`() throws {
    let (root, item) = try premis()
    #expect(item.name == "100 _.html")
    let source = try #require(root.first("object"))
    #expect(source.first("originalName")?.text == "100 %.html")
    let format = source.first("objectCharacteristics", "format")
    #expect(format?.first("formatDesignation", "formatName")?.text == "text/html")
    #expect(format?.first("formatRegistry", "formatRegistryKey")?.text == "fmt/96")
    let agent = try #require(root.first("agent"))
    #expect(agent.first("agentVersion")?.text == "1.2.3")
    #expect(root.all("agent").last?.first("agentVersion")?.text == "2.9.14")
    #expect(
      root.all("event").map { $0.first("eventDateTime")?.text }
        == Array(repeating: "2026-03-03", count: 4))
    let record = try #require(
      PremisRecord(Premis(item, software: ArchiveSoftware(name: "galley", version: "1")).bytes()))
    #expect(record.originalName == "100 %.html" && record.software == "galley 1")
    #expect(record.settings == ["format": "html", "analysis": "full"])
    #expect(record.objects.last?.path == "schemas/house.rng")
  }

  @Test func `schemas of one name keep apart`() {
    let item = ArchiveItem(
      name: "a.txt", source: [], reports: [], settings: [],
      schemas: ["3-a.xsd", "a.xsd", "a.xsd"].map {
        ArchivedSchema(place: $0, bytes: [])
      }, isValid: true)
    #expect(Set(item.schemas.map(\.path)).count == 3)
  }

  @Test func `without a date PREMIS says that it is unknown`() throws {
    let root = try premis(date: nil).root
    #expect(root.all("event").allSatisfy { $0.first("eventDateTime")?.text == "unknown" })
  }
}
