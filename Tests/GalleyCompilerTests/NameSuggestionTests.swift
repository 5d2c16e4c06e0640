import GalleyCompiler
import Testing

@Suite("Suggestions of names")
struct NameSuggestionTests {
  private let known = ["json", "xml", "text", "markdown"]

  @Test("A slip of the keys finds the name that was meant")
  func near() {
    #expect(NameSuggestion.nearest(to: "jsno", in: known) == "json")
    #expect(NameSuggestion.nearest(to: "XMl", in: known) == "xml")
    #expect(NameSuggestion.nearest(to: "markdwon", in: known) == "markdown")
  }

  @Test("A name that is like none gets no suggestion")
  func far() {
    #expect(NameSuggestion.nearest(to: "spreadsheet", in: known) == nil)
    #expect(NameSuggestion.nearest(to: "", in: []) == nil)
  }
}
