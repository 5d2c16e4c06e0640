import GalleyCore
import Testing

/// A whole page whose text tells which of the lines around it are the article's.
@Suite struct WholePageTests {
  private static let navigation = [
    "Skip to content", "Menu", "News", "Sport", "Weather", "Our Valley", "Puzzles", "Shop",
    "Win a week by the sea for four people", "My Account", "Sign in",
  ]
  private static let headline = "Mill wheel turns again after forty silent years"
  private static let text = [
    "The wheel of the old mill at Sandbrook turned on Saturday for the first time in forty years, "
      + "and the millers who had said that it never would stood on the bridge and watched it turn.",
    "It took eleven volunteers two winters to clear the silt from the race, to cast new buckets for "
      + "the wheel and to find out why the sluice gate had been left open when the mill fell silent.",
    "The parish, which owns the building, hopes that flour will be ground there by the summer, and "
      + "that the bakery in the square will be the first to buy what the stones of the mill produce.",
  ]
  private static let foot = [
    "Share", "Comments (12)", "More from Our Valley", "Bus drivers vote on new rota",
    "A goat in the library", "Contact us", "Careers", "Privacy", "Terms", "Help", "Site map",
    "Privacy policy", "All rights reserved",
  ]

  private func reading(
    _ head: [String], text: [String] = text, foot: [String] = foot, separator: String = "\n"
  ) throws -> Reading {
    let lines = Self.navigation + head + text + foot
    return try #require(Reading(lines.joined(separator: separator)))
  }

  private func kind(_ line: String, _ reading: Reading) -> String? {
    let block = reading.blocks.first { $0.hasSuffix(": " + line) }
    return block.map { String($0.prefix { $0 != ":" }) }
  }

  @Test(arguments: ["\n", "\n\n"])
  func theHeadlineIsWhatTheTextSpeaksOf(separator: String) throws {
    let head = [
      Self.headline, "Volunteers cleared the race over two winters", "Share", "Copy link",
      "By Ada Holm", "3 March 2026", "Listen", "4 min",
    ]
    let reading = try reading(head, separator: separator)
    #expect(reading.metadata.title == Self.headline)
    #expect(reading.metadata.byline == ["Ada Holm"])
    #expect(reading.metadata.published == "2026-03-03")
    #expect(kind("Volunteers cleared the race over two winters", reading) == "deck")
    for line in ["Share", "Copy link", "Listen", "Win a week by the sea for four people"] {
      #expect(kind(line, reading) == "boilerplate")
    }
  }

  @Test func itNeedsNoCredits() throws {
    let reading = try reading([Self.headline, "Share", "Save"])
    #expect(reading.metadata.title == Self.headline)
  }

  @Test func aHeadlineOfFewWordsOfTheTextStandsAboveItsDeck() throws {
    let head = [
      "Grinding to a new start",
      "The mill at Sandbrook turns again, and the parish wants flour by summer",
      "By Ada Holm", "3 March 2026",
    ]
    #expect(try reading(head).metadata.title == head[0])
  }

  @Test func aCaptionIsNoHeadline() throws {
    let head = [
      "Volunteers of the parish stand on the bridge by the mill wheel at Sandbrook.", "Ola Renn",
      "Our Valley", Self.headline, "By Ada Holm", "3 March 2026",
    ]
    #expect(try reading(head).metadata.title == Self.headline)
  }

  @Test func shortLinesAboveTheTextAreNoHeadings() throws {
    let head = [
      Self.headline, "By Ada Holm", "3 March 2026", "Text size", "Small", "Large", "Add to list",
    ]
    let reading = try reading(head)
    #expect(!reading.blocks.contains { $0.hasPrefix("heading") })
  }

  @Test func aHeadingAboveTheFirstParagraphIsOne() throws {
    let head = [Self.headline, "By Ada Holm", "3 March 2026", "Silt and buckets"]
    #expect(kind("Silt and buckets", try reading(head, separator: "\n\n"))?.prefix(7) == "heading")
  }

