import GalleyCore
import Testing

@testable import GalleyAnalysis

/// Names of bodies that hold signs and small words, and descriptions around names.
@Suite struct BodyNameTests {
  @Test(arguments: [
    ("Lettings firm Tarn & Brisko confirmed it.", "Tarn & Brisko", "Tarn & Brisko"),
    ("Tarn & Brisko analyst Peter Vole said so.", "Tarn & Brisko analyst Peter Vole", "Peter Vole"),
    ("The housing charity Roof First said so.", "housing charity Roof First", "Roof First"),
    ("The group Mend It Forward said so.", "The group Mend It Forward", "Mend It Forward"),
    ("Corvane Packaging has grown. Later Corvane spoke.", "Corvane spoke", "Corvane Packaging"),
    // A person whom words in small letters describe.
    (
      "So senior executive planner Ana Quint found.", "senior executive planner Ana Quint",
      "Ana Quint"
    ),
    // Somebody to whom a clause gives a name.
    (
      "The first witness, a surveyor whom we are calling Iain, said so.",
      "The first witness, a surveyor whom we are calling Iain", "Iain"
    ),
    (
      "A woman who asked to be called Mara said so.", "A woman who asked to be called Mara", "Mara"
    ),
    // Somebody of whom a clause tells.
    (
      "Two lawyers met. One of them, who was not free to speak, said so.",
      "One of them, who was not free to speak", "One of them"
    ),
  ])
  func areFoundWhole(_ text: String, _ source: String, _ name: String) {
    var document = NamedDocument(text)
    let words = source.replacing(" spoke", with: "")
    #expect(document.sources(words, source == words ? 1 : 2) == [name])
  }

  @Test(arguments: [
    // Ships and houses with titles.
    "The MV Lady Corrin sank.", "A fire aboard the Saint Ronan spread.",
    "At the Saint Brigid mission hospital nobody slept.",
    // Stations, lakes, fairs and the heads of columns.
    "Radio Thornley broke in.", "The sale of Lough Ferna went on.",
    "Millard County Fair has opened.", "P W D L GD Pts",
  ])
  func areTakenForNoPersons(_ text: String) {
    #expect(!NamedDocument(text).entities.contains { $0.kind == .person })
  }

  @Test(arguments: [
    "A fire at the Lady Mayor's office. Lady Ida Corrin spoke.", "Ann Glen Moss spoke.",
    "The King Charles visit was short: Charles Ansel spoke.",
  ])
  func leavePersonsAlone(_ text: String) {
    #expect(NamedDocument(text).entities.contains { $0.kind == .person })
  }

  @Test func aNoteIsWhatItStates() {
    let facts = AnalyzedText([
      "Planners granted it to Tarn Leisure Ltd. A note on the file took another view: it stated that the works were full."
    ]).facts
    let names = facts.claims.flatMap(\.sources).map { facts.entities[Int($0)].name }
    #expect(names.contains("note"))
  }

  @Test func somebodyInADocumentIsWhoSpoke() {
    let text = AnalyzedText([
      "A senior manager told captains to “tidy up” their logs, leaked emails reveal."
    ])
    let speakers = text.facts.quotes.compactMap(\.speaker).map {
      text.facts.entities[Int($0)].name
    }
    #expect(speakers == ["senior manager"])
  }
}
