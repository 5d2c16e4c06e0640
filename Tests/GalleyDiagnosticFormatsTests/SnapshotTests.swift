import GalleyCore
import GalleyDiagnosticFormats
import TestSupport
import Testing

@Suite("Every diagnostic format against its snapshot")
struct SnapshotTests {
  static let names = DiagnosticFormatRegistry.all.map { $0.descriptor.name }

  @Test("The sample comes out as kept in Snapshots/", arguments: names)
  func snapshot(name: String) throws {
    let format = try #require(DiagnosticFormatRegistry.named(name))
    let path = "Tests/GalleyDiagnosticFormatsTests/Snapshots/\(name).txt"
    let difference = try Repository.difference(SampleFindings.written(by: format), from: path)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test("Colour adds escape sequences and changes nothing else", arguments: ["text", "short"])
  func color(name: String) throws {
    let format = try #require(DiagnosticFormatRegistry.named(name))
    var style = SampleFindings.style
    style.isColored = true
    let colored = SampleFindings.written(by: format, style)
    let plain = String(decoding: colored, as: UTF8.self)
      .replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
    #expect(colored.contains(0x1B))
    #expect(plain == String(decoding: SampleFindings.written(by: format), as: UTF8.self))
  }

  @Test("No format lets a control character of the article through", arguments: names)
  func control(name: String) throws {
    let format = try #require(DiagnosticFormatRegistry.named(name))
    #expect(!SampleFindings.written(by: format).contains(0x07))
  }

  @Test("The byte of a container may be larger than a range can tell of")
  func largeOffset() {
    var finding = LocatedDiagnostic(
      rule: SampleFindings.empty, severity: .error, message: "cut", file: "a.warc")
    finding.offset = 5 << 30
    var sink = ByteSink(expecting: 512)
    DiagnosticJSON.write(finding, to: &sink)
    let text = String(decoding: sink.finishedBytes(), as: UTF8.self)
    #expect(text.contains("\"range\":[5368709120,5368709120]"))
  }

  @Test("Names are unique and every format has a summary")
  func registry() {
    #expect(Set(Self.names).count == Self.names.count)
    #expect(DiagnosticFormatRegistry.all.allSatisfy { !$0.descriptor.summary.isEmpty })
    #expect(
      Self.names == [
        "text", "short", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle",
      ])
  }
}
