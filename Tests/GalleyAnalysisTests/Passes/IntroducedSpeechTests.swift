import GalleyCore
import Testing

@testable import GalleyAnalysis

/// Paragraphs without marks behind "The minister said:".
@Suite struct IntroducedSpeechTests {
  private let lead = "Minister for Waste and Fisheries Ada Quint said:"

  @Test func theNextParagraphIsTheSpeakers() {
    let text = AnalyzedText([
      lead, "Mending was normal once. It should be so again.", "Makers agree.",
    ])
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

  @Test(arguments: [
    "What you need to know:", "The plan in figures:", "Here is how to apply:",
    "As my mother always said:", "What the mayor said:",
  ])
  func otherLeadInsGiveNothing(_ lead: String) {
    #expect(AnalyzedText([lead, "The pool will open in May."]).attributed.isEmpty)
  }

  @Test(arguments: ["£5m has been spent on the plan.", "– We will pay for the plan."])
  func signsThatAreNoMarksOpenItToo(_ words: String) {
    #expect(AnalyzedText([lead, words]).attributed.contains { $0.hasSuffix(words) })
  }

  @Test func whatReportersAskedIsTheirs() {
    let text = AnalyzedText([
      lead, "Nobody should pay twice.", "We asked the department for the figures.",
    ])
    #expect(!text.attributed.contains { $0.contains("twice. …") })
  }

  @Test func aHeadingEndsIt() {
    let text = AnalyzedText([lead, "## What is next", "The pool will open in May."])
    #expect(!text.attributed.contains { $0.contains("The pool") })
  }
}
