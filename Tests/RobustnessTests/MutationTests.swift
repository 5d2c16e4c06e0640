import Foundation
import GalleyCompiler
import GalleyCore
import GalleyReaders
import GalleyReport
import TestSupport
import Testing

/// Broken versions of every sample end in a report that is sound or in an error, never in a crash.
///
/// `make fuzz` runs many more rounds than the tests do.
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