  @Test func pointsBelowTheCreditsAreKept() throws {
    let points = [
      "Volunteers cast new buckets themselves", "Sluice gate was found left open",
      "Parish hopes to sell flour by summer",
    ]
    let reading = try reading(
      [Self.headline, "By Ada Holm", "3 March 2026", "In brief"] + points)
    for point in points { #expect(kind(point, reading) != "boilerplate") }
  }

  @Test(
    arguments: [
      ["3 March 2026", "Ada Holm", "Bo Lind", "Share"],
      ["by Ada Holm, University of Sandbrook", "3 March 2026"],
    ])
  func authorsAreFoundBesideTheDate(credits: [String]) throws {
    let byline = try reading([Self.headline] + credits + ["Save", "Gift"]).metadata.byline
    #expect(byline.first == "Ada Holm")
    #expect(byline.count == (credits.contains("Bo Lind") ? 2 : 1))
  }

  @Test func aNameIsKnownByTheNoteBelowTheText() throws {
    let foot = ["Ada Holm writes about mills and rivers for the Valley Post."] + Self.foot
    let reading = try reading([Self.headline, "portrait", "Ada Holm", "Follow"], foot: foot)
    #expect(reading.metadata.byline == ["Ada Holm"])
    #expect(kind(foot[0], reading) == "boilerplate")
  }

  @Test(
    arguments: [
      "3 March 2026 - Crafts", "News Release 3-Mar-2026", "3 March 2026, 6:30 a.m. Valley Time",
    ])
  func aDayIsTakenFromALineOfLabels(line: String) throws {
    let reading = try reading([Self.headline, line, "Share"])
    #expect(reading.metadata.published == "2026-03-03")
  }

  @Test func theDayOfTheVisitIsNone() throws {
    let head = ["Friday, 1 May 2026", Self.headline, "By Ada Holm", "3 March 2026"]
    #expect(try reading(head).metadata.published == "2026-03-03")
  }

  @Test func theDayMayStandBehindTheText() throws {
    let foot = ["Published - March 3, 2026 07:12 am IST"] + Self.foot
    #expect(try reading([Self.headline, "Share"], foot: foot).metadata.published == "2026-03-03")
  }

  @Test func linesBelowTheTextAreNoHeadings() throws {
    let foot = [
      "About the author", "Ada Holm", "Ada Holm covers crafts and rivers. She lives in Sandbrook.",
      "Get our letter", "Stories from the valley, each Friday, free of charge.",
    ]
    let reading = try reading(
      [Self.headline, "By Ada Holm", "3 March 2026"], foot: foot + Self.foot)
    #expect(!reading.blocks.contains { $0.hasPrefix("heading") })
    #expect(reading.document.nodes.count { $0.kind == .paragraph } == Self.text.count)
  }

  @Test func theTextEndsWithItsLastSentence() throws {
    let last = ["The sluice is shut until May.", "“It sings,” said a miller of the wheel."]
    let reading = try reading(
      [Self.headline, "By Ada Holm", "3 March 2026"], text: Self.text + last)
    for line in last { #expect(kind(line, reading) == "paragraph") }
  }

  @Test func aHeadedPartStays() throws {
    let part = [
      "What the bakery says",
      "The bakery in the square has ordered eleven sacks of flour from the mill and wants the stones "
        + "of Sandbrook named on every loaf, its owner said when the wheel had turned for an hour.",
    ]
    let reading = try reading(
      [Self.headline, "By Ada Holm", "3 March 2026"], text: Self.text + part, separator: "\n\n")
    #expect(kind(part[0], reading)?.prefix(7) == "heading")
    #expect(kind(part[1], reading) == "paragraph")
  }

  @Test func aListWithinTheTextStays() throws {
    let names = (1...12).map { "Miller \($0) of Sandbrook," }
    let reading = try reading(
      [Self.headline, "By Ada Holm", "3 March 2026"], text: Self.text + names + Self.text)
    for name in names { #expect(kind(name, reading) == "paragraph") }
  }

  @Test func aListOfFactsWithoutCreditsIsNoPage() throws {
    let facts = (1...9).map { "Mill stone \($0)" } + ["Wheel of the mill at Sandbrook turned"]
    let reading = try #require(Reading((facts + Self.text).joined(separator: "\n")))
    #expect(reading.metadata.title != facts[9])
  }

  @Test func headingsStayWhereNoCreditsAre() throws {
    let head = [
      Self.headline, "Share", "Save", "Print", "You need a chisel and some patience.",
      "Clear the silt", "Use a spade for it, and not your hands.",
    ]
    let reading = try reading(head, separator: "\n\n")
    #expect(kind("Clear the silt", reading)?.prefix(7) == "heading")
    #expect(kind("Print", reading) == "boilerplate")
  }

  @Test func aListBehindTheTextStays() throws {
    let names = (1...20).map { "Miller \($0) of Sandbrook," }
    let reading = try reading([Self.headline, "By Ada Holm", "3 March 2026"], foot: names)
    for name in names { #expect(kind(name, reading) == "paragraph") }
  }

  @Test func fewLinesAreNoPage() throws {
    let lines = [Self.headline, "Our Valley", "By Ada Holm", "3 March 2026"] + Self.text
    let reading = try #require(Reading(lines.joined(separator: "\n")))
    #expect(reading.metadata.title == Self.headline)
    #expect(reading.document.nodes.count { $0.kind == .paragraph } == Self.text.count)
  }

  @Test func manyShortLinesAreReadInTime() throws {
    let lines = (0..<100_000).map { "Ada Holm \($0 % 7 == 0 ? "mill" : "3 March 2026")" }
    let page = (lines + [Self.headline] + Self.text + lines).joined(separator: "\n")
    let clock = ContinuousClock()
    let time = try clock.measure { _ = try #require(Reading(page)) }
    #expect(time < .seconds(60))
  }

  /// Lines of an article that is no page: below its first line, behind its text, between its
  /// paragraphs.
  @Test(arguments: [
    [
      "Opened: 1962", "Length: 25m", "Depth: 2m", "Lanes: six", "Heat: gas", "Owner: parish",
      "Keys: two",
    ],
    [
      "Sandbrook Rovers 2", "City 1", "Rain 34, 51", "Holm 70", "Referee: J Park", "Crowd: 812",
      "Man: Rix",
    ],
  ])
  func whatStandsBelowTheFirstLineStays(lines: [String]) throws {
    let credits = [Self.headline, "By Ada Holm", "3 March 2026", "It began with a leak."]
    for order in [credits + lines + Self.text, credits + Self.text.prefix(2) + lines + Self.text] {
      let reading = try #require(Reading((order + ["Share"]).joined(separator: "\n")))
      for line in lines + ["It began with a leak."] {
        #expect(kind(line, reading).map { $0 != "boilerplate" } ?? true)
      }
    }
  }

  @Test func aListAboveTheFirstNoticeStays() throws {
    let steps = [
      "Flour", "Salt", "Yeast", "Water", "Butter", "Seeds", "Oil", "A tin", "Knead it well.",
    ]
    let lines = [Self.headline, "By Ada Holm", "3 March 2026"] + Self.text + steps
    let reading = try #require(
      Reading((lines + ["Read more: our ten best loaves"]).joined(separator: "\n")))
    for line in steps { #expect(kind(line, reading).map { $0 != "boilerplate" } ?? true) }
  }

  @Test func somebodyOfTheAuthorsNameIsNoNote() throws {
    let quoted =
      "Holm Brook, 61, who has baked beside the mill since he was a boy and whose father had the wheel "
      + "stopped, said that he had never thought he would see it turn in the race again."
    let reading = try reading(
      [Self.headline, "By Ada Holm", "3 March 2026"], text: Self.text + [quoted])
    #expect(kind(quoted, reading) == "paragraph")
  }
}
