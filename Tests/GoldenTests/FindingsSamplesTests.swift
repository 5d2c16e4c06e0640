import GalleyCompiler
import GalleyCore
import GalleyReaders
import TestSupport
import Testing

/// The samples with mistakes in them: what is found in each, as their readers will see it.
@Suite struct FindingsSamplesTests {
  static let samples = Repository.files(in: "Samples/feeds-with-findings")

  @Test(arguments: samples)
  func whatIsFoundIsExpected(sample: String) throws {
    let input = InputFile(name: sample, bytes: try Repository.bytes(sample))
    let found = Checker().check(input).diagnostics
    #expect(found.contains { $0.severity == .error })
    let text = found.map { "! \(ClaimsPage.line($0))\n" }.joined()
    let difference = try Repository.difference(
      Array(text.utf8), from: Samples.expected(sample, "claims", "txt"))
    #expect(difference == nil, "\(difference ?? "")")
  }
}
