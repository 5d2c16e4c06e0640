import GalleyCore
import Testing

@testable import GalleyAnalysis

/// Where what somebody says begins and ends, and who says it behind asides.
@Suite struct ReportEndTests {
  @Test(arguments: [
    (
      "A doctor said the pill could spare people surgery, but the service does not offer it.",
      "A doctor | said | the pill could spare people surgery"
    ),
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
      "The pool will open tomorrow, according to the club's chair, Dr Ada Quint, who added that it was full.",
      "the club's chair, Dr Ada Quint | according to | The pool will open tomorrow"
    ),
    (
      "Critics accused the mayor, who took office in May, of hiding the report.",
      "Critics | accused | the mayor, who took office in May, of hiding the report"
    ),
    (
      "They will rebuild the pool, a project that some said was late and that others said was dear.",
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
      "She played at a pace that the drummer Ellis Tunney, who toured with her, said bordered on cruelty.",
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
    ("“Who asked us?” quavered Ada Quint.", "Ada Quint | quavered | “Who asked us?”"),
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

  /// What was said in the past stands in the past: a present behind a comma is the article's, but a
  /// clause with its own "that" goes on.
  @Test func goesOnBehindThat() {
    #expect(
      attributed("He said the hall was old, and that it needs a roof.")
        == ["He | said | the hall was old, and that it needs a roof"])
  }
}
