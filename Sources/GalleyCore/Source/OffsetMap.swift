/// Maps offsets of a reading text back to the source it was made from.
///
/// A map is either the identity (the text is the source) or a list of segments in ascending order of
/// the text. That of the source ascends too, but where a reader moves a note behind what refers to it:
/// there, look up places of the source in a map that is ordered by them. A segment of equal lengths
/// maps byte by byte; one of unequal lengths (a decoded entity, a transcoded or repaired byte) maps
/// as a whole. Text between two segments that corresponds to nothing in the source (a separator that
/// a reader inserts) maps to the empty range where the next segment begins. Look-up takes
/// O(log segments).
public struct OffsetMap: Sendable, Equatable {
  /// One run of text and the run of source that it stands for; all figures are bytes.
  @frozen
  public struct Segment: Sendable, Equatable {
    public var text: UInt32
    public var textLength: UInt32
    public var source: UInt32
    public var sourceLength: UInt32

    public init(text: Int, textLength: Int, source: Int, sourceLength: Int) {
      self.text = UInt32(text)
      self.textLength = UInt32(textLength)
      self.source = UInt32(source)
      self.sourceLength = UInt32(sourceLength)
    }

    var textEnd: Int { Int(text) + Int(textLength) }
    var sourceEnd: Int { Int(source) + Int(sourceLength) }
    var isLinear: Bool { textLength == sourceLength }
  }

  /// `nil` is the identity.
  public private(set) var segments: [Segment]?

  /// The map of a text that is its own source.
  public static let identity = OffsetMap(segments: nil)

  /// A map that holds nothing yet; append segments in ascending order of the text.
  public static let empty = OffsetMap(segments: [])

  private init(segments: [Segment]?) { self.segments = segments }

  public var isIdentity: Bool { segments == nil }

  /// Appends a run; joins it to the last where both are linear and adjacent.
  public mutating func append(_ segment: Segment) {
    guard segments != nil, segment.textLength > 0 || segment.sourceLength > 0 else { return }
    if segment.isLinear, let last = segments?.last, last.isLinear, last.textEnd == segment.text,
      last.sourceEnd == segment.source
    {
      let index = (segments?.count ?? 1) - 1
      segments?[index].textLength += segment.textLength
      segments?[index].sourceLength += segment.sourceLength
    } else {
      segments?.append(segment)
    }
  }

  /// Takes back every run behind a length that the text had before.
  public mutating func truncate(to length: Int) {
    while let last = segments?.last, last.textEnd > length {
      let index = (segments?.count ?? 1) - 1
      guard Int(last.text) < length else {
        segments?.removeLast()
        continue
      }
      segments?[index].textLength = UInt32(length) - last.text
      if last.isLinear { segments?[index].sourceLength = UInt32(length) - last.text }
    }
  }

  /// The source bytes that a range of text stands for: from the source of its first byte to the end
  /// of the source of its last.
  public func source(of range: TextRange) -> ByteRange {
    guard let segments else { return ByteRange(range.lower, range.upper) }
    let start = sourceStart(of: range.lower, in: segments)
    guard !range.isEmpty else { return ByteRange(start, start) }
    return ByteRange(start, max(start, sourceEnd(of: range.upper, in: segments)))
  }

  /// The text that stands for a range of source bytes; empty where none of it reached the text.
  public func text(of range: ByteRange) -> TextRange {
    guard let segments else { return TextRange(range.lower, range.upper) }
    let first = partition(segments) { $0.sourceEnd <= range.lower }
    guard first < segments.count else {
      let end = segments.last?.textEnd ?? 0
      return TextRange(end, end)
    }
    let head = segments[first]
    let start =
      Int(head.source) >= range.lower || !head.isLinear
      ? Int(head.text) : Int(head.text) + range.lower - Int(head.source)
    let after = partition(segments) { Int($0.source) < range.upper }
    guard after > 0 else { return TextRange(start, start) }
    let tail = segments[after - 1]
    let end =
      tail.sourceEnd <= range.upper || !tail.isLinear
      ? tail.textEnd : Int(tail.text) + range.upper - Int(tail.source)
    return TextRange(start, end)
  }

  /// The map of a text onto the file, where `self` maps the text onto an intermediate text and
  /// `outer` maps that onto the file. O(segments of both).
  public func composed(with outer: OffsetMap) -> OffsetMap {
    guard let segments else { return outer }
    guard !outer.isIdentity else { return self }
    var result = OffsetMap.empty
    for segment in segments {
      outer.forEachPiece(of: segment) { result.append($0) }
    }
    return result
  }

  /// Splits a linear segment where the outer map has its own segments.
  private func forEachPiece(of segment: Segment, _ body: (Segment) -> Void) {
    guard let outer = segments else { return body(segment) }
    let whole = TextRange(Int(segment.source), segment.sourceEnd)
    guard segment.isLinear else {
      let range = source(of: whole)
      return body(
        Segment(
          text: Int(segment.text), textLength: Int(segment.textLength), source: range.lower,
          sourceLength: range.count))
    }
    var index = partition(outer) { $0.textEnd <= whole.lower }
    while index < outer.count, Int(outer[index].text) < whole.upper {
      let from = max(whole.lower, Int(outer[index].text))
      let to = min(whole.upper, outer[index].textEnd)
      let range = source(of: TextRange(from, to))
      body(
        Segment(
          text: Int(segment.text) + from - whole.lower, textLength: to - from,
          source: range.lower, sourceLength: range.count))
      index += 1
    }
  }

  private func sourceStart(of offset: Int, in segments: [Segment]) -> Int {
    let index = partition(segments) { $0.textEnd <= offset }
    guard index < segments.count else { return segments.last?.sourceEnd ?? 0 }
    let segment = segments[index]
    guard Int(segment.text) < offset, segment.isLinear else { return Int(segment.source) }
    return Int(segment.source) + offset - Int(segment.text)
  }

  private func sourceEnd(of offset: Int, in segments: [Segment]) -> Int {
    let index = partition(segments) { Int($0.text) < offset }
    guard index > 0 else { return Int(segments.first?.source ?? 0) }
    let segment = segments[index - 1]
    guard offset < segment.textEnd, segment.isLinear else { return segment.sourceEnd }
    return Int(segment.source) + offset - Int(segment.text)
  }

  /// The index of the first segment for which `isBefore` no longer holds.
  private func partition(_ segments: [Segment], _ isBefore: (Segment) -> Bool) -> Int {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(segments[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
