import GalleySchema
import Testing

@Suite("House schemas that cannot be used")
struct HouseSchemaTests {
  private func failure(
    _ text: String, _ language: SchemaLanguage = .xmlSchema,
    including included: [String: String] = [:]
  ) -> HouseSchema.Failure? {
    do throws(HouseSchema.Failure) {
      _ = try HouseSchema(
        name: "house", bytes: Array(text.utf8), language: language,
        included: included.mapValues { Array($0.utf8) })
      return nil
    } catch {
      return error
    }
  }

  private static let opening = "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">"

  @Test("What is not well-formed is told with its line, in either language")
  func malformed() {
    let text = "<?xml version=\"1.0\"?>\n\(Self.opening)\n<xs:element name=\"a\"></xs:schema>"
    #expect(failure(text)?.line == 3)
    #expect(failure(text, .relaxNG)?.line == 3)
    #expect(failure("<xs:schema")?.message.hasPrefix("it is not well-formed XML") == true)
    #expect(failure("") != nil && failure("no schema", .relaxNG) != nil)
  }

  @Test("A document that it includes is named")
  func malformedInclude() {
    let text = "\(Self.opening)<xs:include schemaLocation=\"part.xsd\"/></xs:schema>"
    let found = failure(text, including: ["part.xsd": "\(Self.opening)<xs:element"])
    #expect(found?.message.contains("“part.xsd” is not well-formed") == true)
    #expect(found?.line == nil)
  }

  @Test("Parameter entities, in which libxml2 can run for ever, are refused")
  func parameterEntities() {
    let chain = "<!DOCTYPE x [<!ENTITY % a \"\"><!ENTITY % b \"%a;%a;\">%b;]>"
    #expect(failure(chain + "\(Self.opening)</xs:schema>") != nil)
  }

  @Test("Schemas that include the same document may be compiled at the same time")
  func sharedInclude() async {
    let part = "\(Self.opening)<xs:element name=\"a\"/></xs:schema>"
    let text = "\(Self.opening)<xs:include schemaLocation=\"part.xsd\"/></xs:schema>"
    let failures = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<200).count { _ in failure(text, including: ["part.xsd": part]) != nil }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(failures == 0)
  }
}
