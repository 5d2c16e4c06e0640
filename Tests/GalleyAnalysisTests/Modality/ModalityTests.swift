import GalleyCore
import Testing

@testable import GalleyAnalysis

@Suite struct ModalityTests {
  /// Reads a claim written as `content` or `cue | content`.
  private func read(_ text: String) -> (Modality, Polarity) {
    let bytes = Array(text.utf8)
    var claim = ClaimFact(
      node: 0, kind: .attributed, content: [TextRange(0, bytes.count)],
      rule: .objectInfinitive)
    if let bar = bytes.firstIndex(of: 0x7C) {
      claim.cue = TextRange(0, bar - 1)
      claim.content = [TextRange(bar + 2, bytes.count)]
    }
    var reader = ModalityReader(bytes: bytes, .english)
    return reader.read(claim)
  }

  @Test(arguments: [
    ("the quay opened in May", Modality.asserted),
    ("said | that the quay opened in May", .asserted),
    ("the crane, which may fall, was sold", .asserted),
    ("asked | if the quay was open", .asserted),
    ("the quay will open in May", .expected),
    ("the quay is set to open in May", .expected),
    ("we’ll open the quay", .expected),
    ("has pledged | to open the quay", .expected),
    ("are expected | the talks to cover the quay", .expected),
    ("the crane might fall", .possible),
    ("the crane can’t fall", .possible),
    ("suggested | that money was paid", .possible),
    ("the city must pay before it will build", .obligation),
    ("the city has to pay", .obligation),
    ("told | the crews to leave", .obligation),
    ("the quay will close if the council votes no", .conditional),
    ("if the council votes no, the quay would close", .conditional),
    ("when the bridge may open, the quay must close", .obligation),
  ])
  func tellsModality(_ text: String, _ modality: Modality) {
    #expect(read(text).0 == modality)
  }

  @Test(arguments: [
    ("the quay opened", Polarity.positive),
    ("the quay did not open", .negative),
    ("the quay didn’t open", .negative),
    ("the quay didn't open", .negative),
    ("nobody was paid", .negative),
    ("the city failed to pay", .negative),
    ("not only the quay opened", .positive),
    ("it opened no later than May", .positive),
    ("the quay, which did not open, was sold", .positive),
    ("denied | that money was paid", .negative),
    ("did not say | that money was paid", .negative),
    ("denied | that nobody was paid", .positive),
  ])
  func tellsPolarity(_ text: String, _ polarity: Polarity) {
    #expect(read(text).1 == polarity)
  }
}
