import GalleyCore
import Testing

@testable import GalleyAnalysis

/// Whom pronouns and descriptions mean that look back over others.
@Suite struct PronounChainTests {
  private func sources(_ paragraphs: String...) -> [String] {
    let text = AnalyzedText(paragraphs)
    return text.facts.claims.filter { $0.kind == .attributed }.map { claim in
      claim.sources.first.map { text.facts.entities[Int($0)].name } ?? "-"
    }
  }

  @Test func aPronounGoesOnWithThePronounsBefore() {
    #expect(
      sources(
        "Rosa Quint kept bees for sixty years.", "She was refused a post three times.",
        "Not everybody liked her ways. Younger keepers complained that she trusted her nose."
          + " “I was right,” she told the club."
      ).last == "Rosa Quint")
  }

  @Test func kinWhoSpeakBetweenDoNotTakeIt() {
    #expect(
      sources(
        "Rosa Quint kept bees for sixty years.",
        "She outlived her husband and, her niece said, climbed the hill each spring.",
        "She said that the hill was smaller than it had been."
      ).last == "Rosa Quint")
  }

  @Test func kinWhomASentenceIsAboutDo() {
    #expect(
      sources(
        "“The sea froze,” Walter Holt recalls.",
        "Holt’s father was there, and he said that the ice was blue."
      ).last == "Holt’s father")
    #expect(
      sources(
        "Noor Salim likes the small ones. My mother disagrees. She holds that a plum is a plum."
      )
      .last == "mother")
  }

  @Test func kinInAQuotationIsWhomItTellsOf() {
    #expect(
      sources(
        "Rosa Quint keeps bees. “My grandmother told us to,” she said. “She was a terrible cook.”"
      )
      .last == "Rosa Quint")
  }

  @Test func whomSomebodyReportsIsNotWhoGoesOn() {
    #expect(
      sources(
        "The controller, Ulvane Lisk, said the first call had come from the master, who reported that"
          + " water was coming in.",
        "She added that the pumps had held."
      ).last == "Ulvane Lisk")
  }

  @Test func whomSomebodyTellsOfDoesNotGoOn() {
    #expect(
      sources(
        "Ulvane Lisk, a former minister, argues that Tom Holt did what he could.",
        "Forcing it through, he says, would have cost too much."
      ).last == "Ulvane Lisk")
  }

  @Test func whoWasBornWithAnotherSurnameIsTheSame() {
    #expect(
      sources(
        "Rosa Quint, who kept bees, has died. Quint was 91. Quint never left.",
        "Rosa Jane Holm was born in Brae in 1934.",
        "Her father, she once said, was a miller. Quint laughed. Nobody knew Quint."
      ).last == "Rosa Quint")
    #expect(
      sources(
        "Rosa Quint runs the school. Quint said that it was named after a suffragist.",
        "Rosa Jane Thorne was born in Sund in 1871. Thorne wrote that girls must learn."
      ).last == "Rosa Jane Thorne")
  }

  @Test func aNameMadeOfWordsIsNobody() {
    #expect(
      sources(
        "Rosa Quint ran the inn that the Carrow Guide had named the best. “I was tired,” she said."
      ).last == "Rosa Quint")
  }

  @Test func whoReportsIsNotWhoIsReported() {
    #expect(
      sources(
        "Judge Morton Haas accused his colleagues of haste. Orr Lundmark had been heard, he wrote."
      ).last == "Morton Haas")
    #expect(sources("Orr Lundmark had been heard, he said.").last == "Orr Lundmark")
  }

  @Test func aNounForAPersonIsWhoJustSpoke() {
    #expect(
      sources("Rosa Quint, 58, said she had not heard. “It is free,” said the farmhand.").last
        == "Rosa Quint")
    #expect(sources("“Come in,” said the glazier.").last == "glazier")
  }

  @Test func aTextSaysSomething() {
    #expect(sources("The decision states that the board knew of it.").last == "decision")
  }

  @Test func aTownIsNoCompany() {
    #expect(
      sources(
        "Norvik, based in Edgewater Falls, was fined. The company said that it was pleased."
      ).last != "Edgewater Falls")
  }

  @Test func theBodyASentenceIsAboutIsIt() {
    #expect(
      sources(
        "The Tide Bureau said that the storm was near. The harbour board has closed the quay. High"
          + " water would come at noon, it said."
      ).last == "harbour board")
  }

  @Test func anotherCompanyIsNoneThatWasNamed() {
    #expect(
      sources(
        "Norvik Ferries said the boats were late. Cuts are likely, according to the grid operator."
      ).last == "grid operator")
  }

  @Test(arguments: [
    ("The opposition called it “a tax on rain.”", "opposition"),
    ("Studies there have found that use fell.", "Studies"),
    ("A review published last year asked whether the drop was real.", "review"),
    ("A doctor I know claims the skins are good.", "doctor"),
    ("“We do big,” the cook warned.", "cook"),
    (
      "Her captain, a Norwegian called Nils Aas, wrote that he was tied up.", "Nils Aas"
    ),
  ])
  func whoSpeaksIsSomebody(text: String, name: String) {
    #expect(sources(text).contains(name))
  }

  @Test(arguments: [
    ("Researchers recorded bats in six towers. They found that pups cried.", "Researchers"),
    ("Hydra's lawyers dispute this. The visit, they wrote, was routine.", "Hydra's lawyers"),
    ("In March the ministry cut the money. It insists that the cut is small.", "ministry"),
    ("A draft of the rules leaves it open. It says that members shall pay.", "draft"),
    ("A source said the hall was booked. They added: “She is not daft.”", "source"),
  ])
  func whomASentenceIsAboutSpeaksInTheNext(text: String, expected: String) {
    #expect(sources(text).last == expected)
  }

  @Test func aTextIsNotWhatSpeaksInIt() {
    #expect(
      sources("The port authority apologised. In a statement, it said: “We are sorry.”").last
        == "port authority")
  }
}
