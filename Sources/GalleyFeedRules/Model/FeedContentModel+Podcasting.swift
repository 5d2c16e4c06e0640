import GalleyReaders

extension FeedContentModelBuilder {
  /// Podcasting 2.0 (podcastindex.org, “podcast namespace 1.0”, docs/tags, as of November 2026).
  mutating func addPodcasting() {
    let c: [FeedContext] = [.channel, .rdfChannel, .feed]
    let i: [FeedContext] = [.item, .rdfItem, .entry]
    addPodcastChannel(c)
    addPodcastItem(i)
    addPodcastBoth(c + i)
    addPodcastValue(c + i)
  }

  private mutating func addPodcastChannel(_ c: [FeedContext]) {
    podcast(c, "locked", .yesOrNo, attributes: [.optional("owner", .address)])
    podcast(c, "guid", .guid)
    podcast(c, "medium", .medium)
    podcast(c, "block", .yesOrNo, .many, attributes: [.optional("id", .podcast(.service))])
    podcast(
      c, "trailer", .title(128), .many,
      attributes: [
        .required("url", .httpURL), .required("pubdate", .rfc822),
        .optional("length", .nonNegativeInteger), .optional("type", .mimeType),
        .optional("season", .positiveInteger),
      ])
    podcast(
      c, "updateFrequency", .upTo(128), role: .updateFrequency,
      attributes: [
        .optional("complete", .trueFalse), .optional("dtstart", .podcast(.date)),
        .optional("rrule", .podcast(.recurrence)),
      ])
    holder(c, "podping", .empty, attributes: [.optional("usesPodping", .trueFalse)])
    holder(c, "podroll", .podroll, requires: "remoteItem")
    holder(c, "publisher", .podcastPublisher, requires: "remoteItem", role: .podcastPublisher)
    holder(
      c + [.podroll, .podcastPublisher, .valueTimeSplit], "remoteItem", .empty, .many,
      role: .remoteItem,
      attributes: [
        .required("feedGuid", .podcast(.feedGuid)), .optional("feedUrl", .httpURL),
        .optional("itemGuid"), .optional("medium", .podcast(.medium)), .optional("title"),
      ])
    holder(
      c, "liveItem", .item, .many, role: .liveItem,
      attributes: [
        .required("status", .podcast(.liveStatus)), .required("start", .podcast(.date)),
        .optional("end", .podcast(.date)),
      ])
  }

  private mutating func addPodcastItem(_ i: [FeedContext]) {
    holder(
      i, "transcript", .empty, .many,
      attributes: [
        .required("url", .httpURL), .required("type", .podcast(.transcriptType)),
        .optional("language", .language), .optional("rel", .podcast(.captions)),
      ])
    holder(
      i, "chapters", .empty,
      attributes: [
        .required("url", .httpURL), .required("type", .podcast(.chaptersType)),
      ])
    podcast(
      i, "soundbite", .upTo(128), .many, role: .soundbite,
      attributes: [
        .required("startTime", .podcast(.seconds)), .required("duration", .podcast(.length)),
      ])
    podcast(i, "season", .wholeNumber, attributes: [.optional("name", .podcast(.upTo(128)))])
    podcast(i, "episode", .number, attributes: [.optional("display", .podcast(.upTo(32)))])
    holder(
      i, "alternateEnclosure", .alternateEnclosure, .many, requires: "source",
      attributes: [
        .required("type", .mimeType), .optional("length", .nonNegativeInteger),
        .optional("bitrate", .unsignedDecimal), .optional("height", .positiveInteger),
        .optional("lang", .language), .optional("title", .podcast(.upTo(32))),
        .optional("rel", .podcast(.upTo(32))), .optional("codecs"),
        .optional("default", .trueFalse),
      ])
    holder(
      [.alternateEnclosure], "source", .empty, .many,
      attributes: [
        .required("uri", .podcast(.address)), .optional("contentType", .mimeType),
      ])
    holder(
      [.alternateEnclosure], "integrity", .empty, role: .integrity,
      attributes: [
        .required("type", .podcast(.integrityType)), .required("value", .podcast(.present)),
      ])
    podcast(
      i, "contentLink", .upTo(128), .many, attributes: [.required("href", .podcast(.address))])
  }

