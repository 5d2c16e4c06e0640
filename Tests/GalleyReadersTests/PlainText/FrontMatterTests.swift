import GalleyCore
import Testing

@Suite struct FrontMatterTests {
  @Test func titleDeckBylineAndDateAreMetadata() throws {
    let reading = try #require(
      Reading(
        """
        Harbour plan divides the town
        A second basin would double the traffic. Nobody asked the people beside it.
        By Tomás Reyes and Ingrid Falk
        Published 3 March 2026

        PORTO VALE, March 3 (Litoral Press) — \(prose)
        """))
    #expect(reading.metadata.title == "Harbour plan divides the town")
    #expect(reading.metadata.byline == ["Tomás Reyes", "Ingrid Falk"])
    #expect(reading.metadata.published == "2026-03-03")
    #expect(reading.metadata.dateline == "PORTO VALE, March 3 (Litoral Press)")
    #expect(reading.metadata.description?.hasPrefix("A second basin") == true)
    #expect(
      reading.document.nodes.map(\.kind) == [.title, .deck, .byline, .dateline, .paragraph])
    #expect(reading.metadata.ranges[.title] == ByteRange(0, 29))
  }

  @Test(arguments: [
    ("By Jane Doe", ["Jane Doe"]),
    ("By Jane Doe, John Roe and Mary van der Berg", ["Jane Doe", "John Roe", "Mary van der Berg"]),
    ("BY JANE DOE", ["Jane Doe"]),
    ("By Jane Doe, Staff Writer", ["Jane Doe"]),
    ("Jane Doe, Staff Writer", ["Jane Doe"]),
    ("Jane Doe | Harbour Times", ["Jane Doe"]),
    ("Written by J. R. O’Hara", ["J. R. O’Hara"]),
    ("By Jane Doe in Lisbon", ["Jane Doe"]),
    ("By Jane Doe | 3 March 2026", ["Jane Doe"]),
    ("By Dr. Amina Yusuf Kaleb", ["Dr. Amina Yusuf Kaleb"]),
    ("By BBC News", ["BBC News"]),
    ("By Omar al-Hariri", ["Omar al-Hariri"]),
    ("By JANE DOE Associated Press", ["Jane Doe"]),
    ("By Jane Doe Staff Writer", ["Jane Doe"]),
    ("By Jane Doe, SVN", ["Jane Doe"]),
    ("By Jane Doe | Explainer", ["Jane Doe"]),
    ("Hosted by Jane Doe", ["Jane Doe"]),
    ("Local Democracy Reporter, Jane Doe", ["Jane Doe"]),
    ("Words: Jane Doe. Photographs: Ola Renn", ["Jane Doe"]),
    ("By Jane Doe and John Roe. Pictures by Ola Renn", ["Jane Doe", "John Roe"]),
    ("Jane Doe · Harbour News · Posted: May 3, 2024 9:51 AM EDT", ["Jane Doe"]),
    ("By climate reporter Jane Doe", ["Jane Doe"]),
    ("By our chief foreign correspondent Jane Doe in Lisbon", ["Jane Doe"]),
    ("By Jane Doe | jdoe@harbour.example | Harbour Dispatch", ["Jane Doe"]),
    ("BY JANE DOE AND JOHN ROE", ["Jane Doe", "John Roe"]),
    ("By: Jane Doe", ["Jane Doe"]),
    ("Jane Doe Courts correspondent", ["Jane Doe"]),
    ("Jane Doe Published May 3, 2024 Updated May 4, 2024 09:58am", ["Jane Doe"]),
  ])
  func bylinesGiveTheirNames(_ line: String, _ names: [String]) {
    let reading = Reading("The Ferry Stays in Harbour\n\n\(line)\n\n\(prose)")
    #expect(reading?.metadata.byline == names)
    #expect(reading?.document.nodes[1].kind == .byline)
  }

  @Test(arguments: [
    // Labels above a headline.
    "Fact check\n\nHEADLINE\n\nA clip cuts off most of a sentence\n\nJane Doe\n27 August 2025",
    "Obituary | Keeper of the dark\n\nHEADLINE\n\nShe died on Friday, aged 91\n\nSep 11th 2025",
    "Reviews / Wearables\n\nHEADLINE\n\nLonger life, but it sinks.\n\nby Jane Doe\nOct 2, 2025",
    "NEWS\n\nHEADLINE\n\nLeaked papers show how the line wrote its rules\n\nBy Jane Doe",
    "NEWS\n\nHEADLINE\n\n- He was making tea\n- Police say so\n\nBy JANE DOE, CRIME REPORTER",
    // Points below it without marks, a name above the deck, a place behind the date.
    "Markets\n\nHEADLINE\n\nSwaps imply a cut\nGovernor is in no hurry\nShares jump\n\nBy Jane Doe",
    "Interview\n\nHEADLINE\n\nJane Doe\n\nThree years ago she walked away. She explains why she "
      + "cannot watch cooking shows and what she owes her mother\n\nSat 18 Oct 2025 07.00 BST",
    "HEADLINE\n\nOpposition terms it a gimmick; the scheme will cost a lot, says Minister\n\n"
      + "Updated - November 18, 2025 09:26 pm IST - PORTO VALE\n\nJane Doe",
  ])
  func theHeadlineIsFound(_ head: String) {
    for headline in [
      "The last ferry of the autumn leaves nobody behind",
      "Cruise line drafted its own law, papers show. An official thanked it.",
      "‘I cried on the quay’: the captain on leaving the best boat in the country – and what she eats",
    ] {
      let text = "\(head.replacing("HEADLINE", with: headline))\n\n\(prose)\n\n\(prose)"
      #expect(Reading(text)?.metadata.title == headline, "\(head)")
    }
  }

  @Test func aColumnistSignsAboveTheText() {
    let text = "I wish I could believe the minister, who has discovered the village bus again."
    let reading = Reading("The bus that never comes\n\nVera Stenmark\n\n\(text)\n\n\(prose)")
    #expect(reading?.metadata.byline == ["Vera Stenmark"])
    // What the text writes in small letters is no name.
    let data = "I'll use the example data below, and it is the data of the port for a year."
    let other = Reading("How the port counts\n\nExample Data\n\n\(data)\n\n\(prose)")
    #expect(other?.metadata.byline.isEmpty == true)
  }

  @Test func aPlaceMayStandBehindTheDate() {
    let reading = Reading(
      "The ferry stays\n\nUpdated - November 18, 2025 09:26 pm IST - PORTO VALE\n\n\(prose)")
    #expect(reading?.metadata.modified?.hasPrefix("2025-11-18") == true)
    #expect(reading?.metadata.dateline == "PORTO VALE")
  }

  @Test(arguments: [
    "By the end of the year the ferry will be gone, the council says.",
    "By Tuesday the river had risen by a metre and nobody crossed it.",
    "By contrast", "The ferry stays", "Harbour Ring 3 review: the ferry nobody wanted",
    "The reporter, Jane Doe, saw it sink",
    "By Jane Doe, who had seen the ferry sink, came a letter",
  ])
  func otherLinesAreNoBylines(_ line: String) {
    let reading = Reading("The Ferry Stays in Harbour\n\n\(line)\n\n\(prose)\n\n\(prose)")
    #expect(reading?.metadata.byline == [])
  }

  @Test(arguments: [
    ("3 March 2026", "2026-03-03"), ("March 3, 2026", "2026-03-03"),
    ("Published: Tuesday, 3rd March 2026, 10:15 GMT", "2026-03-03"),
    ("2026-03-03", "2026-03-03"), ("3 Mar. 2026", "2026-03-03"),
    ("Posted on Sept. 9, 2025 at 4:12 p.m.", "2025-09-09"), ("03.12.2025", "2025-12-03"),
    ("29 February 2024", "2024-02-29"),
  ])
  func dateLinesGiveTheirDates(_ line: String, _ date: String) {
    #expect(Reading("A Ferry Sinks at Dawn\n\n\(line)\n\n\(prose)")?.metadata.published == date)
  }

  @Test func anUpdateIsNoPublication() {
    let reading = Reading(
      "A Ferry Sinks\n\nPublished 1 May 2026 | Updated 2 May 2026\n\n\(prose)")
    #expect(reading?.metadata.published == "2026-05-01")
    #expect(reading?.metadata.modified == "2026-05-02")
  }

  @Test(arguments: [
    ("DAMASCUS, Jan. 26 (Agency) — ", "DAMASCUS, Jan. 26 (Agency)"),
    ("NEW HAVEN, Conn. (Wire) -- ", "NEW HAVEN, Conn. (Wire)"),
    ("LONDON – ", "LONDON"), ("Lisbon, 3 March (Lusa) — ", "Lisbon, 3 March (Lusa)"),
    ("RIO DE JANEIRO (Wire) - ", "RIO DE JANEIRO (Wire)"),
  ])
  func aDatelineOpensTheFirstParagraph(_ opening: String, _ dateline: String) {
    let reading = Reading(opening + prose)
    #expect(reading?.metadata.dateline == dateline)
    #expect(reading?.blocks == ["paragraph: \(opening)\(prose)"])
  }

  @Test(arguments: ["UPDATE — ", "The mayor – ", "Lisbon — ", "NASA "])
  func otherOpeningsAreNoDatelines(_ opening: String) {
    #expect(Reading(opening + prose)?.metadata.dateline == nil)
  }

  @Test func aDatelineMayHaveItsOwnLine() {
    let reading = Reading("The Ferry Stays\n\nLisbon, 3 March 2026\n\n\(prose)")
    #expect(reading?.metadata.dateline == "Lisbon, 3 March 2026")
  }

  @Test(arguments: [
    ("Jane Doe in Lisbon\n3 March 2026", ["Jane Doe"]),
    ("Jane Doe\nPublished 3 March 2026", ["Jane Doe"]),
    ("Jane Doe and John Roe\n3 March 2026", ["Jane Doe", "John Roe"]),
    ("Jane Doe\nHarbour correspondent, Litoral News", ["Jane Doe"]),
    ("Posted on 3 March 2026 by jane", ["jane"]),
    ("3 March 2026\n\nJane Doe", ["Jane Doe"]),
    ("3 March 2026\n\nJane Doe, John A. Roe", ["Jane Doe", "John A. Roe"]),
    ("By Jane Doe | 3 March 2026 | Page 11", ["Jane Doe"]),
  ])
  func namesBesideOtherCreditsNeedNoBy(_ lines: String, _ names: [String]) {
    let reading = Reading("The ferry stays in harbour\n\n\(lines)\n\n\(prose)")
    #expect(reading?.metadata.title == "The ferry stays in harbour")
    #expect(reading?.metadata.byline == names)
  }

  @Test(arguments: [
    "New Haven\n3 March 2026", "Jane Doe", "The Old Ferry\n3 March 2026",
    "Lisbon\n3 March 2026", "Prime Minister Jane Doe’s Opening Address\n3 March 2026",
  ])
  func placesAndLinesWithoutCreditsAreNoNames(_ lines: String) {
    let reading = Reading("The ferry stays in harbour\n\n\(lines)\n\n\(prose)")
    #expect(reading?.metadata.byline == [])
  }

  @Test(arguments: ["POLITICS", "PORTUGAL", "World news", "Analysis", "Opinion | Transport"])
  func aKickerIsNoTitle(_ kicker: String) {
    let reading = Reading("\(kicker)\n\nThe ferry stays in harbour\n\nBy Jane Doe\n\n\(prose)")
    #expect(reading?.metadata.title == "The ferry stays in harbour")
    #expect(reading?.document.nodes.map(\.kind) == [.boilerplate, .title, .byline, .paragraph])
  }

  /// What stands above a headline is told by how the lines below then read.
  @Test(arguments: [
    "TRAVEL | FOOD & DRINK", "Home > News > Local Government", "Norland Coast",
    "The Reading Room\nIssue 41, Spring 2024", "Apps / News / Outages", "World news",
    "Profiles\nSeptember 16, 2024 Issue", "News Release 3-Jul-2024",
  ])
  func labelsStandAboveAHeadlineItsDeckAndItsCredits(_ labels: String) {
    let reading = Reading(
      """
      \(labels)

      The ferry stays in harbour as talks collapse

      Union says staffing is the sticking point

      Interviewed by Jane Doe
      18-Nov-2025, 11:07 AM NDT
      24 Comments

      \(prose)
      """)
    #expect(reading?.metadata.title == "The ferry stays in harbour as talks collapse")
    #expect(reading?.metadata.description == "Union says staffing is the sticking point")
    #expect(reading?.metadata.byline == ["Jane Doe"])
    #expect(reading?.metadata.published == "2025-11-18")
    #expect(reading?.blocks.filter { $0.hasPrefix("heading") || $0.hasPrefix("p") }.count == 1)
  }

  @Test(arguments: [
    ("The Reading Room\nIssue 41, Spring 2024", "Tar, rope, weather: a talk with Ada Holm"),
    ("Profiles\nSeptember 16, 2024 Issue", "The Restorer’s Hand"),
  ])
  func anIssueStandsAboveAHeadline(_ labels: String, _ title: String) {
    let reading = Reading("\(labels)\n\n\(title)\n\nBy Jane Doe\n\n\(prose)")
    #expect(reading?.metadata.title == title)
    #expect(reading?.metadata.byline == ["Jane Doe"])
  }

  @Test func aShortHeadlineStandsAboveItsDeck() {
    let reading = Reading("Dead calm\n\nHow a village lives from salt.\n\nBy Jane Doe\n\n\(prose)")
    #expect(reading?.metadata.title == "Dead calm")
    #expect(reading?.metadata.description == "How a village lives from salt.")
  }

  @Test(arguments: [
    ("7 May 2025 | Employment, Whistleblowing | Jane Doe", ["Jane Doe"], "2025-05-07"),
    (
      "Jane Doe · Norland Wire · Posted: Jul 08, 2025 6:12 PM NDT | Last Updated: July 8",
      ["Jane Doe"], "2025-07-08"
    ),
    ("Jane Doe at Cressbrook\n21-Sep-2025", ["Jane Doe"], "2025-09-21"),
    ("WORDS JANE DOE\n3 May 2025", ["Jane Doe"], "2025-05-03"),
    ("Jane Doe\nReporter, Skerravoe\n3 May 2025", ["Jane Doe"], "2025-05-03"),
    ("By Jane Doe  06.18.2024", ["Jane Doe"], "2024-06-18"),
    ("By Crime Desk\n3 May 2025", [], "2025-05-03"),
    ("By Business Staff | 3 May 2025", [], "2025-05-03"),
  ])
  func creditsComeInManyForms(_ lines: String, _ names: [String], _ date: String) {
    let reading = Reading("The ferry stays in harbour\n\n\(lines)\n\n\(prose)\n\n\(prose)")
    #expect(reading?.metadata.title == "The ferry stays in harbour")
    #expect(reading?.metadata.byline == names)
    #expect(reading?.metadata.published == date)
    #expect(reading?.blocks.filter { $0.hasPrefix("heading") || $0.hasPrefix("p") }.count == 2)
  }

  @Test(arguments: [
    "Updated July 8 | Published 3 May 2025", "Published 3 May 2025 | Updated July 8",
  ])
  func aDayWithoutAYearDatesNothing(_ line: String) {
    let reading = Reading("The ferry stays in harbour\n\n\(line)\n\n\(prose)")
    #expect(reading?.metadata.published == "2025-05-03")
    #expect(reading?.metadata.modified == nil)
  }

  @Test(arguments: [
    "“Penance,” she said, “is for people who were sorry.” ♦", "The quay was sold in May. ■",
    "Ada Holm (right) has won eleven races for the port this season",
  ])
  func endMarksAndPlacesInPicturesMakeNoHeadings(_ line: String) {
    let reading = Reading("The ferry stays in harbour\n\n\(prose)\n\n\(line)\n\n\(prose)")
    #expect(reading?.blocks.contains { $0.hasPrefix("heading") } == false)
  }

  @Test func pointsMayStandBetweenHeadlineAndByline() {
    let reading = Reading(
      """
      Harbour line cuts its outlook again; shares slide

      * Profit 412 million crowns against 447 million
      * No sign of further losses

      (Adds comment, details from call)

      By Jane Doe and John Roe

      \(prose)
      """)
    #expect(reading?.metadata.title == "Harbour line cuts its outlook again; shares slide")
    #expect(reading?.metadata.byline == ["Jane Doe", "John Roe"])
  }

  @Test func aHeadlineMayEndInAStopAboveItsCredits() {
    let reading = Reading("The ferry stops at Sund Mass.\n\nBy Jane Doe\n\n\(prose)")
    #expect(reading?.metadata.title == "The ferry stops at Sund Mass.")
  }

  @Test(arguments: [
    "Monday, 11.05.2012 / 3:41 PM / News", "Updated 1147 GMT (1947 HKT) May 11, 2012",
  ])
  func datesComeWithZonesAndDesks(_ line: String) {
    let reading = Reading("The ferry stays in harbour\n\n\(line)\n\n\(prose)")
    let metadata = reading?.metadata
    #expect((metadata?.published ?? metadata?.modified)?.hasPrefix("2012-05-11") == true)
  }

  @Test func whatSitesPrintAroundTheBylineIsNoText() {
    let reading = Reading(
      "The ferry stays in harbour\n\n3 hours ago\nShare\nJane Doe\nReporter, Litoral News\n"
        + "4 min read\n\n\(prose)")
    #expect(
      reading?.document.nodes.map(\.kind) == [
        .title, .boilerplate, .boilerplate, .byline, .byline, .boilerplate, .paragraph,
      ])
  }

  @Test func aReleasePastedFromAMessageKeepsItsHeadline() {
    let reading = Reading(
      """
      From: press@harbour.example
      To: desk@example.org
      Subject: The ferry stays
      Date: Tue, 3 Mar 2026 09:30:00 +0000

      FOR IMMEDIATE RELEASE

      The ferry stays in harbour

      LISBON, 3 March 2026 — \(prose)
      """)
    #expect(reading?.metadata.title == "The ferry stays in harbour")
    #expect(reading?.metadata.published == "2026-03-03")
    #expect(reading?.metadata.dateline == "LISBON, 3 March 2026")
  }

  @Test(arguments: [
    ("Lisbon (Lusa) –", "Lisbon (Lusa)"), ("March 3 (Lusa) --", "March 3 (Lusa)"),
    ("Lisbon, Portugal\nLUSA\n —", "Lisbon, Portugal"),
  ])
  func aDatelineMayBeCutIntoLines(_ lines: String, _ dateline: String) {
    let reading = Reading("The ferry stays in harbour\n\(lines)\n\(prose)")
    #expect(reading?.metadata.dateline == dateline)
    #expect(reading?.metadata.title == "The ferry stays in harbour")
  }

  @Test(arguments: [
    "Council Minutes 3 March 2026", "Council Minutes, 3 March 2026",
    "Board of Trustees March 3, 2026", "Weekly Digest 12 May 2026",
  ])
  func aDatedTitleIsNoDateline(title: String) {
    let reading = Reading("\(title)\n\n\(prose)\n\n\(prose)")
    #expect(reading?.metadata.title == title)
    #expect(reading?.metadata.dateline == nil)
  }

  @Test(arguments: ["Geneva, 3 March 2026", "NEW YORK 3 March 2026"])
  func aPlaceWithItsDayIsADateline(line: String) {
    #expect(Reading("\(line)\n\n\(prose)\n\n\(prose)")?.metadata.dateline == line)
    #expect(
      Reading("The ferry stays\n\n\(line)\n\n\(prose)\n\n\(prose)")?.metadata.dateline == line)
  }

  /// What stands between the credits and the text is the article's, unless it is known to be none.
  @Test(arguments: [
    "Rovers 3\nCity 1", "Rovers 3\n\nCity 1", "Ada Quill\nTom Lisk\nAnn Rule",
    "Present:\nAda Quill\nTom Lisk\nAnn Rule", "Ada Quill (chair)\nTom Lisk\nAnn Rule\nSam Orr",
  ])
  func scoresAndNamesBelowTheCreditsStay(lines: String) {
    let reading = Reading(
      "Rovers beat City in the rain\n\nBy Jane Doe\n\n3 March 2026\n\n\(lines)\n\n\(prose)")
    #expect(reading?.metadata.byline == ["Jane Doe"])
    let blocks = reading?.blocks ?? []
    for line in lines.split(separator: "\n") {
      #expect(
        blocks.contains {
          $0.contains(line) && !$0.hasPrefix("boilerplate") && !$0.hasPrefix("byline")
        })
    }
  }

  @Test func aLiveBlogMayBeginWithAList() {
    let reading = Reading(
      "The ferry live: passengers wait\n\nLIVE – Updated at 14:52\n\nSummary\n\n"
        + "- The ferry waits\n- The passengers too\n\n\(prose)")
    #expect(reading?.metadata.title == "The ferry live: passengers wait")
    #expect(
      reading?.document.nodes.map(\.kind).prefix(3) == [.title, .boilerplate, .heading])
  }
}
