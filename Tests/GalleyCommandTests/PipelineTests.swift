import Foundation
import TestSupport
import Testing

@Suite("Samples/pipeline: a folder of articles under Make", .serialized)
struct PipelineTests {
  private let process: GalleyProcess

  init() throws {
    process = try GalleyProcess()
    let sample = Repository.root.appending(path: "Samples/pipeline")
    for name in try FileManager.default.subpathsOfDirectory(atPath: sample.path).sorted()
    where !name.hasPrefix("reports") {
      var isFolder: ObjCBool = false
      let source = sample.appending(path: name)
      FileManager.default.fileExists(atPath: source.path, isDirectory: &isFolder)
      if isFolder.boolValue { continue }
      try process.write(name, String(decoding: try Data(contentsOf: source), as: UTF8.self))
    }
    // Make compares times by the second on some file systems: what is there is old.
    _ = try process.shell("find . -exec touch -d '1 hour ago' {} +")
  }

  /// Runs Make and gives the names of the articles that it compiled.
  private func make() throws -> (compiled: [String], status: Int32) {
    let result = try process.shell("make GALLEY='\(GalleyProcess.binary.path)'")
    let lines = (result.output + result.error).split(separator: "\n")
    let names = lines.filter { $0.contains(" compile ") }.compactMap {
      $0.split(separator: " ").last
    }
    return (names.map { String($0) }.sorted(), result.status)
  }

  private static let all = ["articles/ferry.txt", "articles/library.txt"]

  @Test("A second make does nothing")
  func second() throws {
    let first = try make()
    #expect(first.compiled == Self.all)
    #expect(first.status == 0)
    #expect(try process.files(in: "reports").filter { $0.hasSuffix(".json") }.count == 2)
    #expect(try make().compiled == [])
    #expect(try process.shell("make -q").status == 0)
  }

  @Test("A touched article compiles only itself, and is then up to date though nothing changed")
  func article() throws {
    _ = try make()
    _ = try process.shell("touch articles/ferry.txt")
    #expect(try make().compiled == ["articles/ferry.txt"])
    #expect(try make().compiled == [])
  }

  @Test("A touched schema or configuration compiles all", arguments: ["house.xsd", ".galley.yml"])
  func dependency(name: String) throws {
    _ = try make()
    _ = try process.shell("touch \(name)")
    #expect(try make().compiled == Self.all)
    #expect(try make().compiled == [])
  }

  @Test("A broken article fails the build and leaves no output")
  func broken() throws {
    try process.write("articles/quay.txt", "Quay closed\n\nBy A. B.\n\nShe called it “a loss.\n")
    let result = try make()
    #expect(result.status != 0)
    #expect(!process.exists("reports/quay.json"))
    #expect(
      try process.files(in: "reports").filter { $0.contains("quay") || $0.contains("-") } == [])
  }

  @Test("An article that breaks the house's schema fails too")
  func schema() throws {
    try process.write("articles/quay.txt", "Quay closed\n\nThe quay is closed until Friday.\n")
    #expect(try make().status != 0)
    #expect(!process.exists("reports/quay.json"))
  }
}
