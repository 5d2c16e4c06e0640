import GalleyCore
import GalleyReaders

extension XMLFeedChecker {
  /// Decides from the root element what kind of feed this is.
  mutating func startRoot() {
    let name = scanner.name
    let space = foreignNamespace(name.namespace)
    switch name.local {
    case names.rss: startRSS()
    case names.feed, names.entry: startAtom(space)
    case names.rdf where space == .rdf:
      family = .rdf
      coreNamespace = rdfCore()
    case names.capitalChannel where space == .rss11:
      family = .rss11
      coreNamespace = name.namespace
    default: break
    }
  }

  private mutating func startRSS() {
    family = .rss
    coreNamespace = scanner.name.namespace
    guard coreNamespace != 0 else { return }
    report(
      .feedWrongNamespace, "the elements of RSS are in no namespace, not in “\(coreURI)”",
      at: scanner.declarations.first?.range ?? scanner.nameRange)
  }

  private var coreURI: String { scanner.namespaceURI(scanner.name) }

  private mutating func startAtom(_ space: FeedNamespace) {
    family = .atom
    coreNamespace = scanner.name.namespace
    let place = scanner.declarations.first { $0.uri == coreNamespace }?.range ?? scanner.nameRange
    if coreNamespace == 0 {
      report(
        .feedWrongNamespace,
        "this looks like Atom, but <\(scanner.string(scanner.nameRange))> is "
          + "in no namespace", at: scanner.nameRange,
        help: "add xmlns=\"http://www.w3.org/2005/Atom\"",
        fixes: [
          Fix(
            "declare Atom's namespace", .safe,
            edits: [
              TextEdit(
                ByteRange(scanner.nameRange.upper, scanner.nameRange.upper),
                " xmlns=\"http://www.w3.org/2005/Atom\"")
            ])
        ])
    } else if space == .oldAtom {
      report(
        .feedObsoleteAtom, "this is Atom 0.3, which was never finished; readers expect Atom 1.0",
        at: place)
    } else if space == .atom, coreURI != "\(space.uri)",
      let value = scanner.declarations.first(where: { $0.uri == coreNamespace })?.valueRange
    {
      report(
        .feedWrongNamespace,
        "“\(coreURI)” is not Atom's namespace; readers compare letter by letter", at: value,
        help: "Atom's namespace is \(space.uri)",
        fixes: [Fix("write “\(space.uri)”", .safe, edits: [TextEdit(value, "\(space.uri)")])])
    } else if !scanner.uris.bytes(coreNamespace).isEqual("http://www.w3.org/2005/Atom") {
      report(
        .feedWrongNamespace, "“\(coreURI)” is not Atom's namespace", at: place,
        help: "Atom's namespace is http://www.w3.org/2005/Atom")
    }
  }

  /// The namespace of the RSS elements inside `rdf:RDF`: that of RSS 1.0, or of RSS 0.90.
  private mutating func rdfCore() -> UInt32 {
    for declaration in scanner.declarations where foreignNamespace(declaration.uri) == .rss10 {
      return declaration.uri
    }
    for declaration in scanner.declarations where foreignNamespace(declaration.uri) == .rss090 {
      return declaration.uri
    }
    return UInt32(FeedNamespace.rss10.rawValue)
  }

  /// A root element that begins no feed.
  mutating func reportRoot(_ written: String) {
    let place = scanner.nameRange
    let folded = scanner.symbols.bytes(scanner.name.local).map(\.lowercased)
    if folded.isEqual("html") {
      report(.feedIsPage, "this is an HTML page, not a feed", at: place)
    } else if folded.isEqual("rss") || folded.isEqual("feed") || folded.isEqual("rdf") {
      report(.feedNotAFeed, "<\(written)> begins no feed; names are case-sensitive", at: place)
    } else {
      let known = ForeignDocument.words(
        ofRoot: scanner.localName(scanner.name), namespace: scanner.namespaceURI(scanner.name))
      report(
        .feedNotAFeed,
        known.map { "this is \($0), but no feed: its root element is <\(written)>" }
          ?? "this is XML, but no feed: its root element is <\(written)>", at: place)
    }
  }

