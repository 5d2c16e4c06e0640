import Foundation
import TestSupport
import Testing

@Suite("galley compile --analysis deep")
struct DeepAnalysisTests {
  private static let model =
    Repository.root.appending(path: "Sources/CGalleyEnglish/en-deep.model").path

  private static let article = """
    Harbour waits

    The port office contends the ferry is late. Ann Reis, who leads the crew that cleared the quay
    after the storm of last winter, said neither side had won.
    """

  @Test("Who says what is found, the same by every way of running it")
  func ways() throws {
    let process = try GalleyProcess(["a.txt": Self.article, "b.txt": Self.article])
    let one = try process.run(
      "compile", "--analysis", "deep", "--model", Self.model, "-t", "json", "a.txt")
    #expect(one.status == 0 && one.error == "")
    #expect(one.output.contains("\"name\":\"Ann Reis\""))
    #expect(one.output.contains("neither side had won"))
    let two = try process.run(
      "compile", "--analysis", "deep", "--model", Self.model, "-t", "json", "-j", "2", "-o", "out/",
      "a.txt", "b.txt")
    #expect(two.status == 0 && two.error == "")
    #expect(try process.read("out/a.json") == one.output)
    try process.write(".galley.yml", "analysis: deep\n")
    let configured = try process.run("compile", "--model", Self.model, "-t", "json", "a.txt")
    #expect(configured.output == one.output)
  }

  @Test(
    "Names of letters are no pronouns, though the pieces of words know no capitals",
    arguments: [
      ("“It is over,” said WHO Director-General Ann Reis in Geneva.", "Ann Reis"),
      ("The WHO said that masks would help.", "WHO"),
    ])
  func capitals(_ sentence: String, _ source: String) throws {
    let process = try GalleyProcess(["a.txt": "Harbour waits\n\n\(sentence)\n"])
    let found = try process.run(
      "compile", "--analysis", "deep", "--model", Self.model, "-t", "csv", "a.txt")
    #expect(found.output.contains(",\(source),"), "\(found.output)")
  }

  @Test("An archive is verified with the model, and says when there is none")
  func archive() throws {
    let process = try GalleyProcess(["a.txt": Self.article])
    let made = try process.run(
      "archive", "--analysis", "deep", "--model", Self.model, "-o", "bag/", "a.txt")
    #expect(made.status == 0, "\(made.error)")
    let verified = try process.run("archive", "--verify", "--model", Self.model, "bag")
    #expect(verified.status == 0, "\(verified.error)")
    let lacking = try process.run("archive", "--verify", "--model", "none.model", "bag")
    #expect(lacking.status == 1 && lacking.output.contains("[GC604]"))
    #expect(!lacking.output.contains("another report") && !lacking.output.contains("verified"))
  }
}
