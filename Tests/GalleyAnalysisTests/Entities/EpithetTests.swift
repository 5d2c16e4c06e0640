import GalleyCore
import Testing

@testable import GalleyAnalysis

/// Who is meant by a word for somebody, and what is nobody.
@Suite struct EpithetTests {
  @Test(arguments: [
    "Tom Reyes was arrested on Friday. The 57-year-old said he was sorry.",
    "Tom Reyes lives there.\nThe 57-year-old said he was sorry.",
  ])
  func anAgeIsThatOfTheOneWhoWasNamed(_ text: String) {
    var document = NamedDocument(text)
    #expect(document.sources("The 57-year-old") == ["Tom Reyes"])
  }

  @Test(arguments: [
    (
      "Ann Lee wrote the study. The 30-page report said the harbour was unsafe.",
      "The 30-page report"
    ),
    ("Ann Lee leads it. The 12-member panel said the harbour was unsafe.", "The 12-member panel"),
    ("Tom Reyes runs it. The 40-year-old company said it would close.", "The 40-year-old company"),
    (
      "Judge Ann Lee sentenced Tom Reyes. The 57-year-old driver said so.", "The 57-year-old driver"
    ),
    ("Tom Reyes was arrested. The judge said there was no risk.", "The judge"),
    ("Tom Reyes was held. The 57-year-old's lawyer said so.", "The 57-year-old's lawyer"),
    ("Detective Ann Lee spoke. The 15-year-old victim said so.", "The 15-year-old victim"),
    ("Ann Lee criticised the mayor. The mayor said so.", "The mayor"),
  ])
  func whatMayBeAnothersIsNotTheirs(_ text: String, words: String) {
    var document = NamedDocument(text)
    let found = document.sources(words)
    #expect(!found.contains("Ann Lee") && !found.contains("Tom Reyes"))
  }

  @Test(arguments: ["One of them", "A second"])
  func aQuantityIsSomebody(_ words: String) {
    var document = NamedDocument("Officials spoke on Friday. \(words) said the quay was shut.")
    #expect(document.sources(words).count == 1)
    #expect(document.entities.contains { $0.kind == .anonymous })
  }

  @Test func aPartOfThingsIsNobody() {
    var document = NamedDocument("One of the studies found that ferries were late.")
    _ = document.sources("One of the studies")
    #expect(!document.entities.contains { $0.kind == .anonymous })
  }

  @Test(arguments: [
    "They crossed the Corliss Memorial.", "He left Hadley College in May.",
    "On my last day in Port Ansel, I rowed.",
  ])
  func worksAndPlacesAreNoPersons(_ text: String) {
    #expect(NamedDocument(text).entities.allSatisfy { $0.kind != .person })
  }

  @Test func aPronounIsNoNumberOfARuler() {
    let document = NamedDocument("Ruth Cole spoke. “I told Ruth I would carry it,” she said.")
    #expect(document.entity("Ruth I") == nil && document.entity("Ruth Cole")?.kind == .person)
  }
}
