import GalleyCore
import Testing

@testable import GalleyAnalysis

/// The outermost attributions of one paragraph as lines: source, cue and content, parted by bars.
func attributed(_ sentence: String) -> [String] {
  AnalyzedText([sentence]).attributed.filter { !$0.hasPrefix("> ") }
}

@Suite struct SubjectPhraseTests {
  @Test(arguments: [
    (
      "Captain Nils Aune, who runs the harbour, told a news conference that the ferry had been sold.",
      "Captain Nils Aune, who runs the harbour | told | that the ferry had been sold"
    ),
    (
      "Two clerks with knowledge of the sale, who asked not to be named, said the price was low.",
      "Two clerks with knowledge of the sale, who asked not to be named | said | the price was low"
    ),
    (
      "Mika Sato of Otaru University, who has studied seaweed, wonders whether it will survive.",
      "Mika Sato of Otaru University, who has studied seaweed | wonders | whether it will survive"
    ),
    (
      "The island's head of tourism, Dr Olga Brandt, whose report recommended the ban, said visitors would come back.",
      "The island's head of tourism, Dr Olga Brandt, whose report recommended the ban | said"
        + " | visitors would come back"
    ),
    (
      "The choir's patron, retired judge Olga Brandt, welcomed the result.",
      "The choir's patron, retired judge Olga Brandt | welcomed | the result"
    ),
    (
      "The Green Liberals, who abstained, want the sheds to be offered to tenants.",
      "The Green Liberals, who abstained | want | the sheds to be offered to tenants"
    ),
  ])
  func asidesBetweenSubjectAndVerb(text: String, expected: String) {
    #expect(attributed(text).contains(expected))
  }

  @Test(arguments: [
    (
      "Shepherds in the hamlet of Vik said they had heard the slide.",
      "Shepherds in the hamlet of Vik | said | they had heard the slide"
    ),
    (
      "The tribunal on Monday ruled that the mill must close.",
      "The tribunal | ruled | that the mill must close"
    ),
    (
      "Owners accused the city of breaking a promise that it made in May, and demanded that the clerk resign.",
      "Owners | demanded | that the clerk resign"
    ),
    (
      "The Royal Society for Trails and Bridges called it a triumph.",
      "The Royal Society for Trails and Bridges | called | it a triumph"
    ),
    (
      "If it rains, the builder may walk away, a person familiar with the contract said, speaking on condition of anonymity.",
      "a person familiar with the contract | said | If it rains, the builder may walk away"
    ),
  ])
  func sourcesAreWholeNounPhrases(text: String, expected: String) {
    #expect(attributed(text).contains(expected))
  }

  @Test(arguments: [
    (
      "Unison fears that eleven clerks could lose their jobs.",
      "Unison | fears | that eleven clerks could lose their jobs"
    ),
    (
      "The group plans to cut 1,100 jobs.",
      "The group | plans | to cut 1,100 jobs"
    ),
    (
      "The farmers, for their part, plan to celebrate.",
      "The farmers | plan | to celebrate"
    ),
    (
      "He has crossed the strait, he reckons, nine thousand times.",
      "he | reckons | He has crossed the strait … nine thousand times"
    ),
    (
      "Aune wants to double the fee.",
      "Aune | wants | to double the fee"
    ),
    (
      "The ferry will stop in May, the company announced Monday.",
      "the company | announced | The ferry will stop in May"
    ),
  ])
  func verbsThatLookLikeNouns(text: String, expected: String) {
    #expect(attributed(text) == [expected])
  }

  @Test(arguments: [
    (
      "The captain, Nils Aune, believes the count — taken every spring by pupils — has changed how farmers work.",
      "The captain, Nils Aune | believes"
        + " | the count — taken every spring by pupils — has changed how farmers work"
    ),
    (
      "The agency said on Friday that trials of the pump had failed.",
      "The agency | said | that trials of the pump had failed"
    ),
    (
      "Once such a dam exists, said its director, Olga Brandt, nothing prevents a flood.",
      "its director, Olga Brandt | said | Once such a dam exists … nothing prevents a flood"
    ),
    (
      "“We stand by our pump,” chief engineer Dr Samir Pahl said in a statement.",
      "chief engineer Dr Samir Pahl | said | “We stand by our pump,”"
    ),
    (
      "However, she ruled out any further subsidy.",
      "she | ruled out | any further subsidy"
    ),
    (
      "The Greens have pledged to vote against it; the council has yet to meet.",
      "The Greens | have pledged | to vote against it"
    ),
    (
      "She was asked if she had the votes.",
      "- | was asked | if she had the votes"
    ),
  ])
  func contentsAreWhole(text: String, expected: String) {
    #expect(attributed(text) == [expected])
  }

  @Test func thePassiveKeepsItsWholeSubject() {
    #expect(
      attributed("The club's owners, a family from Bergen, are said to be considering a sale.") == [
        "- | are said | The club's owners, a family from Bergen … to be considering a sale"
      ])
  }

  @Test func aScheduleIsNoReport() {
    #expect(attributed("The mill is scheduled to report its results in May.").isEmpty)
  }
}
