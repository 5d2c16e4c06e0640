import GalleyAnalysis
import GalleyCompiler
import GalleyCore
import GalleyReaders
import GalleyStream
import Testing

@Suite("Each line of a stream is answered by one line")
struct StreamCompilerTests {
  /// The answer as JSON, once it is seen to be one line.
  private func answer(
    _ line: String, _ configure: (inout CompilerOptions) -> Void = { _ in }
  ) throws -> JSONTree {
    var options = CompilerOptions()
    configure(&options)
    let answer = try StreamCompiler(options).answer(to: Array(line.utf8))
    #expect(answer.last == 0x0A)
    #expect(answer.dropLast().allSatisfy { $0 != 0x0A })
    let tree = JSONTree(Array(answer.dropLast()))
    #expect(tree.error == nil)
    return tree
  }

  private func value(_ tree: JSONTree, _ path: String...) -> String? {
    var index: Int? = tree.root
    for name in path { index = index.flatMap { tree.member(name, of: $0) } }
    return index.map { tree.string(of: $0) }
  }

  @Test("An article's report stands under its id")
  func report() throws {
    let tree = try answer(
      ##"{"id":"k1","name":"a.md","content":"# Quay\n\nThe mayor said that the quay stays.\n"}"##)
    #expect(value(tree, "id") == "k1")
    #expect(value(tree, "report", "metadata", "title") == "Quay")
    #expect(value(tree, "report", "source", "name") == "a.md")
    #expect(value(tree, "report", "source", "format") == "markdown")
    #expect(value(tree, "error") == nil)
    let sections = try #require(value(tree, "report", "sections"))
    #expect(sections.contains("that the quay stays"))
  }

  @Test("The answer's report is the one that compiling gives")
  func sameReport() throws {
    let text = "Ana Reis said that the quay stays.\n"
    let backend = try JSONBackendForTests.make()
    let output = Compiler().compile(
      InputFile(name: "a.txt", bytes: Array(text.utf8)), with: backend
    ).output
    let expected = String(decoding: try #require(output).dropLast(), as: UTF8.self)
    let line = #"{"id":"k","name":"a.txt","content":"Ana Reis said that the quay stays.\n"}"#
    let answer = try StreamCompiler(CompilerOptions()).answer(to: Array(line.utf8))
    #expect(String(decoding: answer, as: UTF8.self).contains(expected))
  }

  @Test("What gives no report gives an error with its code, and its findings")
  func error() throws {
    let binary = try answer(#"{"id":3,"contentBase64":"JVBERi0xLjcK"}"#)
    #expect(value(binary, "id") == "3")
    #expect(value(binary, "error", "code") == "GS002")
    #expect(value(binary, "report") == nil)
    #expect(value(binary, "diagnostics")?.contains("GS002") == true)
    let format = try answer(#"{"id":3,"format":"docx","content":"x"}"#)
    #expect(value(format, "error", "code") == "GC403")
    let empty = try answer("")
    #expect(value(empty, "id") == "null")
    #expect(value(empty, "error", "code") == "GC601")
  }

  @Test("Text is Unicode, whatever the page in it says of its bytes")
  func declared() throws {
    let page = #"<meta charset=windows-1252><p>The café on the quay stays open all night.</p>"#
    let tree = try answer(#"{"id":1,"format":"html","content":"\#(page)"}"#)
    #expect(value(tree, "report", "sections")?.contains("café") == true)
  }

  @Test("A record over its steps gives its structure and says so")
  func steps() throws {
    let line = #"{"id":1,"content":"Ana Reis said that the quay stays."}"#
    let within = try answer(line) { $0.analysis.steps = 1000 }
    #expect(value(within, "report", "sections")?.contains("complement") == true)
    let beyond = try answer(line) { $0.analysis.steps = 100 }
    #expect(value(beyond, "report", "sections")?.contains("Ana Reis said") == true)
    #expect(value(beyond, "report", "sections")?.contains("complement") == false)
    #expect(value(beyond, "diagnostics")?.contains("GC603") == true)
  }

  @Test("A feed gives a report on each entry")
  func feed() throws {
    let feed =
      "<rss version='2.0'><channel><title>T</title><link>http://a.example/</link>"
      + "<description>D</description><item><title>One</title><description>The quay stays."
      + "</description></item><item><title>Two</title><description>The ferry goes.</description>"
      + "</item></channel></rss>"
    let tree = try answer(#"{"id":1,"name":"a.rss","content":"\#(feed)"}"#)
    let entries = try #require(tree.root.flatMap { tree.member("entries", of: $0) })
    #expect(tree.elements(of: entries).count == 2)
    #expect(tree.string(of: entries).contains("The ferry goes."))
  }
}
