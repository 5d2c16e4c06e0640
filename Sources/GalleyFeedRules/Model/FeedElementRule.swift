import GalleyReaders

/// What the specifications say of an element in a context: its value, attributes and repetition.
struct FeedElementRule: Sendable {
  /// How often an element may stand in its parent.
  enum Repetition: UInt8, Sendable {
    case once, many
    /// Readers take one; more is a warning.
    case onceAdvised
  }

  /// What is special about an element beyond its value; the checker has code for each.
  enum Role: UInt8, Sendable {
    case plain
    case rss, channel, item, rdf, rdfChannel, rdfItem, rdfLi, rss11Items, feed, entry, atomSource,
      person
    case image, imageTitle, imageLink, imageURL, textInput, misspelledTextInput
    case channelTitle, channelLink, skipHours, skipDays, hour, day, cloud, docs
    case enclosure, guid, rssSource, description, contentEncoded
    case atomLink, textConstruct, atomContent, atomCategory, atomID, updated, atomGenerator
    case xhtmlBody, commentRSS, rss10Threading
    case mediaText, mediaTitle, mediaHash, mediaRating, mediaRestriction, mediaAdult, mediaCredit
    case mediaGroup, mediaContent, mediaCategory, mediaThumbnail, mediaPlayer, mediaCopyright
    case itunesOwner, itunesCategory, itunesSubcategory, itunesImage
    case geoPoint, inReplyTo, rdfResource, xhtmlMeta, restriction, fhArchive, fhComplete
    case podcastBlock, podcastType, episodeType, podcastDuration
    case soundbite, integrity, podcastLicense, podcastImages, socialInteract, liveItem,
      valueTimeSplit, podcastPublisher, remoteItem, updateFrequency
    case feedFlare, blink, atomInRSS, expirationDate
  }

  var name: StaticString
  var namespace: FeedNamespace
  var child: FeedContext
  var value: FeedValue
  var repetition: Repetition
  var role: Role
  /// The element must not be blank.
  var isNonblank: Bool
  /// White space at the ends of the value is an error.
  var refusesSpace: Bool
  /// An element of the same namespace that it must hold at least once.
  var requires: StaticString?
  var attributes: [FeedAttributeRule]
}

/// An attribute that an element may have.
struct FeedAttributeRule: Sendable {
  var name: StaticString
  var namespace: FeedNamespace
  var value: FeedValue
  var isRequired: Bool

  /// Whether the value is an address, which authors also write as text.
  var holdsAddress: Bool {
    switch value {
    case .httpURL, .uri, .iriReference: true
    default: false
    }
  }

  static func optional(_ name: StaticString, _ value: FeedValue = .text) -> Self {
    Self(name: name, namespace: .core, value: value, isRequired: false)
  }

  static func required(_ name: StaticString, _ value: FeedValue = .text) -> Self {
    Self(name: name, namespace: .core, value: value, isRequired: true)
  }

  static func qualified(
    _ namespace: FeedNamespace, _ name: StaticString, _ value: FeedValue = .text,
    required: Bool = false
  ) -> Self {
    Self(name: name, namespace: namespace, value: value, isRequired: required)
  }
}

/// What a value must be.
enum FeedValue: Sendable, Equatable {
  /// Only white space.
  case none
  case text, nonHTML, html, personName
  case rfc822, rfc3339, w3cdtf, iso8601
  /// An absolute URI, a URI reference, and the same as IRIs.
  case uri, uriReference, iri, iriReference
  /// An absolute IRI in the canonical form that ids should have.
  case canonicalIRI
  case httpURL
  case language, mimeType, address, mailbox, mailboxWithName
  case integer, positiveInteger, nonNegativeInteger, decimal, unsignedDecimal
  case latitude, longitude, coordinates, coordinateList, box, polygon
  case yesNo, itunesBlock, itunesComplete, trueFalse, strictBoolean, updatePeriod, duration,
    integerList
  case limited(Int)
  /// What a podcast says of itself: HTML there, plain text in other feeds; at most so many bytes.
  case showNotes(Int)
  case keywords
  case width, height, hour, day, formName
  case episodeType, channelType, mediaMedium, mediaExpression, textType, playTime
  /// A value of the podcast namespace.
  case podcast(PodcastValue)
  /// A code of ISO 4217.
  case currency
  /// How a cloud is spoken to.
  case cloudProtocol
  case metaName, robots, allowDeny, heisenURI
  /// One of a few words.
  case choice([String])
}
