import Foundation
import GalleyCompiler
import GalleyCore
import GalleyReport
import Testing

@Suite("Configuration files")
struct ConfigurationTests {
  /// A folder with files in it, gone after the test.
  private final class Folder {
    let url = FileManager.default.temporaryDirectory.appending(path: "galley-\(UUID().uuidString)")

    init(_ files: [String: String]) throws {
      for (name, text) in files {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    var environment: Environment { Environment(workingDirectory: url.path) }
  }

  /// The codes and places of what is wrong with a configuration, as `GC102 1:1`.
  private func findings(_ yaml: String) throws -> [String] {
    let folder = try Folder([".galley.yml": yaml])
    var finder = ConfigurationFinder(folder.environment)
    _ = finder.configuration(for: "a.txt")
    return finder.diagnostics.map {
      "\($0.code) \($0.place?.start.line ?? 0):\($0.place?.start.column ?? 0)"
    }
  }

  @Test("The nearest ancestor of the input holds, not the one above it")
  func nearest() throws {
    let folder = try Folder([
      ".galley.yml": "backend: xml\n", "drafts/.galley.yml": "backend: text\n",
      "drafts/in/a.txt": "",
    ])
    var finder = ConfigurationFinder(folder.environment)
    #expect(finder.configuration(for: "a.txt").backend == "xml")
    let deep = finder.configuration(for: "drafts/in/a.txt")
    #expect(deep.backend == "text")
    #expect(deep.path == "drafts/.galley.yml")
    #expect(finder.diagnostics.isEmpty)
  }

  @Test("Unknown keys, unfit values and unknown codes are found where they stand")
  func breaches() throws {
    #expect(try findings("analisys: full\n") == ["GC102 1:1"])
    #expect(try findings("analysis: thorough\n") == ["GC103 1:11"])
    #expect(try findings("rules:\n  GQ999: error\n") == ["GC104 2:3"])
    #expect(try findings("require:\n  title: perhaps\n") == ["GC103 2:10"])
    #expect(try findings("require: {words: {min: 9, max: 3}}\n") == ["GC105 1:18"])
    #expect(try findings("diagnostics: {max-warnings: -1}\n") == ["GC103 1:29"])
    #expect(try findings("schemas: house.xsd\n") == ["GC103 1:10"])
    #expect(try findings("- a\n") == ["GC103 1:1"])
  }

  @Test("What would do nothing without a word is found")
  func silentValues() throws {
    #expect(try findings("ignore: 3\n") == ["GC103 1:9"])
    #expect(try findings("ignore: ['3', \"2026\"]\n") == [])
    #expect(try findings("ignore: [\"[a\"]\n") == ["GC103 1:10"])
    #expect(try findings("ignore: ['[a]*', '\\[a', 'x/[!0-9]/y']\n") == [])
    #expect(try findings("ignore:\n").map { $0.prefix(5) } == ["GC103"])
    #expect(try findings("overrides:\n  - rules: {GQ201: off}\n") == ["GC103 2:5"])
    #expect(try findings("overrides:\n  - files: a.txt\n") == ["GC103 2:5"])
    #expect(try findings("overrides: [{files: 1.5, rules: {}}]\n") == ["GC103 1:21"])
    #expect(try findings("language: english\n") == ["GC103 1:11"])
    #expect(try findings("language: no\n") == [])
    #expect(try findings("language: pt-BR\n") == [])
  }

  @Test("What is no YAML is one finding, where it breaks")
  func syntax() throws {
    #expect(try findings("rules: {GQ201: error\n").map { $0.prefix(5) } == ["GC101"])
    #expect(try findings("format: text\nformat: html\n").map { $0.prefix(5) } == ["GC101"])
    #expect(try findings("") == [])
    #expect(try findings("# nothing\n") == [])
  }

  @Test("Columns count characters, also behind others than ASCII")
  func columns() throws {
    #expect(try findings("{ignore: ['é'], analisys: full}\n") == ["GC102 1:17"])
  }

  @Test("The last override that matches holds, over the rules")
  func overrides() throws {
    let folder = try Folder([
      ".galley.yml": """
      rules: {GQ201: error}
      overrides:
        - files: "drafts/**"
          rules: {GQ201: off}
        - files: ["*.html", "drafts/final/*"]
          rules: {GQ201: note}
      """
    ])
    var finder = ConfigurationFinder(folder.environment)
    let configuration = finder.configuration(for: "a.txt")
    let root = folder.url.path
    #expect(configuration.severities(for: root + "/a.txt") == ["GQ201": .severity(.error)])
    #expect(configuration.severities(for: root + "/drafts/a.txt") == ["GQ201": .hidden])
    #expect(
      configuration.severities(for: root + "/drafts/final/a.txt") == ["GQ201": .severity(.note)])
    #expect(configuration.severities(for: root + "/pages/a.html") == ["GQ201": .severity(.note)])
  }

  @Test("Paths in a configuration start at its own folder")
  func paths() throws {
    let folder = try Folder([
      "desk/.galley.yml": """
      schemas: [house.xsd, /srv/other.rng]
      diagnostics: {baseline: accepted.json}
      backends:
        mine: {exec: [./tools/mine, --fast], width: 72}
        yours: {exec: yours}
      """
    ])
    var finder = ConfigurationFinder(folder.environment)
    let configuration = finder.configuration(for: "desk/a.txt")
    #expect(finder.diagnostics.isEmpty)
    #expect(configuration.schemas == ["desk/house.xsd", "/srv/other.rng"])
    #expect(configuration.findings.baseline == "desk/accepted.json")
    #expect(configuration.settings(ofBackend: "mine").command == ["desk/./tools/mine", "--fast"])
    #expect(configuration.settings(ofBackend: "mine").options.map(\.value) == ["72"])
    #expect(configuration.settings(ofBackend: "yours").command == ["yours"])
    #expect(configuration.settings(ofBackend: "other").options.isEmpty)
  }

  @Test("Requirements come through")
  func requirements() throws {
    let folder = try Folder([
      ".galley.yml":
        "require: {title: true, date: false, words: {min: 5}, unattributed-quotes: {max: 0}}\n"
    ])
    var finder = ConfigurationFinder(folder.environment)
    let requirements = finder.configuration(for: "a.txt").requirements
    #expect(requirements.title && !requirements.date && !requirements.byline)
    #expect(requirements.words == .init(minimum: 5))
    #expect(requirements.unattributedQuotes == .init(maximum: 0))
  }
}
