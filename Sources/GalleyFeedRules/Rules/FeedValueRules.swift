package import GalleyCore

/// What dates, addresses, numbers and choices must look like.
package enum FeedValueRules {
  package static let all: [DiagnosticRule] = [
    .feedRFC822Date, .feedWeekday, .feedLooseDate, .feedRFC3339Date, .feedISODate,
    .feedImplausibleDate, .feedURICharacter, .feedURINotASCII, .feedRelativeURI,
    .feedURIAuthority, .feedTagURI, .feedURN, .feedURIScheme, .feedNotCanonical,
    .feedHTTPAddress, .feedLanguage, .feedMediaType, .feedNumber, .feedCoordinate,
    .feedCoordinateComma, .feedChoice, .feedBoolean, .feedAddress, .feedRealName,
    .feedMailboxForm, .feedUnknownHost, .feedNameHoldsAddress, .feedSurroundingSpace,
    .feedTooLong, .feedKeywords, .feedDuration, .feedPlayTime, .feedFormName,
    .feedDuplicateValue, .feedInternationalAddress, .feedPrivateHost, .feedOpenPolygon,
  ]
}

extension DiagnosticRule {
  package static let feedRFC822Date = DiagnosticRule(
    "GF431", "rfc822-date", .error, "A date is not as RFC 822 writes it",
    explanation:
      "RSS writes dates as in Sun, 01 Nov 2026 08:00:00 +0000. Where another form is clear, --fix "
      + "writes this one.",
    example: FeedExample.item(
      "<pubDate>2026-11-01T08:00:00Z</pubDate>"),
    reference: "RSS 2.0; RFC 822, section 5")
  package static let feedWeekday = DiagnosticRule(
    "GF432", "wrong-weekday", .error, "The day of the week does not fit the date",
    explanation: "The date falls on another day of the week.",
    example: FeedExample.item(
      "<pubDate>Mon, 01 Nov 2026 08:00:00 GMT</pubDate>"),
    reference: "RFC 822, section 5.2")
  package static let feedLooseDate = DiagnosticRule(
    "GF433", "loose-date", .warning, "A date that many readers do not understand",
    explanation:
      "RFC 822 allows years of two digits, any spacing and military zones; many readers do not.",
    example: FeedExample.item(
      "<pubDate>01 nov 26 08:00 GMT</pubDate>"),
    reference: "RFC 2822, section 3.3")
  package static let feedRFC3339Date = DiagnosticRule(
    "GF434", "rfc3339-date", .error, "A date is not as RFC 3339 writes it",
    explanation:
      "Atom writes dates as in 2026-11-01T08:00:00Z, with time and zone. Where another form is "
      + "clear, --fix writes this one.",
    example: FeedExample.entry(
      "<updated>2026-11-01</updated>"),
    reference: "RFC 4287, section 3.3; RFC 3339, section 5.6")
  package static let feedISODate = DiagnosticRule(
    "GF435", "iso-date", .error, "A date is not as ISO 8601 writes it",
    explanation: "Dublin Core and its like write dates as in 2026-11-01 or 2026-11-01T08:00:00Z.",
    example: FeedExample.item(
      "<dc:date>01/11/2026</dc:date>"),
    reference: "W3C Note, Date and Time Formats")
  package static let feedImplausibleDate = DiagnosticRule(
    "GF436", "implausible-date", .warning, "A date is hardly right",
    explanation: "The date lies before 1990 or more than a day in the future.",
    example: FeedExample.item(
      "<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>"),
    reference: nil)
  package static let feedURICharacter = DiagnosticRule(
    "GF437", "uri-character", .error, "A URI holds a character that it cannot",
    explanation: "Spaces, quotation marks, braces and their like must be percent-encoded.",
    example: FeedExample.item(
      "<link>https://example.org/a b</link>"),
    reference: "RFC 3986, section 2")
  package static let feedURINotASCII = DiagnosticRule(
    "GF438", "uri-not-ascii", .error, "A URI holds characters beyond ASCII",
    explanation: "RSS holds URIs, not IRIs: characters beyond ASCII must be percent-encoded.",
    example: FeedExample.item(
      "<link>https://example.org/maré</link>"),
    reference: "RFC 3986, section 2; RFC 3987, section 3.1")
  package static let feedRelativeURI = DiagnosticRule(
    "GF439", "relative-uri", .error, "A URI is not absolute",
    explanation: "Readers cannot resolve a relative reference here.",
    example: FeedExample.item(
      "<link>/news/1</link>"),
    reference: "RSS 2.0; RFC 4287, section 4.2.6; RFC 3986, section 4.3")
  package static let feedURIAuthority = DiagnosticRule(
    "GF440", "uri-without-host", .error, "A URI names no host",
    explanation: "After http: or ftp: two slashes and a host must follow.",
    example: FeedExample.item(
      "<link>http:/example.org/1</link>"),
    reference: "RFC 3986, section 3.2")
  package static let feedTagURI = DiagnosticRule(
    "GF441", "tag-uri", .error, "A tag URI is malformed",
    explanation: "A tag URI is made of an authority in small letters, a date and a name: "
      + "tag:example.org,2026-11-01:tide.",
    example: FeedExample.entry(
      "<id>tag:example.org:tide</id>"),
    reference: "RFC 4151, section 2.1")
  package static let feedURN = DiagnosticRule(
    "GF442", "urn", .error, "A URN is malformed",
    explanation:
      "A URN names its namespace and something in it; urn:uuid: needs 32 hexadecimal digits in "
      + "five groups.",
    example: FeedExample.entry(
      "<id>urn:uuid:1</id>"),
    reference: "RFC 8141, section 2; RFC 4122, section 3")
  package static let feedURIScheme = DiagnosticRule(
    "GF443", "uri-scheme", .warning, "A URI’s scheme is unknown",
    explanation: "IANA lists no such scheme; readers will not know what to do with it.",
    example: FeedExample.item(
      "<link>tide:1</link>"),
    reference: "RFC 7595; IANA, URI Schemes")
  package static let feedNotCanonical = DiagnosticRule(
    "GF444", "not-canonical", .warning, "An id is not in canonical form",
    explanation:
      "Ids are compared letter by letter. A form that software may normalize turns one id into "
      + "two.",
    example: FeedExample.entry(
      "<id>http://example.org</id>"),
    reference: "RFC 4287, section 4.2.6")
  package static let feedHTTPAddress = DiagnosticRule(
    "GF445", "http-address", .error, "An address is no http or https URL",
    explanation: "The value must be a full address with a host, as players and readers fetch it.",
    example: FeedExample.item(
      "<enclosure url=\"/tide.mp3\" length=\"1\" type=\"audio/mpeg\"/>"),
    reference: "RSS 2.0, “<enclosure>”")
  package static let feedLanguage = DiagnosticRule(
    "GF446", "language", .error, "A language tag is malformed or unknown",
    explanation: "Languages are named by tags as en or pt-BR.",
    example: FeedExample.channel(
      "<language>klingon</language>"),
    reference: "RFC 5646, section 2")
  package static let feedMediaType = DiagnosticRule(
    "GF447", "media-type", .error, "A media type is malformed",
    explanation: "A media type is made of a type and a subtype, as audio/mpeg.",
    example: FeedExample.item(
      "<enclosure url=\"https://example.org/a.mp3\" length=\"1\" type=\"mp3\"/>"),
    reference: "RFC 2045, section 5.1; RFC 4287, section 4.1.3.1")
  package static let feedNumber = DiagnosticRule(
    "GF448", "number", .error, "A value is not the number that it should be",
    explanation: "The specification asks for a number, often within bounds.",
    example: FeedExample.channel(
      "<ttl>soon</ttl>"),
    reference: "RSS 2.0")
  package static let feedCoordinate = DiagnosticRule(
    "GF449", "coordinate", .error, "A coordinate is malformed or out of range",
    explanation: "Latitudes run from -90 to 90, longitudes from -180 to 180, in decimal degrees.",
    example: FeedExample.item(
      "<geo:lat xmlns:geo=\"http://www.w3.org/2003/01/geo/wgs84_pos#\">120</geo:lat>"),
    reference: "W3C Basic Geo; GeoRSS Simple")
  package static let feedCoordinateComma = DiagnosticRule(
    "GF450", "coordinate-comma", .warning, "Coordinates are parted by a comma",
    explanation: "GeoRSS parts them by a space and asks readers to take a comma for one; not all "
      + "do.",
    example: FeedExample.item(
      "<georss:point xmlns:georss=\"http://www.georss.org/georss\">38.7,-9.1</georss:point>"),
    reference: "GeoRSS Simple")
  package static let feedChoice = DiagnosticRule(
    "GF451", "choice", .error, "A value is none of those allowed",
    explanation: "The specification lists the values.",
    example: FeedExample.channel(
      "<skipDays><day>Mon</day></skipDays>"),
    reference: "RSS 2.0")
  package static let feedBoolean = DiagnosticRule(
    "GF452", "boolean", .error, "A value is neither true nor false",
    explanation: "The specification knows these two words only.",
    example: FeedExample.item(
      "<guid isPermaLink=\"no\">tide-2026-11-01</guid>"),
    reference: "RSS 2.0, “<guid>”; Apple Podcasts")
  package static let feedAddress = DiagnosticRule(
    "GF453", "email-address", .error, "An e-mail address is malformed",
    explanation:
      "The element holds an address, as ines@example.org, in RSS followed by the name in "
      + "brackets.",
    example: FeedExample.item(
      "<author>Ines Duarte</author>"),
    reference: "RSS 2.0, “<author>”; RFC 4287, section 3.2.3")
  package static let feedRealName = DiagnosticRule(
    "GF454", "real-name", .note, "A name should follow the address",
    explanation: "The profile of RSS asks for ines@example.org (Ines Duarte).",
    example: FeedExample.item(
      "<author>ines@example.org</author>"),
    reference: "RSS Advisory Board, RSS Best Practices Profile, “E-mail addresses”")
  package static let feedMailboxForm = DiagnosticRule(
    "GF455", "mailbox-form", .warning, "The address should come first",
    explanation: "The profile of RSS asks for ines@example.org (Ines Duarte).",
    example: FeedExample.item(
      "<author>Ines Duarte, ines@example.org</author>"),
    reference: "RSS Advisory Board, RSS Best Practices Profile, “E-mail addresses”")
  package static let feedUnknownHost = DiagnosticRule(
    "GF456", "unknown-host", .warning, "An address names an incomplete host",
    explanation: "A host on the internet has at least two names, as in example.org.",
    example: FeedExample.entry(
      "<author><name>Ines</name><email>ines@example</email></author>"),
    reference: "RFC 5321, section 2.3.5")
  package static let feedNameHoldsAddress = DiagnosticRule(
    "GF457", "name-holds-address", .warning, "An e-mail address stands in a name",
    explanation: "The address belongs in an element of its own, where readers can protect it.",
    example: FeedExample.entry(
      "<author><name>Ines &lt;ines@example.org&gt;</name></author>"),
    reference: "RFC 4287, section 3.2.1")
  package static let feedSurroundingSpace = DiagnosticRule(
    "GF458", "surrounding-space", .error, "White space stands around a value",
    explanation: "Atom allows none in ids, dates and URIs; ids with it are other ids.",
    example: FeedExample.entry(
      "<updated> 2026-11-01T08:00:00Z</updated>"),
    reference: "RFC 4287, section 2")
  package static let feedTooLong = DiagnosticRule(
    "GF459", "too-long", .error, "A value is longer than allowed",
    explanation: "Apple cuts longer values.",
    example: FeedExample.item(
      "<itunes:subtitle>tide tide tide tide tide tide tide tide tide tide tide tide tide tide "
        + "tide tide tide tide tide tide tide tide tide tide tide tide tide tide tide tide tide "
        + "tide tide tide tide tide tide tide tide tide tide tide tide tide tide tide tide tide "
        + "tide tide tide tide tide tide tide tide tide tide tide tide </itunes:subtitle>"),
    reference: "Apple Podcasts")
  package static let feedKeywords = DiagnosticRule(
    "GF460", "keywords", .warning, "Keywords are not parted by commas",
    explanation: "Apple reads what stands between commas as one keyword.",
    example: FeedExample.item(
      "<itunes:keywords>tide port quay</itunes:keywords>"),
    reference: "Apple Podcasts")
  package static let feedDuration = DiagnosticRule(
    "GF461", "duration", .error, "A duration is malformed",
    explanation: "Durations are written as H:MM:SS, MM:SS or seconds.",
    example: FeedExample.item(
      "<itunes:duration>an hour</itunes:duration>"),
    reference: "Apple Podcasts")
  package static let feedPlayTime = DiagnosticRule(
    "GF462", "play-time", .error, "A play time is malformed",
    explanation: "Times are written as normal play time: now, seconds, or H:MM:SS with fractions.",
    example: FeedExample.item(
      "<media:thumbnail url=\"https://example.org/i.png\" time=\"soon\"/>"),
    reference: "Media RSS; RFC 2326, section 3.6")
  package static let feedFormName = DiagnosticRule(
    "GF463", "form-name", .error, "The name of a form’s field is malformed",
    explanation: "A name begins with a letter.",
    example: FeedExample.channel(
      "<textInput><title>Find</title><description>Find</description><name>1 "
        + "q</name><link>https://example.org/</link></textInput>"),
    reference: "RSS 2.0, “<textInput>”")
  package static let feedDuplicateValue = DiagnosticRule(
    "GF464", "duplicate-value", .error, "A value that must be unique stands twice",
    explanation: "Two items with one guid are one item to a reader.",
    example: FeedExample.channel(
      "<item><title>A</title><guid "
        + "isPermaLink=\"false\">tide-2026-1</guid></item><item><title>B</title><guid "
        + "isPermaLink=\"false\">tide-2026-1</guid></item>"),
    reference: "RSS 2.0, “<guid>”")
  package static let feedInternationalAddress = DiagnosticRule(
    "GF465", "international-address", .warning, "An address whose host is not ASCII",
    explanation: "RFC 6531 allows it where both sides know how; every program knows the form in "
      + "ASCII, xn--….",
    example: FeedExample.channel(
      "<managingEditor>ines@marés.example.org (Ines Duarte)</managingEditor>"),
    reference: "RFC 6531; RFC 5891, section 4.4")
  package static let feedPrivateHost = DiagnosticRule(
    "GF466", "private-host", .warning, "An address that only its author can reach",
    explanation: "localhost, .local names and private addresses are those of a network of one's "
      + "own; most often a feed was published with the settings of a trial.",
    example: FeedExample.item("<link>http://localhost:4000/1</link>"),
    reference: "RFC 6761, section 6.3; RFC 1918, section 3")
  package static let feedOpenPolygon = DiagnosticRule(
    "GF467", "open-polygon", .warning, "A polygon is not closed",
    explanation: "A polygon's last point is its first again, so that it has at least four.",
    example: "<rss version=\"2.0\" xmlns:georss=\"http://www.georss.org/georss\"><channel><item>"
      + "<georss:polygon>38 -9 39 -9 39 -8</georss:polygon></item></channel></rss>",
    reference: "GeoRSS-Simple, “Polygon”")
}
