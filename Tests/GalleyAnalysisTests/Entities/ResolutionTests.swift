import GalleyCore
import Testing

@testable import GalleyAnalysis

@Suite struct ResolutionTests {
  @Test func leadsPartialNamesAndPronounsToThePerson() {
    var document = NamedDocument(
      "Mayor Ana Reyes spoke first. Reyes said it rained. She added that it was cold.")
    #expect(document.sources("Reyes", 2) == ["Ana Reyes"])
    #expect(document.sources("She") == ["Ana Reyes"])
    #expect(document.entity("Ana Reyes")?.aliases == ["Reyes"])
  }

  @Test func leadsNamesWithAndWithoutTheArticleToOnePerson() {
    var document = NamedDocument(
      "The group is led by Karim al-Nouri. Al-Nouri said so. Nouri’s men left.")
    #expect(document.sources("Al-Nouri") == ["Karim al-Nouri"])
    #expect(document.entity("Karim al-Nouri")?.aliases == ["Al-Nouri", "Nouri"])
  }

  @Test func mindsGender() {
    var document = NamedDocument(
      "Ana Reyes met Paul Moss in May. He said it was late. She said it was early.")
    #expect(document.sources("He") == ["Paul Moss"])
    #expect(document.sources("She") == ["Ana Reyes"])
  }

  @Test func givesAnAmbiguousSurnameToNobody() {
    var document = NamedDocument(
      "Ana Reyes and Paul Reyes ran. The count took two days. Then Reyes said he won.")
    #expect(document.sources("Reyes", 3).isEmpty)
    #expect(document.table.ambiguous.count == 1)
  }

  @Test func usesTheTitleToTellNamesakes() {
    var document = NamedDocument("Ana Reyes and Paul Reyes ran. Later Mr. Reyes said he won.")
    #expect(document.sources("Mr. Reyes") == ["Paul Reyes"])
  }

  @Test func leadsDescriptionsToBodies() {
    var document = NamedDocument(
      """
      The Ministry of Fisheries closed the port. The ministry said it was unsafe.
      The Almada Interim Government met. The new administration said nothing.
      """)
    #expect(document.sources("The ministry") == ["Ministry of Fisheries"])
    #expect(document.sources("The new administration") == ["Almada Interim Government"])
  }

  @Test func takesSeatsForGovernments() {
    var document = NamedDocument("Talks began in May. Lisbon said it would wait.")
    #expect(document.sources("Lisbon") == ["Lisbon"])
    #expect(document.entity("Lisbon")?.kind == .government)
    #expect(document.entity("Lisbon")?.standsFor == "Portugal")
  }

  @Test func namesUnnamedSources() {
    var document = NamedDocument(
      "A Portuguese source said it was late. Residents said it was loud. The source left.")
    #expect(document.sources("A Portuguese source") == ["Portuguese source"])
    #expect(document.sources("Residents") == ["Residents"])
    #expect(document.sources("The source") == ["Portuguese source"])
    #expect(document.entity("Portuguese source")?.kind == .anonymous)
    #expect(document.entity("Residents")?.kind == .group)
  }

  @Test(arguments: [
    ("“It holds,” said lead author Ana Reyes, a chemist.", "lead author"),
    ("“It holds,” said chief engineer Ana Reyes.", "chief engineer"),
    ("“It holds,” said club spokeswoman Ana Reyes of Almada.", "club spokeswoman"),
  ])
  func givesWhatAnOfficeSaysToItsHolder(_ text: String, _ office: String) {
    var document = NamedDocument(text)
    #expect(document.sources(office) == ["Ana Reyes"])
  }

  @Test(arguments: [
    "party leader and former minister Ana Reyes", "mayor and party leader Ana Reyes",
    "club president and head coach Ana Reyes",
  ])
  func givesTwoOfficesToTheirHolder(_ source: String) {
    var document = NamedDocument("“It holds,” said \(source) in May.")
    #expect(document.sources(source) == ["Ana Reyes"])
  }

  @Test(arguments: [
    "US Secretary of State Ana Reyes", "Minister for the Sea Ana Reyes",
    "US Secretary of Defense Ana Reyes",
  ])
  func givesAnOfficeOfSeveralWordsToItsHolder(_ source: String) {
    var document = NamedDocument("“It holds,” said \(source).")
    #expect(document.sources(source) == ["Ana Reyes"])
  }

  @Test func givesADescriptionToTheNameBehindIt() {
    let source = "Another expert, Bong Young-shik from the Sea Institute,"
    var document = NamedDocument("\(source) doubts it.")
    #expect(document.sources(source) == ["Bong Young-shik"])
  }

  @Test(arguments: [
    ("It was late, a spokesman for Ana Reyes said.", "a spokesman for Ana Reyes"),
    ("It was late, police and minister Ana Reyes said.", "police and minister Ana Reyes"),
    ("The coach and a friend of Ana Reyes said so.", "The coach and a friend of Ana Reyes"),
  ])
  func keepsOthersBesideAnOfficeApart(_ text: String, _ source: String) {
    var document = NamedDocument(text)
    #expect(document.sources(source) != ["Ana Reyes"])
  }

  @Test func partsCompoundSources() {
    var document = NamedDocument("Ana Reyes and Paul Moss said the quay was old.")
    #expect(document.sources("Ana Reyes and Paul Moss") == ["Ana Reyes", "Paul Moss"])
  }

  @Test func givesAPronounWithoutAntecedentToNobody() {
    var document = NamedDocument("It rained in Almada. He said nothing.")
    #expect(document.sources("He").isEmpty)
    #expect(document.entities.isEmpty)
  }

  @Test(arguments: ["(((((((", "A (B) (C) (D)", "((AB) CD)", "’s ’s", "Mr.", "of of of (OOO)", "—"])
  func survives(_ text: String) {
    var document = NamedDocument(text + " " + text)
    _ = document.table.resolveAll(source: document.text.range)
    _ = document.entities
  }
}
