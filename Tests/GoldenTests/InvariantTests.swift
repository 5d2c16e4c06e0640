import GalleyCompiler
import GalleyCore
import GalleyReport
import Testing

/// What holds for the report of every sample, whatever it says.
@Suite struct InvariantTests {
  @Test(arguments: Samples.all)
  func everyRangeStandsOnScalarsAndInsideItsBlock(sample: String) throws {
    let report = try #require(try Samples.compile(sample).report)
    func isSound(_ range: TextRange) -> Bool {
      let bytes = report.text.bytes
      return range.upper <= bytes.count && !range.isEmpty
        && bytes[range.lower] & 0xC0 != 0x80
        && (range.upper == bytes.count || bytes[range.upper] & 0xC0 != 0x80)
    }
    for sentence in report.sentences { #expect(isSound(sentence)) }
    for range in report.rangePool { #expect(isSound(range)) }
    for entity in report.entities {
      for mention in entity.mentions { #expect(isSound(mention)) }
    }
    for block in report.blocks {
      for quote in report.quotes[block.quotes] { #expect(block.range.contains(quote.range)) }
      for sentence in report.sentences[block.sentences] {
        #expect(block.range.contains(sentence))
      }
    }
  }

  @Test(arguments: Samples.all)
  func blocksComeInOrderAndDoNotOverlap(sample: String) throws {
    let report = try #require(try Samples.compile(sample).report)
    let headings = report.sections.compactMap(\.heading)
    let ranges = (headings + report.blocks.map(\.range)).sorted()
    for (first, second) in zip(ranges, ranges.dropFirst()) {
      #expect(first.upper <= second.lower)
    }
  }

  @Test(arguments: Samples.all)
  func compilingTwiceGivesTheSameBytes(sample: String) throws {
    let first = try #require(try Samples.compile(sample).report)
    let second = try #require(try Samples.compile(sample).report)
    #expect(json(first) == json(second))
  }

  private func json(_ report: Report) -> [UInt8] {
    var writer = JSONWriter(ByteSink())
    ReportJSON(report).write(to: &writer)
    return writer.finish().finishedBytes()
  }
}
