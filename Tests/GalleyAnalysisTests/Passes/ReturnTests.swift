import GalleyCore
import Testing

@testable import GalleyAnalysis

/// Where a sentence goes on with what the speaker did, no longer with what was said.
@Suite struct ReturnTests {
  private func attributed(_ text: String) -> [String] { AnalyzedText([text]).attributed }

  @Test(arguments: [
    (
      "The report said that the quarter could not be defended and recommended moving the town.",
      "The report | said | that the quarter could not be defended"
    ),
    (
      "Mr Aird said the ferry was late and thanked the crew.",
      "Mr Aird | said | the ferry was late"
    ),
    (
      "Mr Aird says he is in talks, and joked that the director wanted his shoes.",
      "Mr Aird | says | he is in talks"
    ),
    (
      "Mr Aird said the terms were kept under review, but did not indicate when they would change.",
      "Mr Aird | said | the terms were kept under review"
    ),
    (
      "Mr Aird confirmed that he had opened an inquiry, while stressing that it was early.",
      "Mr Aird | confirmed | that he had opened an inquiry"
    ),
    (
      "The minister said the dam was safe and accused the mayor of lying.",
      "The minister | said | the dam was safe"
    ),
    (
      "The mayor said the pier had sunk and called for an inquiry.",
      "The mayor | said | the pier had sunk"
    ),
    (
      "The board acknowledged that the list existed, called it a draft, and stressed that it was old.",
      "The board | acknowledged | that the list existed"
    ),
  ])
  func theSpeakerGoesOn(_ text: String, _ expected: String) {
    #expect(attributed(text).contains(expected), "\(attributed(text))")
  }

  @Test func whatFollowsIsTheSpeakers() {
    let found = attributed(
      "The board acknowledged that the list existed, called it a draft, and stressed that it was old."
    )
    #expect(found.contains("The board | stressed | that it was old"), "\(found)")
  }

  @Test(arguments: [
    (
      "He said the mayor had resigned and apologised.",
      "He | said | the mayor had resigned and apologised"
    ),
    (
      "The board said the engineers left and blamed the crane.",
      "The board | said | the engineers left and blamed the crane"
    ),
    (
      "The mayor said the pier sank and took a boat with it.",
      "The mayor | said | the pier sank and took a boat with it"
    ),
  ])
  func whoeverElseDidItIsPartOfWhatIsSaid(_ text: String, _ expected: String) {
    #expect(attributed(text) == [expected])
  }
}
