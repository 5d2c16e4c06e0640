import GalleyCore
import Testing

/// What a page has around its article and a person copies along.
@Suite struct NavigationTests {
  @Test(arguments: [
    [
      "Skip to content", "SVN 9", "Watch Now", "52°", "Porto Vale", "1 harbour alert", "News",
      "Sport",
    ],
    ["Home  News  Health  Counties  Business"],
    ["Harbour Institute", "News & Events", "Home / News / 2026 / February"],
    ["Chemicals industry", "Add to my topics"],
    ["Money › Household bills"],
    ["Home › News and events › Press releases › 2026"],
  ])
  func aHeadlineIsFoundBelowIt(_ lines: [String]) throws {
    let headline = "Harbour plan divides the town, survey finds"
    let head = lines.joined(separator: "\n\n")
    let reading = try #require(
      Reading("\(head)\n\n\(headline)\n\nBy Jane Doe\n\n3 March 2026\n\n\(prose)"))
    #expect(reading.metadata.title == headline)
    #expect(reading.metadata.byline == ["Jane Doe"])
    let above = reading.document.nodes.prefix { $0.kind != .title }
    #expect(above.count == lines.count && above.allSatisfy { $0.kind == .boilerplate })
  }

  @Test(arguments: [
    "Copy link", "LinkedIn", "X/Twitter", "Save this story", "Print this page", "Bookmark popover",
    "Share on Reddit (Opens in new window)", "Listen to this article · 6:48 min  Learn more",
    "Normal text size  Larger text size", "41",
  ])
  func controlsBesideTheCreditsAreNoText(_ line: String) throws {
    let reading = try #require(
      Reading("Harbour plan divides the town\n\nBy Jane Doe\n\n3 March 2026\n\n\(line)\n\n\(prose)")
    )
    #expect(
      reading.document.nodes.map(\.kind) == [.title, .byline, .dateline, .boilerplate, .paragraph])
  }

  @Test(arguments: [
    "Saturday March 28 2026, 12.01am, The Meridian",
    "Issue 214 · Saturday, March 28, 2026 · Read online",
  ])
  func aDateMayHaveThePaperOrTheIssueBesideIt(_ line: String) throws {
    let reading = try #require(
      Reading("Harbour plan divides the town, survey finds\n\nBy Jane Doe\n\n\(line)\n\n\(prose)"))
    #expect(reading.metadata.published?.hasPrefix("2026-03-28") == true)
    #expect(reading.document.nodes.map(\.kind) == [.title, .byline, .dateline, .paragraph])
  }

  @Test func aHeadlineMayHoldTwoSentencesAboveALongDeck() throws {
    let headline = "The mayor’s brother had one boat. Then came the contract."
    let deck =
      "Records show that the town steered work to a firm with no berth, no crew and a family tie, and "
      + "the town hall says that it did nothing wrong."
    let reading = try #require(
      Reading("INVESTIGATIONS\n\n\(headline)\n\n\(deck)\n\nBy Jane Doe\n3 March 2026\n\n\(prose)"))
    #expect(reading.metadata.title == headline)
  }

  @Test(arguments: [
    "This article is more than 1 month old\nHEADLINE\nJane Doe\nThu 30 Oct 2025 07.00 GMT",
    "HEADLINE\nPUBLISHED THU, OCT 30 2025 4:52 PM EST\nJane Doe\n@JDOE\nKEY POINTS\nThe ferry stays.",
    "Skip next section Top stories\nPolitics | Harbour\nHEADLINE\nJane Doe in Porto Vale\n"
      + "10/30/2025October 30, 2025",
  ])
  func headsOfPagesAreRead(head: String) throws {
    let headline = "Why is it always the ferry that goes when the harbour saves?"
    let reading = try #require(
      Reading(head.replacing("HEADLINE", with: headline) + "\n\n\(prose)\n\n\(prose)"))
    #expect(reading.metadata.title == headline)
    #expect(reading.metadata.byline == ["Jane Doe"])
    #expect(reading.metadata.published == "2025-10-30")
  }

  @Test(arguments: [
    "Save the harbour", "Follow the money", "Close to home", "Next of kin", "Search", "Transcript",
    "Sign in to your account", "Add captions to images", "Copy a link to the section", "Section X",
  ])
  func headingsWithAWordOfThemAreHeadings(_ line: String) throws {
    let reading = try #require(
      Reading("Harbour plan divides the town\n\nBy Jane Doe\n\n\(prose)\n\n\(line)\n\n\(prose)"))
    #expect(reading.blocks.contains("heading1: \(line)"))
  }

  @Test(arguments: [
    "Most popular", "Related stories", "In the headlines", "IN THIS SECTION", "Popular Stories",
    "Explore more on these topics", "Recent Stories from harbour.example", "Recommended Reading",
    "More on Porto Vale",
  ])
  func linksBelowTheirLabelAreNoText(_ label: String) throws {
    let reading = try #require(
      Reading(
        """
        Harbour plan divides the town

        \(prose)

        \(prose)

        \(label)

        Mayor says he will not resign over harbour tender

        Deputies: Man took ferry through drawbridge
        """))
    #expect(reading.document.nodes.suffix(3).allSatisfy { $0.kind == .boilerplate })
  }

  /// Lines of an article that look like a page's.
  @Test(arguments: [
    "“Listen!”", "“Follow us!”", "Listen, listen,", "- Copy link to section",
    "Women’s final: gold for Mia Lund in 52.31 over 100 metres (New Zealand)",
    "- Fixed a crash when very large files were opened on Windows (Jane Doe)",
    "Volunteers can sign up here at the hall on any Monday.",
    "The secretary said that the dates would be printed in our newsletter in April.",
    "This article is more than a list of duties, the court held on Monday.",
    "Edited by hand, the first map of the harbour ran to two hundred sheets.",
  ])
  func linesOfTheTextStay(line: String) throws {
    let reading = try #require(
      Reading("Harbour plan divides the town\n\n\(prose)\n\n\(line)\n\n\(prose)"))
    let kind = reading.document.nodes.dropFirst(2).first?.kind
    #expect(kind != .boilerplate && kind != .caption)
  }

  @Test(arguments: [
    "Add captions to your images\nBy Jane Doe\n3 March 2026",
    "Harbour Plan\u{A0}Divides Town\n\nBy Jane Doe",
    "Harbour plan\n\nA second basin would double the traffic.\n\nBy Jane Doe\n\n3 March 2026",
  ])
  func theFirstLineIsTheHeadline(head: String) throws {
    let reading = try #require(Reading("\(head)\n\n\(prose)\n\n\(prose)"))
    let first = String(head.split(separator: "\n")[0])
    #expect(reading.metadata.title == first)
  }

  @Test(arguments: [
    ("NEWS\nPorto Vale\nPost office to close", [String]()),
    ("NEWS\nPorto Vale\nNew rules for the local press", []),
    ("OPINION\nMary Holt on the harbour plan\n3 March 2026", []),
    ("OPINION\nMary Holt on Brexit\n3 March 2026", []),
    ("NEWS\nTom Holt in court\n3 March 2026", []),
    ("Storm closes port\nTicket Office\ntickets@harbour.example", []),
    ("Storm closes port\nBy Mary Anne Quill staff writer", ["Mary Anne Quill"]),
    ("Storm closes port\nJan van Holt correspondent", ["Jan van Holt"]),
  ])
  func placesAndHeadlinesAreNoBylines(head: String, names: [String]) throws {
    let reading = try #require(Reading("\(head)\n\n\(prose)\n\n\(prose)"))
    #expect(reading.metadata.byline == names)
  }

  @Test func linesOfAListBelowTheCreditsStay() throws {
    let lines = ["Serves 4", "2 Onions", "Salt", "Saffron", "Bread"]
    let reading = try #require(
      Reading(
        "Harbour soup\n\nBy Jane Doe\n\n3 March 2026\n\n" + lines.joined(separator: "\n\n")
          + "\n\n\(prose)\n\n\(prose)"))
    #expect(!reading.document.nodes.contains { $0.kind == .boilerplate })
  }

  @Test func aParagraphThatRepeatsTheLineAboveItIsNoCaption() throws {
    let head = "Harbour plan divides the town\n\nBy Jane Doe\n\n3 March 2026"
    let lead = "The council lost the vote. It will try again in May, when the quay is dry."
    let reading = try #require(
      Reading("\(head)\n\nThe council lost the vote\n\n\(lead)\n\n\(prose)"))
    #expect(reading.blocks.contains("paragraph: \(lead)"))
  }

  @Test func headingsOverShortParagraphsAreNoControls() throws {
    let parts = ["Sign in to your account", "Add a caption", "Share it"].map {
      "\($0)\n\nPress the button at the top of the screen."
    }
    let reading = try #require(
      Reading("How to post a picture\n\n" + parts.joined(separator: "\n\n")))
    #expect(!reading.document.nodes.contains { $0.kind == .boilerplate })
  }

  @Test func theLeadIsNoCaption() throws {
    let lead = "The council voted on Monday to close the ferry after a long dispute."
    let reading = try #require(
      Reading("Ferry closes\nBy Jane Doe\n\(lead)\nImage: The quay in March\n\(prose)\n\(prose)"))
    #expect(reading.blocks.contains("paragraph: \(lead)"))
  }

  @Test func aHeadingLikeSuchALabelLeadsItsText() throws {
    let reading = try #require(
      Reading("Harbour plan divides the town\n\n\(prose)\n\nMore on the plan\n\n\(prose)"))
    #expect(reading.blocks.contains("heading1: More on the plan"))
  }

  @Test(arguments: [
    "Back on the quay: Reyes near her house at Porto Vale (Ida Lund)",
    "The harbour office on the quay, which is to move © Ida Lund/Bildwerk",
    "A woman holds up a sign at the meeting of the council.\nPhoto by: SVN",
    "A ferry beside a quay\n\nA ferry beside a quay. (Supplied)",
  ])
  func whatAPictureShowsIsItsCaption(_ lines: String) throws {
    let reading = try #require(
      Reading("Harbour plan divides the town\n\nBy Jane Doe\n\n\(lines)\n\n\(prose)"))
    let middle = reading.document.nodes.dropFirst(2).dropLast()
    #expect(!middle.isEmpty && middle.allSatisfy { $0.kind == .caption })
  }

  @Test func fewWordsOverSentencesWithoutBulletsAreTheirHeading() throws {
    let reading = try #require(
      Reading(
        """
        Harbour plan divides the town

        In short:
        The council has voted for a second basin in the harbour.
        Some owners say that they are being pressed to sell.
        What's next?
        Offers will go out in February, if the money is there.

        \(prose)

        \(prose)

        \(prose)
        """))
    #expect(reading.blocks.contains("heading1: In short:"))
    #expect(reading.blocks.contains("heading1: What's next?"))
  }
}
