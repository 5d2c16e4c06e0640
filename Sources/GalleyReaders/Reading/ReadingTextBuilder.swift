package import GalleyCore

/// Makes a reading text out of marked-up source: bytes that read on, and the way back of each.
///
/// White space folds as it does on a page: a run becomes one space, none stands at the start of a
/// block. What has no place in a text (soft hyphens, zero-width spaces, control characters) is
/// dropped; no-break spaces become spaces.
package struct ReadingTextBuilder: Sendable {
  package private(set) var bytes: [UInt8] = []
  package private(set) var map = OffsetMap.empty
  /// White space that is written when text follows it.
  private var pendingBlank: ByteRange?
  /// Where the current block begins, which no white space may.
  package private(set) var blockStart = 0

  package init() {}

  package mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

  /// Begins a block: parts it from the text before and forgets white space that waits.
  package mutating func beginBlock(separator: StaticString = "\n\n") {
    pendingBlank = nil
    if !bytes.isEmpty { separator.withUTF8Buffer { bytes.append(contentsOf: $0) } }
    blockStart = bytes.count
  }

  /// Ends the block and returns its range; empty blocks leave nothing behind.
  package mutating func endBlock() -> TextRange? {
    pendingBlank = nil
    while bytes.count > blockStart, bytes[bytes.count - 1].isBlank { bytes.removeLast() }
    // What parts the blocks takes the place of the white space and stands for no byte of the source.
    map.truncate(to: bytes.count)
    var start = blockStart
    while start < bytes.count, bytes[start].isBlank { start += 1 }
    return bytes.count > start ? TextRange(start, bytes.count) : nil
  }

  /// Takes back everything behind a length that the text had before.
  package mutating func truncate(to length: Int) {
    pendingBlank = nil
    if bytes.count > length { bytes.removeLast(bytes.count - length) }
    map.truncate(to: length)
    blockStart = length
  }

  /// Appends source bytes as they are.
  package mutating func appendVerbatim(_ source: [UInt8], _ range: ByteRange) {
    guard !range.isEmpty else { return }
    flushBlank()
    map.append(
      .init(
        text: bytes.count, textLength: range.count, source: range.lower,
        sourceLength: range.count))
    bytes.append(contentsOf: source[range.indices])
  }

  /// Appends text that stands for a range of the source.
  package mutating func append(_ text: some Collection<UInt8>, for range: ByteRange) {
    guard !text.isEmpty else { return }
    flushBlank()
    map.append(
      .init(
        text: bytes.count, textLength: text.count, source: range.lower,
        sourceLength: range.count))
    bytes.append(contentsOf: text)
  }

  /// Notes white space; it is written when text follows in the same block.
  package mutating func appendBlank(at range: ByteRange) {
    if pendingBlank == nil { pendingBlank = range }
  }

  /// Appends a line break, which also reads as white space.
  package mutating func appendBreak(at range: ByteRange) {
    guard bytes.count > blockStart else { return }
    pendingBlank = nil
    if bytes[bytes.count - 1] != 0x0A {
      append(CollectionOfOne(0x0A), for: range)
    }
  }

  private mutating func flushBlank() {
    guard let blank = pendingBlank else { return }
    pendingBlank = nil
    guard bytes.count > blockStart, !bytes[bytes.count - 1].isBlank else { return }
    map.append(
      .init(
        text: bytes.count, textLength: 1, source: blank.lower, sourceLength: blank.count))
    bytes.append(0x20)
  }

  /// The text without the white space at its end.
  package func trimmedBytes() -> ArraySlice<UInt8> {
    var end = bytes.count
    while end > 0, bytes[end - 1].isBlank { end -= 1 }
    return bytes[..<end]
  }

  package func mappedText() -> MappedText { MappedText(bytes: bytes, map: map) }
}
