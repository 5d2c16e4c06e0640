import Foundation
import GalleyCore
import Testing

@testable import GalleyArchive

/// `make test-crate` holds crates against a published validator; these hold them against the
/// specification without one.
@Suite("RO-Crate metadata") struct CrateTests {
  private func graph(_ items: [ArchiveItem], info: BagInfo = BagInfo()) throws -> [[String: Any]] {
    var contents = BagContents(
      software: ArchiveSoftware(name: "galley", version: "1"), date: nil)
    for item in items { contents.add(item) }
    let bytes = CrateMetadata(contents.payload, info: info).bytes()
    let json = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    #expect(json?["@context"] as? String == "https://w3id.org/ro/crate/1.1/context")
    return try #require(json?["@graph"] as? [[String: Any]])
  }

  private func item(_ name: String, by author: String = "Ana Reis") -> ArchiveItem {
    let report = """
      <report xmlns="urn:galley:report:1"><source-file language="en" name="x"></source-file><metadata>
      <title>Quay &amp; port</title><author>\(author)</author><published>2026-03-02</published>
      </metadata><entities></entities></report>
      """
    return ArchiveItem(
      name: name, source: Array("Words.\n".utf8),
      reports: [ArchivedReport(report: Array(report.utf8))],
      settings: [("format", "text")], isValid: true, date: "2026-03-03")
  }

  private func references(_ value: Any) -> [String] {
    switch value {
    case let list as [Any]: list.flatMap { references($0) }
    case let object as [String: Any]: (object["@id"] as? String).map { [$0] } ?? []
    default: []
    }
  }

  @Test func `the graph is flat, its root described, and every reference leads to an entity`()
    throws
  {
    // The same name to Swift, and other bytes.
    let graph = try graph([
      item("a b.txt", by: "Jos\u{E9}"), item("c.txt", by: "Jose\u{301}"), item("d.txt"),
    ])
    let names = graph.compactMap { $0["@id"] as? String }
    #expect(names.count == graph.count && Set(names).count == names.count)
    for entity in graph {
      for (key, value) in entity where key != "conformsTo" {
        for reference in references(value) { #expect(names.contains(reference), "\(reference)") }
      }
    }
    let root = try #require(graph.first { $0["@id"] as? String == "./" })
    #expect(root["datePublished"] as? String == "2026-03-03")
    for key in ["name", "description", "license"] { #expect(root[key] != nil) }
    #expect(references(root["hasPart"] as Any).contains("a%20b.txt/source/a%20b.txt"))
  }

  @Test func `a source has its title and its authors as people`() throws {
    let graph = try graph([item("a.txt")])
    let source = try #require(graph.first { $0["@id"] as? String == "a.txt/source/a.txt" })
    #expect(source["headline"] as? String == "Quay & port")
    #expect(source["datePublished"] as? String == "2026-03-02")
    let author = references(source["author"] as Any)
    let person = try #require(graph.first { ($0["@id"] as? String) == author.first })
    #expect(person["@type"] as? String == "Person" && person["name"] as? String == "Ana Reis")
  }

  @Test func `a further form of a report is described as the report is`() throws {
    var item = item("a.txt")
    item.reports[0].renditions = [("json", Array("{}".utf8)), ("loud", Array("A".utf8))]
    item.settings += [("report.json", "json"), ("report.loud", "program/shout")]
    let graph = try graph([item])
    let form = try #require(graph.first { $0["@id"] as? String == "a.txt/report.json" })
    #expect(form["name"] as? String == "Report on “Quay & port”")
    #expect(references(form["isBasedOn"] as Any) == ["a.txt/source/a.txt"])
    #expect(references(form["creator"] as Any) == ["#software-galley%201"])
    let foreign = try #require(graph.first { $0["@id"] as? String == "a.txt/report.loud" })
    #expect(foreign["creator"] == nil && foreign["isBasedOn"] != nil)
    let action = try #require(graph.first { $0["@type"] as? String == "CreateAction" })
    #expect(
      references(action["result"] as Any)
        == ["a.txt/report.xml", "a.txt/report.json", "a.txt/report.loud"])
  }

  @Test func `fields of the archivist describe the whole`() throws {
    let info = BagInfo([("Source-Organization", "Desk"), ("External-Description", "A week.")])
    let graph = try graph([item("a.txt")], info: info)
    let root = try #require(graph.first { $0["@id"] as? String == "./" })
    #expect(root["description"] as? String == "A week.")
    #expect(
      graph.contains { $0["@type"] as? String == "Organization" && $0["name"] as? String == "Desk" }
    )
  }
}
