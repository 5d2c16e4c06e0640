import GalleyReaders

extension FeedContentModelBuilder {
  static let channels: [FeedContext] = [.channel, .rdfChannel, .feed, .atomSource]
  static let items: [FeedContext] = [.item, .rdfItem, .entry]
  static let everywhere = channels + items + [.image, .mediaContent]

  /// Dublin Core's elements and terms (DCMI; RSS 1.0 module dublincore).
  mutating func addDublinCore() {
    let all = Self.everywhere
    // “Each element is optional and may be repeated” (DCMES 1.1, “Introduction”).
    add(
      all, .dc,
      all: [
        "title", "description", "type", "format", "source", "creator", "subject", "publisher",
        "contributor", "identifier", "relation", "coverage",
      ],
      .text, .many)
    // In a channel they stand for elements that RSS has once.
    let items = all.filter { !Self.channels.contains($0) }
    add(Self.channels, .dc, "date", .w3cdtf)
    add(items, .dc, "date", .w3cdtf, .many)
    add(Self.channels, .dc, "language", .language)
    add(Self.channels, .dc, "rights", .nonHTML)
    add(items, .dc, "language", .language, .many)
    add(items, .dc, "rights", .nonHTML, .many)
    add(all, .dcterms, all: ["created", "issued", "modified"], .w3cdtf)
    // The values of terms are text or things, of any length (DCMI Metadata Terms, section 2).
    add(
      all, .dcterms,
      all: [
        "abstract", "accessRights", "accrualMethod", "accrualPeriodicity", "accrualPolicy",
        "alternative", "audience", "available", "bibliographicCitation", "conformsTo",
        "contributor", "coverage", "creator", "date", "dateAccepted", "dateCopyrighted",
        "dateSubmitted", "description", "educationLevel", "extent", "format", "hasFormat",
        "hasPart", "hasVersion", "identifier", "instructionalMethod", "isFormatOf", "isPartOf",
        "isReferencedBy", "isReplacedBy", "isRequiredBy", "isVersionOf", "language", "license",
        "mediator", "medium", "provenance", "publisher", "references", "relation", "replaces",
        "requires", "rights", "rightsHolder", "source", "spatial", "subject", "tableOfContents",
        "temporal", "title", "type", "valid",
      ], .text, child: .foreign, .many)
  }

  /// The other modules that feeds use, each by its own specification.
  mutating func addExtensions() {
    let both = Self.channels + Self.items
    add(both, .rdf, all: ["RDF", "type", "Description"], .text, child: .foreign, .many)
    add(both, .rdfs, "seeAlso", .none, child: .empty, .many, role: .rdfResource)
    add(both, .taxo, "topics", .text, child: .foreign, .many)
    add(both, .cc, "license", .text, child: .foreign, .many)
    add(both, .creativeCommons, "license", .uri, .many)
    add(both, .foaf, "maker", .text, child: .foreign, .many)
    add(both, .feedburner, "awareness", .uri)
    add(
      both, .thr, "in-reply-to", .none, child: .foreign, .many, role: .inReplyTo,
      attributes: [
        .optional("href", .iriReference), .required("ref", .canonicalIRI),
        .optional("source", .iriReference), .optional("type", .mimeType),
      ])
    add(
      both, .l, "link", .none, child: .empty, .many,
      attributes: [
        .qualified(.l, "rel", .uri, required: true), .qualified(.l, "type"),
        .qualified(.l, "lang", .language), .qualified(.l, "title", .nonHTML),
        .qualified(.rdf, "resource"), .qualified(.dc, "title"),
      ])
    addChannelExtensions()
    addItemExtensions()
  }