  private mutating func addPodcastBoth(_ all: [FeedContext]) {
    podcast(all, "funding", .upTo(128), .many, attributes: [.required("url", .httpURL)])
    podcast(
      all, "person", .title(128), .many,
      attributes: [
        .optional("role", .podcast(.role)), .optional("group", .podcast(.group)),
        .optional("img", .httpURL), .optional("href", .httpURL),
      ])
    podcast(
      all, "location", .title(128), .many,
      attributes: [
        .optional("rel", .podcast(.locationKind)), .optional("geo", .podcast(.geo)),
        .optional("osm", .podcast(.osm)), .optional("country", .podcast(.country)),
      ])
    podcast(
      all, "license", .title(128), role: .podcastLicense, attributes: [.optional("url", .httpURL)])
    podcast(
      all, "txt", .upTo(4000), .many, attributes: [.optional("purpose", .podcast(.upTo(128)))])
    holder(
      all, "image", .empty, .many,
      attributes: [
        .required("href", .httpURL), .optional("alt"),
        .optional("aspect-ratio", .podcast(.ratio)), .optional("width", .positiveInteger),
        .optional("height", .positiveInteger), .optional("type", .mimeType),
        .optional("purpose", .podcast(.upTo(128))),
      ])
    holder(
      all, "images", .empty, role: .podcastImages,
      attributes: [.required("srcset", .podcast(.sourceSet))])
    holder(
      all, "socialInteract", .empty, .many, role: .socialInteract,
      attributes: [
        .required("protocol", .podcast(.socialProtocol)), .optional("uri", .podcast(.address)),
        .optional("accountId"), .optional("accountUrl", .httpURL),
        .optional("priority", .integer),
      ])
    holder(
      all, "chat", .empty,
      attributes: [
        .required("server", .podcast(.present)), .required("protocol", .podcast(.chatProtocol)),
        .optional("accountId"), .optional("space"),
      ])
  }

  private mutating func addPodcastValue(_ all: [FeedContext]) {
    holder(
      all, "value", .podcastValue, .many, requires: "valueRecipient",
      attributes: [
        .required("type", .podcast(.present)), .required("method", .podcast(.present)),
        .optional("suggested", .unsignedDecimal),
      ])
    holder(
      [.podcastValue, .valueTimeSplit], "valueRecipient", .empty, .many,
      attributes: [
        .optional("name"), .optional("customKey"), .optional("customValue"),
        .required("type", .podcast(.present)), .required("address", .podcast(.present)),
        .required("split", .podcast(.wholeNumber)), .optional("fee", .trueFalse),
      ])
    holder(
      [.podcastValue], "valueTimeSplit", .valueTimeSplit, .many, role: .valueTimeSplit,
      attributes: [
        .required("startTime", .podcast(.seconds)), .required("duration", .podcast(.length)),
        .optional("remoteStartTime", .podcast(.seconds)),
        .optional("remotePercentage", .integer),
      ])
  }

  /// An element with text.
  private mutating func podcast(
    _ contexts: [FeedContext], _ name: StaticString, _ value: PodcastValue,
    _ repetition: FeedElementRule.Repetition = .once, role: FeedElementRule.Role = .plain,
    attributes: [FeedAttributeRule] = []
  ) {
    add(
      contexts, .podcast, name, .podcast(value), repetition, role: role, attributes: attributes)
  }

  /// An element that holds elements, or nothing.
  private mutating func holder(
    _ contexts: [FeedContext], _ name: StaticString, _ child: FeedContext,
    _ repetition: FeedElementRule.Repetition = .once, requires: StaticString? = nil,
    role: FeedElementRule.Role = .plain, attributes: [FeedAttributeRule] = []
  ) {
    add(
      contexts, .podcast, name, .none, child: child, repetition, role: role,
      requires: requires, attributes: attributes)
  }
}
