import Testing

@testable import GalleySchema

@Suite("What libxml2 says, as it is shown")
struct SchemaMessageTests {
  @Test(
    "Namespaces go, and braces of patterns and of values stay",
    arguments: [
      ("Element '{urn:galley:report:1}claim': not expected.", "Element 'claim': not expected."),
      ("Expected is one of ( {urn:a:b}p, {urn:a:b}q ).", "Expected is one of ( p, q )."),
      (
        "'x' is not accepted by the pattern '[a-z]{2,8}(-\\p{L}{1,3})?'.",
        "'x' is not accepted by the pattern '[a-z]{2,8}(-\\p{L}{1,3})?'."
      ),
      ("'see {note: 1} here' is not valid.", "'see {note: 1} here' is not valid."),
      ("'{{}' and '}{'", "'{{}' and '}{'"),
    ])
  func namespaces(said: String, shown: String) {
    #expect(SchemaErrorCollector.withoutNamespaces(said) == shown)
  }
}
