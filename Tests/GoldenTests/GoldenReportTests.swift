import GalleyBackends
import GalleyCompiler
import GalleyCore
import GalleyReport
import TestSupport
import Testing

/// Every sample through every backend gives what `Samples/expected` holds.
@Suite struct GoldenReportTests {
  @Test(arguments: Samples.all)
  func everyBackendGivesWhatIsExpected(sample: String) throws {
    let report = try #require(try Samples.compile(sample).report)
    for backend in BackendRegistry.all {
      let descriptor = backend.descriptor
      let given = descriptor.options.contains { $0.name == "indent" } ? [("indent", "1")] : []
      let options = try BackendOptions(given, for: descriptor)
      var sink = ByteSink()
      var diagnostics = Diagnostics()
      try backend.init(options).emit(report, to: &sink, diagnostics: &diagnostics)
      let difference = try Repository.difference(
        sink.finishedBytes(),
        from: Samples.expected(sample, descriptor.name, descriptor.fileExtension))
      #expect(difference == nil, "\(difference ?? "")")
    }
  }

  @Test(arguments: Samples.all)
  func theDiagnosticsAreThoseExpected(sample: String) throws {
    let lines = try Samples.compile(sample).diagnostics.map {
      let start = $0.place?.start
      let position = start.map { ":\($0.line):\($0.column)" } ?? ""
      return "\($0.file)\(position): \($0.severity.name): \($0.message) [\($0.code)]\n"
    }
    let difference = try Repository.difference(
      Array(lines.joined().utf8), from: Samples.expected(sample, "diagnostics", "txt"))
    #expect(difference == nil, "\(difference ?? "")")
  }
}
