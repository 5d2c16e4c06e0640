import GalleyReaders

extension FeedContentModelBuilder {
  /// Media RSS 1.5.1 (RSS Advisory Board).
  mutating func addMedia() {
    let outer = Self.channels + Self.items
    let all = outer + [.mediaGroup, .mediaContent]
    add(all, .media, "adult", .trueFalse, role: .mediaAdult)
    add(
      all, .media, "category", .text, .many, role: .mediaCategory,
      attributes: [.optional("label", .nonHTML), .optional("scheme", .uri)])
    add(all, .media, "copyright", .text, attributes: [.optional("url", .uri)])
    add(
      all, .media, "credit", .text, .many, role: .mediaCredit,
      attributes: [.optional("role"), .optional("scheme")])
    for name: StaticString in ["description", "title"] {
      add(all, .media, name, .text, role: .mediaTitle, attributes: [.optional("type")])
    }
    add(all, .media, "keywords", .text, .many)
    add(all, .media, "hash", .text, .many, role: .mediaHash, attributes: [.optional("algo")])
    let size: [FeedAttributeRule] = [
      .required("url", .uri), .optional("height", .positiveInteger),
      .optional("width", .positiveInteger),
    ]
    add(all, .media, "player", .none, child: .empty, .many, attributes: size)
    add(
      all, .media, "thumbnail", .none, child: .empty, .many,
      attributes: size + [.optional("time", .playTime)])
    add(all, .media, "rating", .text, .many, role: .mediaRating, attributes: [.optional("scheme")])
    add(
      all, .media, "restriction", .text, .many, role: .mediaRestriction,
      attributes: [.required("relationship"), .optional("type")])
    add(
      all, .media, "text", .text, .many, role: .mediaText,
      attributes: [
        .optional("type", .textType), .optional("lang", .language), .optional("start", .playTime),
        .optional("end", .playTime),
      ])
    add(
      all, .media,
      all: ["community", "comments", "embed", "responses", "backLinks", "location", "scenes"],
      .text, child: .foreign, .many)
    addMediaTerms(all)
    add(
      Self.items + [.mediaGroup], .media, "content", .none, child: .mediaContent, .many,
      role: .mediaContent, attributes: Self.mediaContent)
    add(Self.items, .media, "group", .none, child: .mediaGroup, .many, role: .mediaGroup)
  }

  /// What version 1.5 added on terms of use and alternative forms.
  private mutating func addMediaTerms(_ all: [FeedContext]) {
    let address: [FeedAttributeRule] = [
      .optional("type", .mimeType), .optional("href", .uri), .optional("lang", .language),
    ]
    for name: StaticString in ["license", "subTitle", "peerLink"] {
      add(all, .media, name, .text, child: .foreign, .many, attributes: address)
    }
    add(
      all, .media, "status", .text, child: .foreign, .many,
      attributes: [.optional("state", .choice(["active", "blocked", "deleted"]))])
    add(
      all, .media, "price", .text, child: .foreign, .many,
      attributes: [
        .optional("type", .choice(["rent", "purchase", "package", "subscription"])),
        .optional("price", .unsignedDecimal), .optional("currency", .currency),
      ])
    add(
      all, .media, "rights", .text, child: .foreign, .many,
      attributes: [.optional("status", .choice(["userCreated", "official"]))])
  }

  private static let mediaContent: [FeedAttributeRule] = [
    .optional("bitrate", .unsignedDecimal), .optional("channels", .nonNegativeInteger),
    .optional("duration", .unsignedDecimal), .optional("expression", .mediaExpression),
    .optional("fileSize", .positiveInteger), .optional("framerate", .unsignedDecimal),
    .optional("height", .positiveInteger), .optional("isDefault", .trueFalse),
    .optional("lang", .language), .optional("medium", .mediaMedium),
    .optional("samplingrate", .unsignedDecimal), .optional("type", .mimeType),
    .optional("url", .uri), .optional("width", .positiveInteger),
  ]

  /// Apple's podcast tags (Apple Podcasts, "A Podcaster's Guide to RSS").
  mutating func addPodcasts() {
    let c = Self.channels
    let i = Self.items
    add(c + i, .itunes, all: ["author", "subtitle"], .limited(255))
    add(c + i, .itunes, "summary", .showNotes(4000))
    add(c, .itunes, "block", .itunesBlock, role: .podcastBlock)
    add(i, .itunes, "block", .itunesBlock)
    add(c + i, .itunes, "explicit", .trueFalse)
    add(c + i, .itunes, "keywords", .keywords)
    add(
      c + i, .itunes, "image", .none, child: .empty, role: .itunesImage,
      attributes: [.required("href", .httpURL)])
    add(c + i, .itunes, "title", .text)
    add(c, .itunes, "owner", .none, child: .itunesOwner, role: .itunesOwner)
    add([.itunesOwner], .itunes, "email", .mailbox)
    add([.itunesOwner], .itunes, "name", .limited(255))
    add(
      c, .itunes, "category", .none, child: .itunesCategory, .many, role: .itunesCategory,
      attributes: [.required("text")])
    add(
      [.itunesCategory], .itunes, "category", .none, child: .empty, .many,
      role: .itunesSubcategory, attributes: [.required("text")])
    add(c, .itunes, "pubDate", .rfc822)
    add(c, .itunes, "new-feed-url", .uri)
    add(c, .itunes, "type", .channelType, role: .podcastType)
    add(c, .itunes, "complete", .itunesComplete)
    add(c, .itunes, "applepodcastsverify", .text)
    add(i, .itunes, "duration", .duration, role: .podcastDuration)
    add(i, .itunes, all: ["episode", "season"], .positiveInteger)
    add(i, .itunes, "episodeType", .episodeType, role: .episodeType)
    add(i, .itunes, "order", .integer)
    add(i, .itunes, "isClosedCaptioned", .itunesBlock)
  }
}
