import GalleyCore
import Testing

@testable import GalleyAnalysis

/// Where what somebody says ends, and the article or somebody else goes on.
@Suite struct SpeechLimitTests {
  @Test(arguments: [
    // The article's own word for what marks hold.
    (
      "The manual says that the lamp will burn “until the oil is gone,” a detail that most owners miss.",
      "The manual | says | that the lamp will burn “until the oil is gone,”"
    ),
    // A present behind a past.
    (
      "Growers said no inspector had ever come, and a petition for a new one has drawn 900 names.",
      "Growers | said | no inspector had ever come"
    ),
    (
      "Growers said that no inspector had come and that the season has been dry.",
      "Growers | said | that no inspector had come and that the season has been dry"
    ),
    // What happened may have been said as well.
    (
      "The police said the car had skidded on ice, and the driver died at the scene.",
      "The police | said | the car had skidded on ice, and the driver died at the scene"
    ),
    (
      "The study found that children had read less, and boys are furthest behind.",
      "The study | found | that children had read less, and boys are furthest behind"
    ),
    // The second of two clauses behind a phrase.
    (
      "She revealed at the party that her brother threw that she was ill.",
      "She | revealed | that she was ill"
    ),
    // What was not said.
    (
      "The board said the lease had been ended, but did not say for what.",
      "The board | said | the lease had been ended"
    ),
    // Another verb of saying, whose object has an adjective.
    (
      "Her lawyers said the charges were “thin and late” and threatened further action if they stood.",
      "Her lawyers | said | the charges were “thin and late”"
    ),
    // A pronoun for whoever spoke.
    (
      "The audit warned that nine pumps were “beyond repair”, and it described the sluice as “a toy”.",
      "The audit | warned | that nine pumps were “beyond repair”"
    ),
    // Somebody behind a colon.
    (
      "The dykes, in Ada Quint’s view, were never high enough: a survey in May found that most would fail.",
      "Ada Quint | in Ada Quint’s view | The dykes … were never high enough"
    ),
    // A speaker behind the aside of a relative clause.
    (
      "The club claims it can mend the lock, but its engineer, who signs as Tarn, cautions that it is old.",
      "The club | claims | it can mend the lock"
    ),
    // What tells of the speaker.
    (
      "That is not good enough, says Ada Quint of the Tarn League, whose survey of owners found that most had paid.",
      "Ada Quint of the Tarn League | says | That is not good enough"
    ),
    // Words that are no clause belong to what is said.
    (
      "She wants to go home, Ada Quint says, but not to the same street.",
      "Ada Quint | says | She wants to go home … not to the same street"
    ),
    // Whom it was told.
    (
      "Tenants of five farms told the Alliance they had heard nothing.",
      "Tenants of five farms | told | they had heard nothing"
    ),
    // A relative clause without its pronoun.
    (
      "Ada Quint has resigned after admitting that she failed to declare a boat she had been letting out.",
      "Ada Quint | admitting | that she failed to declare a boat she had been letting out"
    ),
    // "it" between commas is whoever spoke.
    (
      "The dial on the wall, it adds, will keep turning.",
      "it | adds | The dial on the wall … will keep turning"
    ),
    // An adverb before the clause.
    (
      "He cautions, however, that the paper does not prove it.",
      "He | cautions | that the paper does not prove it"
    ),
  ])
  func isFound(_ text: String, _ expected: String) {
    #expect(AnalyzedText([text]).attributed.contains(expected))
  }

  @Test func leavesAQuotationThatEndedBefore() {
    let claims = AnalyzedText([
      "“Nobody in there blames the gaffer.” He did admit, however, that confidence had gone through the floor."
    ]).attributed
    #expect(claims.contains("He | did admit | that confidence had gone through the floor"))
  }

  @Test func findsTheClauseOfAPassiveOfQuoting() {
    let claims = AnalyzedText([
      "Ada Quint was quoted as saying that the terms were fair."
    ]).attributed
    #expect(claims == ["Ada Quint | saying | that the terms were fair"])
  }

  @Test func takesNoAdjectiveInCapitalsForASpeaker() {
    let claims = AnalyzedText([
      "A CONTROVERSIAL plan to build nine sheds on the shore of Lough Tarn has been given the green light by the council, despite warnings from its own engineers."
    ]).attributed
    #expect(!claims.contains { $0.hasPrefix("A CONTROVERSIAL") })
  }
}
