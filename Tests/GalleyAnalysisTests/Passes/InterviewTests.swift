import GalleyCore
import Testing

@testable import GalleyAnalysis

/// Interviews whose turns bear no labels, and letters.
@Suite struct InterviewTests {
  private let interview = [
    "Nora Quint builds the smallest boats on the island. We asked about wood and wind.",
    "You began in a barn. Was that the plan?",
    "There was no plan. I wanted a dry place for my saws. A man from the mill asked if I was cold.",
    "After a month I bought a second barn.",
    "What did the guild say?",
    "My father said: “This is no barn, it is a church.” I still laugh at it.",
    "Will you retire?",
    "I am told that nobody does. Until then there is varnish.",
    "The barn is open on Fridays.",
  ]

  @Test func answersAreTheirSpeakers() {
    let found = AnalyzedText(interview).attributed.filter { $0.hasPrefix("Nora Quint | - |") }
    #expect(found.count == 3)
    #expect(found.first?.hasSuffix("cold … After a month I bought a second barn") ?? false)
    #expect(!found.contains { $0.contains("Fridays") })
  }

  @Test func whatIsSaidOfTheSpeakerStaysTheArticles() {
    #expect(
      AnalyzedText(interview).stated.contains(
        "Nora Quint builds the smallest boats on the island"))
  }

  @Test func whomTheSpeakerQuotesKeepsTheWords() {
    let text = AnalyzedText(interview)
    let speakers = text.facts.quotes.map { $0.speakerRange.map(text.text.string) }
    #expect(speakers == ["My father"])
  }

  @Test func questionsThatAskNobodyAreNoInterview() {
    let found = AnalyzedText([
      "Nora Quint explains the tax.", "Why now?", "The wells are dry.", "Who has to pay?",
      "Anyone with a well.", "How much is it?", "Nobody knows yet.",
    ]).attributed
    #expect(!found.contains { $0.hasPrefix("Nora Quint | - |") })
  }

  @Test func aFormOfAddressIsNoSubject() {
    #expect(
      AnalyzedText(["Sir – Mrs Quint says the clock wakes her."]).attributed
        == ["Mrs Quint | says | the clock wakes her"])
    #expect(
      AnalyzedText(["Madam — The council tells us that the bins are full."]).attributed
        == ["The council | tells | that the bins are full"])
  }
}
