/// What an element may hold: the kind of place in a feed that decides which children are known.
enum FeedContext: UInt8, Sendable, CaseIterable {
  case root
  // RSS
  case rss, channel, item, image, textInput, skipHours, skipDays
  // RDF
  case rdf, rdfChannel, rdfItem, rdfItems, rss11Items, rdfSeq
  // Atom
  case feed, entry, atomSource, person, appControl
  // Extensions with children of their own
  case mediaGroup, mediaContent, itunesOwner, itunesCategory, itunesSubcategory
  case geoPoint, georssWhere, gmlPoint, gmlLine, gmlPolygon, gmlExterior, gmlRing, gmlEnvelope
  case podcastValue, valueTimeSplit, alternateEnclosure, podroll, podcastPublisher
  case deletedEntry
  case contentItems, contentBag, contentLi, contentItem, listInfo
  /// Text only.
  case text
  /// Nothing at all.
  case empty
  /// Anything; nothing in it is checked.
  case foreign
  /// Properties and the things that they hold in RDF/XML, which alternate.
  case rdfProperty, rdfNode
  /// A text construct or content of Atom, whose type decides.
  case textConstruct
  /// XHTML inside a text construct or an item.
  case xhtml
}
