import GalleyCore
import Testing

@testable import GalleyAnalysis

/// Firms: what they are called for, and which of them "the company" is.
@Suite struct FirmTests {
  @Test(arguments: [
    ("Its owner, Corvane Resources, has applied to lift output.", "Corvane Resources"),
    ("The managing agent, Hollin Residential, told her so.", "Hollin Residential"),
    ("Operator Vantler Lines denied it on Monday.", "Vantler Lines"),
    ("Larger rival Tessal Logistics is due to report.", "Tessal Logistics"),
    ("The truck maker, Halvern Motors, cut its outlook.", "Halvern Motors"),
  ])
  func bearRolesOfPersons(_ text: String, _ name: String) {
    #expect(NamedDocument(text).entities.allSatisfy { $0.name != name || $0.kind != .person })
  }

  @Test(arguments: [
    ("Its owner, Ann Brook, has applied to lift output.", "Ann Brook"),
    ("Its owner, Keldra Brisko, has applied to lift output.", "Keldra Brisko"),
    ("Its owner, Keldra Brook, applied. Brook said it was time.", "Keldra Brook"),
    ("The chef and owner, Keldra Brooks, applied.", "Keldra Brooks"),
    ("Estate agent Zorin Rivers said prices had fallen.", "Zorin Rivers"),
    ("Her landlord, Tavo Banks, said so.", "Tavo Banks"),
    ("The company Reyes runs was fined. Tina Reyes said so.", "Tina Reyes"),
  ])
  func doNotTakeThemFromPersons(_ text: String, _ name: String) {
    #expect(NamedDocument(text).entity(name)?.kind == .person)
  }

  @Test(arguments: [
    // The firm that the article is about, rather than a body that is none.
    (
      "Hackers broke into Tillwell Foods. Tillwell Foods called the Bureau of Cyber Enforcement. Police asked Tillwell Foods to wait.",
      "Tillwell Foods"
    ),
    // A firm that was named last, where none is named more than others.
    ("Corvane Resources dug. Halvern Motors watched.", "Halvern Motors"),
    ("The energy company Northgrid laid a cable to Skerry Point.", "Northgrid"),
    // A place is none.
    (
      "Trains ran to Skerry Point. Skerry Point was full. Children saw Skerry Point. Halvern Motors watched.",
      "Halvern Motors"
    ),
    // A product is none.
    ("Tarrin Sciences makes Verdol. Farmers spray Verdol. Doctors fear Verdol.", "Tarrin Sciences"),
  ])
  func areMeantByTheCompany(_ text: String, _ name: String) {
    var document = NamedDocument(text + " It rained. The company said it was sorry.")
    #expect(document.sources("The company") == [name])
  }

  @Test func areMeantByTheCompanyOnceTheySpeak() {
    var document = NamedDocument(
      "The people at Quillen make a browser. A Quillen spokesman was sorry. Quillen said so. The company said more."
    )
    #expect(document.sources("Quillen", 3) == ["Quillen"])
    #expect(document.sources("The company") == ["Quillen"])
  }

  @Test func whoIsNoPlace() {
    var document = NamedDocument("Mina Lee, a nurse from Stoke Haverin, who complained, left.")
    #expect(document.sources("who") == ["Mina Lee"])
  }

  @Test func aPersonIsNotWhereSheWasBorn() {
    var document = NamedDocument(
      "Beatrix Hallam was a nurse. She was born at Uppern Crowden in 1933. Asked why, she said so.")
    #expect(document.sources("she") == ["Beatrix Hallam"])
  }

  @Test(arguments: [
    ("The platform, Hivvi, said it was sorry.", "The platform, Hivvi", "Hivvi"),
    ("Her provider, Vantiq, denied it.", "Her provider, Vantiq", "Vantiq"),
    (
      "Europe's largest maker of candles, Tallen, lost.",
      "Europe's largest maker of candles, Tallen", "Tallen"
    ),
    (
      "Quill's party, the Commons Alliance, left.", "Quill's party, the Commons Alliance",
      "Commons Alliance"
    ),
    (
      "His opponent, Prime Minister Dora Blake, won.", "His opponent, Prime Minister Dora Blake",
      "Dora Blake"
    ),
    ("The board, in Vantiq, left.", "The board, in Vantiq", "board"),
  ])
  func haveTheNameBehindWhatTheyAre(_ text: String, _ words: String, _ name: String) {
    var document = NamedDocument(text)
    #expect(document.sources(words) == [name])
  }

  @Test func areCalledByTheFirstWordOfTheirNames() {
    var document = NamedDocument(
      "Corvane Resources dug at Brae. In May Corvane said so. People in Corvane left.")
    #expect(document.sources("Corvane", 2) == ["Corvane Resources"])
    #expect(document.entity("Corvane Resources")?.mentions.count == 2)
  }

  @Test func areOneOfSeveralInAList() {
    var document = NamedDocument("The union, Vantiq and Lumen said the plan was sound.")
    #expect(document.sources("The union, Vantiq").first != "Vantiq")
  }

  @Test(arguments: ["Waters", "Banks", "Rivers"])
  func areNoPersonsOfSuchSurnames(_ surname: String) {
    var document = NamedDocument("Kvora \(surname) won on Sunday. She said she was tired.")
    #expect(document.sources("She") == ["Kvora \(surname)"])
  }
}
