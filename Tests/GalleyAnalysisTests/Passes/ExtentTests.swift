import Testing

@testable import GalleyAnalysis

/// How far what a cue says reaches.
@Suite struct ExtentTests {
  @Test(arguments: [
    (
      "A spokesman put the number of homeless at 14,000, more than in May.",
      "A spokesman | put | the number of homeless at 14,000"
    ),
    ("The union puts it at seven pence.", "The union | puts | it at seven pence"),
    (
      "The report puts the repair bill for the weir at 310,000 crowns.",
      "The report | puts | the repair bill for the weir at 310,000 crowns"
    ),
    (
      "The mayor denounced Ana Reis in an angry speech.",
      "The mayor | denounced | Ana Reis"
    ),
    (
      "The mayor has not mentioned Reis since the Monday debate.",
      "The mayor | has not mentioned | Reis"
    ),
    (
      "Birgit Sand, deputy chair of the council, accused management of making workers pay.",
      "Birgit Sand, deputy chair of the council | accused | management of making workers pay"
    ),
    (
      "The board, having found that the quay was safe, said it would open.",
      "The board | having found | that the quay was safe"
    ),
    (
      "The mayor, noting that the wall has failed, will close the quay.",
      "The mayor | noting | that the wall has failed"
    ),
    (
      "Ana Reis resigned, saying that the plan, drawn up in May, has failed.",
      "Ana Reis | saying | that the plan, drawn up in May, has failed"
    ),
    (
      "Ana Reis termed it a punishment of the poor.",
      "Ana Reis | termed | it a punishment of the poor"
    ),
    (
      "Ana Reis put the number at more than 200.",
      "Ana Reis | put | the number at more than 200"
    ),
    (
      "The company disclosed them to the paper.",
      "The company | disclosed | them"
    ),
    (
      "The regulators did not consider Mr. Reis a realistic option.",
      "The regulators | did not consider | Mr. Reis a realistic option"
    ),
    (
      "The senator called for female contestants to wear longer dresses.",
      "The senator | called for | female contestants to wear longer dresses"
    ),
    (
      "Ana Reis took offense at suggestions that she is not a builder.",
      "Ana Reis | took offense at | suggestions that she is not a builder"
    ),
    (
      "Ana Reis planned to mend the pier, then hand it over as a park.",
      "Ana Reis | planned | to mend the pier, then hand it over as a park"
    ),
    (
      "She wants to triple the size of the school, build two more and train new teachers.",
      "She | wants | to triple the size of the school, build two more and train new teachers"
    ),
    (
      "Ana Reis seemed to think the outreach to young voters was somewhat phony.",
      "Ana Reis | seemed to think | the outreach to young voters was somewhat phony"
    ),
    (
      "His aides say it's too early to discuss plans but noted that Reis had won before.",
      "His aides | say | it's too early to discuss plans"
    ),
    (
      "The minister said the state was already giving money and accused the port of theft.",
      "The minister | said | the state was already giving money"
    ),
    (
      "The crown, as Reis put it, is “a slow leak.”",
      "Reis | put it | The crown … is “a slow leak.”"
    ),
    (
      "“We’d be sellers,” quipped Ana Reis.", "Ana Reis | quipped | “We’d be sellers,”"
    ),
    (
      "“Ugly, and I will take it,” Ana Reis said after her side clung on to win the cup.",
      "Ana Reis | said | “Ugly, and I will take it,”"
    ),
    (
      "Ana Reis muttered “what a joke” as she was led down to the cells.",
      "Ana Reis | muttered | “what a joke”"
    ),
    (
      "The court found the firm to be reckless.", "The court | found | the firm to be reckless"
    ),
    (
      "Ana Reis likened him to a king.", "Ana Reis | likened | him to a king"
    ),
  ])
  func reaches(_ text: String, _ expected: String) {
    let found = AnalyzedText([text]).attributed
    #expect(found.contains(expected), "\(found)")
  }

  @Test(arguments: [
    (
      "Those close to him say that, in time, he will leave.",
      "Those close to him | say | that, in time, he will leave"
    ),
    (
      "But some note that Reis has proposed little.",
      "some | note | that Reis has proposed little"
    ),
    (
      "All the builders I interviewed said her proposals were more detailed.",
      "All the builders I interviewed | said | her proposals were more detailed"
    ),
    (
      "“This is a waste of time,” said Del. Stacey Reis of the islands.",
      "Del. Stacey Reis of the islands | said | “This is a waste of time,”"
    ),
    (
      "Reis leads among voters, according to a Post/Courier News poll released last week.",
      "a Post/Courier News poll released last week | according to | Reis leads among voters"
    ),
    (
      "These builders, Reis explained earlier in the hearing, were well paid.",
      "Reis | explained | These builders … were well paid"
    ),
    (
      "They called the hearing because they felt the bank was not being open.",
      "they | felt | the bank was not being open"
    ),
  ])
  func names(_ text: String, _ expected: String) {
    let found = AnalyzedText([text]).attributed
    #expect(found.contains(expected), "\(found)")
  }

  @Test(arguments: [
    "If the warm water dived, it never went away, and the ice would have come back.",
    "Ana Reis cast the deciding vote.",
    "Ana Reis worked late. Below, underlined twice: “Ask somebody younger.”",
  ])
  func leavesWhatNobodySays(_ text: String) {
    #expect(AnalyzedText([text]).attributed.isEmpty)
  }
}
