import GalleyCore
import Testing

@testable import GalleyAnalysis

/// Paragraphs without marks behind "The minister said:".
@Suite struct IntroducedSpeechTests {
  private let lead = "Minister for Waste and Fisheries Ada Quint said:"

  @Test func theNextParagraphIsTheSpeakers() {
    let text = AnalyzedText([lead, "Mending was normal once. It should be so again.", "Makers agree."])
    #expect(
      text.attributed == [
        "Minister for Waste and Fisheries Ada Quint | said"
          + " | Mending was normal once. It should be so again."
      ])
  }

  @Test func soAreThoseThatSpeakOfThemselves() {
    let text = AnalyzedText([
      lead, "Nobody should pay twice.", "Today we are putting that right.",
      "The measures follow a long inquiry.",
    ])
    #expect(
      text.attributed.first
        == "Minister for Waste and Fisheries Ada Quint | said"
        + " | Nobody should pay twice. … Today we are putting that right.")
  }

  @Test(arguments: ["What you need to know:", "The plan in figures:", "Here is how to apply:"])
  func otherLeadInsGiveNothing(_ lead: String) {
    #expect(AnalyzedText([lead, "The pool will open in May."]).attributed.isEmpty)
  }

  @Test func aHeadingEndsIt() {
    let text = AnalyzedText([lead, "## What is next", "The pool will open in May."])
    #expect(!text.attributed.contains { $0.contains("The pool") })
  }
}
