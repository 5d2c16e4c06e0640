import GalleyCore
import Testing

@testable import GalleyAnalysis

/// Signs of a person that no list knows, and names that are none.
@Suite struct PersonSignTests {
  private func persons(_ text: String) -> [String] {
    NamedDocument(text).entities.filter { $0.kind == .person }.map(\.name)
  }

  @Test(arguments: [
    ("They are Duan Hanpo (CHN) and Park Weno (KOR).", ["Duan Hanpo", "Park Weno"]),
    ("Orr Lundmark (42) won the race.", ["Orr Lundmark"]),
  ])
  func takesACountryOrAnAgeForTheSignOfAPerson(_ text: String, _ names: [String]) {
    #expect(persons(text) == names)
  }

  @Test(arguments: [
    "It was seen from the quay. Credit: Reuters/Peter Almarsson",
    "She was Miss Argentina in May.", "He works at the Max Frisch Institute for the Arts.",
  ])
  func findsNobody(_ text: String) {
    #expect(persons(text).isEmpty)
  }

  @Test(arguments: [
    "The road ends at St Osyth’s harbour.", "She works at St. Brannoc’s clinic.",
    "Its rival Lumen closed two shops.", "The ferry operator Norsund said it would pay.",
    "Corvane Medical is recalling pumps.",
    "He was born in Port Ansel, the son of a church organist.",
  ])
  func takesNoPlaceAndNoFirmForAPerson(_ text: String) {
    #expect(persons(text).isEmpty)
  }

  @Test func tellsABodyFromThePersonItIsNamedAfter() {
    #expect(
      persons("Sally Ride left. Later she founded Sally Ride Science there.") == ["Sally Ride"])
  }

  @Test func takesEarlForAGivenName() {
    #expect(persons("Earl Brandt and Naomi Sund came.") == ["Earl Brandt", "Naomi Sund"])
  }

  @Test(arguments: [
    "Zanetto Logistics said it was late.", "Corvano Microelectronics said it was late.",
    "She works at the Zanetto Archive and likes the Vellano Orst.",
    "He wrote to Petersaw Aggregates.", "She teaches at Hadley University.",
    "The ferry at the quay. Photograph by Ilse Terhune for the Courier",
    "The ferry at the quay. | Photo Credit: B. Jothi", "Hull-based Lanterne sold it.",
  ])
  func takesNamesMadeOfThingsForBodies(_ text: String) {
    #expect(persons(text).isEmpty)
  }

  @Test(arguments: [
    ("Passenger Magnus Isbister said it was loud.", "Magnus Isbister"),
    ("Brave Doreen Isbister said it was loud.", "Doreen Isbister"),
    ("The leader of the Opposition M. Thangaraj said it was loud.", "M. Thangaraj"),
    ("It was loud. Protester Ana Reyes said so.", "Ana Reyes"),
    ("Ana Reyes KC said it was late.", "Ana Reyes"),
    ("Peter Holt MBE said it was late.", "Peter Holt"),
  ])
  func leavesNounsAndLettersOutOfTheName(_ text: String, _ name: String) {
    #expect(persons(text) == [name])
  }

  @Test func aReportIsNoCompany() {
    var document = NamedDocument(
      "Nordgrid wants a cable. It cites the Harkness Report. The company said so.")
    #expect(document.sources("The company") != ["Harkness Report"])
  }
}
