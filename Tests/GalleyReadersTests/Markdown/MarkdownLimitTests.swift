import GalleyCore
import GalleyReaders
import Testing

@Suite("Markdown that would take quadratic time") struct MarkdownLimitTests {
  private func read(_ text: String) -> (text: String, codes: [String]) {
    var diagnostics = Diagnostics()
    let input = InputFile(name: "a.md", bytes: Array(text.utf8))
    let reader = MarkdownReader()
    guard let source = reader.decode(input, options: ReaderOptions(), diagnostics: &diagnostics)
    else { return ("", []) }
    let document = reader.read(source, options: ReaderOptions(), diagnostics: &diagnostics)
    return (
      String(decoding: document.text.bytes, as: UTF8.self),
      diagnostics.sorted().map(\.code)
    )
  }

  @Test func `a long reference that is used often is read as text, and said`() {
    let definition = "[r]: /" + String(repeating: "u", count: 4000)
    let (text, codes) = read(definition + "\n\n" + String(repeating: "[r] ", count: 4000))
    #expect(codes == ["GH126"])
    #expect(text.hasPrefix(definition))
    #expect(text.hasSuffix("[r] [r]"))
  }

  @Test func `references of an article stay references`() {
    let definition = "[r]: /" + String(repeating: "u", count: 4000)
    let (text, codes) = read("The [quay][r] stays [open][r].\n\n" + definition)
    #expect(codes.isEmpty)
    #expect(text == "The quay stays open.")
  }

  @Test(arguments: [
    "http://a.example/_b_/c", "https://a.example/x*y*z", "www.a.example/~~b~~/",
    "ftp://a.example/_b",
  ])
  func `marks in a bare address are no emphasis`(address: String) {
    #expect(read("See \(address) and *read* on.\n").text == "See \(address) and read on.")
    #expect(read("See *\(address)*, (\(address)).\n").text == "See \(address), (\(address)).")
  }
}
