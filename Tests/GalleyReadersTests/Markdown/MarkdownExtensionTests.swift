import GalleyCore
import GalleyReaders
import Testing

@Suite("Markdown of site generators and note books")
struct MarkdownExtensionTests {
  private func read(_ text: String) -> (document: Document, codes: [String]) {
    var diagnostics = Diagnostics()
    let document = MarkdownReader().read(
      SourceFile(name: "a.md", bytes: Array(text.utf8)), options: ReaderOptions(),
      diagnostics: &diagnostics)
    return (document, diagnostics.all.map(\.code))
  }

  private func blocks(_ document: Document) -> [String] {
    document.nodes.indices.filter { document.isLeaf($0) }.map {
      document.text.reading(document.nodes[$0].range)
    }
  }

  @Test(
    "Front matter of every form gives title, byline and date",
    arguments: [
      "+++\ntitle = \"Quay stays open\"\nauthor = 'Asa Lindgren'\ndate = 2026-11-03\n"
        + "tags = [\n\"a\",\n\"b\"]\n[params]\nx = 1\n+++\n\nThe quay.\n",
      "{\n  \"title\": \"Quay stays open\",\n  \"author\": \"Asa Lindgren\",\n"
        + "  \"date\": \"2026-11-03\"\n}\n\nThe quay.\n",
      "% Quay stays open\n% Asa Lindgren\n% 3 November 2026\n\nThe quay.\n",
      "Title: Quay stays open\nAuthor: Asa Lindgren\nDate: 2026-11-03\n\nThe quay.\n",
    ])
  func frontMatter(text: String) {
    for text in [text, text.replacing("\n", with: "\r\n")] {
      let (document, codes) = read(text)
      #expect(document.metadata.title == "Quay stays open")
      #expect(document.metadata.byline == ["Asa Lindgren"])
      #expect(document.metadata.published == "2026-11-03")
      #expect(blocks(document) == ["The quay."])
      #expect(codes == [])
    }
  }

  @Test("A text that only begins like front matter keeps its words")
  func noFrontMatter() {
    #expect(blocks(read("Note: the quay is open.\n\nCome.\n").document).count == 2)
    #expect(blocks(read("{not json}\n\nCome.\n").document).first == "{not json}")
  }

  @Test("An alert is no quotation", arguments: ["> [!NOTE]\n> The quay.", "> [!tip]- The quay."])
  func alert(text: String) {
    let document = read("Words.\n\n" + text + "\n\nMore.\n").document
    #expect(blocks(document) == ["Words.", "The quay.", "More."])
    #expect(!document.nodes.contains { $0.kind == .blockQuotation })
  }

  @Test("Shortcodes and tags go, with a note, and ranges stay")
  func shortcodes() throws {
    let text = "The quay {{< figure src=\"a_b_c.jpg\" >}}stays {% if x %}open{% endif %}. {{ y }}\n"
    let (document, codes) = read(text)
    #expect(codes == ["GH125"])
    #expect(blocks(document) == ["The quay stays open ."])
    #expect(blocks(read("`{{ y }}` stays.\n").document) == ["{{ y }} stays."])
    #expect(blocks(read("```\n{{ y }}\n```\n").document) == ["{{ y }}"])
    let nested = blocks(read("````\n```\n{{ y }}\n```\n````\n").document)
    #expect(nested.joined().contains("{{ y }}"))
  }

  @Test("Attribute lists, comments, block ids, highlights and links of wikis are no words")
  func marks() {
    let text = """
      # Quay {#quay .big}

      The ==board== of [[Marlow Bay Council|the council]] met. %%check%% ^ab12

      {: .note}
      """
    #expect(blocks(read(text).document) == ["Quay", "The board of the council met."])
  }

