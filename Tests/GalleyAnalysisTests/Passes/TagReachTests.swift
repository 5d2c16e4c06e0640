import GalleyCore
import Testing

@testable import GalleyAnalysis

/// How far what a tag or a cue reports reaches.
@Suite struct TagReachTests {
  @Test(arguments: [
    (
      "It was she who chose the ferns: nobody, she explained, would steal them.",
      "she | explained | nobody … would steal them"
    ),
    (
      "The boats were sold inland, where, according to one broker, few people can sail.",
      "one broker | according to | few people can sail"
    ),
    (
      "The rain has eased, but, according to the mayor, the river is still rising.",
      "the mayor | according to | the river is still rising"
    ),
    (
      "Captain Berg had been hurt in the second half, the club confirmed.",
      "the club | confirmed | Captain Berg had been hurt in the second half"
    ),
    (
      "Lakes can hold the trace of a fire for a century, a group of chemists reports, a finding that may help foresters.",
      "a group of chemists | reports | Lakes can hold the trace of a fire for a century"
    ),
    (
      "Repairs are expected to last until June, the harbour office estimates.",
      "the harbour office | estimates | Repairs are expected to last until June"
    ),
    (
      "Three fish is a small sample, notes Ada Quint of the Marine Institute, who took no part in it.",
      "Ada Quint of the Marine Institute | notes | Three fish is a small sample"
    ),
    (
      "The lights went out, Ada Quint said, and the children began to sing.",
      "Ada Quint | said | The lights went out … the children began to sing"
    ),
    (
      "Touring has to pencil out, Ada Quint says, and mostly it does not.",
      "Ada Quint | says | Touring has to pencil out … mostly it does not"
    ),
    (
      "Eleven people had died on farms, Ada Quint noted, and “every one of them knew the risk”.",
      "Ada Quint | noted | Eleven people had died on farms … “every one of them knew the risk”"
    ),
    (
      "The club will appeal, Ada Quint said, although she admitted that she had seen no replay.",
      "Ada Quint | said | The club will appeal"
    ),
    (
      "According to Ada Quint, the board had lifted the freeze, although she did not say when.",
      "Ada Quint | According to | the board had lifted the freeze"
    ),
    (
      "The board said that teams would cross at dawn, and the United Nations announced that it was late.",
      "The board | said | that teams would cross at dawn"
    ),
    (
      "The league warned that swings might shorten the shelf life, and one insurer, Brae Mutual, has said it is reviewing its terms.",
      "The league | warned | that swings might shorten the shelf life"
    ),
    (
      "Ada Quint said the wall was old and the owner had told her it was safe.",
      "Ada Quint | said | the wall was old and the owner had told her it was safe"
    ),
    (
      "The mill, Ada Quint said, will shut although she knows that it hurts, and a new one will open.",
      "Ada Quint | said | The mill … will shut although she knows that it hurts, and a new one will open"
    ),
    (
      "The roof, Ada Quint marvelled, had held.",
      "Ada Quint | marvelled | The roof … had held"
    ),
    (
      "Ada Quint said “prices fell” because demand was weak.",
      "Ada Quint | said | “prices fell” because demand was weak"
    ),
    (
      "She could not read and, according to legend, kept the accounts in thread.",
      "legend | according to | kept the accounts in thread"
    ),
    (
      "Ada Quint stood up, told them that it was over, and left.",
      "Ada Quint | told | that it was over, and left"
    ),
    (
      "Ticket sales, the festival claims, are up by a fifth.",
      "the festival | claims | Ticket sales … are up by a fifth"
    ),
    (
      "The price has tripled in a week, according to a rapid assessment carried out by the Farmers’ League.",
      "a rapid assessment | according to | The price has tripled in a week"
    ),
    (
      "The one that fell was thrice that size, as per the report.",
      "the report | as per | The one that fell was thrice that size"
    ),
    ("One nurse described being taken aside.", "One nurse | described | being taken aside"),
    (
      "Ada Quint put it to him that he had lied.",
      "Ada Quint | put it to | that he had lied"
    ),
  ])
  func tags(text: String, expected: String) {
    #expect(attributed(text).contains(expected))
  }

