import Testing

@testable import GalleyAnalysis

@Suite struct NestedClaimTests {
  private func nested(_ text: String) -> [String] { AnalyzedText([text]).nested }

  @Test(arguments: [
    "The court ruled that officials had ignored the objections of fishing villages.",
    "Ali said that surveyors hammered stakes into her yard.",
    "He insisted that his ministry had “read every page”.",
    "Reis said she learned of the road only when diggers came.",
    "The town thinks it has found a way to save its orchards.",
  ])
  func whatAnybodyDoesIsNoClaimInside(text: String) {
    #expect(nested(text) == [])
  }

  @Test(arguments: [
    (
      "Reis said the minister had promised that the bridge would stay.",
      "> the minister | had promised | that the bridge would stay"
    ),
    (
      "“The minister told me that the bridge would stay,” Ali said.",
      "> The minister | told | that the bridge would stay"
    ),
    (
      "“The doctors say that he will live. We are glad,” Ali said.",
      "> The doctors | say | that he will live"
    ),
  ])
  func whatAnotherIsSaidToSayIs(text: String, expected: String) {
    #expect(nested(text) == [expected])
  }

  @Test(arguments: [
    "“I told him that I would stay,” Ali said.", "“We believe that the eels are back,” Reis said.",
    "“You think that it is easy,” Reis said.",
    "“I said: Who is going to climb up there?” Reis said.",
  ])
  func whatSpeakersSayOfThemselvesIsTheirOwnClaim(text: String) {
    #expect(nested(text) == [])
  }

  @Test func aPronounOutsideAQuotationIsNotWhomItQuotes() throws {
    let text = AnalyzedText([
      "Peter Moss, a baker, said the ice was thin.",
      "“In 1991 a gentleman told me that it would melt,” he recalled. “I had lunch on it.”",
    ])
    let claims = text.facts.claims.filter { $0.nestedIn == nil }
    #expect(claims.count == 2)
    #expect(claims.first?.sources == claims.last?.sources)
  }

  @Test func aQuotationWithoutASpeakerHoldsNoClaims() {
    let text = AnalyzedText(["“The doctors say that he will live.”"])
    #expect(text.attributed == [])
  }

  @Test func aFigureInAListIsNotWhatItsSubjectsSay() {
    let text = AnalyzedText([
      "Farmers who say they spray less: 63 per cent, according to a municipal survey"
    ])
    #expect(!text.attributed.contains { $0.contains("say | less") })
    #expect(!text.nested.contains { $0.contains("63") })
  }
}
