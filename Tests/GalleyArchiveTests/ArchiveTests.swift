import Foundation
import GalleyArchive
import Synchronization
import Testing

@Suite("Archives") struct ArchiveTests {
  private let software = ArchiveSoftware(name: "galley", version: "0")
  private let laterSoftware = ArchiveSoftware(name: "galley", version: "1")

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
        try Archive("\(folder)/\(name)/", software: software).add([
          item("b.txt"), item("ä %.txt"), item("%\u{301}.txt"),
        ])
        #expect(try ArchiveVerifier("\(folder)/\(name)").fixityProblems().isEmpty)
      }
      for file in ["manifest-sha512.txt", "tagmanifest-sha256.txt", "bag-info.txt"] {
        #expect(try bytes("\(folder)/one/\(file)") == bytes("\(folder)/two/\(file)"))
      }
      let names = try ArchiveVerifier("\(folder)/one").articles().map(\.name)
      #expect(names == ["_\u{301}.txt", "b.txt", "ä _.txt"])
    }
  }

  @Test func `adding keeps what is there and leaves nothing beside the bag`() throws {
    try withFolder { folder in
      let archive = Archive("\(folder)/bag", software: software)
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
      let archive = Archive("\(folder)/bag", software: software)
      try archive.add([item("a.txt"), item("b.txt")])
      let before = try bytes("\(folder)/bag/manifest-sha256.txt")
      #expect(
        try archive.add([item("a.txt", "New words.\n"), item("c.txt")]).occupied == ["a.txt"])
      #expect(try bytes("\(folder)/bag/manifest-sha256.txt") == before)
      let old = try bytes("\(folder)/bag/data/a.txt/premis.xml")
      for (number, text) in [(1, "New words.\n"), (2, "Newer words.\n")] {
        #expect(try archive.add([item("a.txt", text)], replaces: true).occupied.isEmpty)
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
      try Archive(bag, software: software, date: "2025-01-01").add([item("a.txt")])
      let before = try bytes("\(bag)/tagmanifest-sha256.txt")
      try Archive(bag, software: laterSoftware, date: "2026-01-01").add([item("a.txt")])
      #expect(try bytes("\(bag)/tagmanifest-sha256.txt") == before)
      var newer = item("a.txt")
      newer.reports[0].report = Array("<report></report>".utf8)
      let versions = try Archive(bag, software: laterSoftware).add([newer]).versions
      #expect(versions.map(\.number) == [1] && versions.allSatisfy { !$0.isOtherArticle })
      #expect(try bytes("\(bag)/data/a.txt/report.xml") == newer.reports[0].report)
      #expect(
        try bytes("\(bag)/data/a.txt/versions/1/report.xml") == Array("<report/>".utf8))
      #expect(try ArchiveVerifier(bag).fixityProblems().isEmpty)
    }
  }

  @Test func `what has changed, is missing or too much is found`() throws {
    try withFolder { folder in
      let bag = "\(folder)/bag"
      try Archive(bag, software: software).add([item("a.txt")])
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
        try Archive(bag, software: software).add([item("b.txt")])
      }
    }
  }

  @Test func `what cannot be written leaves nothing behind`() throws {
    #expect(throws: ArchiveError.self) {
      try Archive("/proc/galley-bag", software: software).add([item("a.txt")])
    }
  }

  @Test func `canonical XML sorts attributes and opens empty elements`() {
    let canonical = CanonicalXML.canonical(Array("<a b='2' a=\"1\"/>".utf8))
    #expect(canonical == Array("<a a=\"1\" b=\"2\"></a>".utf8))
    #expect(CanonicalXML.canonical(Array("<a>".utf8)) == nil)
  }

  @Test func `what no digest covers is known by its bytes`() throws {
    for (number, change): (Int, (String) -> String) in [
      (0, { $0 + "\n" }), (1, { String($0.dropLast()) }), (2, { $0.uppercasedDigits }),
      (3, { "# a word\n" + $0 }),
    ] {
      try withFolder { folder in
        let bag = "\(folder)/bag"
        try Archive(bag, software: software).add([item("a.txt")])
        let path = "\(bag)/tagmanifest-sha256.txt"
        let text = String(decoding: try bytes(path), as: UTF8.self)
        try Data(change(text).utf8).write(to: URL(filePath: path))
        let problems = try ArchiveVerifier(bag).fixityProblems()
        #expect(
          problems.contains { $0.path == "tagmanifest-sha256.txt" && !$0.isMinor }, "\(number)")
      }
    }
  }

  private func edit(_ path: String, _ change: (String) -> String) throws {
    let text = String(decoding: try bytes(path), as: UTF8.self)
    let changed = change(text)
    #expect(changed != text, "\(path)")
    try Data(changed.utf8).write(to: URL(filePath: path))
  }

  /// Each with what is told of it; the manifests may have been made to fit.
  @Test func `what PREMIS and the crate say of no file, or of another, is found`() throws {
    let cases: [(told: String, change: (String) throws -> Void)] = [
      (
        "data/stray.txt stands in no premis.xml",
        { try Data().write(to: URL(filePath: $0 + "/data/stray.txt")) }
      ),
      (
        "data/a.txt/premis.xml does not name versions/stray",
        {
          try FileManager.default.createDirectory(
            atPath: $0 + "/data/a.txt/versions", withIntermediateDirectories: true)
          try Data().write(to: URL(filePath: $0 + "/data/a.txt/versions/stray"))
        }
      ),
      (
        "data/a.txt/premis.xml says that source/a.txt is image/png, and it is text/plain",
        {
          try edit($0 + "/data/a.txt/premis.xml") {
            $0.replacing(">text/plain<", with: ">image/png<")
          }
        }
      ),
      (
        "data/a.txt/premis.xml gives report.json the key fmt/1 of PRONOM, and application/json has fmt/817",
        { try edit($0 + "/data/a.txt/premis.xml") { $0.replacing(">fmt/817<", with: ">fmt/1<") } }
      ),
      (
        "data/ro-crate-metadata.json names a.txt/source/b c.txt, which is not in the bag",
        {
          try edit($0 + "/data/ro-crate-metadata.json") {
            $0.replacing("a.txt/source/a.txt", with: "a.txt/source/b%20c.txt")
          }
        }
      ),
      (
        "data/ro-crate-metadata.json gives a.txt/report.json 7 bytes, and it has 2",
        {
          try edit($0 + "/data/ro-crate-metadata.json") {
            $0.replacing("\"contentSize\": \"2\"", with: "\"contentSize\": 7")
          }
        }
      ),
      (
        "data/ro-crate-metadata.json does not name a.txt/report.json",
        {
          try edit($0 + "/data/ro-crate-metadata.json") {
            $0.replacing("\"a.txt/report.json\"", with: "\"#else\"")
          }
        }
      ),
      (
        "data/a.txt/premis.xml links to report.html, which is not in the bag",
        {
          try edit($0 + "/data/a.txt/premis.xml") {
            $0.replacing(
              "<linkingObjectIdentifierValue>report.json<",
              with: "<linkingObjectIdentifierValue>report.html<")
          }
        }
      ),
      (
        "data/ro-crate-metadata.json is no JSON-LD with a graph",
        { try edit($0 + "/data/ro-crate-metadata.json") { _ in "{}" } }
      ),
    ]
    for (told, change) in cases {
      try withFolder { folder in
        let bag = "\(folder)/bag"
        try Archive(bag, software: software).add([item("a.txt")])
        #expect(try ArchiveVerifier(bag).provenanceProblems() == [])
        try change(bag)
        let problems = try ArchiveVerifier(bag).provenanceProblems().map {
          "\($0.path) \($0.message)"
        }
        #expect(problems.first == told)
        // The crate gives the size of a PREMIS that was changed, and names each file.
        #expect(problems.dropFirst().allSatisfy { $0.hasPrefix("data/ro-crate-metadata.json ") })
      }
    }
  }

  @Test func `versions of versions keep what they say`() throws {
    try withFolder { folder in
      let archive = Archive("\(folder)/bag", software: software)
      for text in ["One.\n", "Two.\n", "Three.\n"] {
        try archive.add([item("a.txt", text), item("b.txt")], replaces: true)
        #expect(try ArchiveVerifier(archive.path).provenanceProblems() == [])
      }
    }
  }

  @Test func `a bag that grows is there at every moment`() async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/galley-bag-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for name in ["one", "two"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
    }
    // Elsewhere the bag is away for a moment, as the documentation says.
    guard BagPlace.exchange("\(folder)/one", "\(folder)/two") else { return }
    let archive = Archive("\(folder)/bag", software: software)
    try archive.add([item("0.txt")])
    let path = "\(folder)/bag/bagit.txt"
    let isDone = Atomic(false)
    async let absences = Task.detached {
      var absences = 0
      while !isDone.load(ordering: .relaxed) { absences += access(path, F_OK) == 0 ? 0 : 1 }
      return absences
    }.value
    for number in 1...40 { try archive.add([item("\(number).txt")]) }
    isDone.store(true, ordering: .relaxed)
    #expect(await absences == 0)
  }

  @Test func `a bag whose payload is a file is gone through`() throws {
    try withFolder { folder in
      try Data().write(to: URL(filePath: "\(folder)/data"))
      #expect(try ArchiveVerifier(folder).provenanceProblems() == [])
    }
  }

  @Test func `names that other systems take for one are found`() throws {
    let pairs = SimilarNames.pairs(in: [
      "x.txt", "X.txt", "y.txt", "caf\u{E9}.txt", "cafe\u{301}.txt", "y.txt", "Y.md",
    ])
    #expect(pairs.map { "\($0.first) \($0.second)" }.count == 2)
    #expect(pairs.contains { $0.first == "X.txt" && $0.second == "x.txt" })
    try withFolder { folder in
      let archive = Archive("\(folder)/bag", software: software)
      #expect(archive.names == [])
      try archive.add([item("x.txt"), item("X.txt"), item("z.txt")])
      #expect(archive.names.sorted() == ["X.txt", "x.txt", "z.txt"])
      let told = try ArchiveVerifier(archive.path).similarNames()
      #expect(told.map(\.path) == ["data/x.txt"])
    }
  }

  @Test func `a missing folder is named with what makes it`() throws {
    try withFolder { folder in
      let error = #expect(throws: ArchiveError.self) {
        try Archive("\(folder)/no/bag", software: software).add([item("a.txt")])
      }
      #expect(error?.message.hasSuffix("; mkdir -p \(folder)/no/ makes it") == true)
    }
  }

  @Test(arguments: ["notes.txt", "tagmanifest-notes.json"])
  func `a tag file that others put in is allowed`(name: String) throws {
    try withFolder { folder in
      let bag = "\(folder)/bag"
      try Archive(bag, software: software).add([item("a.txt")])
      try Data("Notes.\n".utf8).write(to: URL(filePath: "\(bag)/\(name)"))
      let problems = try ArchiveVerifier(bag).fixityProblems()
      #expect(!problems.isEmpty && problems.allSatisfy(\.isMinor))
      try Archive(bag, software: software).add([item("b.txt")])
      #expect(try bytes("\(bag)/\(name)") == Array("Notes.\n".utf8))
      #expect(try ArchiveVerifier(bag).fixityProblems().isEmpty)
    }
  }

  @Test func `fields of bag-info stay until they are given anew`() throws {
    try withFolder { folder in
      let bag = "\(folder)/bag"
      try Archive(bag, software: software, info: [("Contact-Name", "Ana"), ("Bag-Group", "1")])
        .add([item("a.txt")])
      try Archive(bag, software: software, info: [("contact-name", "Rui")]).add([item("b.txt")])
      let info = String(decoding: try bytes("\(bag)/bag-info.txt"), as: UTF8.self)
      #expect(info.hasSuffix("Bag-Group: 1\ncontact-name: Rui\n"))
      #expect(!info.contains("Ana"))
      #expect(Archive.objection(toField: "Payload-Oxum", "1.1") != nil)
      #expect(Archive.objection(toField: "No colon:", "x") != nil)
      #expect(Archive.objection(toField: "Note", "two\nlines") != nil)
      #expect(Archive.objection(toField: "Note", "one line") == nil)
    }
  }

  @Test(arguments: [
    ("100 %.txt", "100 _.txt"), ("a:b?.txt", "a_b_.txt"), ("CON.txt", "_CON.txt"),
    ("end.", "end_"), ("ö.txt", "ö.txt"), ("ro-crate-metadata.json", "_ro-crate-metadata.json"),
    ("caf\u{10FFE9}.txt", "caf_.txt"), ("tab\t.txt", "tab_.txt"),
  ])
  func `names are such as every system takes`(name: String, safe: String) {
    #expect(BagName.safe(name) == safe)
    #expect(BagName.safe(safe) == safe)
  }

  /// `make test` installs bagit-python; without it the test is skipped, and says so.
  @Test(.enabled(if: Bagit.isInstalled, "bagit-python is not installed: run `make test`"))
  func `bagit-python agrees`() throws {
    try withFolder { folder in
      try Archive("\(folder)/bag", software: software).add([
        item("a.txt"), item("ö.txt"), item("100 %.txt"), item("what?.txt"),
      ])
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

extension String {
  /// The text with the digits of digests in upper case, paths left alone.
  fileprivate var uppercasedDigits: String {
    split(separator: "\n").map { line in
      let parts = line.split(separator: " ", maxSplits: 1)
      return "\(parts[0].uppercased()) \(parts[1])\n"
    }.joined()
  }
}
