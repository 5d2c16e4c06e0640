package import GalleyCore

/// What the podcast namespace (Podcasting 2.0) asks for.
package enum PodcastingRules {
  package static let all: [DiagnosticRule] = [
    .feedPodcastEmpty, .feedPodcastUnlisted, .feedPodcastUnknown, .feedPodcastTruncated,
    .feedPodcastGuid, .feedPodcastGuidVersion, .feedPodcastSoundbite, .feedPodcastDeprecated,
    .feedPodcastForm, .feedPodcastLive, .feedPodcastSplit, .feedPodcastPublisher,
  ]

  /// An item that holds an element of the namespace.
  static func item(_ text: String) -> String {
    FeedExample.item(declared(text))
  }

  static func channel(_ text: String) -> String { FeedExample.channel(declared(text)) }

  private static func declared(_ text: String) -> String {
    guard let space = text.firstIndex(where: { $0 == " " || $0 == ">" || $0 == "/" }) else {
      return text
    }
    return text[..<space] + " xmlns:podcast=\"https://podcastindex.org/namespace/1.0\""
      + text[space...]
  }
}

extension DiagnosticRule {
  package static let feedPodcastEmpty = DiagnosticRule(
    "GF601", "podcast-empty", .error, "A value that cannot be blank is blank",
    explanation: "Players show persons, places, trailers and licences by their text, and pay, "
      + "chat and verify by their attributes; without it they leave the element out.",
    example: PodcastingRules.item("<podcast:person role=\"host\"></podcast:person>"),
    reference: "Podcast namespace 1.0, “Person”, “Location”, “Trailer”, “Value”")
  package static let feedPodcastUnlisted = DiagnosticRule(
    "GF602", "podcast-unlisted", .warning, "A value is not on the list that the namespace keeps",
    explanation: "Players know the listed media, roles, groups, protocols, licences and types of "
      + "transcripts and chapters; what is not listed they pass over or take for the default. "
      + "The lists grow.",
    example: PodcastingRules.channel("<podcast:medium>audio</podcast:medium>"),
    reference: "Podcast namespace 1.0, “Medium”, “Person”, “Transcript”, “License”")
  package static let feedPodcastUnknown = DiagnosticRule(
    "GF603", "podcast-unknown-element", .warning, "The podcast namespace has no such element",
    explanation: "Players pass over it. It is misspelled, or a proposal that was not adopted.",
    example: PodcastingRules.item("<podcast:transcripts url=\"https://example.org/1.vtt\"/>"),
    reference: "Podcast namespace 1.0")
  package static let feedPodcastTruncated = DiagnosticRule(
    "GF604", "podcast-truncated", .note, "A text is longer than players promise to show",
    explanation: "Titles, names and labels have 128 characters, short displays 32, txt 4000.",
    example: PodcastingRules.item(
      "<podcast:episode display=\"" + String(repeating: "Tide ", count: 8)
        + "\">3</podcast:episode>"),
    reference: "Podcast namespace 1.0, “Funding”, “Episode”, “Txt”")
  package static let feedPodcastGuid = DiagnosticRule(
    "GF605", "podcast-guid", .error, "A show’s guid is no UUID",
    explanation: "Directories know a show by its guid wherever it moves, and remote items point "
      + "at it. It is the UUIDv5 of the feed’s address without scheme and trailing slashes.",
    example: PodcastingRules.channel("<podcast:guid>tide-podcast</podcast:guid>"),
    reference: "Podcast namespace 1.0, “Guid”")
  package static let feedPodcastGuidVersion = DiagnosticRule(
    "GF606", "podcast-guid-version", .warning, "A show’s guid is a UUID of another version",
    explanation: "Directories make the UUIDv5 of the feed’s address; a guid of another kind is "
      + "never found by it. One that was published is kept.",
    example: PodcastingRules.channel(
      "<podcast:guid>a1b2c3d4-0001-4abc-8def-000000000001</podcast:guid>"),
    reference: "Podcast namespace 1.0, “Guid”")
  package static let feedPodcastSoundbite = DiagnosticRule(
    "GF607", "podcast-soundbite", .warning, "A soundbite ends after its episode",
    explanation: "Players cut soundbites out of the enclosure by start and duration in seconds.",
    example: PodcastingRules.item(
      "<podcast:soundbite startTime=\"70\" duration=\"60\"/>"
        + "<itunes:duration>1:30</itunes:duration>"),
    reference: "Podcast namespace 1.0, “Soundbite”")
  package static let feedPodcastDeprecated = DiagnosticRule(
    "GF608", "podcast-deprecated", .note, "An element that the namespace has replaced",
    explanation: "podcast:images gave way to podcast:image, one element for each picture.",
    example: PodcastingRules.item(
      "<podcast:images srcset=\"https://example.org/i.jpg 600w\"/>"),
    reference: "Podcast namespace 1.0, “Images (deprecated)”")
  package static let feedPodcastForm = DiagnosticRule(
    "GF609", "podcast-form", .error, "A value is malformed",
    explanation: "Splits are whole numbers of shares, times are seconds, places are geo URIs and "
      + "objects of OpenStreetMap, schedules recurrence rules. Players leave out what they "
      + "cannot read, payments included.",
    example: PodcastingRules.item("<podcast:location geo=\"38.7 N\">Lisbon</podcast:location>"),
    reference: "Podcast namespace 1.0; RFC 5870; RFC 5545, section 3.3.10")
  package static let feedPodcastLive = DiagnosticRule(
    "GF610", "podcast-live", .warning, "A live item lacks what players go by",
    explanation: "A live item has a title, a content link for players that cannot play it, and an "
      + "end behind its start.",
    example: PodcastingRules.channel(
      "<podcast:liveItem status=\"live\" start=\"2026-11-01T08:00:00Z\"><title>Tide</title>"
        + "<guid isPermaLink=\"false\">tide-live-1</guid></podcast:liveItem>"),
    reference: "Podcast namespace 1.0, “Live Item”")
  package static let feedPodcastSplit = DiagnosticRule(
    "GF611", "podcast-split", .error, "A time split pays in two ways",
    explanation: "A time split holds one remote item, or recipients of its own. Players pay the "
      + "first they find.",
    example: PodcastingRules.item(
      "<podcast:value type=\"lightning\" method=\"keysend\"><podcast:valueRecipient type=\"node\" "
        + "address=\"02d5\" split=\"1\"/><podcast:valueTimeSplit startTime=\"1\" duration=\"9\">"
        + "<podcast:remoteItem feedGuid=\"917393e3-1b1e-5cef-ace4-edaa54e1f810\"/>"
        + "<podcast:valueRecipient type=\"node\" address=\"02d5\" split=\"1\"/>"
        + "</podcast:valueTimeSplit></podcast:value>"),
    reference: "Podcast namespace 1.0, “Value Time Split”")
  package static let feedPodcastPublisher = DiagnosticRule(
    "GF612", "podcast-publisher", .warning, "A publisher is not named by one feed of its own",
    explanation:
      "podcast:publisher holds one remote item, with medium=\"publisher\", that leads to "
      + "the publisher’s feed. Directories take the shows of a publisher together by it.",
    example: PodcastingRules.channel(
      "<podcast:publisher><podcast:remoteItem feedGuid=\"917393e3-1b1e-5cef-ace4-edaa54e1f810\"/>"
        + "</podcast:publisher>"),
    reference: "Podcast namespace 1.0, “Publisher”")
}
