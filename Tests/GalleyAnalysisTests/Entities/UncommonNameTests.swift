import GalleyCore
import Testing

@testable import GalleyAnalysis

@Suite struct UncommonNameTests {
  @Test(arguments: [
    ("The club sent Emilko Zanetti and two others on.", "Emilko Zanetti"),
    ("The list holds Ikero Casillo (ESP), Pujo Zanetti (ESP) and others.", "Pujo Zanetti"),
    ("Former New Jersey Gov. Chris Moss came too.", "Chris Moss"),
    ("She leaves her mother, Joyce, and a dog.", "Joyce"),
  ])
  func findsPersonsWhomNoListKnows(_ text: String, _ name: String) {
    #expect(NamedDocument(text).entity(name)?.kind == .person)
  }

  @Test(arguments: [
    "They walked in Zanetti Vella for a day.", "They fear the Zanetti Vella more.",
    "The station Zanetti Ost closed.", "I’m here for Green List and Global Risks.",
  ])
  func leavesPlacesBodiesAndWords(_ text: String) {
    #expect(NamedDocument(text).entities.allSatisfy { $0.kind != .person })
  }

  @Test func leadsAGivenNameToThePerson() {
    var document = NamedDocument(
      "Ana Winter met Lotta Brae, Duchess of Vik. Lotta said it was late.")
    #expect(document.sources("Lotta", 2) == ["Lotta Brae"])
    var other = NamedDocument("Ana Winter met Lotta Brae, Duchess of Vik. The duchess said so.")
    #expect(other.sources("The duchess") == ["Lotta Brae"])
  }
}
