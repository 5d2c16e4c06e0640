import Testing

@testable import GalleyAnalysis

@Suite struct StatedClaimTests {
  private func stated(_ text: String) -> [String] { AnalyzedText([text]).stated }

  @Test(arguments: [
    (
      "The road was closed, and the council ordered repairs.",
      ["The road was closed", "the council ordered repairs"]
    ),
    (
      "The bridge stood for a century; the flood took it in an hour.",
      ["The bridge stood for a century", "the flood took it in an hour"]
    ),
    (
      "She left early but her brother stayed until midnight.",
      ["She left early", "her brother stayed until midnight"]
    ),
    ("The plan is cheap, yet nobody likes it.", ["The plan is cheap", "nobody likes it"]),
    (
      "The rain stopped, so the match went ahead.", ["The rain stopped", "the match went ahead"]
    ),
    (
      "A storm damaged the pier in March and a fire destroyed the hotel in May.",
      ["A storm damaged the pier in March", "a fire destroyed the hotel in May"]
    ),
    (
      "The town has a “bee officer”, and it pays him well.",
      ["The town has a “bee officer”", "it pays him well"]
    ),
  ])
  func coordinateMainClausesAreClaimsEach(text: String, expected: [String]) {
    #expect(stated(text) == expected)
  }

  @Test(arguments: [
    "He came and went.",
    "Because the road was closed and the council ordered repairs, traffic fell.",
    "Prices rose because wages rose and because oil was dear.",
    "The man who came late and the woman who left early were sisters.",
    "The panel includes Ann Lee, a lawyer; Bob Hay, who runs the port; and Cy Dunn, a baker.",
    "The results were clear: the north grew.",
    "It was raining and cold.",
    "Nobody came.",
    "Admission costs 10 leva.",
    "The treaty was signed by “both sides, and both sides were yawning”, at dawn.",
    "Nobody from the county called.",
    "The brothers hold half of the shares.",
  ])
  func sharedSubjectsAndSubordinateClausesStayTogether(text: String) {
    #expect(stated(text) == [String(text.dropLast())])
  }

  @Test(arguments: [
    "Read more here.", "Ask the bees.", "Don't miss the parade.", "Do not feed the geese.",
    "Please send your letters to the editor.", "When the bell rings, leave by the stairs.",
    "Is the bridge safe?", "The bridge is safe, isn't it?",
    "By the numbers", "The town that counts its bees", "Good morning, everyone.",
    "Thank you for reading.", "Born in 1950 in Leeds.", "Not so fast.", "What a mess!",
    "Hives registered: 1,400",
  ])
  func questionsCallsAndFragmentsAssertNothing(text: String) {
    #expect(stated(text) == [])
  }

  @Test(arguments: [
    ("The mayor resigned, and the council said it would elect a new one.", "The mayor resigned"),
    (
      "Residents fear floods, and the council has closed the road.",
      "the council has closed the road"
    ),
    ("“Come in,” Ann Reis said, and the door opened.", "the door opened"),
    (
      "The ministry said the dam was safe; the engineers were not invited.",
      "the engineers were not invited"
    ),
  ])
  func theClauseThatNobodySaysIsTheArticlesOwn(text: String, expected: String) {
    #expect(stated(text) == [expected])
  }

  @Test func aMarkedRunAtTheEndKeepsItsMark() {
    #expect(stated("The town has a “bee officer”.") == ["The town has a “bee officer”"])
  }
}
