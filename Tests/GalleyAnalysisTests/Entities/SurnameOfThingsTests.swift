import GalleyAnalysis
import GalleyCore
import Testing

/// A surname that is the name of a thing elsewhere, and what tells the one from the other.
@Suite struct SurnameOfThingsTests {
  @Test(arguments: ["Ann Hill", "Tom Park", "Laura Church", "David Bridge", "Mary Street"])
  func aGivenNameMakesAPerson(name: String) {
    let found = AnalyzedText(["\(name) said the pier was safe.", "It opens in May."]).facts.entities
    #expect(found.contains { $0.name == name && $0.kind == .person }, "\(found.map(\.name))")
  }

  @Test(arguments: ["Victoria Park", "Albert Bridge"])
  func aPlaceStaysOne(name: String) {
    let found = AnalyzedText(["The boats met in \(name) on Monday, the mayor said."]).facts.entities
    #expect(!found.contains { $0.name == name && $0.kind == .person }, "\(found.map(\.name))")
  }

  @Test func whoIsNamedNeedsNoRole() {
    let found = AnalyzedText(["The ferry took Laura Reis home at dawn."]).facts.entities
    #expect(found.map(\.name) == ["Laura Reis"])
  }

  @Test(arguments: ["distortions", "the celebration", "happiness"])
  func aNounOfActionOrStateIsNobody(source: String) {
    let found = AnalyzedText(["\(source) showed that the pier was safe."]).facts.entities
    #expect(found.isEmpty, "\(found.map(\.name))")
  }

  @Test(arguments: ["The family", "The audience", "The delegations"])
  func aNounOfPeopleIsSomebodyWhateverItsEnding(source: String) {
    let found = AnalyzedText(["\(source) said that the pier was safe."]).facts.entities
    #expect(found.map(\.kind) == [.group], "\(found.map(\.name))")
  }
}
