import GalleyCore
import Testing

@testable import GalleyAnalysis

/// Nouns that no list knows, before verbs of saying.
@Suite struct UnlistedSpeakerTests {
  private func source(_ text: String) -> EntityFact? {
    let facts = AnalyzedText([text]).facts
    return facts.claims.first { $0.kind == .attributed }?.sources.first.map {
      facts.entities[Int($0)]
    }
  }

  @Test(arguments: [
    ("The coastguard said that the ship was safe.", "coastguard", EntityKind.organization),
    ("One tabloid claimed that she was ill.", "One tabloid", .anonymous),
    ("Supermarket chains say they have enough.", "Supermarket chains", .group),
    (
      "An engineer watching beside him said the gates were old.", "engineer watching beside him",
      .anonymous
    ),
    ("“It is gone,” wrote @hillwalker, in a reply.", "hillwalker", .anonymous),
    ("Its 14-month trial found that nets were empty.", "14-month trial", .organization),
  ])
  func areSomebody(text: String, name: String, kind: EntityKind) {
    #expect(source(text)?.name == name)
    #expect(source(text)?.kind == kind)
  }

  @Test(arguments: [
    "The clock says that it is late.", "Repeat observations said that it was so.",
    "Mary's life said that it was over.",
  ])
  func thingsAreNobody(text: String) {
    #expect(source(text) == nil)
  }

  @Test(arguments: [
    "Prosecutor Ffion Garland KC said that it was late.", "Sir Tom Vale KBE said it was late.",
  ])
  func lettersBehindANameAreNoPartOfIt(text: String) {
    #expect(source(text)?.name.split(separator: " ").count == 2)
  }
}
