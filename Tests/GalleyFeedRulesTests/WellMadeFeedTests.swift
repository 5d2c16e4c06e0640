import GalleyCore
import Testing

@Suite("Feeds as sound software writes them")
struct WellMadeFeedTests {
  private func loud(_ text: String) -> [String] {
    findings(in: text).filter { $0.severity > .note }.map {
      "\($0.code) at \($0.line): \($0.diagnostic.message)"
    }
  }

  @Test("Hundreds of well-made feeds have neither error nor warning")
  func quiet() {
    for seed in 1...100 as ClosedRange<UInt64> {
      var made = WellMadeFeed(seed: seed)
      for text in [made.rss(), made.rss(), made.atom(), made.json(), made.rdf()] {
        let found = loud(text)
        #expect(found.isEmpty, "\(found) with seed \(seed)")
      }
    }
  }
}
