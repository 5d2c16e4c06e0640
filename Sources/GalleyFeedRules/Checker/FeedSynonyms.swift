import GalleyReaders

/// The elements of RSS and of extensions that mean the same.
enum FeedSynonyms {
  typealias Pair = (FeedNamespace, UInt32, FeedNamespace, UInt32)

  static let ofItems = pairs(.shared, isItem: true)
  static let ofChannels = pairs(.shared, isItem: false)

  private static func pairs(_ names: FeedNames, isItem: Bool) -> [Pair] {
    let both: [Pair] = [
      (.core, names.category, .dc, names.subject), (.core, names.pubDate, .dc, names.date),
      (.creativeCommons, names.license, .cc, names.license),
    ]
    if isItem {
      return both + [
        (.core, names.author, .dc, names.creator), (.core, names.guid, .atom, names.id),
        (.core, names.pubDate, .atom, names.published), (.core, names.source, .dc, names.source),
      ]
    }
    return both + [
      (.core, names.managingEditor, .dc, names.creator),
      (.core, names.webMaster, .dc, names.publisher),
      (.core, names.language, .dc, names.language), (.core, names.copyright, .dc, names.rights),
      (.core, names.lastBuildDate, .dcterms, names.modified),
      (.core, names.generator, .admin, names.generatorAgent),
    ]
  }
}
