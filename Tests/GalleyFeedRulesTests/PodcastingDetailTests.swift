import GalleyCore
import GalleyReaders
import Testing

@testable import GalleyFeedRules

@Suite("Details of the podcast namespace")
struct PodcastingDetailTests {
  private func found(
    _ text: String, inItem: Bool = false
  ) -> [(code: String, diagnostic: Diagnostic)] {
    let space = "<rss xmlns:podcast=\"https://podcastindex.org/namespace/1.0\" "
    return findings(in: (inItem ? item(text) : channel(text)).replacing("<rss ", with: space))
      .map { ($0.code, $0.diagnostic) }
  }

  private let guid = "feedGuid=\"917393e3-1b1e-5cef-ace4-edaa54e1f810\""

  @Test("A publisher is one remote item that says so")
  func publisher() {
    func publisher(_ items: String) -> [String] {
      found("<podcast:publisher>\(items)</podcast:publisher>").map(\.code)
    }
    let right = "<podcast:remoteItem medium=\"publisher\" \(guid)/>"
    #expect(publisher(right).isEmpty)
    #expect(publisher(right + right) == ["GF612"])
    #expect(publisher("<podcast:remoteItem \(guid)/>") == ["GF612"])
    #expect(publisher("<podcast:remoteItem medium=\"music\" \(guid)/>") == ["GF612"])
    #expect(found("<podcast:remoteItem \(guid)/>").isEmpty)
  }

  @Test("A time split pays one remote item")
  func split() {
    let remote = "<podcast:remoteItem \(guid)/>"
    func split(_ items: String) -> [String] {
      found(
        "<podcast:value type=\"lightning\" method=\"keysend\"><podcast:valueRecipient type=\"node\" "
          + "address=\"02d5\" split=\"1\"/><podcast:valueTimeSplit startTime=\"1\" duration=\"9\">"
          + "\(items)</podcast:valueTimeSplit></podcast:value>", inItem: true
      ).map(\.code)
    }
    #expect(split(remote).isEmpty)
    #expect(split(remote + remote) == ["GF611"])
  }

  @Test(
    "The types of transcripts are those that are listed",
    arguments: [
      ("text/vtt", nil as String?), ("application/x-subrip", nil),
      ("text/srt", "application/x-subrip"), ("application/srt", "application/x-subrip"),
      ("application/ttml+xml", nil), ("text/webvtt", "text/vtt"),
    ])
  func transcripts(type: String, meant: String?) {
    let text = "<podcast:transcript url=\"https://harbour.example/1\" type=\"\(type)\"/>"
    let found = found(text, inItem: true)
    let isListed = ["text/vtt", "application/x-subrip"].contains(type)
    #expect(found.map(\.code) == (isListed ? [] : ["GF602"]))
    #expect(found.first?.diagnostic.fixes.first?.edits.first?.replacement == meant)
    #expect(found.first?.diagnostic.help?.contains("text/srt") != true)
  }

  @Test("A platform that is kept away has a name that platforms know")
  func block() {
    #expect(found("<podcast:block id=\"apple\">yes</podcast:block>").isEmpty)
    let wrong = found("<podcast:block id=\"appel\">yes</podcast:block>")
    #expect(wrong.map(\.code) == ["GF602"])
    #expect(wrong.first?.diagnostic.help == "did you mean “apple”?")
  }

  @Test(
    "The times of a soundbite are seconds",
    arguments: [
      ("00:01:13", "60", "73" as String?), ("-5", "60", nil), ("73", "0", nil), ("73", "", nil),
      ("1 min", "60", nil),
    ])
  func soundbites(start: String, length: String, meant: String?) {
    let found = found(
      "<podcast:soundbite startTime=\"\(start)\" duration=\"\(length)\"/>", inItem: true)
    #expect(found.count == 1 && ["GF609", "GF601"].contains(found.first?.code))
    let message = found.first?.diagnostic.message ?? ""
    #expect(message.contains("seconds") || message.contains("blank"))
    #expect(found.first?.diagnostic.fixes.first?.edits.first?.replacement == meant)
  }

  @Test("A place that is not on Earth says which of its numbers")
  func places() {
    let text = "<podcast:location geo=\"geo:130.2,9\">Far</podcast:location>"
    #expect(found(text).first?.diagnostic.message.contains("130.2 is no latitude") == true)
  }

  @Test("Every element of the namespace says what players do with it, and what its table says")
  func explanations() throws {
    for rule in FeedContentModel.shared.rules where rule.namespace == .podcast {
      let element = try #require(FeedElementExplanation("podcast:\(rule.name)"))
      #expect(element.use?.isEmpty == false, "\(rule.name)")
      #expect(element.attributes.count == rule.attributes.count)
      #expect(element.facts.first?.contains("Stands in <") == true, "\(element.facts)")
    }
    #expect(FeedElementExplanation("podcast:transcripts") == nil)
    #expect(FeedElementExplanation("soundbite") == nil)
    let soundbite = try #require(FeedElementExplanation("podcast:soundbite"))
    #expect(soundbite.attributes.contains("duration (required): seconds above zero"))
  }

  @Test("An element of an empty prefix is none, and one of Atom holds none")
  func explanationsOfNames() throws {
    #expect(FeedElementExplanation(":title") == nil)
    let link = try #require(FeedElementExplanation("link"))
    #expect(link.facts.contains { $0.contains("Holds nothing of Atom.") }, "\(link.facts)")
    let by = try #require(FeedElementExplanation("at:by"))
    #expect(by.facts.first?.contains("<at:deleted-entry>") == true, "\(by.facts)")
  }
}
