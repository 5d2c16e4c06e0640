import GalleyCore
import Testing

@testable import GalleyAnalysis

/// Whom "the prosecutor", "the group" and "she" mean, who were named before.
@Suite struct LookBackTests {
  private func last(_ paragraphs: String...) -> String? {
    let text = AnalyzedText(paragraphs)
    return text.facts.claims.filter { $0.kind == .attributed && $0.nestedIn == nil }.last.map {
      claim in claim.sources.first.map { text.facts.entities[Int($0)].name } ?? "-"
    }
  }

  @Test func anOfficeIsWhoeverHasBeenNamedWithIt() {
    #expect(
      last(
        "She stole the money, a prosecutor told the jury.",
        "Prosecutor Imogen Farr said there were no books.", "The prosecutor said it was a kitchen."
      ) == "Imogen Farr")
  }

  @Test func aGroupIsTheLeagueThatWasNamed() {
    #expect(
      last(
        "The work goes to Brandt of Elk Prairie.",
        "The Brook Taxpayers League is not so sure. The group said it was dear."
      ) == "Brook Taxpayers League")
    #expect(
      last(
        "Marchers blocked the road while the Premier League was on. The group said it was dear.")
        == "group")
  }

  @Test func aPositionIsWhoSpokeInTheParagraphBefore() {
    #expect(
      last("Ioan Tanner admitted that he was nervous.", "“So I kicked it,” said the fly-half.")
        == "Ioan Tanner")
    #expect(
      last("Owen Lathbury scored it. The captain revealed that he had taken the ball.")
        == "Owen Lathbury")
  }

  @Test(arguments: [
    ("Ann Lee was robbed. The thief said he was sorry.", "thief"),
    ("Police arrested Tom Holt on Monday. The officer said he was drunk.", "officer"),
  ])
  func otherWordsForPeopleAreOthers(_ text: String, _ expected: String) {
    #expect(last(text) == expected)
  }

  @Test func aPronounOfAnotherTellsNothing() {
    #expect(
      last("Kerensa Holm said the boy had lost his mother.", "“It is sad,” she said.")
        == "Kerensa Holm")
  }

  @Test func oneOfThemIsShe() {
    #expect(
      last(
        "Two customers wrote to us.", "One of them said the lock had failed.",
        "“Nobody has called me,” she said."
      ) == "One of them")
  }

  @Test func pronounsTellManFromWoman() {
    #expect(
      last(
        "Coach Dewi Pryce said his side had been robbed.",
        "Pryce saw that Luca Ferrandi, the referee, had blown.", "“I can’t find it,” he said."
      ) == "Dewi Pryce")
  }

  @Test func whoTellsOfThePersonBeforeThePlace() {
    #expect(
      last(
        "That surprised Tomas Weir, a botanist at the University of Gdorsk in Poland, who said that"
          + " it was late."
      ) == "Tomas Weir")
  }
}
