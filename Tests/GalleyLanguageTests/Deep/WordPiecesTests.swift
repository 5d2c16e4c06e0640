import FuzzTargets
import Testing

@testable import GalleyLanguage

struct WordPiecesTests {
  @Test(arguments: [
    ("Quay", ["quay"]), ("quays", ["quay", "##s"]), ("Reis", ["re", "##is"]),
    ("re-safe", ["re", "-", "safe"]), ("Café", ["cafe"]), ("xyz", ["[UNK]"]), ("", ["[UNK]"]),
    ("a.b", ["a", ".", "b"]), ("quayx", ["[UNK]"]), ("e\u{301}", ["[UNK]"]),
    (
      String(repeating: "a,", count: 20),
      ["a", ",", "a", ",", "a", ",", "a", ",", "a", ",", "a", ","]
    ),
  ])
  func wordsAreCutIntoTheLongestPieces(word: String, pieces: [String]) throws {
    let model = try DeepModel(image: TinyDeepModel.image(TinyDeepModel.bytes()))
    var found: [Int32] = []
    model.pieces.cut(Array(word.utf8), into: &found)
    #expect(found.map { TinyDeepModel.words[Int($0)] } == pieces)
  }
}
