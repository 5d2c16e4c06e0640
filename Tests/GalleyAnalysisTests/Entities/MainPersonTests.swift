import GalleyCore
import Testing

@testable import GalleyAnalysis

/// Pronouns in an article that is about one person.
@Suite struct MainPersonTests {
  private func sources(_ paragraphs: String...) -> [String] {
    let text = AnalyzedText(paragraphs, title: true)
    return text.facts.claims.filter { $0.kind == .attributed }.map { claim in
      claim.sources.first.map { text.facts.entities[Int($0)].name } ?? "-"
    }
  }

  @Test func goBackToWhomTheHeadlineNames() {
    #expect(
      sources(
        "Rosa Quint on bees, bread and silence",
        "Rosa Quint opens the door herself. Quint is small.",
        "Quint grew up by the sea. Her mother, Johanna, thought bees were for people without a boat.",
        "“I used to laugh about it,” she says."
      ).last == "Rosa Quint")
  }

  @Test(arguments: [(["## Inland"], "Rosa Quint"), ([], "Clara")])
  func goBackBehindAHeading(between: [String], expected: String) {
    let paragraphs = [
      "Rosa Quint dies at 91", "Rosa Quint kept bees. Quint kept them badly.",
      "Her daughter, Clara, said that it was a hobby.",
    ]
    let text = AnalyzedText(
      paragraphs + between
        + ["At 84 she moved inland. “I can still smell them,” she told a paper."], title: true)
    let last = text.facts.claims.last { $0.kind == .attributed }
    #expect(last?.sources.first.map { text.facts.entities[Int($0)].name } == expected)
  }

  @Test func stayWithWhoeverSpokeInTheParagraphBefore() {
    #expect(
      sources(
        "Rosa Quint wins the vote", "Rosa Quint won. Quint smiled. Quint left.",
        "“It was not close,” said Clara Holm, who lost.", "“We will appeal,” she added."
      ).last == "Clara Holm")
  }

  @Test func stayWithWhomAParagraphIsAbout() {
    #expect(
      sources(
        "Quint storms out as Holm scores twice",
        "Rosa Quint was furious. Quint said that it was theft. Quint left.",
        "Clara Holm, 18, scored twice. Holm was stacking shelves in spring.",
        "“I was crossing it,” she told the radio."
      ).last == "Clara Holm")
  }

  @Test func aCriticOfUnknownGenderDoesNotTakeThem() {
    #expect(
      sources(
        "Rosa Quint on her critics", "Rosa Quint has critics. She said that Quint was no saint.",
        "In May Ulvane Lisk wrote that her menu was dull. She insists that it was not."
      ).last == "Rosa Quint")
  }

  @Test(arguments: [
    ["Independent MP Clara Holm accused the board of haste."],
    ["His grandmother, Clara Holm, was less polite."],
    ["“It was not close,” said Clara Holm, an MP.", "“What went wrong was the timing.”"],
  ])
  func leaveThemToWhomAnotherParagraphTellsOf(between: [String]) {
    let text = AnalyzedText(
      ["Rosa Quint wins the vote", "Rosa Quint won. Quint smiled. Quint left."] + between
        + ["“They flew over it,” she said."], title: true)
    let last = text.facts.claims.last { $0.kind == .attributed }
    #expect(last?.sources.first.map { text.facts.entities[Int($0)].name } == "Clara Holm")
  }
}
