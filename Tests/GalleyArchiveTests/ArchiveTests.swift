import Foundation
import GalleyArchive
import Testing

@Suite("Archives") struct ArchiveTests {
  private func item(_ name: String, _ text: String = "Words.\n") -> ArchiveItem {
    ArchiveItem(
      name: name, source: Array(text.utf8), report: Array("<report/>".utf8),
      renditions: [("json", Array("{}".utf8))],
      settings: [("format", "text"), ("analysis", "full")], isValid: true)
  }

  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "galley-bag-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: path)))
  }

  @Test func `a bag verifies and is the same to the byte every time`() throws {
    try withFolder { folder in
      for name in ["one", "two"] {
        try Archive("\(folder)/\(name)/", software: "galley 0").add([
          item("b.txt"), item("ä %.txt"), item("%\u{301}.txt"),
        ])
        #expect(try ArchiveVerifier("\(folder)/\(name)").fixityProblems().isEmpty)
      }
      for file in ["manifest-sha512.txt", "tagmanifest-sha256.txt", "bag-info.txt"] {
        #expect(try bytes("\(folder)/one/\(file)") == bytes("\(folder)/two/\(file)"))
      }
      let names = try ArchiveVerifier("\(folder)/one").articles().map(\.name)
      #expect(names == ["%\u{301}.txt", "b.txt", "ä %.txt"])
    }
  }

  @Test func `adding keeps what is there and leaves nothing beside the bag`() throws {
    try withFolder { folder in
      let archive = Archive("\(folder)/bag", software: "galley 0")
      try archive.add([item("a.txt")])
      try archive.add([item("b.txt")])
      let stored = try ArchiveVerifier("\(folder)/bag").articles()
      #expect(stored.map(\.name) == ["a.txt", "b.txt"])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["bag"])
    }
  }

  @Test func `another article of a name is replaced only on demand, and stays as a version`() throws
  {
    try withFolder { folder in
      let archive = Archive("\(folder)/bag", software: "galley 0")
      try archive.add([item("a.txt"), item("b.txt")])
      let before = try bytes("\(folder)/bag/manifest-sha256.txt")
      #expect(try archive.add([item("a.txt", "New words.\n"), item("c.txt")]) == ["a.txt"])
      #expect(try bytes("\(folder)/bag/manifest-sha256.txt") == before)
      let old = try bytes("\(folder)/bag/data/a.txt/premis.xml")
      for (number, text) in [(1, "New words.\n"), (2, "Newer words.\n")] {
        #expect(try archive.add([item("a.txt", text)], replaces: true).isEmpty)
        #expect(try ArchiveVerifier("\(folder)/bag").fixityProblems().isEmpty)
        let premis = String(
          decoding: try bytes("\(folder)/bag/data/a.txt/premis.xml"), as: UTF8.self)
        #expect(premis.contains("lies whole in versions/\(number)/"))
      }
      let version = "\(folder)/bag/data/a.txt/versions/1"
      #expect(try bytes("\(version)/source/a.txt") == Array("Words.\n".utf8))
      #expect(try bytes("\(version)/premis.xml") == old)
      #expect(
        try bytes("\(folder)/bag/data/a.txt/versions/2/source/a.txt")
          == Array("New words.\n".utf8))
      let stored = try ArchiveVerifier("\(folder)/bag").articles()
      #expect(stored.map(\.name) == ["a.txt", "b.txt"])
      #expect(stored[0].source == Array("Newer words.\n".utf8))
    }
  }

  @Test func `the same article again changes nothing, another report becomes a version`() throws {
    try withFolder { folder in
      let bag = "\(folder)/bag"
      try Archive(bag, software: "galley 0", date: "2025-01-01").add([item("a.txt")])
      let before = try bytes("\(bag)/tagmanifest-sha256.txt")
      try Archive(bag, software: "galley 1", date: "2026-01-01").add([item("a.txt")])
      #expect(try bytes("\(bag)/tagmanifest-sha256.txt") == before)
      var newer = item("a.txt")
      newer.reports[0].report = Array("<report></report>".utf8)
      #expect(try Archive(bag, software: "galley 1").add([newer]).isEmpty)
      #expect(try bytes("\(bag)/data/a.txt/report.xml") == newer.reports[0].report)
      #expect(
        try bytes("\(bag)/data/a.txt/versions/1/report.xml") == Array("<report/>".utf8))
      #expect(try ArchiveVerifier(bag).fixityProblems().isEmpty)
    }
  }

  @Test func `what has changed, is missing or too much is found`() throws {
    try withFolder { folder in
      let bag = "\(folder)/bag"
      try Archive(bag, software: "galley 0").add([item("a.txt")])
      let source = "\(bag)/data/a.txt/source/a.txt"
      try Data("Others".utf8).write(to: URL(filePath: source))
      #expect(try ArchiveVerifier(bag).fixityProblems().contains { $0.message.contains("changed") })
      try FileManager.default.removeItem(atPath: source)
      #expect(
        try ArchiveVerifier(bag).fixityProblems().contains { $0.message.contains("not in the bag") }
      )
      try Data().write(to: URL(filePath: "\(bag)/data/extra"))
      #expect(try ArchiveVerifier(bag).fixityProblems().contains { $0.path == "data/extra" })
      #expect(throws: ArchiveError.self) {
        try Archive(bag, software: "galley 0").add([item("b.txt")])
      }
    }
  }

  @Test func `what cannot be written leaves nothing behind`() throws {
    #expect(throws: ArchiveError.self) {
      try Archive("/proc/galley-bag", software: "galley 0").add([item("a.txt")])
    }
  }

  @Test func `canonical XML sorts attributes and opens empty elements`() {
    let canonical = CanonicalXML.canonical(Array("<a b='2' a=\"1\"/>".utf8))
    #expect(canonical == Array("<a a=\"1\" b=\"2\"></a>".utf8))
    #expect(CanonicalXML.canonical(Array("<a>".utf8)) == nil)
  }

  /// `make test` installs bagit-python; without it the test is skipped, and says so.
  @Test(.enabled(if: Bagit.isInstalled, "bagit-python is not installed: run `make test`"))
  func `bagit-python agrees`() throws {
    try withFolder { folder in
      try Archive("\(folder)/bag", software: "galley 0").add([item("a.txt"), item("ö.txt")])
      let process = Process()
      process.executableURL = URL(filePath: try #require(Bagit.python))
      process.arguments = ["-m", "bagit", "--validate", "\(folder)/bag"]
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
  }
}

enum Bagit {
  static let python = ProcessInfo.processInfo.environment["GALLEY_PYTHON"]

  static var isInstalled: Bool {
    guard let python, FileManager.default.isExecutableFile(atPath: python) else { return false }
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = ["-c", "import bagit"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
