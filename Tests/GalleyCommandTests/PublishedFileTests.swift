import Foundation
import TestSupport
import Testing

@Suite("Files that galley writes about itself are up to date")
struct PublishedFileTests {
  @Test(
    "The file holds what the command prints",
    arguments: [
      ("Schemas/config.schema.json", ["schema", "config"]),
      ("Schemas/diagnostics.schema.json", ["schema", "diagnostics"]),
      ("Documentation/Diagnostics.md", ["explain", "--all", "--markdown"]),
    ])
  func upToDate(path: String, arguments: [String]) throws {
    let result = try GalleyProcess().shell("galley " + arguments.joined(separator: " "))
    #expect(result.status == 0)
    let difference = try Repository.difference(Array(result.output.utf8), from: path)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test("Every rule that the sources declare is in the catalogue")
  func catalogue() throws {
    let sources = Repository.root.appending(path: "Sources")
    let files = try #require(FileManager.default.enumerator(atPath: sources.path))
    var declared: Set<String> = []
    for case let name as String in files where name.hasSuffix(".swift") {
      let text = String(
        decoding: try Data(contentsOf: sources.appending(path: name)), as: UTF8.self)
      for match in text.matches(of: #/DiagnosticRule\(\s*"(G[A-Z][0-9]{3})"/#) {
        declared.insert(String(match.1))
      }
    }
    let result = try GalleyProcess().shell("galley explain --all")
    let listed = Set(result.output.matches(of: #/(?m)^(G[A-Z][0-9]{3}) /#).map { String($0.1) })
    #expect(declared.count > 40)
    #expect(declared.subtracting(listed).sorted() == [])
  }

  @Test("What README shows of a report is what comes out")
  func excerpt() throws {
    let readme = String(decoding: try Repository.bytes("README.md"), as: UTF8.self)
    let shown = try #require(readme.firstMatch(of: #/gives, cut here .*:\n\n```\n([^`]*)```/#)?.1)
    let result = try GalleyProcess().shell(
      "cd '\(Repository.root.path)' && galley compile -t text Samples/articles/harbour.txt")
    #expect(result.status == 0)
    for part in shown.split(separator: "\n…\n") {
      let isThere = result.output.contains(part.trimmingPrefix("\n"))
      #expect(isThere, "\(part)")
    }
  }

  @Test("The command line's page names every long option")
  func options() throws {
    let process = try GalleyProcess()
    let help = try process.run("help", "compile").output + process.run("help", "check").output
    let pages = try ["CommandLine", "ContinuousIntegration", "Configuration"].map {
      String(decoding: try Repository.bytes("Documentation/\($0).md"), as: UTF8.self)
    }.joined()
    let known: Set<String> = ["--version", "--help", "--format", "--to", "--output"]
    for match in help.matches(of: #/--[a-z][a-z-]+/#) where !known.contains(String(match.0)) {
      let isTold = pages.contains(match.0)
      #expect(isTold, "\(match.0)")
    }
  }
}

@Suite("The version stands in one place")
struct VersionTests {
  @Test("Whatever has to repeat it repeats it rightly")
  func repeated() throws {
    let version = try GalleyProcess().run("--version").output.split(separator: "\n")[0]
    func text(_ path: String) throws -> String {
      String(decoding: try Repository.bytes(path), as: UTF8.self)
    }
    #expect(try text("CHANGELOG.md").contains("\n## \(version)"))
    #expect(try text("README.md").contains("from: \"\(version)\""))
  }
}
