import Foundation
import GalleyBackends
import GalleyCore
import Testing

@Suite("The text report") struct TextBackendTests {
  @Test func `says who said what, in which words and where`() throws {
    let text = try emit(SampleReports.harbour, as: "text").text
    #expect(text.contains("2  Fishermen fear for the quay"))
    #expect(text.contains("2.1  What stays"))
    #expect(text.contains("“It is a gift,” … “to the port.”"))
    #expect(text.contains("[via Diário"))
    #expect(text.contains("also: Duarte"))
    #expect(text.contains("Unattributed: 3 of 7 claims are the article's own."))
    #expect(text.contains("Without a speaker: 1 quote (¶6)."))
  }

  /// However they were found: claims that share a source begin at the same word.
  @Test(arguments: [["warned", "promised"], ["promised", "warned"]])
  func `claims and notes follow the words`(found: [String]) throws {
    var builder = ReportBuilder()
    let lind = builder.entity(.person, "Mara Lind")
    builder.block(
      .paragraph, "Mara Lind warned that the river would rise and promised that the bridge stays.")
    let said = ["warned": "the river would rise", "promised": "the bridge stays"]
    for cue in found {
      builder.claim([said[cue] ?? ""], by: [lind], source: "Mara Lind", cue: cue)
    }
    let report = builder.build()
    for backend in ["text", "html"] {
      let page = try emit(report, as: backend).text
      // Behind the title and the text itself.
      let first = try #require(page.range(of: "warned", options: .backwards))
      let second = try #require(page.range(of: "promised", options: .backwards))
      #expect(first.lowerBound < second.lowerBound, "\(backend)")
    }
  }

  @Test(arguments: [40, 60, 80, 120]) func `no line is wider than the terminal`(width: Int) throws {
    let text = try emit(SampleReports.harbour, as: "text", [("width", "\(width)")]).text
    for line in text.split(separator: "\n") {
      let columns = line.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) }
      #expect(columns <= width, "\(line)")
      #expect(line.last != " ", "“\(line)” ends in a space")
    }
  }

  @Test func `control characters cannot drive the terminal`() throws {
    let report = SampleReports.hostile("a\u{1B}[31m\u{7}b\u{9B}c\u{202E}d")
    let text = try emit(report, as: "text").text
    let isSafe = text.unicodeScalars.allSatisfy {
      $0 == "\n" || !($0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || $0.value == 0x202E)
    }
    #expect(isSafe)
  }

  @Test func `names the stated claims that it leaves out`() throws {
    let emitted = try emit(SampleReports.harbour, as: "text")
    let notes = try #require(emitted.diagnostics.first).notes
    #expect(notes.contains { $0.contains("stated claims") && $0.contains("c1, c3, c7") })
    let all = try emit(SampleReports.harbour, as: "text", [("stated", "true")])
    #expect(all.text.contains("Building starts soon"))
  }

  @Test func `a width out of range is refused with the bounds`() throws {
    #expect(throws: BackendOptionError.self) {
      try emit(SampleReports.harbour, as: "text", [("width", "7")])
    }
  }
}
