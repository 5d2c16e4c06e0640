import Foundation
import GalleyCompiler
import GalleyCore
import GalleyReaders
import GalleyReport
import TestSupport
import Testing

/// Broken versions of every sample end in a report that is sound or in an error, never in a crash.
///
/// `make test-broken` runs many more rounds than the tests do.
@Suite struct MutationTests {
  static let rounds =
    ProcessInfo.processInfo.environment["GALLEY_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 6

  static let samples = ["articles", "markdown", "pages", "newsxml", "feeds"]
    .flatMap { Repository.files(in: "Samples/\($0)") }

  @Test(arguments: samples)
  func brokenSamplesStayHarmless(sample: String) throws {
    let bytes = try Repository.bytes(sample)
    var mutator = Mutator(seed: UInt64(bytes.count))
    for round in 0..<Self.rounds {
      let input = InputFile(name: sample, bytes: mutator.mutate(bytes))
      let isFeed = sample.hasPrefix("Samples/feeds/")
      if isFeed {
        _ = Checker().check(input)
      } else {
        check(Compiler().compile(input), "\(sample), round \(round)")
      }
    }
  }

  /// A broken message, archive, report or set of chapters is read as well as it can be, or refused.
  @Test(arguments: containers)
  func brokenContainersStayHarmless(name: String, text: String) {
    var mutator = Mutator(seed: UInt64(text.utf8.count))
    for _ in 0..<Self.rounds {
      let input = InputFile(name: name, bytes: mutator.mutate(Array(text.utf8)))
      _ = Checker().check(input)
      let compiler = Compiler()
      if compiler.kind(of: input).role == .entries {
        _ = compiler.compileEntries(input) { _ in }
      } else {
        let compilation = compiler.compile(input)
        // A message without text is told of by a warning and gives no report.
        if compilation.report == nil {
          #expect(!compilation.diagnostics.isEmpty, "\(name)")
        } else {
          check(compilation, name)
        }
      }
    }
  }

  /// What is repaired twice is what was repaired once, and has no more errors than before.
  @Test(arguments: samples)
  func repairingIsDoneAtOnce(sample: String) throws {
    let bytes = try Repository.bytes(sample)
    var mutator = Mutator(seed: UInt64(bytes.count) &+ 1)
    let fixer = Fixer { Checker().check($0) }
    for round in 0..<max(1, Self.rounds / 6) {
      let input = InputFile(name: sample, bytes: mutator.mutate(bytes))
      let once = fixer.fix(input)
      let before = Self.errors(Checker().check(input))
      #expect(Self.errors(once.check) <= before, "\(sample), round \(round)")
      let twice = fixer.fix(once.input)
      #expect(twice.input.bytes == once.input.bytes, "\(sample), round \(round)")
    }
  }

  private static func errors(_ result: CheckResult) -> Int {
    result.diagnostics.count { $0.severity == .error }
  }

  private static let containers: [(String, String)] = [
    (
      "a.eml",
      """
      From: Ann Reis <ann@example.org>
      Subject: =?utf-8?Q?The_quay_=E2=80=9Cstays=E2=80=9D?=
      Date: Tue, 3 Mar 2026 09:30:00 +0000
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary="b"

      --b
      Content-Type: text/plain; charset=iso-8859-1
      Content-Transfer-Encoding: quoted-printable

      The quay stays=2C said Ann Reis=2C the m=E1yor.=
      --b
      Content-Type: text/html; charset=utf-8
      Content-Transfer-Encoding: base64

      PHA+VGhlIHF1YXkgc3RheXMsIHNhaWQgQW5uLjwvcD4=
      --b--

      """
    ),
    (
      "a.warc",
      [
        "WARC/1.0", "WARC-Type: response", "WARC-Target-URI: http://example.org/a",
        "WARC-Date: 2026-03-03T09:30:00Z", "WARC-Record-ID: <urn:uuid:1>",
        "Content-Type: application/http; msgtype=response", "Content-Length: 120", "",
        "HTTP/1.1 200 OK", "Content-Type: text/html; charset=utf-8", "",
        "<title>The quay</title><p>The quay stays, said Ann Reis, mayor.</p>", "", "", "",
      ].joined(separator: "\r\n")
    ),
    (
      "chapters.json",
      #"{"version":"1.2.0","chapters":[{"startTime":0,"title":"A"},{"startTime":9.5,"endTime":12}]}"#
    ),
    (
      "feed.json",
      #"{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","#
        + #""content_html":"<p>The quay stays, said Ann Reis.</p>","date_published":"2026-03-03T09:30:00Z"}]}"#
    ),
  ]

  private func check(_ compilation: Compilation, _ name: String) {
    guard let report = compilation.report else {
      #expect(compilation.diagnostics.contains { $0.severity == .error }, "\(name)")
      return
    }
    #expect(!compilation.diagnostics.contains { $0.code == "GR901" }, "\(name)")
    var grammar = GrammarChecker()
    ReportXML(report).write(to: &grammar)
    #expect(grammar.breaches == [], "\(name)")
    var json = JSONWriter(ByteSink())
    ReportJSON(report).write(to: &json)
    let breaches = JSONShapeChecker.check(
      JSONTree(json.finish().finishedBytes(), maximumDepth: 2048))
    #expect(breaches == [], "\(name)")
    #expect(report.blocksAreApart, "\(name)")
    let isPlain = report.source.format == "text" && report.text.map.isIdentity
    if isPlain { #expect(uncovered(report).isEmpty, "\(name)") }
  }

  /// Offsets of words that no heading and no block holds.
  private func uncovered(_ report: Report) -> [Int] {
    let ranges = (report.sections.compactMap(\.heading) + report.blocks.map(\.range)).sorted()
    var offset = 0
    var missing: [Int] = []
    for range in ranges + [TextRange(report.text.bytes.count, report.text.bytes.count)] {
      while offset < range.lower {
        let byte = report.text.bytes[offset]
        let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
        if isLetter { missing.append(offset) }
        offset += 1
      }
      offset = max(offset, range.upper)
    }
    return missing
  }
}

extension Report {
  /// Whether no block begins before the one in front of it ends.
  fileprivate var blocksAreApart: Bool {
    zip(blocks, blocks.dropFirst()).allSatisfy { first, second in
      first.range.upper <= second.range.lower
    }
  }
}
