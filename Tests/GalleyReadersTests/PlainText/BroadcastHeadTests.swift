import GalleyCore
import Testing

/// Heads as the pages of broadcasters and portals are pasted.
@Suite struct BroadcastHeadTests {
  private let title = "Striker out for the season as Thornbury weigh a move"

  @Test func picturesAndJobsStandBetweenTitleAndDate() throws {
    let reading = try #require(
      Reading(
        """
        \(title)

        Jonas Lindh sits on the pitch
        Image source, Stadium Pictures
        Image caption,
        Jonas Lindh has scored 14 goals this season

        Rhys Pendry
        Football reporter at Marsh Lane

        Published
        16 January 2026, 14:22 GMT

        \(prose)
        """))
    #expect(reading.metadata.title == title)
    #expect(reading.metadata.byline == ["Rhys Pendry"])
    #expect(reading.metadata.published == "2026-01-16")
    #expect(reading.blocks.contains("caption: Jonas Lindh sits on the pitch"))
    #expect(reading.blocks.contains("caption: Jonas Lindh has scored 14 goals this season"))
  }

  @Test(arguments: [
    "Vale FM\nListen Live\nOn Air: Gaz and Mel at Breakfast, until 10:00\nHome  News  Local News",
    "The Highland Mirror\nTODAY'S PAPER | e-PAPER | LOG IN\nNews > Counties > Nyandira",
    "University of Carrow\nStudy\nHome / News and events / News archive / Out for the season",
    "PAKISTAN",
  ])
  func whatStandsAboveIsThePages(_ lines: String) throws {
    let reading = try #require(
      Reading("\(lines)\n\n\(title)\n\nBy Jane Doe\n3 March 2026\n\n\(prose)"))
    #expect(reading.metadata.title == title)
    #expect(reading.metadata.byline == ["Jane Doe"])
  }

  @Test func aKickerStandsAboveAShortHeadline() throws {
    let reading = try #require(
      Reading("PAKISTAN\n\nTelecom workers fight sale\n\nBy Jane Doe | June 24, 2005\n\n\(prose)"))
    #expect(reading.metadata.title == "Telecom workers fight sale")
  }

  @Test func labelsOfNamesNeedNoSign() throws {
    let reading = try #require(
      Reading("The last baker\n\nWords Jane Doe\nPhotographs Ola Renn\n\n3 March 2026\n\n\(prose)"))
    #expect(reading.metadata.byline == ["Jane Doe"])
  }

  @Test(arguments: [
    "Pool in the valley to close\nImage source, Getty Images",
    "By Jane Doe\nImage source, Getty Images",
  ])
  func headlinesAndNamesAreNotReadOut(_ lines: String) throws {
    let reading = try #require(
      Reading("Valley Times\n\n\(lines)\n\nPublished\n3 March 2026\n\n\(prose)"))
    #expect(
      !reading.blocks.contains { $0.hasPrefix("caption: Pool") || $0.hasPrefix("caption: By") })
  }

  @Test func whatTheySaidIsAHeading() throws {
    let reading = try #require(
      Reading("Harbour plan\n\n\(prose)\n\nWhat They Said:\n\n\(prose)"))
    #expect(reading.blocks.contains { $0.hasPrefix("heading") && $0.hasSuffix("What They Said:") })
  }

  @Test func wordsBeforeASpeechAreNoHeading() throws {
    let reading = try #require(
      Reading("Harbour plan\n\n\(prose)\n\nSecretary Jane Doe Roe said:\n\n\(prose)"))
    #expect(reading.blocks.contains("paragraph: Secretary Jane Doe Roe said:"))
  }
}
