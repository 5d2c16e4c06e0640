import GalleyCore
import Testing

@Suite struct ListAndNoticeTests {
  @Test(arguments: [
    ["- bread", "- salt"], ["• bread", "• salt"], ["* bread", "* salt"], ["1. bread", "2. salt"],
    ["(a) bread", "(b) salt"], ["1) bread", "2) salt"], ["– bread", "– salt"],
  ])
  func markersMakeItems(_ items: [String]) throws {
    let reading = try #require(
      Reading("\(prose)\n\n\(items.joined(separator: "\n"))\n\n\(prose)"))
    #expect(
      reading.document.nodes.map(\.kind) == [.paragraph, .list, .listItem, .listItem, .paragraph])
    #expect(reading.blocks[1] == "listItem: \(items[0])")
  }

  @Test func itemsFurtherInAreDeeper() throws {
    let reading = try #require(
      Reading("\(prose)\n\n- bread\n  - rye\n  - wheat\n- salt\n\n\(prose)"))
    #expect(
      reading.document.nodes.filter { $0.kind == .listItem }.map(\.level) == [1, 2, 2, 1])
  }

  @Test func aLoneDashIsASpeech() {
    let reading = Reading("\(prose)\n\n- I have said what I had to say.\n\n\(prose)")
    #expect(reading?.document.nodes.map(\.kind) == [.paragraph, .paragraph, .paragraph])
  }

  @Test func shortLinesWithoutBlankLinesAreItemsThatLostTheirBullets() {
    let reading = Reading("\(prose)\n\nBread\nSalt\nA candle\n\n\(prose)\n\n\(prose)")
    #expect(reading?.document.nodes.filter { $0.kind == .listItem }.count == 3)
  }

  @Test func wrappedItemsStayWhole() {
    let reading = Reading(
      """
      \(prose)

      - bread, which the boatmen bring from the mill on the
        other side of the river
      - salt
      """)
    #expect(reading?.document.nodes.filter { $0.kind == .listItem }.count == 2)
  }

  @Test(arguments: [
    "© 2026 Litoral Press. All rights reserved.", "Read more: The ferry that stayed",
    "Sign up for our newsletter to get stories like this.", "Advertisement",
    "(Reporting by Sunniva Dahl; editing by Ruth Amsel)", "Follow us on all channels.",
  ])
  func noticesAreNoPartOfTheArticle(_ line: String) {
    #expect(Reading("\(prose)\n\n\(line)")?.blocks.last == "boilerplate: \(line)")
  }

  @Test(arguments: [
    "Image: the quay at dawn", "Photo by Ingrid Falk", "Figure 2.1", "Fig. 3: Ships by year",
    "The quay at dawn. Photo: Ingrid Falk", "Ships in the harbour. (Ingrid Falk/Getty Images)",
    "The Regent off the quay in July. (Ingrid Falk for the Courier)",
    "Kelp can grow half a metre a day. (Supplied: Ingrid Falk)",
  ])
  func captionsAreCaptions(_ line: String) {
    #expect(Reading("\(prose)\n\n\(line)\n\n\(prose)")?.blocks[1] == "caption: \(line)")
  }

  @Test func bracketsInTheTextAreNoCredits() {
    let line = "The harbour master said he would go (Falk for the council said he would stay)"
    #expect(Reading("\(prose)\n\n\(line)\n\n\(prose)")?.blocks[1] == "paragraph: \(line)")
  }

  @Test func sentencesThatOnlyBeginLikeANoticeStay() {
    let line = "Readers more than writers decide what a town remembers of its ferry, she said."
    #expect(Reading("\(prose)\n\n\(line)")?.blocks.last == "paragraph: \(line)")
  }
}
