import GalleyCore
import Testing

@testable import GalleyAnalysis

/// How sure Galley is of what it found: what people are shown, and what they are not.
@Suite struct ConfidenceTests {
  private func claims(_ paragraphs: String...) -> [ClaimFact] {
    AnalyzedText(paragraphs).facts.claims.filter { $0.kind == .attributed }
  }

  @Test(arguments: [
    "“The pier is safe,” Ana Reis said.",
    "Ana Reis said that the pier was safe.",
    "The pier is safe, the company said on Monday.",
    "According to Ana Reis, the pier is safe.",
  ])
  func showsWhatIsSaid(text: String) throws {
    let claim = try #require(claims(text).first)
    #expect(claim.confidence >= .shown, "\(claim.rule) \(claim.confidence)")
  }

  @Test(arguments: [
    "The minister appears to be losing patience.",
    "The pier is said to be unsafe.",
    "The captain was convicted of fraud.",
  ])
  func doubtsWhatNobodyIsNamedFor(text: String) {
    let found = claims(text)
    #expect(!found.isEmpty && found.allSatisfy { $0.confidence < .shown }, "\(found)")
  }

  @Test func doubtsASourceThatNamesNobodyButNoPronoun() throws {
    let clock = try #require(claims("The clock says that it is late.").first)
    let pronoun = try #require(claims("She says that it is late.").first)
    #expect(clock.confidence < .shown && pronoun.confidence >= .shown)
  }

  @Test func trustsAQuotationMoreThanAnObject() throws {
    let quoted = try #require(claims("“The pier is safe,” Ana Reis said.").first)
    let object = try #require(claims("Ana Reis condemned the closure of the shipyard.").first)
    #expect(quoted.confidence > object.confidence)
  }

  @Test func readsNumbersFromNoneToAll() {
    #expect(Confidence("0.6") == .shown)
    #expect(Confidence("1")?.text == "1.00")
    #expect(Confidence("0.05")?.text == "0.05")
    #expect(Confidence("1.1") == nil)
    #expect(Confidence("much") == nil)
  }
}
