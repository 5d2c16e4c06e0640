import Foundation
import GalleyBackends
import GalleyCore
import GalleyReport
import Testing

@testable import GalleyBackends

@Suite("External backends") struct ExternalBackendTests {
  private static let describe =
    "[ \"$1\" = --describe ] && echo '{\"protocols\":[1]}' && exit 0; cat >/dev/null; "

  /// Runs a shell program as a backend and gives its answer and what was found.
  private func run(
    _ body: String, limits: ExternalLimits = ExternalLimits()
  ) throws -> (answer: ExternalAnswer?, diagnostics: [Diagnostic]) {
    let program = try ExternalProgram(
      command: ["/bin/sh", "-c", Self.describe + body, "sh"], name: "probe", limits: limits)
    var diagnostics = Diagnostics()
    let answer = try ExternalBackend(program, options: []).answer(
      SampleReports.harbour, source: nil, diagnostics: &diagnostics)
    return (answer, diagnostics.all)
  }

  private func answer(_ files: String, _ findings: String = "[]") -> String {
    "printf '%s' '{\"protocol\":1,\"files\":\(files),\"diagnostics\":\(findings),\"new\":1}'"
  }

  @Test func `a program's file and findings are taken over`() throws {
    let finding =
      "[{\"code\":\"X1\",\"severity\":\"warning\",\"message\":\"too long\",\"range\":[7,12]}]"
    let (given, diagnostics) = try run(
      answer("[{\"path\":\"a/b.txt\",\"base64\":\"aGk=\"}]", finding))
    #expect(given?.files == [ExternalAnswer.File(path: "a/b.txt", bytes: Array("hi".utf8))])
    #expect(diagnostics.map(\.code) == ["GB621"])
    #expect(diagnostics.first?.message == "probe: too long (X1)")
    #expect(diagnostics.first?.range == ByteRange(7, 12))
  }

  @Test(
    arguments: [
      "../x", "/etc/x", "a/../x", "./x", "a//x", "", "a\\\\\\\\b", "x\\\\u0000", "..", "a/",
    ])
  func `paths that lead out are refused`(path: String) throws {
    let (given, diagnostics) = try run(
      answer("[{\"path\":\"\(path)\",\"content\":\"x\"}]"))
    #expect(given == nil)
    #expect(diagnostics.first.map { ["GB611", "GB612"].contains($0.code) } == true)
  }

  @Test func `a program that hangs is ended`() throws {
    var limits = ExternalLimits()
    limits.seconds = 1
    let (given, diagnostics) = try run("sleep 300", limits: limits)
    #expect(given == nil)
    #expect(diagnostics.first?.message.contains("did not answer within 1 second") == true)
  }

  @Test func `a program that says too much is ended`() throws {
    var limits = ExternalLimits()
    limits.outputBytes = 1 << 20
    let (given, diagnostics) = try run("yes", limits: limits)
    #expect(given == nil)
    #expect(diagnostics.first?.message.contains("more than 1048576 bytes") == true)
  }

  @Test(arguments: ["exit 3", "kill -SEGV $$", "echo garbage", "true", "echo '{\"protocol\":2}'"])
  func `a program that fails is an error with its reason`(body: String) throws {
    let (given, diagnostics) = try run(body)
    #expect(given == nil)
    #expect(diagnostics.first?.severity == .error)
    #expect(diagnostics.first.map { ["GB610", "GB611"].contains($0.code) } == true)
  }

  @Test func `what a program complains of is shown`() throws {
    let (_, diagnostics) = try run("echo 'no fonts' >&2; exit 3")
    #expect(diagnostics.first?.message.contains("status 3: no fonts") == true)
  }

  @Test func `a program that is not there is an error`() {
    #expect(throws: ExternalFailure.self) {
      try ExternalProgram(command: ["/nonexistent/program"], name: "none")
    }
  }

  @Test func `only absolute folders are searched`() {
    func find(_ name: String, _ path: String) -> String? {
      ExternalProgram.find(name, prefix: "galley-backend", searchPath: path) { _ in true }
    }
    #expect(find("x", ".:bin::") == nil)
    #expect(find("x", ".:/usr/bin") == "/usr/bin/galley-backend-x")
    #expect(find("../x", "/usr/bin") == nil)
  }

  @Test func `the samples work`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Samples/backends")
    for name in ["outline", "bytes"] {
      let program = try ExternalProgram(
        command: [folder.appending(path: "galley-backend-\(name)").path], name: name)
      var diagnostics = Diagnostics()
      let answer = try ExternalBackend(program, options: []).answer(
        SampleReports.harbour, source: nil, diagnostics: &diagnostics)
      #expect(answer?.files.count == 1)
      #expect(diagnostics.all.isEmpty)
    }
    let filter = ExternalFilter(
      try ExternalProgram(
        command: [folder.appending(path: "galley-filter-speech").path], name: "speech"))
    var diagnostics = Diagnostics()
    let filtered = filter.apply(
      to: SampleReports.harbour, source: nil, diagnostics: &diagnostics)
    #expect(filtered?.claims.count == 2)
    #expect(filtered?.quotes.count == SampleReports.harbour.quotes.count)
    #expect(diagnostics.all.isEmpty)
  }

  @Test(
    arguments: [
      ("aGk=", "hi"), ("aGkh", "hi!"), ("aA==", "h"), ("", ""), ("a G\\n", nil), ("aGk", nil),
      ("aG=k", nil), ("a-k=", nil),
    ])
  func `Base64 is decoded strictly`(text: String, expected: String?) {
    #expect(Base64.decode(Array(text.utf8)) == expected.map { Array($0.utf8) })
  }
}