  @Test(arguments: [
    (
      "He had lived through the flood, Ivo Tan said, and had sworn to leave.",
      "Ivo Tan | said | He had lived through the flood … had sworn to leave"
    ),
    (
      "The mill will close, Ivo Tan said, and walked out of the room.",
      "Ivo Tan | said | The mill will close"
    ),
    (
      "The plan was dead, Ivo Tan said, and the mayor agreed that it was.",
      "Ivo Tan | said | The plan was dead"
    ),
  ])
  func aSecondVerbBehindATagIsStillReported(text: String, expected: String) {
    #expect(attributed(text).contains(expected))
  }

  @Test(arguments: [
    (
      "When a woman asked whether the dam leaked, Tolland said there was nothing new.",
      ["a woman | asked | whether the dam leaked", "Tolland | said | there was nothing new"]
    ),
    (
      "Pressed on whether he feared for his job, Whitlock insisted that he was safe.",
      ["Whitlock | insisted | that he was safe"]
    ),
    (
      "The council said a team would cross at dawn, and the port board announced that it was closed.",
      [
        "The council | said | a team would cross at dawn",
        "the port board | announced | that it was closed",
      ]
    ),
    (
      "The minister acknowledged that the state had lost the tickets, and pledged that a stone would stand.",
      [
        "The minister | acknowledged | that the state had lost the tickets",
        "The minister | pledged | that a stone would stand",
      ]
    ),
  ])
  func twoSpeakersInASentence(text: String, expected: [String]) {
    #expect(Set(attributed(text)) == Set(expected))
  }

  @Test(arguments: [
    (
      "A spokesman for the port said more pilots would be hired, without giving a number.",
      "A spokesman for the port | said | more pilots would be hired"
    ),
    (
      "Ana Reis told the inquiry she had trusted her broker.",
      "Ana Reis | told | she had trusted her broker"
    ),
    (
      "Ana Reis told the paper the pier was safe.",
      "Ana Reis | told | the pier was safe"
    ),
    (
      "She cautions that one storm is one storm.",
      "She | cautions | that one storm is one storm"
    ),
    (
      "The board itself cautions that the costs cannot be known.",
      "The board itself | cautions | that the costs cannot be known"
    ),
    (
      "At six this morning the harbour master, Nils Aune, informed me that two of the cranes had failed.",
      "the harbour master, Nils Aune | informed | that two of the cranes had failed"
    ),
    (
      "That, the vicar said, was a bitter thing.",
      "the vicar | said | That … was a bitter thing"
    ),
    (
      "In a talk with the weekly Port Post published on Monday, he said rates were too high.",
      "he | said | rates were too high"
    ),
    (
      "Speaking behind the hall, she vowed to take the case to court.",
      "she | vowed | to take the case to court"
    ),
  ])
  func complements(text: String, expected: String) {
    #expect(attributed(text).contains(expected))
  }

  @Test func aRelativeClauseIsNoComplement() {
    #expect(
      !attributed("Ana Reis asks her about soup and the prize that gave her a name.").contains {
        $0.hasSuffix("| that gave her a name")
      })
  }

  @Test func theTitleOfAWorkIsNotSaid() {
    #expect(
      attributed("No such boat sailed, historian Ana Reis maintains in her book “The Grey Pier.”")
        == ["historian Ana Reis | maintains | No such boat sailed"])
    #expect(
      attributed("It was the best year of her life, she wrote in her memoir, “High Tides.”")
        == ["she | wrote | It was the best year of her life"])
  }

  @Test func aPromptSaysWhatWasAsked() {
    #expect(
      attributed("Asked by Paul Moss, for the port, whether she had read it, Ana Reis said no.")
        .contains("Paul Moss | Asked | whether she had read it"))
    #expect(
      attributed("Ana Reis, asked about the sale, replied that it was over.")
        == ["Ana Reis | replied | that it was over"])
  }

  @Test func aVerbInARelativeClauseIntroducesNothing() {
    #expect(
      attributed("Her brother, who had sailed all night, was less patient: “They can sink.”")
        .contains { $0.contains("| was | “They can sink.”") })
  }
}
