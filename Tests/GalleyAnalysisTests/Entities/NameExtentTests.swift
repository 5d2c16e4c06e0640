import GalleyCore
import Testing

@testable import GalleyAnalysis

/// Which words belong to a name, and whose it is.
@Suite struct NameExtentTests {
  private func persons(_ text: String) -> [String] {
    NamedDocument(text).entities.filter { $0.kind == .person }.map(\.name)
  }

  @Test(arguments: [
    ("Judith ap Gwilym chairs it.", "Judith ap Gwilym"),
    ("It was Anneke van 't Hoff who won.", "Anneke van 't Hoff"),
    ("It was Anneke van ’t Hoff who won.", "Anneke van ’t Hoff"),
    ("Labour MP Ann Rudge spoke.", "Ann Rudge"), ("Wing Efan Morgan scored.", "Efan Morgan"),
    ("Flanker Sione Vaitai was booked.", "Sione Vaitai"),
  ])
  func takesTheWholeNameAndNoMore(_ text: String, _ name: String) {
    #expect(persons(text) == [name])
  }

  @Test func aSurnameOfSeveralWordsIsTheirs() {
    var document = NamedDocument("Orla Ní Dhuibhir spoke first. Ms Ní Dhuibhir said it was late.")
    #expect(document.sources("Ms Ní Dhuibhir") == ["Orla Ní Dhuibhir"])
  }

  @Test(arguments: [
    "Labour MP Ann Rudge", "Area MP Ann Rudge", "SNP MSP Ann Rudge", "The Labour MP Ann Rudge",
  ])
  func lettersBeforeANameAreAnOffice(_ source: String) {
    var document = NamedDocument("\(source) said that it was late.")
    #expect(document.sources(source) == ["Ann Rudge"])
  }

  @Test(arguments: [
    "The review by the consultancy Marlowe Teague was late.",
    "She lives on the island of Sant Pau.", "Storm Zinneke Vesta hit the coast.",
  ])
  func firmsAndIslandsAreNobody(_ text: String) {
    #expect(!NamedDocument(text).table.mentions.isEmpty)
    #expect(persons(text).isEmpty)
  }

  @Test func relativesOfOneSurnameAreTwo() {
    var document = NamedDocument("Sarah Jane Holt was found. Jane Holt said she was safe.")
    #expect(document.sources("Jane Holt", 2) == ["Jane Holt"])
  }
}
