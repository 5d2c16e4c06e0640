/// The namespaces that feeds use and that Galley knows.
///
/// The raw value is the number of the namespace's URI in ``XMLVocabulary``; ``core`` is what a feed
/// calls its own elements by, which is no namespace in RSS 2.0.
package enum FeedNamespace: UInt8, Sendable, CaseIterable {
  case core, unknown
  case atom, rss10, rss11, rss090, xml, rdf, rdfs, xhtml, dc, dcterms, content, itunes, media
  case sy, slash, wfw, thr, thr10, admin, ag, annotate, blogChannel, cc, creativeCommons, cf
  case conversationsNetwork, ev, feedburner, fh, geo, georss, gml, geourl, icbm, image, l, taxo
  case trackback, wiki, oldWiki, access, indexing, opensearch, opensearch10, app, svg, mathml, foaf
  case oldAtom, podcast, tombstones

  /// The URI; empty for ``core`` and ``unknown``.
  package var uri: StaticString {
    switch self {
    case .core, .unknown: ""
    case .atom: "http://www.w3.org/2005/Atom"
    case .rss10: "http://purl.org/rss/1.0/"
    case .rss11: "http://purl.org/net/rss1.1#"
    case .rss090: "http://my.netscape.com/rdf/simple/0.9/"
    case .xml: "http://www.w3.org/XML/1998/namespace"
    case .rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    case .rdfs: "http://www.w3.org/2000/01/rdf-schema#"
    case .xhtml: "http://www.w3.org/1999/xhtml"
    case .dc: "http://purl.org/dc/elements/1.1/"
    case .dcterms: "http://purl.org/dc/terms/"
    case .content: "http://purl.org/rss/1.0/modules/content/"
    case .itunes: "http://www.itunes.com/dtds/podcast-1.0.dtd"
    case .media: "http://search.yahoo.com/mrss/"
    case .sy: "http://purl.org/rss/1.0/modules/syndication/"
    case .slash: "http://purl.org/rss/1.0/modules/slash/"
    case .wfw: "http://wellformedweb.org/CommentAPI/"
    case .thr: "http://purl.org/syndication/thread/1.0"
    case .thr10: "http://purl.org/rss/1.0/modules/threading/"
    case .admin: "http://webns.net/mvcb/"
    case .ag: "http://purl.org/rss/1.0/modules/aggregation/"
    case .annotate: "http://purl.org/rss/1.0/modules/annotate/"
    case .blogChannel: "http://backend.userland.com/blogChannelModule"
    case .cc: "http://web.resource.org/cc/"
    case .creativeCommons: "http://backend.userland.com/creativeCommonsRssModule"
    case .cf: "http://www.microsoft.com/schemas/rss/core/2005"
    case .conversationsNetwork: "http://conversationsnetwork.org/rssNamespace-1.0/"
    case .ev: "http://purl.org/rss/1.0/modules/event/"
    case .feedburner: "http://rssnamespace.org/feedburner/ext/1.0"
    case .fh: "http://purl.org/syndication/history/1.0"
    case .geo: "http://www.w3.org/2003/01/geo/wgs84_pos#"
    case .georss: "http://www.georss.org/georss"
    case .gml: "http://www.opengis.net/gml"
    case .geourl: "http://geourl.org/rss/module/"
    case .icbm: "http://postneo.com/icbm"
    case .image: "http://purl.org/rss/1.0/modules/image/"
    case .l: "http://purl.org/rss/1.0/modules/link/"
    case .taxo: "http://purl.org/rss/1.0/modules/taxonomy/"
    case .trackback: "http://madskills.com/public/xml/rss/module/trackback/"
    case .wiki: "http://purl.org/rss/1.0/modules/wiki/"
    case .oldWiki: "http://www.usemod.com/cgi-bin/mb.pl?ModWiki"
    case .access: "http://www.bloglines.com/about/specs/fac-1.0"
    case .indexing: "urn:atom-extension:indexing"
    case .opensearch: "http://a9.com/-/spec/opensearch/1.1/"
    case .opensearch10: "http://a9.com/-/spec/opensearchrss/1.0/"
    case .app: "http://www.w3.org/2007/app"
    case .svg: "http://www.w3.org/2000/svg"
    case .mathml: "http://www.w3.org/1998/Math/MathML"
    case .foaf: "http://xmlns.com/foaf/0.1/"
    case .oldAtom: "http://purl.org/atom/ns#"
    case .podcast: "https://podcastindex.org/namespace/1.0"
    case .tombstones: "http://purl.org/atompub/tombstones/1.0"
    }
  }

  /// The prefix that people know the namespace by; empty where feeds use it without one.
  package var prefix: StaticString {
    switch self {
    case .core, .unknown, .rss10, .rss11, .rss090, .oldAtom: ""
    case .atom: "atom"
    case .xml: "xml"
    case .rdf: "rdf"
    case .rdfs: "rdfs"
    case .xhtml: "xhtml"
    case .dc: "dc"
    case .dcterms: "dcterms"
    case .content: "content"
    case .itunes: "itunes"
    case .media: "media"
    case .sy: "sy"
    case .slash: "slash"
    case .wfw: "wfw"
    case .thr, .thr10: "thr"
    case .admin: "admin"
    case .ag: "ag"
    case .annotate: "annotate"
    case .blogChannel: "blogChannel"
    case .cc: "cc"
    case .creativeCommons: "creativeCommons"
    case .cf: "cf"
    case .conversationsNetwork: "conversationsNetwork"
    case .ev: "ev"
    case .feedburner: "feedburner"
    case .fh: "fh"
    case .geo: "geo"
    case .georss: "georss"
    case .gml: "gml"
    case .geourl: "geourl"
    case .icbm: "icbm"
    case .image: "image"
    case .l: "l"
    case .taxo: "taxo"
    case .trackback: "trackback"
    case .wiki, .oldWiki: "wiki"
    case .access: "access"
    case .indexing: "indexing"
    case .opensearch, .opensearch10: "opensearch"
    case .app: "app"
    case .svg: "svg"
    case .mathml: "mathml"
    case .foaf: "foaf"
    case .podcast: "podcast"
    case .tombstones: "at"
    }
  }

  /// The URI that people mean by a prefix; `nil` for one that nobody uses for one thing.
  package static func uri(ofPrefix prefix: String) -> String? {
    guard !prefix.isEmpty else { return nil }
    return allCases.first { "\($0.prefix)" == prefix }.map { "\($0.uri)" }
  }

  /// The URIs in the order of their raw values, without ``core`` and ``unknown``.
  package static var uris: [StaticString] { allCases.dropFirst(2).map(\.uri) }

  /// The namespace that a URI nearly names: it differs in case, scheme or trailing punctuation only.
  package static func near(_ uri: String) -> FeedNamespace? {
    if let known = byFoldedURI[folded(uri)] { return known }
    let text = uri.lowercased()
    let isPodcast =
      text.contains("podcastindex.org/") || text.contains("podcastindex-org/podcast-namespace")
      || text.hasSuffix("://podcastindex.org")
    return isPodcast ? .podcast : nil
  }

  /// Whether a URI is another name that the namespace's specification gives it.
  package func isAlias(_ uri: String) -> Bool {
    self == .podcast
      && uri == "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"
  }

  private static let byFoldedURI: [String: FeedNamespace] = {
    let known = allCases.dropFirst(2).map { (folded("\($0.uri)"), $0) }
    return Dictionary(known, uniquingKeysWith: { first, _ in first })
  }()

  private static func folded(_ uri: String) -> String {
    var text = uri.lowercased()
    if text.hasPrefix("https://") { text = "http://" + text.dropFirst(8) }
    if text.hasPrefix("http://www.") { text = "http://" + text.dropFirst(11) }
    while let last = text.unicodeScalars.last, !last.properties.isAlphabetic,
      last.properties.numericType == nil
    { text.removeLast() }
    return text
  }
}
