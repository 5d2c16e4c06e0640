import GalleyCore
import GalleyReport

/// A report as a NewsML-G2 `newsItem`.
struct NewsMLItem {
  private let report: Report
  private let provider: String
  private let created: String

  init(_ report: Report, provider: String, created: String) {
    self.report = report
    self.provider = provider
    self.created = created
  }

  static func isMixed(_ element: StaticString) -> Bool {
    switch element.description {
    case "headline", "by", "dateline", "description", "name": true
    default: NITFDocument.isMixed(element)
    }
  }

  func write<Builder: XMLBuilder & ~Copyable>(to xml: inout Builder) {
    xml.begin("newsItem", namespace: "http://iptc.org/std/nar/2006-10-01/")
    xml.attribute("guid", ResourceName.identifier(of: report))
    xml.attribute("version", 1)
    xml.attribute("standard", "NewsML-G2")
    xml.attribute("standardversion", "2.35")
    xml.attribute("conformance", "power")
    if let language = report.source.language { xml.attribute("xml:lang", language) }
    xml.begin("catalogRef")
    xml.attribute(
      "href", "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml")
    xml.end()
    writeItemMeta(to: &xml)
    writeContentMeta(to: &xml)
    for index in report.entities.indices { writeEntity(index, to: &xml) }
    xml.begin("contentSet")
    xml.begin("inlineXML")
    xml.attribute("contenttype", "application/nitf+xml")
    NITFDocument(report).write(to: &xml)
    xml.end()
    xml.end()
    xml.end()
  }

  private func writeItemMeta<Builder: XMLBuilder & ~Copyable>(to xml: inout Builder) {
    xml.begin("itemMeta")
    writeEmpty("itemClass", "qcode", "ninat:text", to: &xml)
    xml.begin("provider")
    xml.attribute("literal", provider)
    xml.element("name", provider)
    xml.end()
    xml.element("versionCreated", created)
    writeEmpty("pubStatus", "qcode", "stat:usable", to: &xml)
    xml.begin("generator")
    xml.attribute("versioninfo", report.generator.version)
    xml.text(report.generator.name)
    xml.end()
    xml.end()
  }

  private func writeContentMeta<Builder: XMLBuilder & ~Copyable>(to xml: inout Builder) {
    let metadata = report.metadata
    xml.begin("contentMeta")
    if let published = NewsDate.dateOrDateTime(metadata.published) {
      xml.element("contentCreated", published)
    }
    if let modified = NewsDate.dateOrDateTime(metadata.modified) {
      xml.element("contentModified", modified)
    }
    for author in metadata.byline {
      xml.begin("creator")
      xml.attribute("literal", author)
      xml.element("name", author)
      xml.end()
    }
    if let language = report.source.language { writeEmpty("language", "tag", language, to: &xml) }
    if !metadata.byline.isEmpty { xml.element("by", metadata.byline.joined(separator: ", ")) }
    if let dateline = metadata.dateline { xml.element("dateline", dateline) }
    xml.element("headline", report.displayTitle)
    if let description = metadata.description { xml.element("description", description) }
    xml.end()
  }

  /// An `assert` holds what is known of somebody, whom the inline NITF names by the same id.
  private func writeEntity<Builder: XMLBuilder & ~Copyable>(_ index: Int, to xml: inout Builder) {
    let entity = report.entities[index]
    xml.begin("assert")
    xml.attribute("literal", "e", index + 1)
    writeEmpty("type", "qcode", Self.nature(of: entity.kind), to: &xml)
    xml.element("name", entity.name)
    for alias in entity.aliases {
      xml.begin("name")
      xml.attribute("role", "nrol:alternate")
      xml.text(alias)
      xml.end()
    }
    for role in entity.roles { xml.element("definition", role) }
    xml.end()
  }

  /// The concept nature in IPTC's scheme `cpnat`.
  private static func nature(of kind: EntityKind) -> String {
    switch kind {
    case .person, .anonymous: "cpnat:person"
    case .organization, .government, .publication, .group: "cpnat:organisation"
    case .place: "cpnat:geoArea"
    case .document: "cpnat:object"
    }
  }

  private func writeEmpty<Builder: XMLBuilder & ~Copyable>(
    _ element: StaticString, _ attribute: StaticString, _ value: String, to xml: inout Builder
  ) {
    xml.begin(element)
    xml.attribute(attribute, value)
    xml.end()
  }
}
