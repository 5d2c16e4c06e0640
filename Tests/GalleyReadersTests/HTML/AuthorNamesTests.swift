import Testing

@testable import GalleyReaders

@Suite struct AuthorNamesTests {
  @Test(arguments: [
    ("Dorset, Jane", ["Jane Dorset"]), ("Dorset-Hall, Jane", ["Jane Dorset-Hall"]),
    ("O’Hara, Tom", ["Tom O’Hara"]), ("By JOHN MCDONALD", ["John McDonald"]),
    ("By ANNE-MARIE VAN DER BERG", ["Anne-Marie van der Berg"]),
    ("By Jane Dorset and Tom Lisk", ["Jane Dorset", "Tom Lisk"]),
  ])
  func namesAreWrittenAsPeopleWriteThem(text: String, names: [String]) {
    #expect(AuthorNames.people(in: text) == names)
  }
}
