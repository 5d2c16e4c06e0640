import Testing

@testable import GalleyAnalysis

/// Words that reach the article through somebody else, or behind a day or a colon.
@Suite struct QuotedSpeakerTests {
  @Test(arguments: [
    ("The minutes say that Olga Brandt called the dam “a mess”.", "Olga Brandt"),
    ("Ida Holm said that Olga Brandt called the dam “a mess”.", "Ida Holm"),
    ("Olga Brandt said that the minutes called the dam “a mess”.", "Olga Brandt"),
  ])
  func whomNobodyWithANameReportsSpeaks(text: String, speaker: String) {
    let facts = AnalyzedText([text]).facts
    #expect(facts.quotes.first?.speaker.map { facts.entities[Int($0)].name } == speaker)
  }

  @Test func singleMarksGoOnInTheNextParagraph() {
    let text = AnalyzedText([
      "The widow said: 'He told me to sit down. Well, I've never been one for that.",
      "'So I opened the freezer. It's a big one.", "'I hit him twice and he went.'",
    ])
    let quotes = text.facts.quotes
    #expect(quotes.count == 3)
    #expect(quotes.allSatisfy { $0.speaker.map { text.facts.entities[Int($0)].name } == "widow" })
  }

  @Test(arguments: [
    (
      "The Herald quoted Olga Brandt as saying the pier was safe.",
      "Olga Brandt | saying | the pier was safe"
    ),
    (
      "State television cited the governor as saying that two ferries had sunk.",
      "the governor | saying | that two ferries had sunk"
    ),
    (
      "Local media quoted a doctor as telling reporters that the ward was full.",
      "a doctor | telling | that the ward was full"
    ),
  ])
  func theOneWhoIsQuotedSpeaks(text: String, expected: String) {
    #expect(attributed(text) == [expected])
  }

  @Test(arguments: [
    (
      "The ferry line said Tuesday it would sell two boats.",
      "The ferry line | said | it would sell two boats"
    ),
    (
      "Officials said Friday the pier had sunk.", "Officials | said | the pier had sunk"
    ),
    (
      "Olga Brandt said Sunday that the pier had sunk.",
      "Olga Brandt | said | that the pier had sunk"
    ),
  ])
  func aDayBehindTheVerbIsNoPartOfTheClause(text: String, expected: String) {
    #expect(attributed(text) == [expected])
  }

  @Test(arguments: [
    ("Olga Brandt added: The pier is a disgrace.", "Olga Brandt | added | The pier is a disgrace"),
    (
      "The mayor wrote on her page: The pier belongs to all of us.",
      "The mayor | wrote | The pier belongs to all of us"
    ),
    ("He said bluntly: we have no money.", "He | said | we have no money"),
  ])
  func aColonMayStandForMarks(text: String, expected: String) {
    #expect(attributed(text) == [expected])
  }

  @Test(arguments: [
    ("The pier, said Olga Brandt, is rotten.", "Olga Brandt | said | The pier … is rotten"),
    (
      "The old pier, said the harbour master, was never safe.",
      "the harbour master | said | The old pier … was never safe"
    ),
    (
      "But the two ferries, wrote Olga Brandt, were late again.",
      "Olga Brandt | wrote | the two ferries … were late again"
    ),
  ])
  func aTagMayPartASubjectFromItsPredicate(text: String, expected: String) {
    #expect(attributed(text) == [expected])
  }

  @Test func anAsideIsNoTag() {
    let found = attributed("The captain, said to be ill, is ashore.")
    #expect(!found.contains { $0.hasSuffix("The captain … is ashore") })
  }

  @Test func aListBehindAColonIsNotSpeech() {
    let found = attributed("The mayor announced three boats: a ferry, a tug and a barge.")
    #expect(!found.contains { $0.hasSuffix("| a ferry, a tug and a barge") })
  }
}
