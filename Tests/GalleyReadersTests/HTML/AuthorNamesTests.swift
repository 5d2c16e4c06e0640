import Testing

@testable import GalleyReaders

@Suite struct AuthorNamesTests {
  @Test(arguments: [
    ("Dorset, Jane", ["Jane Dorset"]), ("Dorset-Hall, Jane", ["Jane Dorset-Hall"]),
    ("O’Hara, Tom", ["Tom O’Hara"]), ("By JOHN MCDONALD", ["John McDonald"]),
    ("By ANNE-MARIE VAN DER BERG", ["Anne-Marie van der Berg"]),
    ("By Jane Dorset and Tom Lisk", ["Jane Dorset", "Tom Lisk"]),
    ("By Jane Dorset, special correspondent", ["Jane Dorset"]),
    ("Door onze redacteur Jan de Wit", ["Jan de Wit"]),
    ("From our correspondent Jane Dorset in Rome", ["Jane Dorset"]),
    ("Von unserer Korrespondentin Heike Ammann, Rom", ["Heike Ammann"]),
    ("By staff writer Jane Dorset", ["Jane Dorset"]),
    ("By Jane DorsetPolitical Editor", ["Jane Dorset"]),
    ("Story by Jane Dorset, CNN", ["Jane Dorset"]),
    ("Jane Dorset | Courier Staff", ["Jane Dorset"]),
    ("Por Ana García, corresponsal en Lima", ["Ana García"]),
    ("Von Dr. Heike Ammann und Tim Özdemir, dpa", ["Heike Ammann", "Tim Özdemir", "dpa"]),
    ("By Jane Dorset and Plestia", ["Jane Dorset", "Plestia"]),
    ("Jane Dorset CEO, Wend Labs", ["Jane Dorset"]),
    ("Por Ana García y Ferran Costa i Vidal", ["Ana García", "Ferran Costa i Vidal"]),
    ("José Ortega y Gasset", ["José Ortega y Gasset"]),
    ("Por Ana García y EFE", ["Ana García", "EFE"]),
    ("Written by Jane Dorset, harbour adviser, Stourhead 14/07/2021", ["Jane Dorset"]),
    ("Par Jane Dorset (texte) et Tom Lisk (photos)", ["Jane Dorset"]),
    ("Jane Dorset\nHarbour correspondent, Port Orkum\nTom Lisk", ["Jane Dorset", "Tom Lisk"]),
    ("About the writer\nJane Dorset", ["Jane Dorset"]), ("ParJane Dorset", ["Jane Dorset"]),
    ("di Jane Dorset, dalla nostra inviata", ["Jane Dorset"]),
    ("Jane Dorset Videojournalist", ["Jane Dorset"]), ("旭川放送局 記者 三浦沙織", ["三浦沙織"]),
  ])
  func namesAreWrittenAsPeopleWriteThem(text: String, names: [String]) {
    #expect(AuthorNames.people(in: text) == names)
  }
}
