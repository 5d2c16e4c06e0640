import GalleyCore
import GalleyReport

/// How the backends that people read name sources.
extension Report {
  /// The names of a claim's sources, else the words that name one; empty where nobody is named.
  func sourceName(of claim: Claim) -> String {
    if !claim.sources.isEmpty {
      return claim.sources.map { entities[$0].name }.joined(separator: ", ")
    }
    return sources(of: claim).map { text.reading($0) }.joined(separator: " … ")
  }

  /// The name of a quote's speaker, else the words that name one; empty where nobody is named.
  func speakerName(of quote: Quote) -> String {
    if let speaker = quote.speaker { return entities[speaker].name }
    return quote.speakerRange.map { text.reading($0) } ?? ""
  }

  /// The outlets through which a claim's source is quoted.
  func viaNames(of claim: Claim) -> String {
    claim.via.map { entities[$0].name }.joined(separator: ", ")
  }

  /// The title, else the first words of the text, else, of an empty article, the file's name.
  var displayTitle: String { metadata.title ?? openingWords ?? source.name }

  /// The first words of the article, up to 60 scalars, cut between words.
  private var openingWords: String? {
    let ranges = blocks.map(\.range) + sections.compactMap(\.heading)
    guard let first = ranges.filter({ !$0.isEmpty }).min() else { return nil }
    var opening = ""
    var length = 0
    for word in text.reading(first).split(separator: " ") {
      length += word.unicodeScalars.count + 1
      if length > 61, !opening.isEmpty { return opening + "…" }
      opening += (opening.isEmpty ? "" : " ") + word
    }
    return opening.isEmpty ? nil : opening
  }

  /// The block that holds the title or deck of the metadata, for pages that show it in their head.
  func headBlock(_ kind: BlockKind) -> Int? {
    let shown = kind == .title ? metadata.title : metadata.description
    guard let shown else { return nil }
    return blocks.firstIndex { $0.kind == kind && text.reading($0.range) == shown }
  }

  /// What sets a claim apart from a plain assertion: `expected` and its like, `denied` where the
  /// cue says that it is not so, `negative` where its own words do.
  func qualifiers(of claim: Claim) -> [String] {
    var words: [String] = []
    if claim.modality != .asserted { words.append(claim.modality.rawValue) }
    let negation = negation(of: claim)
    if negation.isDenied { words.append("denied") }
    if negation.isNegative { words.append("negative") }
    return words
  }

  /// Whether a block says only what the metadata says too, so that a format with a head of its own
  /// need not say it twice.
  func isInMetadata(_ block: Block) -> Bool {
    guard block.claims.isEmpty, block.quotes.isEmpty else { return false }
    switch block.kind {
    case .title: return metadata.title == text.reading(block.range)
    case .deck: return metadata.description == text.reading(block.range)
    case .byline: return !metadata.byline.isEmpty
    case .dateline: return metadata.dateline != nil
    default: return false
    }
  }

  /// Words in headings and blocks: runs of characters between white space.
  var wordCount: Int {
    var count = 0
    for range in blocks.map(\.range) + sections.compactMap(\.heading) {
      var inWord = false
      for byte in text.bytes[range.indices] {
        if byte.isBlank {
          inWord = false
        } else if !inWord {
          inWord = true
          count += 1
        }
      }
    }
    return count
  }
}
