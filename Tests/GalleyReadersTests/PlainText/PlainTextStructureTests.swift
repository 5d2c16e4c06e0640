import GalleyCore
import Testing

@Suite struct PlainTextStructureTests {
  @Test func oneParagraphALineWithHeadingsBetween() {
    let reading = Reading("\(prose)\n\(prose)\nWhat the River Does\n\(prose)\n\(prose)")
    #expect(
      reading?.blocks == [
        "paragraph: \(prose)", "paragraph: \(prose)", "heading1: What the River Does",
        "paragraph: \(prose)", "paragraph: \(prose)",
      ])
  }

  @Test func theFirstLineIsNoTitleWhenItIsProse() {
    #expect(Reading("\(prose)\nA Short Line\n\(prose)")?.metadata.title == nil)
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\u{2028}", "\u{2029}", "\u{85}"])
  func everyLineEndEndsALine(_ ending: String) {
    let reading = Reading(["A Bridge Too Dear", "", prose, "", prose].joined(separator: ending))
    #expect(
      reading?.blocks == [
        "title: A Bridge Too Dear", "paragraph: \(prose)", "paragraph: \(prose)",
      ])
  }

  @Test func wrappedLinesMakeOneParagraph() {
    let text = """
      The council met on Monday evening and heard four speakers, none of
      whom agreed with the others about the bridge, the ferry or the price
      of the crossing. A vote was put off until the spring, when the river
      is low.

      Nobody spoke for the ferryman, who sat in the last row and said that
      he had heard it all before, in his father's time and in his own.
      """
    #expect(
      Reading(text)?.outline == ["paragraph: The council met", "paragraph: Nobody spoke for"])
  }

  @Test func wrappedParagraphsWithoutBlankLinesEndAtAShortLine() {
    let text = """
      The council met on Monday evening and heard four speakers, none of
      whom agreed with the others about the bridge.
      Nobody spoke for the ferryman, who sat in the last row and said that
      he had heard it all before, in his father's time and in his own, and
      that the river would have the last word.
      """
    #expect(
      Reading(text)?.outline == ["paragraph: The council met", "paragraph: Nobody spoke for"])
  }

  @Test func rangesCoverTheLineBreaksOfAWrappedParagraph() throws {
    let text = """
      The ferry runs from the town quay to the island twice a day, and in
      the summer three times, unless the wind is from the north, when the
      captain stays in harbour.
      """
    let reading = try #require(Reading(text))
    #expect(reading.document.nodes.map(\.range) == [TextRange(0, text.utf8.count)])
  }

  @Test func blanksOfEveryKindAreNoText() throws {
    let text = "\u{FEFF}\u{A0}\u{3000}\(prose)\u{A0}\u{200B}\n\u{A0}\t\n\t\(prose)"
    #expect(Reading(text)?.blocks == ["paragraph: \(prose)", "paragraph: \(prose)"])
  }

  @Test func separatorsStandApart() {
    let reading = Reading("\(prose)\n\n* * *\n\n\(prose)\n\n-30-\n")
    #expect(
      reading?.blocks == [
        "paragraph: \(prose)", "boilerplate: * * *", "paragraph: \(prose)", "boilerplate: -30-",
      ])
  }

  @Test func quotedLinesAreABlockQuotationWithoutTheirMarks() throws {
    let reading = try #require(
      Reading(
        "\(prose)\n\n> We were told nothing, and then\n> we were told that we knew.\n\n\(prose)"))
    #expect(
      reading.blocks == [
        "paragraph: \(prose)",
        "paragraph: We were told nothing, and then we were told that we knew.",
        "paragraph: \(prose)",
      ])
    #expect(reading.document.nodes[1].kind == .blockQuotation)
    let source = reading.document.text.source(of: reading.document.nodes[2].range)
    #expect(source.lower == prose.utf8.count + 4)
  }

  @Test func paragraphsSetInAreABlockQuotation() {
    let quoted = "    The ferry is the only road that mends itself, and it has been there longest."
    let reading = Reading(
      [prose, quoted, prose, prose, prose].joined(separator: "\n\n"))
    #expect(reading?.document.nodes[1].kind == .blockQuotation)
  }

  @Test func indentedFirstLinesAreNoQuotations() {
    let reading = Reading((0..<5).map { _ in "    " + prose }.joined(separator: "\n\n"))
    #expect(reading?.document.nodes.map(\.kind) == Array(repeating: .paragraph, count: 5))
  }
}
