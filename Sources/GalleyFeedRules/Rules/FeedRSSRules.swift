package import GalleyCore

/// What RSS, its profile and its modules ask for.
package enum FeedRSSRules {
  package static let all: [DiagnosticRule] = [
    .feedItemEmpty, .feedMissingGuid, .feedGuidNoURL, .feedGuidNoLink, .feedGuidShort,
    .feedDuplicateSemantics, .feedDuplicateDescription, .feedDescriptionFirst,
    .feedSeveralEnclosures, .feedUnknownLength, .feedMidnight, .feedSlashDate, .feedImageLink,
    .feedImageTitle, .feedImageFormat, .feedAvoidTextInput, .feedCommentRSS, .feedTooManySkips,
    .feedPodcastIncomplete, .feedPodcastCategory, .feedPodcastOldCategory, .feedPodcastFormat,
    .feedPodcastEncoding, .feedPodcastBytes, .feedPodcastArtwork, .feedPodcastSerial,
    .feedMediaHash, .feedMediaRating, .feedMediaRestriction,
    .feedMediaAdult, .feedMediaGroup, .feedMediaCredit, .feedRDF, .feedRDFContents,
  ]
}

extension DiagnosticRule {
  package static let feedItemEmpty = DiagnosticRule(
    "GF521", "item-empty", .error, "An item has neither title nor description",
    explanation: "One of the two is required.",
    example: FeedExample.channel(
      "<item><link>https://example.org/1</link></item>"),
    reference: "RSS 2.0, “Elements of <item>”")
  package static let feedMissingGuid = DiagnosticRule(
    "GF522", "missing-guid", .warning, "An item has no guid",
    explanation: "Without one readers guess whether an item is new.",
    example: FeedExample.channel(
      "<item><title>Tide</title></item>"),
    reference: "RSS 2.0, “<guid>”")
  package static let feedGuidNoURL = DiagnosticRule(
    "GF523", "guid-no-url", .error, "A guid is no URL",
    explanation: "A guid is a permanent address unless isPermaLink says false.",
    example: FeedExample.item(
      "<guid>tide-2026-11-01</guid>"),
    reference: "RSS 2.0, “<guid>”")
  package static let feedGuidNoLink = DiagnosticRule(
    "GF524", "guid-no-link", .error, "A guid leads nowhere",
    explanation: "tag: and urn:uuid: name things but lead nowhere; say isPermaLink=\"false\".",
    example: FeedExample.item(
      "<guid>tag:example.org,2026:1</guid>"),
    reference: "RSS 2.0, “<guid>”")
  package static let feedGuidShort = DiagnosticRule(
    "GF525", "guid-short", .warning, "A guid is hardly unique",
    explanation: "Small numbers are used by many feeds.",
    example: FeedExample.item(
      "<guid isPermaLink=\"false\">12</guid>"),
    reference: "RSS 2.0, “<guid>”")
  package static let feedDuplicateSemantics = DiagnosticRule(
    "GF526", "duplicate-semantics", .warning, "Two elements say the same",
    explanation:
      "An element of RSS and one of an extension carry the same fact; readers differ in which "
      + "they take.",
    example: FeedExample.item(
      "<pubDate>Sun, 01 Nov 2026 08:00:00 GMT</pubDate><dc:date>2026-11-01</dc:date>"),
    reference: "RSS Advisory Board, RSS Best Practices Profile")
  package static let feedDuplicateDescription = DiagnosticRule(
    "GF527", "duplicate-description", .warning, "An element of Atom repeats one of RSS",
    explanation: "Readers differ in which they take.",
    example: FeedExample.item(
      "<atom:title>Tide</atom:title>"),
    reference: "RSS Advisory Board, RSS Best Practices Profile")
  package static let feedDescriptionFirst = DiagnosticRule(
    "GF528", "description-first", .warning, "content:encoded stands before the description",
    explanation: "Some readers take the last one for the text of the item.",
    example: FeedExample.item(
      "<content:encoded>Tide</content:encoded>"),
    reference: "RSS Advisory Board, RSS Best Practices Profile, “content:encoded”")
  package static let feedSeveralEnclosures = DiagnosticRule(
    "GF529", "several-enclosures", .warning, "An item has several enclosures",
    explanation: "Readers differ in which of them they take.",
    example: FeedExample.item(
      "<enclosure url=\"https://example.org/1.mp3\" length=\"1\" "
        + "type=\"audio/mpeg\"/><enclosure url=\"https://example.org/2.mp3\" length=\"1\" "
        + "type=\"audio/mpeg\"/>"),
    reference: "RSS Advisory Board, RSS Best Practices Profile, “enclosure”")
  package static let feedUnknownLength = DiagnosticRule(
    "GF530", "unknown-length", .error, "An unknown length is written as -1",
    explanation: "A length is never negative; an unknown one is written as 0.",
    example: FeedExample.item(
      "<enclosure url=\"https://example.org/1.mp3\" length=\"-1\" type=\"audio/mpeg\"/>"),
    reference: "RSS Advisory Board, RSS Best Practices Profile, “enclosure”")
  package static let feedMidnight = DiagnosticRule(
    "GF531", "midnight", .warning, "Midnight is written as 24",
    explanation: "Hours run from 0 to 23.",
    example: FeedExample.channel(
      "<skipHours><hour>24</hour></skipHours>"),
    reference: "RSS Advisory Board, RSS Best Practices Profile, “skipHours”")
  package static let feedSlashDate = DiagnosticRule(
    "GF532", "comments-without-date", .note, "Counts of comments change a feed without saying so",
    explanation: "A channel whose items count comments should carry lastBuildDate.",
    example: FeedExample.item(
      "<slash:comments "
        + "xmlns:slash=\"http://purl.org/rss/1.0/modules/slash/\">3</slash:comments>"),
    reference: "RSS Advisory Board, RSS Best Practices Profile, “slash:comments”")
  package static let feedImageLink = DiagnosticRule(
    "GF533", "image-link", .warning, "The image’s link is not the channel’s",
    explanation: "The image leads where the channel does.",
    example: FeedExample.channel(
      "<image><url>https://example.org/i.png</url><title>Tide</title><link>https://example.com/</link></image>"
    ),
    reference: "RSS 2.0, “<image>”")
  package static let feedImageTitle = DiagnosticRule(
    "GF534", "image-title", .warning, "The image’s title is not the channel’s",
    explanation: "The image’s title stands for the channel’s.",
    example: FeedExample.channel(
      "<image><url>https://example.org/i.png</url><title>Ebb</title><link>https://example.org/</link></image>"
    ),
    reference: "RSS 2.0, “<image>”")
  package static let feedImageFormat = DiagnosticRule(
    "GF535", "image-format", .warning, "An image of an unusual format",
    explanation: "Images of channels are GIF, JPEG or PNG.",
    example: FeedExample.channel(
      "<image><url>https://example.org/i.bmp</url><title>Tide</title><link>https://example.org/</link></image>"
    ),
    reference: "RSS 2.0, “<image>”")
  package static let feedAvoidTextInput = DiagnosticRule(
    "GF536", "avoid-text-input", .warning, "textInput is of no use",
    explanation: "No reader does anything with it.",
    example: FeedExample.channel(
      "<textInput><title>Find</title><description>Find</description><name>q</name><link>https://example.org/</link></textInput>"
    ),
    reference: "RSS Advisory Board, RSS Best Practices Profile, “textInput”")
  package static let feedCommentRSS = DiagnosticRule(
    "GF537", "comment-rss", .warning, "wfw:commentRSS is misspelled",
    explanation: "The element’s name ends in small letters: commentRss.",
    example: FeedExample.item(
      "<wfw:commentRSS "
        + "xmlns:wfw=\"http://wellformedweb.org/CommentAPI/\">https://example.org/c</wfw:commentRSS>"
    ),
    reference: "The Comment API")
  package static let feedTooManySkips = DiagnosticRule(
    "GF538", "too-many-skips", .error, "More hours or days are skipped than there are",
    explanation: "A day has 24 hours and a week 7 days, each named once.",
    example: FeedExample.channel(
      "<skipDays>" + String(repeating: "<day>Monday</day>", count: 8) + "</skipDays>"),
    reference: "RSS 2.0, “<skipHours>” and “<skipDays>”")
  package static let feedPodcastIncomplete = DiagnosticRule(
    "GF541", "podcast-incomplete", .warning, "A podcast lacks what Apple asks for",
    explanation:
      "Apple lists no show without image, language, category and explicit. The owner's address "
      + "is no longer asked for, and nothing of a show that says itunes:block.",
    example: FeedExample.channel(
      "<itunes:author>Ines Duarte</itunes:author>"),
    reference: "Apple Podcasts, “A Podcaster’s Guide to RSS”, required tags (2023)")
  package static let feedPodcastCategory = DiagnosticRule(
    "GF542", "podcast-category", .error, "Apple has no such category",
    explanation: "Categories are spelled as Apple lists them.",
    example: FeedExample.channel(
      "<itunes:category text=\"Tides\"/>"),
    reference: "Apple Podcasts categories")
  package static let feedPodcastOldCategory = DiagnosticRule(
    "GF543", "podcast-old-category", .warning, "A category that Apple has retired",
    explanation: "The list of categories was renewed in 2019.",
    example: FeedExample.channel(
      "<itunes:category text=\"Audio Blogs\"/>"),
    reference: "Apple Podcasts categories")
  package static let feedPodcastFormat = DiagnosticRule(
    "GF544", "podcast-format", .warning, "A file that Apple does not play",
    explanation:
      "Apple plays m4a, mp3, mov, mp4, m4v, pdf and epub, and looks at the address for which it "
      + "is.",
    example: FeedExample.item(
      "<itunes:author>Ines</itunes:author><enclosure url=\"https://example.org/1.ogg\" "
        + "length=\"1\" type=\"audio/ogg\"/>"),
    reference: "Apple Podcasts, “Podcast RSS feed requirements”")
  package static let feedPodcastEncoding = DiagnosticRule(
    "GF545", "podcast-encoding", .warning, "A podcast is not UTF-8",
    explanation: "Apple asks for UTF-8.",
    example: nil,
    reference: "Apple Podcasts, “Podcast RSS feed requirements”")
  package static let feedPodcastBytes = DiagnosticRule(
    "GF546", "podcast-bytes", .note, "A text is longer than Apple shows",
    explanation:
      "Apple Podcasts shows 4000 bytes of a description or summary; letters beyond ASCII "
      + "take two or more.",
    example: FeedExample.item(
      "<description>" + String(repeating: "Maré ", count: 700) + "</description>"),
    reference: "Apple Podcasts, “A Podcaster’s Guide to RSS”, “description” (2023)")
  package static let feedPodcastArtwork = DiagnosticRule(
    "GF547", "podcast-artwork", .warning, "Artwork of another kind than Apple takes",
    explanation: "Artwork is JPEG or PNG, and its address ends so.",
    example: FeedExample.channel("<itunes:image href=\"https://example.org/i.gif\"/>"),
    reference: "Apple Podcasts, “A Podcaster’s Guide to RSS”, “itunes:image” (2023)")
  package static let feedPodcastSerial = DiagnosticRule(
    "GF548", "podcast-serial", .warning, "An episode of a serial show has no number",
    explanation: "Shows of type serial are played in order, by itunes:season and itunes:episode; "
      + "trailers and bonus episodes need none.",
    example: FeedExample.channel(
      "<itunes:type>serial</itunes:type><item><title>Tide</title></item>"),
    reference: "Apple Podcasts, “A Podcaster’s Guide to RSS”, “itunes:episode” (2023)")
  package static let feedMediaHash = DiagnosticRule(
    "GF551", "media-hash", .error, "A hash is malformed",
    explanation: "MD5 is 32, SHA-1 is 40 hexadecimal digits.",
    example: FeedExample.item(
      "<media:hash>tide</media:hash>"),
    reference: "Media RSS, “<media:hash>”")
  package static let feedMediaRating = DiagnosticRule(
    "GF552", "media-rating", .error, "A rating is none of its scheme",
    explanation: "Each scheme lists its ratings.",
    example: FeedExample.item(
      "<media:rating>mild</media:rating>"),
    reference: "Media RSS, “<media:rating>”")
  package static let feedMediaRestriction = DiagnosticRule(
    "GF553", "media-restriction", .error, "A restriction is malformed",
    explanation: "A restriction allows or denies countries or addresses, or all or none.",
    example: FeedExample.item(
      "<media:restriction relationship=\"allow\">some</media:restriction>"),
    reference: "Media RSS, “<media:restriction>”")
  package static let feedMediaAdult = DiagnosticRule(
    "GF554", "media-adult", .warning, "media:adult is deprecated",
    explanation: "Use media:rating with the scheme urn:simple.",
    example: FeedExample.item(
      "<media:adult>false</media:adult>"),
    reference: "Media RSS, “<media:adult>”")
  package static let feedMediaGroup = DiagnosticRule(
    "GF555", "media-group", .note, "A group of fewer than two",
    explanation: "A media:group gathers different forms of one thing. A group of one is of no use, "
      + "but players read it.",
    example: FeedExample.item(
      "<media:group><media:content url=\"https://example.org/1.mp4\"/></media:group>"),
    reference: "Media RSS, “<media:group>”")
  package static let feedMediaCredit = DiagnosticRule(
    "GF556", "media-credit", .error, "A role that the scheme does not list",
    explanation: "Without another scheme, roles are those of the European Broadcasting Union.",
    example: FeedExample.item(
      "<media:credit role=\"tide watcher\">Ines Duarte</media:credit>"),
    reference: "Media RSS, “<media:credit>”")
  package static let feedRDF = DiagnosticRule(
    "GF561", "rdf-syntax", .error, "The feed is not RDF",
    explanation: "RSS 1.0 is RDF/XML: elements alternate between things and their properties.",
    example: FeedExample.rdf(
      "<description><x:a xmlns:x=\"urn:x-tide\">Tide</x:a></description>"),
    reference: "RDF/XML Syntax, section 2")
  package static let feedRDFContents = DiagnosticRule(
    "GF562", "rdf-contents", .warning, "The channel’s list and the items differ",
    explanation: "RSS 1.0 lists in the channel what its items are, its image and its text input; "
      + "readers of RDF drop what is not listed, and find nothing under what is not there.",
    example: "<rdf:RDF xmlns=\"http://purl.org/rss/1.0/\" "
      + "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><channel "
      + "rdf:about=\"https://example.org/\"><items><rdf:Seq><rdf:li "
      + "rdf:resource=\"https://example.org/1\"/></rdf:Seq></items></channel>"
      + "<item rdf:about=\"https://example.org/2\"/></rdf:RDF>",
    reference: "RDF Site Summary 1.0, section 5.3.5")
}
