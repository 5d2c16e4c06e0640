import Testing

@testable import GalleyReaders

@Suite struct HTMLFoldingTests {
  @Test(arguments: [
    ("The Ferry, at 7.40 — Waits!", "the ferry at 7 40 waits"),
    ("  “ÖL und Wasser”  ", "öl und wasser"), ("İzmir ½ Σ", "i̇zmir ½ σ"), ("--", ""),
    ("東京 42", "東京 42"),
  ])
  func foldsCaseAndSigns(_ text: String, _ folded: String) {
    #expect(HTMLFolding.fold(text) == folded)
  }
}