  // MARK: Namespaces and the document type

  mutating func checkDeclarations(isRoot: Bool) {
    for declaration in scanner.declarations {
      checkDeclaration(declaration)
    }
  }

  private mutating func checkDeclaration(_ declaration: XMLNamespaceDeclaration) {
    let uri = scanner.uris.string(declaration.uri)
    let prefix = scanner.symbols.string(declaration.prefix)
    let space = foreignNamespace(declaration.uri)
    if space == .itunes || space == .podcast { declaresPodcast = true }
    if uri.utf8.contains(where: \.isXMLSpace) {
      report(
        .feedNamespaceSpace, "a namespace's name cannot hold white space", at: declaration.range)
    }
    if declaration.uri != 0, space == .unknown { checkReserved(prefix, declaration) }
    guard space != .unknown, space != .core, declaration.uri != 0 else { return }
    if space.isAlias(uri) { return }
    if "\(space.uri)" != uri {
      checkNearMiss(space, uri, declaration)
    } else if !prefix.isEmpty, space == .atom || space == .xhtml, family == .atom {
      report(
        .feedAvoidPrefix,
        "some readers do not understand the prefix “\(prefix)” for "
          + (space == .atom ? "Atom" : "XHTML"), at: declaration.range)
    } else if space == .oldWiki {
      report(
        .feedOldWiki, "this namespace of the wiki module is obsolete", at: declaration.range,
        help: "use http://purl.org/rss/1.0/modules/wiki/")
    } else if !prefix.isEmpty, prefix != "\(space.prefix)" {
      checkReserved(prefix, declaration)
    }
  }

  private mutating func checkNearMiss(
    _ space: FeedNamespace, _ uri: String, _ declaration: XMLNamespaceDeclaration
  ) {
    let value = declaration.valueRange
    let fix = Fix("write “\(space.uri)”", .safe, edits: [TextEdit(value, "\(space.uri)")])
    if space == .media {
      report(
        .feedMediaNamespace, "Media RSS's namespace is “\(space.uri)”, with the slash at its end",
        at: value, fixes: [fix])
    } else if declaration.uri != coreNamespace || family == .rdf {
      report(
        .feedNearNamespace, "“\(uri)” is not “\(space.uri)”; readers compare letter by letter",
        at: value, fixes: [fix])
    }
  }

  /// A prefix that everybody reads as another namespace.
  private mutating func checkReserved(_ prefix: String, _ declaration: XMLNamespaceDeclaration) {
    let uri = scanner.uris.string(declaration.uri)
    guard let spaces = Self.reserved[prefix], let known = spaces.first,
      !spaces.contains(where: { "\($0.uri)" == uri })
    else { return }
    report(
      .feedReservedPrefix, "readers take the prefix “\(prefix)” for “\(known.uri)”",
      at: declaration.range)
  }

  /// The namespaces that everybody knows by a prefix.
  private static let reserved = Dictionary(
    grouping: FeedNamespace.allCases.filter { $0.prefix.utf8CodeUnitCount > 0 },
    by: { "\($0.prefix)" })

  mutating func checkDoctype() {
    let doctype = scanner.doctype
    guard let range = doctype.range,
      doctype.publicIdentifier == "-//Netscape Communications//DTD RSS 0.91//EN"
    else { return }
    if doctype.systemIdentifier == "http://my.netscape.com/publish/formats/rss-0.91.dtd" {
      report(
        .feedOldDoctype, "Netscape's address of this document type is gone", at: range,
        help: "use http://www.rssboard.org/rss-0.91.dtd, or no document type at all")
    }
  }

  /// The document type of RSS 0.91 fits no other version.
  mutating func checkDoctypeVersion() {
    guard scanner.doctype.publicIdentifier.hasPrefix("-//Netscape Communications//DTD RSS 0.91"),
      !rssVersion.isEqual("0.91"), let range = scanner.doctype.range
    else { return }
    report(
      .feedWrongDoctype,
      "the document type is that of RSS 0.91, the feed is RSS "
        + rssVersion.text, at: scanner.range, labels: [Label(range, "declared here")])
  }
}