  @Test("Footnotes stand apart from the text, and what goes on under one is no code")
  func footnotes() {
    let document = read(
      "The quay[^1] stays.[^b]\n\n[^1]: In the east.\n\n    More on it.\n[^b]: Says the board.\n"
    ).document
    #expect(
      blocks(document)
        == ["The quay stays.", "In the east.", "More on it.", "Says the board."])
    #expect(!document.nodes.contains { $0.kind == .code })
  }

  @Test("A footnote follows the block that refers to it, and leads to its own bytes")
  func placedFootnotes() {
    let text = """
      # Quay[^t]

      The quay[^1] stays.

      - The pier[^b] goes, *said* the board[^1].
      - Ships stay.

      | A | B |
      |---|---|
      | 1 | |

      The end.

      [^1]: In the east &amp; west.

          More on it.
      [^unused]: Nobody asks.
      [^b]: Says the board.
      [^t]: Not the pier.
      """
    let document = read(text).document
    #expect(
      blocks(document) == [
        "Quay", "The quay stays.", "Not the pier.", "In the east & west.", "More on it.",
        "The pier goes, said the board.", "Ships stay.", "Says the board.", "A", "B", "1", "",
        "The end.", "Nobody asks.",
      ])
    let bytes = Array(text.utf8)
    for node in document.nodes where node.kind == .paragraph || node.kind == .tableCell {
      let range = document.text.source(of: node.range)
      let words = String(decoding: bytes[range.indices], as: UTF8.self)
      #expect(words.prefix(4) == document.text.reading(node.range).prefix(4))
    }
    let table = document.nodes.firstIndex { $0.kind == .table }
    #expect(table.map { Int(document.nodes[$0].subtreeEnd) - $0 } == 7)
  }

  @Test("What goes on under a definition belongs to no footnote before it")
  func definitionBehindAFootnote() {
    let text = "Quay[^1] stays.\n\n[^1]: East.\n\nBearing\n: It turns.\n\n    It broke.\n\nEnd.\n"
    #expect(
      blocks(read(text).document)
        == ["Quay stays.", "East.", "Bearing", "It turns.", "It broke.", "End."])
  }

  @Test("A quotation in an item is a quotation")
  func quotedItem() {
    let document = read("- The board:\n\n  > We stay.\n\n- Next.\n").document
    let quoted = document.nodes.indices.filter { document.nodes[$0].kind == .paragraph }
    #expect(quoted.map { document.text.reading(document.nodes[$0].range) } == ["We stay."])
  }

  @Test("Openings without an end cost no more than their length")
  func hostile() {
    for opening in ["{{", "{%", "{#", "==a", "%%", "[^", "> [!"] {
      _ = read(String(repeating: opening, count: 50_000))
    }
  }

  @Test("A definition is a paragraph behind its term's, with what is indented under it")
  func definitions() {
    let text =
      "Bearing\n: The part that turns.\n\n    It was cracked.\n\nSpan\n:   What it bears.\n\nEnd :smile: here.\n"
    let document = read(text).document
    #expect(
      blocks(document) == [
        "Bearing", "The part that turns.", "It was cracked.", "Span", "What it bears.",
        "End :smile: here.",
      ])
    #expect(document.nodes.allSatisfy { $0.kind == .paragraph })
  }

  @Test("A quotation inside a list item is a quotation")
  func quotationInItem() {
    let document = read("- The mayor said:\n\n  > We wait.\n\n- Then he left.\n").document
    #expect(blocks(document) == ["The mayor said:", "We wait.", "Then he left."])
    #expect(document.nodes.contains { $0.kind == .blockQuotation })
  }

  @Test(
    "Front matter that does not end is said",
    arguments: [
      "+++\ntitle = \"Quay\"\n\nThe quay.\n", "{\n  \"title\": \"Quay\",\n\nThe quay.\n",
      "{ \"title\": \"Quay\n\nThe quay.\n", "+++\n# of the port\ntitle= 'Quay'\n\nThe quay.\n",
    ])
  func unclosed(text: String) {
    #expect(read(text).codes.contains("GH121"))
  }

  @Test("Plus signs and braces open a text too", arguments: ["+++\nText.\n", "{so} it is.\n"])
  func noFrontMatter(text: String) { #expect(read(text).codes.isEmpty) }

  @Test("A title block goes on in indented lines")
  func titleBlock() {
    let (document, _) = read(
      "% Quay stays\n  open\n% Asa Lindgren\n  Tom Lisk\n% 2026-11-03\n\nText.\n")
    #expect(document.metadata.title == "Quay stays open")
    #expect(document.metadata.byline == ["Asa Lindgren", "Tom Lisk"])
    #expect(document.metadata.published == "2026-11-03")
    #expect(blocks(document) == ["Text."])
  }

  @Test("Comments over lines, embedded files and the marks of divisions are no words")
  func furtherMarks() {
    let text = """
      The quay %% hidden
      words %% stays open.

      %%
      More
      that is hidden
      %%

      It is ![[boat.png]] new.

      ::: {.warning}
      Mind the step.
      :::

      Up by 5%% and 3% since.

      `%%` stays.
      """
    #expect(
      blocks(read(text).document) == [
        "The quay stays open.", "It is new.", "Mind the step.", "Up by 5%% and 3% since.",
        "%% stays.",
      ])
  }

  @Test("A note inside a sentence is a paragraph behind the block")
  func inlineNotes() {
    let text = """
      The quay^[Since *May* [2026] &amp; on
      it goes.] stays open.^[Says the board.] It is `x^[y]` new.

      - One^[In the list.]
      - Two

      Not a note: ^[open
      """
    #expect(
      blocks(read(text).document) == [
        "The quay stays open. It is x^[y] new.", "Since May [2026] & on it goes.",
        "Says the board.", "One", "Two", "In the list.", "Not a note: ^[open",
      ])
  }

  @Test(
    "A note inside a sentence ends with its block",
    arguments: [
      ("See ^[the map](a.html)\n\n```\nebb()\n```\n", ["See", "the map", "ebb()"]),
      ("The quay ^[since\n> May] 2026\n", ["The quay", "since", "May] 2026"]),
    ])
  func inlineNotesEnd(text: String, wanted: [String]) {
    #expect(blocks(read(text).document) == wanted)
  }

  @Test("A note whose next line is indented goes on; a bar in a cell's code has no backslash")
  func continuedNotes() {
    let text = "The quay[^1].\n\n[^1]: In the east\n    and west.\n\n    More.\n"
    #expect(blocks(read(text).document) == ["The quay.", "In the east and west.", "More."])
    #expect(blocks(read("| A |\n|---|\n| `a\\|b` c |\n").document) == ["A", "a|b c"])
  }
}
