import GalleyCore
import Testing

@testable import GalleyAnalysis

/// Where what somebody says begins and ends, and who says it behind asides.
@Suite struct ReportEndTests {
  @Test(arguments: [
    (
      "Ada Quint said the port had grown, a claim that its own figures do not bear out.",
      "Ada Quint | said | the port had grown"
    ),
    (
      "The quay will stay shut, a clerk told the paper, although traders have sworn to open it.",
      "a clerk | told | The quay will stay shut"
    ),
    (
      "Ada Quint warned that it fails in lowlands, where, she said, rivers run slow.",
      "Ada Quint | warned | that it fails in lowlands"
    ),
    (
      "The pool will open tomorrow, according to the club's chair, Dr Ada Quint, who added that"
        + " it was full.",
      "the club's chair, Dr Ada Quint, who added that it was full | according to"
        + " | The pool will open tomorrow"
    ),
    (
      "Critics accused the mayor, who took office in May, of hiding the report.",
      "Critics | accused | the mayor, who took office in May, of hiding the report"
    ),
    (
      "They will rebuild the pool, a project that some said was late and that others said was"
        + " dear.",
      "some | said | that … was late"
    ),
  ])
  func ends(text: String, expected: String) {
    #expect(attributed(text).contains(expected))
  }

  @Test(arguments: [
    (
      "A report tabled in the assembly in 2022 found that nine piers were shut.",
      "A report | found | that nine piers were shut"
    ),
    (
      "A report the city commissioned last year concluded that the shell was worn.",
      "A report | concluded | that the shell was worn"
    ),
    (
      "She played at a pace that the drummer Ellis Tunney, who toured with her, said bordered on"
        + " cruelty.",
      "the drummer Ellis Tunney, who toured with her | said | that … bordered on cruelty"
    ),
    (
      "The meadow may be one plant, researchers report today in a journal.",
      "researchers | report | The meadow may be one plant"
    ),
    (
      "Ada Quint was convinced that Vaitai had let go of the ball.",
      "Ada Quint | was convinced | that Vaitai had let go of the ball"
    ),
    (
      "“Who asked any of us about it?” quavered Ada Quint.",
      "Ada Quint | quavered | “Who asked any of us about it?”"
    ),
    (
      "Tom Holt promised two years of free repairs.",
      "Tom Holt | promised | two years of free repairs"
    ),
  ])
  func begins(text: String, expected: String) {
    #expect(attributed(text).contains(expected))
  }

  @Test(arguments: [
    "Households in the town own around nine million kettles.",
    "Members of the group Hold the Water kept a diary of the river. The diary has nine volumes.",
  ])
  func reportsNothing(text: String) {
    #expect(attributed(text).isEmpty)
  }

  /// Two past forms in a row are one clause only where nothing opens another.
  @Test(arguments: [
    ("The mayor resigned after the council said he had lied.", "the council | said | he had lied"),
    ("The price rose until the bank said it would act.", "the bank | said | it would act"),
    (
      "The club apologised before a fan claimed it had lied.",
      "a fan | claimed | it had lied"
    ),
  ])
  func clausesKeepTheirSubjects(text: String, expected: String) {
    #expect(attributed(text).contains(expected))
  }

  /// What goes on about the same is the speaker's.
  @Test(arguments: [
    "She said she was tired, but she is not giving up.",
    "Ada Quint said the road was shut, and the detour takes an hour.",
    "Ada Quint said the team had won four games, a feat that nobody had managed before.",
  ])
  func keepsWhatGoesOn(text: String) throws {
    let claim = try #require(attributed(text).first)
    #expect(claim.hasSuffix(String(text.drop { $0 != "," }.dropLast())))
  }

  @Test(arguments: ["“Mamma Mia!” starred Meryl Streep.", "“Stop the war!” greeted Tom Holt."])
  func titlesAndCallsAreNoTags(text: String) {
    #expect(attributed(text).isEmpty)
  }
}
