import GalleyCore
import Testing

@Suite struct MappedTextTests {
  @Test func lineBreaksReadAsSpaces() {
    let text = MappedText(bytes: Array("The quay\n  was  closed\r\ntoday.".utf8))
    #expect(text.reading(text.range) == "The quay was  closed today.")
  }

  @Test func trimmingTakesWhiteSpaceFromBothEnds() {
    let text = MappedText(bytes: Array(" \t quay \n".utf8))
    #expect(text.string(text.trimmed(text.range)) == "quay")
  }
}
