import GalleyCore
import Testing

@testable import GalleyAnalysis

@Suite struct RoleTests {
  @Test(arguments: [
    ("Portuguese Fisheries Minister Ana Reyes resigned.", "Portuguese Fisheries Minister"),
    ("They met former mayor Ana Reyes in Almada.", "former mayor"),
    ("They asked company spokeswoman Ana Reyes about it.", "company spokeswoman"),
    ("Dr. Ana Reyes was late.", "Dr."),
    ("Ana Reyes, a marine biologist, was late.", "marine biologist"),
    ("Ana Reyes, 45, a nurse from Almada, was late.", "nurse from Almada"),
    (
      "Ana Reyes, the deputy head of the port authority, left.", "deputy head of the port authority"
    ),
    ("Ana Reyes, who was late, met Ana Reyes, author of two books.", "author of two books"),
    ("Nobody asked the harbour master’s deputy, Ana Reyes, about it.", "deputy"),
    (
      "It was led by Portuguese Deputy Sea Minister and Special Envoy to the Azores, Ana Reyes, in May.",
      "Portuguese Deputy Sea Minister and Special Envoy to the Azores"
    ),
    ("Mr. Reyes came with Minister Ana Reyes.", "Minister"),
  ])
  func findsRoles(_ text: String, _ role: String) {
    #expect(NamedDocument(text).entity("Ana Reyes")?.roles == [role])
  }

  @Test(arguments: [
    "Ana Reyes, speaking to reporters, was late.", "Ana Reyes met president Paul Moss.",
    "The St. Brandan Quay opened.", "General Motors closed the plant.",
    "Ana Reyes, Paul Moss and others came.",
  ])
  func inventsNone(_ text: String) {
    let document = NamedDocument(text)
    #expect(document.entity("Ana Reyes")?.roles.isEmpty ?? true)
    #expect(document.entities.allSatisfy { $0.name != "Motors" && $0.name != "Brandan Quay" })
  }
}
