import GalleyCore
import Testing

/// What stands behind a text and is none: letters of readers, where it was printed, who signs.
struct ReaderLetterTests {
  private static let told = (1...4).map {
    "<p>The keeper of the lock counted \($0) barges that evening, none of which, he wrote, had "
      + "paid the toll at the lower gate.</p>"
  }.joined()

  private func reading(_ behind: String, head: String = "") -> PageReading {
    PageReading(
      "<html><head>\(head)</head><body><div><h1>The lower gate</h1>\(Self.told)\(behind)</div>"
        + "</body></html>")
  }

  @Test(arguments: [
    "Reader comments (3)", "Comments (12)", "3 Kommentare", "HAVE YOUR SAY", "2 commentaires",
  ])
  func lettersGoWithTheLabelThatCountsThem(label: String) {
    let letters =
      "<p>\(label)</p><p>What a lot of fuss. We had the same trouble with our own gate here, and "
      + "nobody wrote. Tom, Orkum</p><p>For the record, I was going to pay.</p>"
    #expect(reading(letters).texts == reading("").texts)
  }

  @Test(arguments: ["Comments", "Kommentare der Behörde", "The comments of 3 readers"])
  func otherLabelsHeadText(label: String) {
    let text = "The gate, wrote the board, will be kept shut until the keeper is paid for them all."
    let texts = reading("<h2>\(label)</h2><p>\(text)</p>").texts
    #expect(texts.contains(text))
  }

  @Test(arguments: [
    "A version of this article appears in print on March 5, 2023, Section A, of the late edition.",
    "This article appeared in print under the headline “Gates”",
    "Appeared in the October 4, 2022, print edition as ‘Gates’.",
  ])
  func wherePaperHadTheArticleIsNoText(line: String) {
    #expect(reading("<p>\(line)</p>").texts == reading("").texts)
  }

  @Test func aSentenceOnThePressIsText() {
    let line = "Appeared in the harbour at noon the first of the barges, and paid."
    #expect(reading("<p>\(line)</p>").texts.last == line)
  }

  @Test(arguments: ["Written by Ada Quill", "Geschreven door Ada Quill", "Escrito por Ada Quill"])
  func aLineBehindALongTextSigns(line: String) {
    let long = String(repeating: Self.told, count: 8)
    #expect(reading("\(long)<p><em>\(line)</em></p>").document.metadata.byline == ["Ada Quill"])
  }

  @Test func aSentenceBehindALongTextSignsNothing() {
    let long = String(repeating: Self.told, count: 8)
    let line = "<p>Written by hand in the margin, the name of the keeper can still be read.</p>"
    #expect(reading(long + line).document.metadata.byline.isEmpty)
  }
}