  private mutating func addChannelExtensions() {
    let c = Self.channels
    add(
      c, .admin, all: ["generatorAgent", "errorReportsTo"], .none, child: .empty,
      role: .rdfResource)
    add(c, .blogChannel, all: ["blogRoll", "mySubscriptions", "blink", "changes"], .uri)
    add(c, .sy, "updatePeriod", .updatePeriod)
    add(c, .sy, "updateFrequency", .positiveInteger, nonblank: true)
    add(c, .sy, "updateBase", .w3cdtf)
    add(c, .wiki, "interwiki", .text, child: .foreign, .many)
    add(c, .oldWiki, "interwiki", .text, child: .foreign, .many)
    add(c, .cf, "treatAs", .text, .many)
    add(c, .cf, "listinfo", .none, child: .listInfo, .many)
    add([.listInfo], .cf, all: ["sort", "group"], .none, child: .foreign, .many)
    add(c, .feedburner, "browserFriendly", .nonHTML)
    add(c, .feedburner, "emailServiceId", .text)
    add(c, .feedburner, "feedburnerHostname", .uri)
    add(
      c, .feedburner, "feedFlare", .nonHTML, .many, role: .feedFlare,
      attributes: [.required("href", .heisenURI), .required("src", .heisenURI)])
    add(
      c, .feedburner, "info", .none, child: .empty, .many,
      attributes: [.required("uri", .iriReference)])
    add(
      c, .feedburner, "xmlView", .none, child: .empty, .many,
      attributes: [.required("href", .uri)])
    for namespace in [FeedNamespace.opensearch, .opensearch10] {
      add(c, namespace, all: ["totalResults", "itemsPerPage"], .nonNegativeInteger)
      add(c, namespace, "startIndex", .integer)
      add(c, namespace, "Query", .text, child: .foreign, .many)
    }
    add(c, .xhtml, "div", .text, child: .foreign, .many)
    add(
      c, .xhtml, "meta", .none, child: .empty, .many, role: .xhtmlMeta,
      attributes: [.required("name", .metaName), .required("content", .robots)])
    add(c, .fh, "archive", .none, child: .empty, .many, role: .fhArchive)
    add(c, .fh, "complete", .none, child: .empty, .many, role: .fhComplete)
    add(
      [.rss, .channel, .feed], .access, "restriction", .none, child: .empty, .many,
      role: .restriction, attributes: [.required("relationship", .allowDeny)])
  }

  private mutating func addItemExtensions() {
    let i = Self.items
    add(i, .content, "encoded", .html, role: .contentEncoded)
    add(i, .content, "items", .none, child: .contentItems)
    add([.contentItems], .rdf, "Bag", .none, child: .contentBag)
    add([.contentBag], .rdf, "li", .none, child: .contentLi, .many)
    add(
      [.contentLi], .content, "item", .none, child: .contentItem, .many,
      attributes: [.qualified(.rdf, "about")])
    add(
      [.contentItem], .content, all: ["format", "encoding"], .none, child: .empty,
      role: .rdfResource)
    add(
      [.contentItem], .rdf, "value", .text, child: .foreign,
      attributes: [.qualified(.rdf, "parseType")])
    add(i, .annotate, "reference", .none, child: .empty, role: .rdfResource)
    add(i, .ag, "source", .text)
    add(i, .ag, "sourceURL", .uri)
    add(i, .ag, "timestamp", .iso8601)
    add(i, .ev, all: ["startdate", "enddate"], .iso8601)
    add(i, .ev, all: ["location", "organizer"], .text, child: .foreign, .many)
    add(i, .ev, "type")
    add(i, .feedburner, all: ["origEnclosureLink", "origLink"], .uri)
    add(i, .foaf, "primaryTopic", .text, child: .foreign, .many)
    add(i, .slash, "comments", .nonNegativeInteger)
    add(i, .slash, all: ["section", "department"], .text, .many)
    add(i, .slash, "hit_parade", .integerList)
    add(i, .thr, "total", .nonNegativeInteger)
    add(i, .thr10, "children", .text, child: .foreign, .many, role: .rss10Threading)
    add(i, .wfw, all: ["comment", "commentRss"], .uri)
    add(i, .wfw, "commentRSS", .uri, role: .commentRSS)
    for namespace in [FeedNamespace.wiki, .oldWiki] {
      add(i, namespace, all: ["diff", "history", "importance", "status", "version"], .text, .many)
    }
    add([.item, .entry], .trackback, "ping", .uri)
    add([.item, .entry], .trackback, "about", .uri, .many)
    add([.rdfItem], .trackback, "ping", .none, child: .empty, role: .rdfResource)
    add([.rdfItem], .trackback, "about", .none, child: .empty, .many, role: .rdfResource)
    add(
      [.rdfItem], .l, "permalink", .none, child: .empty, .many, role: .rdfResource,
      attributes: [.qualified(.l, "type", .mimeType)])
    add(
      [.item, .rdfItem], .xhtml, "body", .text, child: .xhtml, .many, role: .xhtmlBody)
    add(i, .conversationsNetwork, all: ["introMilliseconds", "ratingCount"], .nonNegativeInteger)
    add(i, .conversationsNetwork, "image", .httpURL)
    add(i, .conversationsNetwork, "ratingAverage", .unsignedDecimal)
    add(i, .conversationsNetwork, "ratingIndividual", .positiveInteger)
    add(i, .conversationsNetwork, "ratingTimestamp", .iso8601)
  }

