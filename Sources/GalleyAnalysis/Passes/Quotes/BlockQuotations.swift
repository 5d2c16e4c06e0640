import GalleyCore

/// Where the document stands among its block quotations, whose words are quoted without marks.
struct BlockQuotations {
  /// One past the last node of the block quotation that is being read.
  private var end = 0
  private var isInside = false
  /// The quote that the paragraph before made in the same block quotation.
  var last: Int32?

  /// Takes the next node, in order.
  mutating func enter(_ node: Int, _ document: Document) {
    if document.nodes[node].kind == .blockQuotation {
      if node >= end { last = nil }
      end = max(end, Int(document.nodes[node].subtreeEnd))
    }
    isInside = node < end
    if !isInside { last = nil }
  }

  /// The words that the block quotes: all of it but a signature in its last line; `nil` where it
  /// quotes nothing, or marks of its own say what.
  func words(
    of block: TextRange, _ runs: [MarkedRun], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> TextRange? {
    guard isInside, !opensWithDash(bytes, block.lower, block.upper) else { return nil }
    if let first = runs.first, first.range.lower == block.lower { return nil }
    var stop = block.upper
    var line = block.upper
    while line > block.lower, bytes[line - 1] != 0x0A { line -= 1 }
    if line > block.lower, block.upper - line < 120, opensWithDash(bytes, line, block.upper) {
      stop = line
    }
    while stop > block.lower, bytes[stop - 1].isSpaceOrControl { stop -= 1 }
    return stop > block.lower ? TextRange(block.lower, stop) : nil
  }

  private static func skipSpace(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    var index = start
    while index < end, bytes[index].isSpaceOrControl { index += 1 }
    return index
  }

  /// Whether a dash opens the text at `start`, as it does a signature.
  private func opensWithDash(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    let start = Self.skipSpace(bytes, start, end)
    guard start + 3 < end else { return false }
    if bytes[start] == 0x2D { return true }
    return bytes[start] == 0xE2 && bytes[start + 1] == 0x80 && bytes[start + 2] >= 0x93
      && bytes[start + 2] <= 0x95
  }
}
