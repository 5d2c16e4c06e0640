import GalleyCore
import Testing

@testable import GalleyAnalysis

/// The texts between the marks that the lexer finds, depth by indentation.
private func runs(_ text: String) -> [String] {
  let bytes = Array(text.utf8)
  return bytes.withUnsafeBufferPointer { buffer in
    QuoteLexer(buffer, block: TextRange(0, bytes.count), MarkLexicon.english.grammar).runs.map {
      String(repeating: ">", count: $0.depth)
        + String(decoding: bytes[$0.inner.indices], as: UTF8.self)
    }
  }
}

@Suite struct QuoteLexerTests {
  @Test(arguments: [
    "“We are open,” she said.", "\"We are open,\" she said.", "''We are open,'' she said.",
    "``We are open,'' she said.", "«We are open,» she said.", "„We are open,“ she said.",
    "‘We are open,’ she said.", "'We are open,' she said.", "”We are open,” she said.",
    "“We are open,“ she said.", "“We are open,\" she said.",
  ])
  func everyStyleOpensAndCloses(text: String) {
    #expect(runs(text) == ["We are open,"])
  }

  @Test func nestedMarksStandInsideTheOuterOnes() {
    #expect(
      runs("“She told me, ‘Go home,’ and I went,” he said.")
        == ["She told me, ‘Go home,’ and I went,", ">Go home,"])
    #expect(
      runs("''I said 'yes' and 'no,''' he recalled.")
        == ["I said 'yes' and 'no,'", ">yes", ">no,"])
    #expect(runs("\"He cried \"stop\" twice,\" she said.").first == "He cried \"stop\" twice,")
  }

  @Test(arguments: [
    "The mayor's plan isn't the owners' plan.", "It was the '90s, rock 'n' roll and all.",
    "He stood 6'2\" tall beside a 5'11'' door.", "Get 'em before '08, y'all.",
    "The farmers’ market and the dockers’ hall.",
  ])
  func apostrophesAndMeasuresAreNoMarks(text: String) {
    #expect(runs(text).isEmpty)
  }

  @Test func apostrophesInsideSingleMarksDoNotClose() {
    #expect(
      runs("‘We don’t know the owners’ names,’ he said.") == ["We don’t know the owners’ names,"])
  }

  @Test func aMissingCloseEndsBeforeTheNextQuotation() {
    #expect(
      runs("“We lost, he said. “We never had a chance.”") == [
        "We lost, he said.", "We never had a chance.",
      ])
    #expect(
      runs("He called it “a gift to the port, and left.") == ["a gift to the port, and left."])
  }

  @Test func depthIsBounded() {
    let text = String(repeating: "“a ", count: 5_000)
    #expect(runs(text).count <= 5_000)
  }
}
