import GalleyCore
import Testing

@testable import GalleyAnalysis

/// What somebody says, as far as the build of an article and of a sentence tells it.
@Suite struct LayoutOfSpeechTests {
  /// Source and content of the attributed claims, parted by a bar.
  private func claims(_ paragraphs: String...) -> [String] {
    let analyzed = AnalyzedText(paragraphs)
    return analyzed.facts.claims.filter { $0.kind == .attributed && $0.nestedIn == nil }.map {
      let source = $0.sourceRanges.map(analyzed.text.string).joined(separator: " + ")
      return "\(source) | " + $0.content.map(analyzed.text.string).joined(separator: " … ")
    }
  }

  @Test(arguments: [
    (
      "“I am keen,” says Greta Moll, a pilot at the school in Sund, who wants to sail.",
      "Greta Moll, a pilot at the school in Sund | to sail"
    ),
    (
      "“I am keen,” said Ann Reis, a guide from the Moor Club, who plans to stay.",
      "Ann Reis, a guide from the Moor Club | to stay"
    ),
  ])
  func takesWhoForTheSpeaker(_ sentence: String, _ claim: String) {
    #expect(claims(sentence).contains(claim))
  }

  @Test(arguments: [
    (
      "Moss said the county should keep up its aid but nodded to the doubters.",
      "Moss | the county should keep up its aid"
    ),
    (
      "Reis told reporters the port must close and left the room.",
      "Reis | the port must close"
    ),
  ])
  func leavesWhatTheSpeakerDidNext(_ sentence: String, _ claim: String) {
    #expect(claims(sentence).contains(claim))
  }

  @Test(arguments: [
    (
      "Moss accused the port of theft, which its owners deny.", "Moss | the port of theft"
    ),
    (
      "The ministry threatened to fire the crews, which would end the strike.",
      "The ministry | to fire the crews"
    ),
  ])
  func endsBeforeWhich(_ sentence: String, _ claim: String) {
    #expect(claims(sentence).contains(claim))
  }

  @Test func goesOnBehindAccordingTo() {
    #expect(
      claims("The number rose, according to the office, passing that of last year.") == [
        "the office | The number rose … passing that of last year"
      ])
  }

  @Test(arguments: [
    "Moss called that a “modest step” on Monday.", "Ann Reis calls it a “long night” and laughs.",
  ])
  func readsWhatAPronounIsCalled(_ sentence: String) {
    #expect(claims(sentence).count == 1)
  }

  @Test(arguments: [
    "Right after the vote, the workers gathered.",
    "Despite the rain, the visitors gathered.",
  ])
  func takesNoCircumstanceForWhatIsSaid(_ sentence: String) {
    #expect(claims(sentence).isEmpty)
  }

  @Test func takesAnInvertedQuestionForATag() {
    #expect(
      claims("“Who buys it?” asked Ida Moss, who has sold it there since May.") == [
        "Ida Moss, who has sold it there since May | “Who buys it?”"
      ])
  }

  @Test(arguments: [
    ("The new chair, thought likely to leave next year, had not come.", 0),
    ("One witness described hiding, as the paper’s Debbie Ellis reported.", 1),
  ])
  func takesNoAsideForAReport(_ sentence: String, _ count: Int) {
    #expect(claims(sentence).count == count)
  }
}
