import GalleyCore
import Testing

/// A whole page, as "select all" gives it.
@Suite struct PageFrameTests {
  private static let navigation = [
    "Menu", "World", "Politics", "Sport", "Entertainment", "Fact Check", "Newsletters", "More",
    "Courier - Back to home", "Fund independent journalism with 12 crowns per month", "DONATE",
  ]
  private static let text = Array(repeating: prose, count: 4)
  private static let foot = [
    "Explore more on these topics", "Harbours", "More on this story",
    "The oyster beds that vanished overnight", "3 Mar 2025", "About us", "Careers", "Help",
    "The Courier is an independent paper that has told the harbour what the town thinks of it, and "
      + "the town what the harbour thinks of it, since the year of the great storm.",
  ]
  private static let headline = "Harbour plan divides the town, survey finds"

  private func page(_ head: [String], separator: String = "\n\n") -> String {
    (Self.navigation + head + Self.text + Self.foot).joined(separator: separator)
  }

  @Test(
    arguments: [
      [headline, "By Jane Doe", "3 March 2026"],
      [
        "HARBOUR NEWS", headline, "A second basin would double the traffic.", "Jane Doe",
        "3 March 2026",
      ],
      [headline, "Jane Doe", "SVN News, East Coast", "Published", "3 March 2026"],
      [headline, "Jane Doe", "Try telling that to those who live beside it", "3 March 2026"],
      [
        "1. Home", "2. / Harbour", headline, "Harbour", "Nobody asked the people.", "By Jane Doe",
        "Issued on: 23/03/2026 - 16:45",
      ],
    ], ["\n\n", "\n"])
  func itsHeadlineAndCreditsAreFound(head: [String], separator: String) throws {
    let reading = try #require(Reading(page(head, separator: separator)))
    #expect(reading.metadata.title == Self.headline)
    #expect(reading.metadata.byline == ["Jane Doe"])
    #expect(reading.metadata.published?.hasPrefix("2026-03") == true)
  }

  @Test func itsFrameIsNoText() throws {
    let reading = try #require(Reading(page([Self.headline, "By Jane Doe", "3 March 2026"])))
    let kinds = reading.document.nodes.map(\.kind)
    #expect(kinds.prefix(Self.navigation.count).allSatisfy { $0 == .boilerplate })
    #expect(kinds.suffix(Self.foot.count).allSatisfy { $0 == .boilerplate })
    #expect(kinds.count { $0 == .paragraph } == Self.text.count)
  }

  @Test func newsBehindAnAdvertisementStays() throws {
    let news = (1...8).map { "The board said on day \($0) that the quay would stay open." }
    let text = [Self.headline, "By Jane Doe"] + Self.text + ["Advertisement"] + news
    let reading = try #require(Reading(text.joined(separator: "\n\n")))
    #expect(reading.document.nodes.count { $0.kind == .paragraph } == 12)
  }

  @Test func aTableBehindTheTextStays() throws {
    let rows = (1...9).map { "Harbour Rovers \($0) Porto Vale \($0 + 1)" }
    let text =
      ([Self.headline, "By Jane Doe"] + Self.text + ["Advertisement"] + rows + ["Advertisement"])
      .joined(
        separator: "\n\n")
    let reading = try #require(Reading(text))
    #expect(reading.document.nodes.suffix(10).dropLast().allSatisfy { $0.kind != .boilerplate })
  }

  @Test func aDayMayStandAboveTheHeadline() throws {
    let head = ["Posted on March 3, 2026March 5, 2026", Self.headline]
    let reading = try #require(Reading(page(head)))
    #expect(reading.metadata.title == Self.headline)
    #expect(reading.metadata.published == "2026-03-03")
  }

  @Test(arguments: [
    "June 17, 2026 at 5:00 a.m. EDTYesterday at 5:00 a.m. EDT", "PublishedJune 17 2026",
    "June 17, 20267:42 AM EDT", "Published On 17 Jun 202617 Jun 2026", "17/06/2026 - 16:45",
    "06/17/2026 05:00 AM EDT",
  ])
  func gluedDatesAreRead(line: String) throws {
    let reading = try #require(
      Reading("\(Self.headline)\n\nBy Jane Doe\n\n\(line)\n\n\(prose)\n\n\(prose)"))
    #expect(reading.metadata.published == "2026-06-17")
  }

  @Test(arguments: [
    "The Keeper Who Left the Quiet Quay", "Harbour Startup Nordkjol Cuts a Third of Staff",
  ])
  func aHeadlineInCapitalsIsNoByline(headline: String) throws {
    let reading = try #require(
      Reading("\(headline)\n\nBy Jane Doe\n\n3 March 2026\n\n\(prose)\n\n\(prose)"))
    #expect(reading.metadata.title == headline)
    #expect(reading.metadata.byline == ["Jane Doe"])
  }
}
