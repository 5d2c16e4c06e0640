import GalleyCompiler
import GalleyCore
import GalleyReaders
import Testing

@Suite("The catalogue of diagnostics")
struct CatalogueTests {
  static let rules = DiagnosticCatalogue.all

  @Test("Codes and names are unique")
  func unique() {
    #expect(Set(Self.rules.map(\.code)).count == Self.rules.count)
    let names = Dictionary(grouping: Self.rules, by: \.slug).filter { $0.value.count > 1 }
    #expect(names.keys.sorted() == [])
  }

  @Test("Every rule has a code of its area and an explanation", arguments: rules.map(\.code))
  func complete(code: String) throws {
    let rule = try #require(DiagnosticCatalogue.rule(code))
    #expect(rule.code.wholeMatch(of: #/G[SPHQERXFBCA][0-9]{3}/#) != nil)
    #expect(!rule.name.isEmpty && rule.name.allSatisfy { !$0.isNewline })
    #expect(rule.summary.count > 1 && !rule.summary.contains("\n"))
    #expect(!rule.explanation.isEmpty)
  }

  @Test("A rule is found by its code and by its name")
  func lookUp() throws {
    let rule = try #require(DiagnosticCatalogue.rule("gq201"))
    #expect(rule.code == "GQ201")
    #expect(DiagnosticCatalogue.rule(rule.slug) == rule)
    #expect(DiagnosticCatalogue.rule("GQ999") == nil)
  }
}
