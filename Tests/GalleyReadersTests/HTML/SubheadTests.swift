import GalleyReaders
import Testing

/// Short bold lines between paragraphs head what follows; other bold lines do not.
struct SubheadTests {
  private static let told = (1...3).map {
    "<p>The keeper of the lock counted \($0) barges that evening, none of which, he wrote, had paid "
      + "the toll at the lower gate.</p>"
  }.joined()

  private static func lines(_ inner: String) -> [String] {
    PageReading(
      "<html lang=en><head><title>Barges wait</title></head><body><article><h1>Barges wait</h1><div>"
        + inner + "</div></article></body></html>"
    ).lines
  }

  @Test(arguments: [
    "<p><strong>A toll of two</strong></p>", "<p class=t><b>A toll of two</b></p>",
    "<p><span class=strong>A toll of two</span></p>",
    "<p><strong>A </strong><b>toll of two</b></p>",
  ])
  func aBoldLineHeadsWhatFollows(line: String) {
    let lines = Self.lines(Self.told + line + Self.told)
    #expect(lines.count { $0.hasPrefix("heading 2 ") && $0.contains("A toll of two") } == 1)
  }

  @Test(arguments: ["b", "strong"])
  func aBoldLineBetweenBreaksIsOne(tag: String) {
    let text = Self.told.replacing("<p>", with: "").replacing("</p>", with: "<br><br>")
    let lines = Self.lines(text + "<\(tag)>A toll of two</\(tag)><br><br>" + text)
    #expect(lines.contains("heading 2 A toll of two"))
  }

  @Test(arguments: [
    // A sentence, a question, a label, a byline, a list's opening.
    "<p><b>The toll is two.</b></p>", "<p><b>Is the toll two?</b></p>", "<p><b>The toll:</b></p>",
    "<p><b>By Ada Quill</b></p>", "<p><b>“Toll of two. The toll is two.”</b></p>",
    "<p><b>Ada Quill, keeper of the toll of two</b></p>", "<p><b>A toll</b> of two</p>",
    "<p>He said:</p><p><b>A toll of two</b></p>",
    "<p><b>«A toll of two»</b></p>", "<img src=a><p><b>A toll of two</b></p>",
    "<p><b>Dear keepers of the toll of two</b></p>", "<p><b>Photo of the toll of two</b></p>",
    // Nothing of the text follows, or in another box.
    "<p><b>A toll of two</b></p><p><b>Or of three</b></p>",
    "<div><p><b>A toll of two</b></p></div>",
  ])
  func otherBoldLinesAreParagraphs(line: String) {
    let lines = Self.lines(Self.told + line + Self.told)
    #expect(!lines.contains { $0.hasPrefix("heading") && $0.contains("toll of two") })
    #expect(!lines.contains { $0.hasPrefix("heading") && $0.contains("two.") })
  }

  @Test func aBoldLeadIsNone() {
    let lines = Self.lines("<p><b>A toll of two for each barge</b></p>" + Self.told)
    #expect(!lines.contains { $0.hasPrefix("heading") && $0.contains("toll of two") })
  }

  @Test(arguments: [
    "Ada Quill", "ADA QUILL", "A. Quill", "Ada Quill reports", "Editor, Orkum Post", "LOCKS",
    "Yours faithfully", "7:30 pm", "Sunday 9 March", "Orkum 3 Marten 2", "Orkum 3–0 Marten",
    "Call 0800 123 456 for help", "£4.2 million", "Name and address supplied",
  ])
  func namesAndFiguresAreParagraphs(line: String) {
    let lines = Self.lines(Self.told + "<p><b>\(line)</b></p>" + Self.told)
    #expect(!lines.contains { $0.hasPrefix("heading 2") })
    #expect(lines.contains { $0.hasSuffix(line) })
  }

  @Test func aLineThatGoesOnIsOne() {
    let next =
      "<p>the lower gate will open again, and nobody at the lock would tell on Tuesday.</p>"
    let lines = Self.lines(Self.told + "<p><b>Nobody knows when</b></p>" + next + Self.told)
    #expect(!lines.contains { $0.hasPrefix("heading 2") })
  }

  @Test func aNameThatComesAgainIsALabel() {
    let turn = "<p><b>Ada Quill</b></p>" + Self.told
    #expect(!Self.lines(Self.told + turn + turn).contains { $0.hasPrefix("heading 2 Ada") })
  }
}
