/// What a value of the podcast namespace must be.
enum PodcastValue: Sendable, Equatable {
  /// Closed choices.
  case yesOrNo, liveStatus, captions, integrityType, locationKind
  /// Lists that the community keeps and that grow: what is not on them is doubtful only.
  case medium, role, group, transcriptType, chaptersType, socialProtocol, chatProtocol,
    service
  /// A UUID of the fifth version, of the feed itself; a UUID of any feed.
  case guid, feedGuid
  case geo, osm, country, ratio, sourceSet, recurrence, date
  /// Seconds; seconds above zero; a number; a whole number.
  case seconds, length, number, wholeNumber
  /// An absolute URI of any scheme.
  case address
  /// Anything but nothing.
  case present
  /// Text of at most so many characters; a title must also be there.
  case upTo(Int)
  case title(Int)

  /// The values that may stand; `nil` where the value is no choice.
  var choices: [String]? {
    switch self {
    case .yesOrNo: ["yes", "no"]
    case .liveStatus: ["pending", "live", "ended"]
    case .captions: ["captions"]
    case .integrityType: ["sri", "pgp-signature"]
    case .locationKind: ["subject", "creator"]
    case .medium: PodcastLists.mediums
    case .role: PodcastLists.roles
    case .group: PodcastLists.groups
    case .transcriptType: PodcastLists.transcripts
    case .chaptersType: ["application/json+chapters", "application/json"]
    case .socialProtocol: PodcastLists.socialProtocols
    case .service: PodcastLists.services
    case .chatProtocol: ["irc", "xmpp", "nostr", "matrix"]
    default: nil
    }
  }

  /// Whether what is not listed is an error rather than a doubt.
  var isClosed: Bool {
    switch self {
    case .yesOrNo, .liveStatus, .captions, .integrityType, .locationKind: true
    default: false
    }
  }

  /// Whether capitals make no difference.
  var ignoresCase: Bool { self == .role || self == .group }
}
