import GalleyBackends
import GalleyCompiler
import GalleyCore
import GalleyReport
import TestSupport
import Testing

/// What is understood of every sample, and how a few of them look in every form.
@Suite struct GoldenReportTests {
  @Test(arguments: Samples.all)
  func whatIsUnderstoodIsExpected(sample: String) throws {
    let compilation = try Samples.compile(sample)
    let report = try #require(compilation.report)
    let page = ClaimsPage(report: report, findings: compilation.diagnostics)
    try compare(Array(page.text.utf8), with: Samples.expected(sample, "claims", "txt"))
  }

  @Test(arguments: Samples.feeds)
  func whatIsUnderstoodOfFeedsIsExpected(feed: String) throws {
    let (reports, compilation) = try Samples.compileFeed(feed)
    let pages = reports.map { ClaimsPage(report: $0, findings: []).text }
    let findings = compilation.diagnostics.map { "! \(ClaimsPage.line($0))\n" }.joined()
    let text = (pages + [findings]).joined(separator: "---\n")
    try compare(Array(text.utf8), with: Samples.expected(feed, "claims", "txt"))
  }

  @Test(arguments: Samples.shown)
  func everyBackendGivesWhatIsExpected(sample: String) throws {
    var report = try #require(try Samples.compile(sample).report)
    // Another version of Galley is no other output.
    report.generator.version = "0.0.0"
    for backend in BackendRegistry.all {
      let descriptor = backend.descriptor
      let given = descriptor.options.contains { $0.name == "indent" } ? [("indent", "1")] : []
      let options = try BackendOptions(given, for: descriptor)
      var sink = ByteSink()
      var diagnostics = Diagnostics()
      try backend.init(options).emit(report, to: &sink, diagnostics: &diagnostics)
      try compare(
        sink.finishedBytes(),
        with: Samples.expected(sample, descriptor.name, descriptor.fileExtension))
    }
  }

  private func compare(_ bytes: [UInt8], with path: String) throws {
    let difference = try Repository.difference(bytes, from: path)
    #expect(difference == nil, "\(difference ?? "")")
  }
}
