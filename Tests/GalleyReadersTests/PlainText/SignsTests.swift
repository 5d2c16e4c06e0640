import Testing

@testable import GalleyReaders

@Suite struct SignsTests {
  @Test(
    arguments: [
      ("أين الميناء؟", .question), ("بندرگاہ بند ہے۔", .stop), ("漁港は閉鎖。", .stop),
      ("漁港？", .question),
      ("漁港！", .exclamation), ("漁港：", .colon), ("बंदरगाह बंद है।", .stop), ("The quay…", .ellipsis),
      ("漁港", nil), ("é", nil), ("a", nil),
    ] as [(String, LineShape.Ending?)])
  func endingsOfOtherScriptsAreKnown(text: String, ending: LineShape.Ending?) {
    let bytes = Array(text.utf8)
    #expect(SignScalar.ending(bytes, before: bytes.count) == ending)
  }
}
