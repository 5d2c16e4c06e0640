import GalleyCore
import Testing

@testable import GalleyAnalysis

/// What verbs of saying take without "that", and sources whose names look like times.
@Suite struct BareClauseTests {
  @Test(arguments: ["admitted", "conceded", "maintained", "predicted", "noted", "doubted"])
  func clausesWithoutThat(verb: String) {
    #expect(
      attributed("Olga Brandt \(verb) the ferry was late.")
        == ["Olga Brandt | \(verb) | the ferry was late"])
  }

  @Test(arguments: [
    ("She said neither boat had sailed.", "She | said | neither boat had sailed"),
    (
      "She said both the pilot and the cook had been warned.",
      "She | said | both the pilot and the cook had been warned"
    ),
    (
      "The harbour master said either the pilot or the cook would pay.",
      "The harbour master | said | either the pilot or the cook would pay"
    ),
  ])
  func wordsThatOpenAPairBelongToTheClause(text: String, expected: String) {
    #expect(attributed(text) == [expected])
  }

  @Test(arguments: [
    (
      "The Evening Times reported that the pier had sunk.",
      "The Evening Times | reported | that the pier had sunk"
    ),
    ("Mr. April said the pier had sunk.", "Mr. April | said | the pier had sunk"),
    ("Time reported that the pier had sunk.", "Time | reported | that the pier had sunk"),
  ])
  func namesThatLookLikeTimes(text: String, expected: String) {
    #expect(attributed(text) == [expected])
  }

  @Test(arguments: [
    "Brandt said on Monday the pier had sunk.", "On Monday Brandt said the pier had sunk.",
    "Brandt said last March the pier had sunk.", "Last week Brandt said the pier had sunk.",
  ])
  func timesAreNoSources(text: String) {
    #expect(attributed(text).allSatisfy { $0.hasPrefix("Brandt | said") })
    #expect(!attributed(text).isEmpty)
  }

  @Test func anAsideBeforeThat() {
    #expect(
      attributed("Two pilots warned, as did the owner, that the pier could sink.")
        == ["Two pilots | warned | that the pier could sink"])
  }
}