  /// Where things are: W3C Basic Geo, GeoRSS, GeoURL, ICBM.
  mutating func addPlaces() {
    let all = Self.everywhere
    let srs: [FeedAttributeRule] = [.optional("srsName")]
    add(all, .geo, "Point", .none, child: .geoPoint, .many, role: .geoPoint)
    add(all + [.geoPoint], .geo, "lat", .latitude, .many)
    add(all + [.geoPoint], .geo, "long", .longitude, .many)
    add(all, .geo, "alt", .decimal, .many)
    for namespace in [FeedNamespace.geourl, .icbm] {
      add(all, namespace, "latitude", .latitude, .many)
      add(all, namespace, "longitude", .longitude, .many)
    }
    add(all, .georss, "where", .none, child: .georssWhere, .many)
    add(all, .georss, "point", .coordinates, .many)
    add(all, .georss, "line", .coordinateList, .many)
    add(all, .georss, "box", .box, .many)
    add(all, .georss, "polygon", .polygon, .many)
    add(all, .georss, all: ["featureTypeTag", "relationshipTag", "featureName"], .text, .many)
    // The lower-case names are those of georss.org, the others of its older schema.
    add(all, .georss, all: ["featuretypetag", "relationshiptag", "featurename"], .text, .many)
    // A point and a radius, of the schema of version 1.1.
    add(all, .georss, "circle", .text, .many)
    add(all, .georss, "elev", .decimal, .many)
    add(all, .georss, "floor", .integer, .many)
    add(all, .georss, "radius", .unsignedDecimal, .many)
    add([.georssWhere], .gml, "Point", .none, child: .gmlPoint, .many, attributes: srs)
    add([.georssWhere], .gml, "LineString", .none, child: .gmlLine, .many, attributes: srs)
    add([.georssWhere], .gml, "Polygon", .none, child: .gmlPolygon, .many, attributes: srs)
    add([.georssWhere], .gml, "Envelope", .none, child: .gmlEnvelope, .many, attributes: srs)
    add([.gmlPoint], .gml, "pos", .coordinates, .many)
    add([.gmlLine, .gmlRing], .gml, "posList", .coordinateList, .many)
    add([.gmlPolygon], .gml, "exterior", .none, child: .gmlExterior, .many)
    add([.gmlExterior], .gml, "LinearRing", .none, child: .gmlRing, .many, attributes: srs)
    add([.gmlEnvelope], .gml, all: ["lowerCorner", "upperCorner"], .coordinates, .many)
  }
}
