import Foundation
import Testing

/// html5lib's published tokenizer and tree-construction files, where `GALLEY_HTML5LIB` holds them.
@Suite(.enabled(if: PublishedFolder.url != nil))
struct PublishedHTMLTests {
  @Test func tokenizerTestsPass() throws {
    var score = PublishedScore(name: "tokenizer")
    for file in PublishedFolder.files(in: "tokenizer", ending: ".test") {
      for test in try TokenizerCase.all(in: file) {
        score.count(test.found == test.expected) {
          "\(test.description)\n  page     \(test.page.debugDescription)"
            + "\n  expected \(test.expected)\n  found    \(test.found)"
        }
      }
    }
    score.say()
    #expect(score.share >= 0.999)
  }

  @Test func treesHoldTheirTextInPlace() throws {
    var characters = PublishedScore(name: "tree-construction, characters in order")
    var places = PublishedScore(name: "tree-construction, characters in their elements")
    for file in PublishedFolder.files(in: "tree-construction", ending: ".dat") {
      for test in try TreeCase.all(in: file) {
        let found = test.found
        characters.count(
          found.map(\.text).joined() == test.expected.map(\.text).joined()
        ) { "\(test.description)\n  expected \(test.expected)\n  found    \(found)" }
        places.count(found == test.expected) {
          "\(test.description)\n  expected \(test.expected)\n  found    \(found)"
        }
      }
    }
    characters.say()
    places.say()
    #expect(characters.share >= 0.98)
    #expect(places.share >= 0.92)
  }
}
