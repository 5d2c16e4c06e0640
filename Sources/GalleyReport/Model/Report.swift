public import GalleyCore

/// The typed result of a compilation: what backends read and schemas describe.
///
/// A report is flat: sections, blocks, claims and quotes stand in arrays in document order and refer
/// to each other by index, so that a report of a 64 MB article costs a few bytes a byte. All ranges
/// are in the reading ``text``; ``source(_:)`` leads to the bytes of the source file.
public struct Report: Sendable {
  /// The version of the report's format.
  public static let version = 1

  public var generator: Generator
  public var source: SourceInfo
  public var metadata: Metadata
  /// The reading text of the article and its map to the source file.
  public var text: MappedText
  /// Every source, every person named, and every body with a role or an alias, by first mention.
  public var entities: [Entity] = []
  /// Sections in pre-order.
  public var sections: [Section] = []
  public var blocks: [Block] = []
  public var sentences: [TextRange] = []
  public var claims: [Claim] = []
  public var quotes: [Quote] = []
  /// The content and source ranges of the claims; see ``content(of:)`` and ``sources(of:)``.
  public var rangePool: [TextRange] = []
  /// The least confidence of the claims that are left; `nil` where all are.
  public var leastConfidence: Confidence?
  /// How many claims were left out for want of confidence.
  public var leftOutClaims = 0
  /// What number each claim had before some were left out; empty where none was.
  var claimNumbers: [Int] = []

  public init(
    generator: Generator, source: SourceInfo, metadata: Metadata, text: MappedText
  ) {
    self.generator = generator
    self.source = source
    self.metadata = metadata
    self.text = text
  }

  /// How many bytes a backend is likely to write at most: the fullest news articles, as JSON.
  public var likelyOutput: Int { 4096 + text.bytes.count * 8 }

  /// The bytes of the source file that a range of the text stands for.
  public func source(_ range: TextRange) -> ByteRange { text.source(of: range) }

  /// The ranges of a claim's content, ascending.
  public func content(of claim: Claim) -> ArraySlice<TextRange> {
    rangePool[claim.contentRanges]
  }

  /// The ranges of the words that name a claim's source, ascending.
  public func sources(of claim: Claim) -> ArraySlice<TextRange> {
    rangePool[claim.sourceRanges]
  }

  /// The content of a claim as it reads; parts are joined by a space.
  public func contentText(of claim: Claim) -> String {
    var bytes: [UInt8] = []
    for range in content(of: claim) {
      if !bytes.isEmpty { bytes.append(0x20) }
      text.appendReading(range, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The smallest range that holds a claim's source, cue and content.
  public func range(of claim: Claim) -> TextRange {
    var whole = claim.cue ?? rangePool[claim.contentRanges.lowerBound]
    for range in content(of: claim) { whole = whole.union(range) }
    for range in sources(of: claim) { whole = whole.union(range) }
    return whole
  }
}
