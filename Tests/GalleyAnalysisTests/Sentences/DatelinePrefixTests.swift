import GalleyCore
import Testing

@testable import GalleyAnalysis

@Suite struct DatelinePrefixTests {
  @Test(arguments: [
    ("PORTO VALE, March 3 (Litoral Press) — The port is closed.", "The port is closed."),
    ("HALDEN — Boats left at dawn.", "Boats left at dawn."),
    ("HALDEN (Litoral) - Boats left at dawn.", "Boats left at dawn."),
    ("ST. AVEL, Norr., Jan. 4 -- “We sail,” she said.", "“We sail,” she said."),
  ])
  func theSentenceBeginsBehindTheDateline(text: String, sentence: String) {
    let bytes = Array(text.utf8)
    let start = DatelinePrefix.end(in: TextRange(0, bytes.count), of: bytes)
    #expect(String(decoding: bytes[start...], as: UTF8.self) == sentence)
  }

  @Test(arguments: [
    "NORA — the agency that lends boats — said no.", "UPDATE: 5/12 — The site is back.",
    "The VPA — Vale Port Authority — said no.", "A boat - Any boat - will do.", "HALDEN", "",
    "QUINT--Ada Quint, 98, of Halden, died on Friday.",
  ])
  func whatIsNoDatelineStays(text: String) {
    let bytes = Array(text.utf8)
    #expect(DatelinePrefix.end(in: TextRange(0, bytes.count), of: bytes) == 0)
  }
}
