import GalleyCore
import Testing

@testable import GalleyAnalysis

@Suite struct AliasTests {
  @Test(arguments: [
    ("The Almada Port Authority (APA) met.", "Almada Port Authority", "APA"),
    ("The APA (Almada Port Authority) met.", "Almada Port Authority", "APA"),
    ("He left the Ministry of Sea and Fisheries (MSF).", "Ministry of Sea and Fisheries", "MSF"),
    ("Sales of Tidal Energy Converters (TECs) rose.", "Tidal Energy Converters", "TECs"),
    ("It lowers the mean sea level (MSL) there.", "mean sea level", "MSL"),
    ("The Harbour Workers’ Union (HWU) agreed.", "Harbour Workers’ Union", "HWU"),
    ("A firm, the Duarte Shipping Line’s (DSL) rival, left.", "Duarte Shipping Line", "DSL"),
    (
      "The Bureau of Nets, Hooks and Lines (BNHL) closed.", "Bureau of Nets, Hooks and Lines",
      "BNHL"
    ),
    ("He wrote to the Free Anglers Front (FAF; see below).", "Free Anglers Front", "FAF"),
  ])
  func findsDefinitions(_ text: String, _ long: String, _ short: String) {
    #expect(NamedDocument(text).entity(long)?.aliases == [short])
  }

  @Test(arguments: [
    "Senator Ana Reyes (R-Texas) left.", "Rep. Paul Moss (D-N.Y.) stayed.",
    "The harbour of Almada, Portugal (AP) was empty.", "They drew with Belmar (Group A).",
    "The report (PDF) is online.", "Shares of Portucale (PRTC) fell.",
    "It cost a fortune (US$5).", "Load the tape (ReadTape) first.",
  ])
  func refusesOtherBrackets(_ text: String) {
    #expect(NamedDocument(text).entities.allSatisfy { $0.aliases.isEmpty })
  }

  @Test func acceptsForeignNamesWhoseLettersComeAgain() {
    let document = NamedDocument("The Jong Havenfront (ZWK) won. Later the ZWK split.")
    #expect(document.entity("Jong Havenfront")?.aliases == ["ZWK"])
    #expect(NamedDocument("The Jong Havenfront (ZWK) won.").entities.isEmpty)
  }

  @Test func linksLaterShortForms() {
    var document = NamedDocument(
      "The Almada Port Authority (APA) met on Monday. The APA said the quay was safe.")
    #expect(document.sources("The APA") == ["Almada Port Authority"])
    #expect(document.entity("Almada Port Authority")?.mentions.count == 3)
  }
}
