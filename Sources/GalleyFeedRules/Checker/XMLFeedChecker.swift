import GalleyCore
import GalleyReaders

/// Checks one XML feed while it is read, in one pass.
///
/// Memory holds the open elements, the value of the current one, sixteen bytes for each id and, of
/// RSS 1.0, the addresses of its items, so it does not grow with the length of the feed otherwise.
struct XMLFeedChecker {
  /// Which family a feed belongs to; decides what elements without prefix mean.
  enum Family { case unknown, rss, rdf, rss11, atom }

  let options: FeedCheckOptions
  let model = FeedContentModel.shared
  let names = FeedNames.shared
  var scanner: XMLScanner
  var diagnostics: Diagnostics

  var family: Family = .unknown
  var rssVersion: [UInt8] = []
  /// The namespace that the feed's own elements are in.
  var coreNamespace: UInt32 = 0
  /// What each namespace URI of the document is, by its number.
  var namespaces: [FeedNamespace] = []
  var frames: [FeedFrame] = []
  /// Names of the children of the open elements: namespace and local name packed.
  var seen: [UInt32] = []
  /// The text of the current element.
  var value: [UInt8] = []
  var pieces: [FeedTextPiece] = []

  /// The place of a piece of text that was decoded for its finding, and the map of its decoding.
  var lastMap: (source: ByteRange, map: OffsetMap)?

  /// Whether the value being checked is in several pieces, as around a CDATA section or a comment:
  /// replacing it as one would break the markup.
  var isValueDivided = false
  /// Whether the tag being looked at is broken: what stands in it may not be what was meant, so that
  /// nothing in it is repaired.
  var isTagBroken = false

  /// Whether the element that begins is the first in its parent.
  var isFirstChild = true

  var metadata: [AtomMetadata] = []
  var identifiers = FeedIdentifiers()
  var entryCount = 0
  var firstEntryID: [UInt8] = []
  var hasDifferentIDs = false
  /// Where the first entry leads, and whether others lead elsewhere or have the same time, so that
  /// they are no versions of one entry.
  var firstEntryLink: [UInt8] = []
  var hasEntriesApart = false
  /// Whether two entries of one id have one time, or none.
  var hasEntriesOfOneTime = false
  /// Where the first entry's id stands.
  var firstEntryIDRange = ByteRange(0, 0)
  /// Entries that repeat one before, while all have one id: at the feed's end that is one finding.
  var repeatedEntries: [(id: ByteRange, earlier: ByteRange)] = []
  var channelTitle: [UInt8] = []
  var channelLink: [UInt8] = []
  var hasItems = false
  var hasReportedOrder = false
  /// Whether an element was found that is younger than the feed’s version; one report is enough.
  var hasReportedVersion = false
  var hasSelfLink = false
  var hours: UInt32 = 0
  var days: UInt8 = 0
  /// How many hours or days the current element has named.
  var skipCount = 0
  var usesPodcasts = false
  /// Whether the feed says of itself what shows say, or has an episode to play: a blog that gives the
  /// length of a video is none.
  var isShow = false
  /// Whether the document declares the namespace of podcasts' tags.
  var declaresPodcast = false
  /// Whether the show asks directories to leave it out.
  var isBlocked = false
  /// How long the open item's episode lasts, where it says so.
  var episodeSeconds: Int?
  /// Where the open item's soundbites end, in seconds.
  var soundbites: [(end: Double, range: ByteRange)] = []
  /// What RSS 1.0 lists as its items, and the items that there are.
  var listedItems: [[UInt8]: ByteRange] = [:]
  var describedItems: [[UInt8]: ByteRange] = [:]
  /// The image and the text input that RSS 1.0's channel announces, and those that are described.
  var announcedParts: [(name: String, address: [UInt8], range: ByteRange)] = []
  var describedParts: [(name: String, address: [UInt8], range: ByteRange)] = []
  /// The sequence that RSS 1.0's channel has for its items.
  var sequence: ByteRange?
  /// Whether an entry of it names no item, which is a finding of its own.
  var hasListedBadly = false
  /// Whether a root element was met; another is a fault of XML, which the scanner reports.
  var hasRoot = false
  /// Whether the show's episodes build on one another.
  var isSerial = false
  /// Whether the open item is a trailer or a bonus, which carries no number.
  var isExtraEpisode = false
  var enclosureURL: (value: [UInt8], range: ByteRange)?
  /// The length in bytes that the open item's enclosure of sound or moving pictures gives.
  var enclosureLength: (value: Int, range: ByteRange)?

