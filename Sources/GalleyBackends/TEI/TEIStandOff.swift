import GalleyCore
import GalleyReport

/// The lists that the text points to: everybody named, and the categories of claims.
///
/// TEI has had an element `standOff` for them since release 4.0; in older releases the lists belong
/// into the header's `profileDesc` and `sourceDesc`, where newer ones allow them too.
struct TEIStandOff {
  private let report: Report

  init(_ report: Report) { self.report = report }

  /// Writes the lists of participants and places for a header.
  func writeProfile<Builder: XMLBuilder & ~Copyable>(to xml: inout Builder) {
    if !indices(of: Self.people + Self.bodies).isEmpty {
      xml.begin("particDesc")
      writeList("listPerson", "person", "persName", of: Self.people, to: &xml)
      writeList("listOrg", "org", "orgName", of: Self.bodies, to: &xml)
      xml.end()
    }
    if !indices(of: [.place]).isEmpty {
      xml.begin("settingDesc")
      writeList("listPlace", "place", "placeName", of: [.place], to: &xml)
      xml.end()
    }
  }

  /// Writes the categories that claims refer to.
  func writeCategories<Builder: XMLBuilder & ~Copyable>(to xml: inout Builder) {
    writeCategories("modality", Modality.allCases.map(\.rawValue), to: &xml)
    writeCategories("polarity", Polarity.allCases.map(\.rawValue), to: &xml)
  }

  private static let people: [EntityKind] = [.person, .anonymous]
  private static let bodies: [EntityKind] = [.organization, .government, .publication, .group]

  func write<Builder: XMLBuilder & ~Copyable>(to xml: inout Builder) {
    xml.begin("standOff")
    writeList("listPerson", "person", "persName", of: Self.people, to: &xml)
    writeList("listOrg", "org", "orgName", of: Self.bodies, to: &xml)
    writeList("listPlace", "place", "placeName", of: [.place], to: &xml)
    writeDocuments(to: &xml)
    writeCategories(to: &xml)
    xml.end()
  }

  private func indices(of kinds: [EntityKind]) -> [Int] {
    report.entities.indices.filter { kinds.contains(report.entities[$0].kind) }
  }

  private func writeList<Builder: XMLBuilder & ~Copyable>(
    _ list: StaticString, _ item: StaticString, _ name: StaticString, of kinds: [EntityKind],
    to xml: inout Builder
  ) {
    let chosen = indices(of: kinds)
    guard !chosen.isEmpty else { return }
    xml.begin(list)
    for index in chosen {
      let entity = report.entities[index]
      xml.begin(item)
      xml.attribute("xml:id", "e", index + 1)
      if item.description == "person" {
        xml.attribute("role", entity.kind.rawValue)
      } else {
        xml.attribute("type", entity.kind.rawValue)
      }
      if let state = entity.standsFor { xml.attribute("n", "for \(state)") }
      xml.element(name, entity.name)
      for alias in entity.aliases {
        xml.begin(name)
        xml.attribute("type", "alias")
        xml.text(alias)
        xml.end()
      }
      writeRoles(entity, to: &xml)
      xml.end()
    }
    xml.end()
  }

  private func writeRoles<Builder: XMLBuilder & ~Copyable>(
    _ entity: Entity, to xml: inout Builder
  ) {
    for role in entity.roles {
      switch entity.kind {
      case .person, .anonymous: xml.element("occupation", role)
      default: xml.element("desc", role)
      }
    }
  }

  func writeDocuments<Builder: XMLBuilder & ~Copyable>(to xml: inout Builder) {
    let chosen = indices(of: [.document])
    guard !chosen.isEmpty else { return }
    xml.begin("listBibl")
    for index in chosen {
      let entity = report.entities[index]
      xml.begin("bibl")
      xml.attribute("xml:id", "e", index + 1)
      xml.attribute("type", "document")
      xml.element("title", entity.name)
      for alias in entity.aliases {
        xml.begin("title")
        xml.attribute("type", "alias")
        xml.text(alias)
        xml.end()
      }
      for role in entity.roles { xml.element("note", role) }
      xml.end()
    }
    xml.end()
  }

  private func writeCategories<Builder: XMLBuilder & ~Copyable>(
    _ type: String, _ names: [String], to xml: inout Builder
  ) {
    xml.begin("interpGrp")
    xml.attribute("type", type)
    for name in names {
      xml.begin("interp")
      xml.attribute("xml:id", "\(type).\(name)")
      xml.text(name)
      xml.end()
    }
    xml.end()
  }
}
