import GalleyCore
import Testing

/// What stands at the end of an article, and lines between marks in the middle of it.
@Suite struct FootTests {
  private static let text = "Harbour plan divides the town\n\n\(prose)\n\n\(prose)\n\n\(prose)"

  @Test(arguments: [
    "Jane Doe and John Roe reported on this story for Harbour News. Mary Poe adapted it.",
    "I’m Jane Doe.", "JANE DOE IS THE HARBOUR NEWS POLITICAL EDITOR",
    "Jane Doe is a professor of law at the college in Porto Vale.",
  ])
  func creditsAreNoText(_ line: String) throws {
    let reading = try #require(Reading("\(Self.text)\n\n\(line)"))
    #expect(reading.document.nodes.last?.kind == .boilerplate)
  }

  @Test func whoReportedAStoryWroteItWhereNothingElseSays() throws {
    let line = "Jane Doe and John Roe reported on this story for Harbour News."
    let reading = try #require(Reading("\(Self.text)\n\n\(line)"))
    #expect(reading.metadata.byline == ["Jane Doe", "John Roe"])
    let named = try #require(
      Reading("Harbour plan divides the town\nBy Mary Poe\n\n\(prose)\n\n\(prose)\n\n\(line)"))
    #expect(named.metadata.byline == ["Mary Poe"])
  }

  @Test func aGlossaryHasAHeading() throws {
    let reading = try #require(
      Reading("\(Self.text)\n\nWords in This Story\n\nclaim – n. a statement of belief"))
    #expect(reading.blocks.contains("heading1: Words in This Story"))
  }

  @Test func wordsBetweenMarksWithoutAStopAreAHeading() throws {
    let reading = try #require(
      Reading("\(Self.text)\n\n‘The size of this ruling is hard to state’\n\n\(prose)"))
    #expect(reading.blocks.contains("heading1: ‘The size of this ruling is hard to state’"))
  }

  @Test func aReleaseMayEndItsDatelineInAColon() throws {
    let reading = try #require(
      Reading("Harbour plan divides the town\n\nGeneva, 23 March 2020: \(prose)"))
    #expect(reading.metadata.published == "2020-03-23")
  }
}
