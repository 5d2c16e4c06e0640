import GalleyCore
import Testing

/// Heads of pasted texts in the forms that pages have.
@Suite struct HeadFormsTests {
  @Test(arguments: [
    ("By\nJane Doe", ["Jane Doe"]),
    ("Written by: Jane Doe\n4 min read", ["Jane Doe"]),
    ("Jane Doe\nCourts correspondent, Lenton Crown Court\n3 March 2026", ["Jane Doe"]),
    ("Jane Doe\nat Gasworks Lane\nSaturday 3 March 2026", ["Jane Doe"]),
    ("Jane Doe (now) and John Roe (earlier)\n3 March 2026", ["Jane Doe", "John Roe"]),
    ("From our health correspondent JANE DOE\n3 March 2026", ["Jane Doe"]),
    (
      "Jane Doe\nSenior Lecturer in Law, Brae University\nJohn Roe\nProfessor of Food, Sund College",
      ["Jane Doe", "John Roe"]
    ),
  ])
  func bylines(lines: String, names: [String]) throws {
    let reading = try #require(
      Reading("Harbour plan divides the old town again\n\n\(lines)\n\n\(prose)"))
    #expect(reading.metadata.byline == names)
    #expect(reading.metadata.title == "Harbour plan divides the old town again")
  }

  @Test(arguments: [
    "Politics\nRivers and sewage", "Money\nEnergy bills", "58°\nBreckett Falls\nLOCAL NEWS",
    "Plant science\nNEWS", "TRENDING: Fair road closings | Fall sports | Obituaries",
    "STRICTLY EMBARGOED UNTIL 00.01 BST, THURSDAY 17 JULY 2025\n\nPress release\n",
    "SHARE:\nX  Facebook  LinkedIn  Reddit  WeChat  Email",
  ])
  func topicsAreNoHeadlines(labels: String) throws {
    let reading = try #require(
      Reading(
        "\(labels)\nWhat can you do if your heating bill has doubled?\nBy Jane Doe\n\n\(prose)"))
    #expect(reading.metadata.title == "What can you do if your heating bill has doubled?")
  }

  @Test(arguments: [
    "Orkum under embargo", "Why papers are embargoed until noon",
    "Embargoed for years, Orkum opens",
    "The report was embargoed until midnight on Friday", "Embargo: Orkum stops trade",
  ])
  func aLineThatTellsOfAnEmbargoStays(line: String) throws {
    let reading = try #require(Reading("Ferry returns\n\n\(prose)\n\n\(line)\n\n\(prose)\n"))
    #expect(reading.blocks.contains { $0.hasSuffix(": \(line)") && !$0.hasPrefix("boilerplate") })
  }

  @Test(arguments: [
    "STRICTLY EMBARGOED UNTIL 00.01 BST, THURSDAY 17 JULY 2025", "Embargoed for release: 3 May",
    "Press release: embargo until 9 am on Monday", "Under embargo until Friday",
    "NEWS FROM ORKUM – EMBARGOED UNTIL 17 JULY",
  ])
  func anEmbargoIsNoText(line: String) throws {
    let reading = try #require(Reading("Ferry returns\n\n\(prose)\n\n\(line)\n\n\(prose)\n"))
    #expect(!reading.blocks.contains { $0.hasSuffix(line) && $0.hasPrefix("paragraph") })
  }

  @Test func anEmbargoTellsTheDay() throws {
    let reading = try #require(
      Reading(
        "UNDER EMBARGO UNTIL 00:01 BST, THURSDAY 16 APRIL 2026\n\nDawn buses help, study finds\n\n\(prose)"
      ))
    #expect(reading.metadata.published?.hasPrefix("2026-04-16") == true)
  }

  @Test func aLiveReportHasItsPostsForSections() throws {
    let reading = try #require(
      Reading(
        """
        Storm Petra shuts the river gates
        By Jane Doe
        3 March 2026

        17.48 GMT
        Closing summary
        \(prose)

        16.55 GMT
        Stay off the seawall
        \(prose)

        13.05 GMT
        Gates close
        \(prose)
        """))
    let kinds = reading.document.nodes.map(\.kind)
    #expect(kinds.count { $0 == .heading } == 3)
    #expect(!kinds.contains(.listItem))
  }

  @Test func aNumberedHeadingIsStillOne() throws {
    let reading = try #require(
      Reading("Harbour plan divides the town\nBy Jane Doe\n\n2.1 Background\n\n\(prose)"))
    #expect(reading.document.nodes.contains { $0.kind == .heading })
  }

  @Test func aRepeatedHeadlineAndACaptionAboveItAreNoText() throws {
    let reading = try #require(
      Reading(
        """
        © Photo Pool/Tendai Moll
        A family waits for a boat at the landing in the Lower Kesh region.

        12 September 2025  Humanitarian Aid

        ‘Every dry roof has forty people under it’, teams warn as cases climb
        ‘Every dry roof has forty people under it’, teams warn as cases climb

        Facebook Twitter Print Email

        \(prose)
        """))
    #expect(
      reading.metadata.title
        == "‘Every dry roof has forty people under it’, teams warn as cases climb")
    #expect(reading.metadata.published == "2025-09-12")
    #expect(!reading.document.nodes.contains { $0.kind == .heading })
  }

  @Test func aHeadingMayStandAboveAShortSentence() throws {
    let reading = try #require(
      Reading(
        "Harbour plan divides the town\nBy Jane Doe\n\n\(prose)\n\nWhat the report found\n\n"
          + "Three findings stand out.\n\n\(prose)"))
    #expect(reading.document.nodes.contains { $0.kind == .heading })
  }

  @Test func pricesAreNoTimesOfPosts() throws {
    let reading = try #require(
      Reading(
        "Harbour menu divides the town\nBy Jane Doe\n\n\(prose)\n\n"
          + "Soup\n\n6.50\n\nFish\n\n12.50\n\nCake\n\n4.20\n\nTea"))
    #expect(!reading.document.nodes.contains { $0.kind == .boilerplate })
  }
}
