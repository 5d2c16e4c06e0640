import GalleyCore
import Testing

@Suite struct HeadingTests {
  /// Lines that stand between two paragraphs, in both of the usual layouts.
  private func isHeading(_ line: String) -> Bool {
    let spaced = Reading("\(prose)\n\n\(line)\n\n\(prose)\n\n\(prose)")
    let tight = Reading("\(prose)\n\(line)\n\(prose)\n\(prose)")
    let answers = [spaced, tight].map { $0?.document.nodes.contains { $0.kind == .heading } }
    #expect(answers[0] == answers[1], "the two layouts disagree on “\(line)”")
    return answers[0] == true
  }

  @Test(arguments: [
    "Key Issues on the Agenda", "A question of silt", "WHAT HAPPENS NEXT", "Who pays?",
    "3. What the court can do", "Analysis: the price of a vote", "“A gift to the port”",
    "No more bridges!", "Öl und Wasser",
  ])
  func shortLinesBeforeProseAreHeadings(_ line: String) { #expect(isHeading(line)) }

  @Test(arguments: [
    "He would not say.", "and then nothing", "— Rui Castanho, fisherman", "Three things were said:",
    "Email: desk@example.org", "(The ferry, as seen from the quay)", "https://example.org/ferry",
    "3 March 2026", "“It was the ferry that we loved, and no one else.”", "$ ferry --help",
    "By Tomás Reyes",
    "The ferry, the bridge and the price of crossing in the winter months of the year",
  ])
  func otherShortLinesAreNot(_ line: String) { #expect(!isHeading(line)) }

  @Test func theQuestionsOfAnExplainerAreHeadings() {
    let questions = [
      "What has happened?", "How serious are the cracks?", "Who knew, and when?",
      "Has this happened elsewhere?", "How long will it last?", "Could anyone face charges?",
    ]
    let text = questions.map { "\($0)\n\n\(prose)" }.joined(separator: "\n\n")
    let blocks = Reading("Why the ferries stand still\n\n\(prose)\n\n\(text)")?.blocks ?? []
    #expect(blocks.count { $0.hasPrefix("heading") } == questions.count)
  }

  @Test(arguments: ["In short:\nThe ferry will stay in the harbour until Friday, the council said."]
  )
  func aLabelMayStandRightAboveItsText(_ lines: String) {
    let blocks = Reading("\(prose)\n\n\(lines)\n\n\(prose)")?.blocks ?? []
    #expect(blocks.contains { $0.hasPrefix("heading") && $0.hasSuffix("In short:") }, "\(blocks)")
  }

  @Test func aRunOfShortLinesHasNoHeading() {
    let reading = Reading("\(prose)\n\nMonday\n\nTuesday\n\nWednesday\n\nThursday\n\n\(prose)")
    #expect(reading?.blocks.contains { $0.hasPrefix("heading") } == false)
  }

  @Test func aLineAtTheEndIsNoHeading() {
    #expect(Reading("\(prose)\n\nThe End of It")?.blocks.last == "paragraph: The End of It")
  }

  @Test func aLineThatRepeatsIsNoHeading() {
    let page = (0..<4).map { _ in "\(prose)\n\nShow the map" }.joined(separator: "\n\n")
    let reading = Reading("\(page)\n\n\(prose)")
    #expect(reading?.blocks.contains { $0.hasPrefix("heading") } == false)
  }

  @Test func questionsOfAnInterviewAreSpeech() {
    let reading = Reading(
      """
      An interview with the ferryman

      \(prose)

      When did you first cross?

      \(prose)

      Would you do it again?

      \(prose)
      """)
    #expect(reading?.blocks.contains { $0.hasPrefix("heading") } == false)
  }

  @Test func underlinesAndNumbersTellLevels() {
    let reading = Reading(
      """
      \(prose)

      The Crossing
      ============

      \(prose)

      The price
      ---------

      \(prose)

      2.1 The winter price

      \(prose)
      """)
    let headings = reading?.blocks.filter { !$0.hasPrefix("paragraph") }
    #expect(
      headings == [
        "heading1: The Crossing", "boilerplate: ============", "heading2: The price",
        "boilerplate: ---------", "heading2: 2.1 The winter price",
      ])
  }

  @Test func capitalsStandAboveOtherHeadings() {
    let reading = Reading(
      "\(prose)\n\nTHE RIVER\n\n\(prose)\n\nIn the winter\n\n\(prose)\n\nTHE TOWN\n\n\(prose)")
    #expect(
      reading?.blocks.filter { $0.hasPrefix("heading") } == [
        "heading1: THE RIVER", "heading2: In the winter", "heading1: THE TOWN",
      ])
  }

  @Test func yearsOfAChronicleAreHeadingsAndOtherNumbersAreNot() {
    for (line, isHeading) in [("1987", true), ("2024", true), ("198", false), ("3087", false)] {
      let document = Reading("\(prose)\n\n\(line)\n\n\(prose)\n\n\(line)\n\n\(prose)")?.document
      #expect(document?.nodes.contains { $0.kind == .heading } == isHeading, "\(line)")
    }
  }
}
