import GalleyCore
import GalleyReaders
import Testing

@Suite("Links to other articles say nothing of this one")
struct MarkdownLinkTests {
  private func lines(_ text: String) -> [String] {
    let source = SourceFile(name: "a.md", bytes: Array(text.utf8))
    var diagnostics = Diagnostics()
    let document = MarkdownReader().read(
      source, options: ReaderOptions(), diagnostics: &diagnostics)
    return document.nodes.indices.filter(document.isLeaf).map {
      "\(document.nodes[$0].kind) \(document.text.reading(document.nodes[$0].range))"
    }
  }

  @Test("A list of links below its label")
  func lists() {
    let text = """
      The quay stays open.

      **Related**

      - [The pier will close](/a)
      - [Ice costs more](/b)

      The works begin.

      ## Read more

      * [[The bridge]]
      * [Ferries](/d)
      """
    #expect(
      lines(text) == [
        "paragraph The quay stays open.", "boilerplate Related", "boilerplate The pier will close",
        "boilerplate Ice costs more", "paragraph The works begin.", "heading Read more",
        "boilerplate The bridge", "boilerplate Ferries",
      ])
  }

  @Test("A label with its link in one line")
  func line() {
    #expect(
      lines("Words.\n\nRead more: [The mayor buys a ship](/a)\n")
        == ["paragraph Words.", "boilerplate Read more: The mayor buys a ship"])
  }

  @Test(
    "Words with links stay what they are",
    arguments: [
      "[The mayor](/a) bought a ship.", "More: [the mayor](/a) bought a ship.",
      "More than thirty people came.", "These voted for it:\n\n- [Ada Quill](/a)",
      "Related\n\n- [Ada Quill](/a) (Bay Party)",
    ])
  func words(text: String) {
    #expect(!lines("Words.\n\n" + text + "\n").contains { $0.hasPrefix("boilerplate") })
  }
}