  init(
    _ source: SourceFile, bytes: ByteWindow, start: Int? = nil, options: FeedCheckOptions,
    limitPerRule: Int
  ) {
    self.options = options
    scanner = XMLScanner(
      source, bytes: bytes, vocabulary: model.vocabulary, start: start,
      maximumDepth: options.maximumDepth)
    diagnostics = Diagnostics(limitPerRule: limitPerRule)
    namespaces = [.core] + FeedNamespace.allCases.dropFirst()
  }

  mutating func run() {
    while true {
      switch scanner.next(&diagnostics) {
      case .startElement: startElement()
      case .endElement: endElement()
      case .text: text(isLiteral: false)
      case .cdata: text(isLiteral: true)
      case .doctype: checkDoctype()
      case .comment, .instruction: continue
      case .end: return
      }
    }
  }

  // MARK: Names

  /// What the namespace with a number is; the feed's own is `core`.
  mutating func namespace(_ number: UInt32) -> FeedNamespace {
    if number == coreNamespace, family != .unknown { return .core }
    if number == 0 { return .unknown }
    return foreignNamespace(number)
  }

  /// What the namespace with a number is, whatever the feed's own is.
  mutating func foreignNamespace(_ number: UInt32) -> FeedNamespace {
    while namespaces.count <= Int(number) {
      let uri = scanner.uris.string(UInt32(namespaces.count))
      namespaces.append(FeedNamespace.near(uri) ?? .unknown)
    }
    return namespaces[Int(number)]
  }

  static func key(_ namespace: FeedNamespace, _ local: UInt32) -> UInt32 {
    UInt32(namespace.rawValue) << 24 | local & 0xFF_FFFF
  }

  /// Marks the key of a child that is there under another name.
  static let misnamed: UInt32 = 1 << 31

  /// Whether an open element has had a child of the name, or one that was meant to bear it: what was
  /// found to be misnamed is not found to be missing as well.
  func has(_ namespace: FeedNamespace, _ local: UInt32, in frame: FeedFrame, upTo end: Int? = nil)
    -> Bool
  {
    let key = Self.key(namespace, local)
    return holds(key, in: frame, upTo: end) || holds(key | Self.misnamed, in: frame, upTo: end)
  }

  /// Whether a key is among the children of an open element.
  func holds(_ key: UInt32, in frame: FeedFrame, upTo end: Int? = nil) -> Bool {
    holds(key, from: frame.seenStart, upTo: end)
  }

  /// Whether a key is among the children seen from a place in the list on.
  func holds(_ key: UInt32, from start: Int, upTo end: Int? = nil) -> Bool {
    var index = start
    let end = end ?? seen.count
    while index < end {
      if seen[index] == key { return true }
      index += 1
    }
    return false
  }

  /// Whether the feed is RDF/XML: RSS 1.0 or 1.1.
  var isRDF: Bool { family == .rdf || family == .rss11 }

  var top: FeedFrame? { frames.last }
  var parent: FeedFrame? { frames.count > 1 ? frames[frames.count - 2] : nil }

  /// An element's name as people know it: with the prefix of its namespace.
  func name(of frame: FeedFrame) -> String { scanner.string(frame.nameRange) }

  // MARK: Reports

  mutating func report(
    _ rule: DiagnosticRule, _ message: String, at range: ByteRange, labels: [Label] = [],
    help: String? = nil, fixes: [Fix] = []
  ) {
    diagnostics.report(
      Diagnostic(
        rule, message, at: range, labels: labels, help: help,
        fixes: isValueDivided || isTagBroken ? [] : fixes))
  }
}
