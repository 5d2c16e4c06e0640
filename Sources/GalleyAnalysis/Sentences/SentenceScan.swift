internal import GalleyCore

/// The state of one pass over a block: where the sentence began and what it is inside of.
struct SentenceScan {
  let bytes: [UInt8]
  let end: Int
  let words: WordTable
  /// Where the current sentence begins.
  var start: Int
  private var index: Int
  /// Stops before this offset are inside a quotation or bracket of the sentence.
  private var protected = 0
  /// Openings before this offset were looked at, or are inside something that was.
  private var examined = 0
  /// Whether nothing of the block was read yet.
  private var isFirst = true
  /// The label that the sentence opens with ("1.)"), where it does.
  private var label: ListLabel?

  /// The longest quotation or bracket, in bytes, that is kept in one sentence; beyond it a missing
  /// close is likelier.
  static let longestProtected = 800

  init(bytes: [UInt8], range: TextRange, words: WordTable) {
    self.bytes = bytes
    self.words = words
    end = min(range.upper, bytes.count)
    start = range.lower
    index = range.lower
    begin(at: range.lower)
  }

  /// The next sentence, `nil` at the end of the block.
  mutating func next() -> TextRange? {
    if isFirst {
      isFirst = false
      if let lead = leadEnd() { return emit(upTo: lead) }
    }
    while index < end {
      let byte = bytes[index]
      guard Self.isInteresting[Int(byte)] else {
        index += 1
        continue
      }
      if let sentence = visit(byte) { return sentence }
    }
    return finish()
  }

  /// Bytes that may end a sentence or open what protects one: stops, marks, brackets and the lead
  /// bytes of their kin beyond ASCII.
  private static let isInteresting: [Bool] = {
    var table = Array(repeating: false, count: 256)
    for byte in ".?!\"'()[".utf8 { table[Int(byte)] = true }
    for byte in [0xC2, 0xE2, 0xE3, 0xEF] { table[byte] = true }
    return table
  }()

  private mutating func visit(_ byte: UInt8) -> TextRange? {
    switch byte {
    case 0x2E, 0x3F, 0x21:
      if byte == 0x2E, let split = splitAtLabel() { return split }
      return visitStop()
    case 0x28, 0x5B: visitBracket(byte)
    case 0x29:
      if let split = splitAtLabel() { return split }
      index += 1
    case 0x22, 0x27, 0xC2, 0xE2:
      if startsEllipsis(index) { return visitStop() }
      visitMark()
    default:
      if let width = wideStop(index) { return endWide(width) }
      index += 1
    }
    return nil
  }

  private mutating func visitStop() -> TextRange? {
    let stop = SentenceStop(self, at: index)
    index = max(index + 1, stop.end)
    guard stop.end > protected, stop.endsSentence(in: self) else { return nil }
    return emit(upTo: stop.end)
  }

  /// Ends the sentence at `limit` and begins the next behind the white space.
  private mutating func emit(upTo limit: Int) -> TextRange? {
    var last = limit
    while last > start, bytes[last - 1].isBlank { last -= 1 }
    let sentence = TextRange(start, last)
    begin(at: limit)
    return sentence.isEmpty ? nil : sentence
  }

  private mutating func finish() -> TextRange? {
    guard start < end else { return nil }
    if let date = trailingDate() { return emit(upTo: date) }
    let sentence = emit(upTo: end)
    start = end
    return sentence
  }

  private mutating func begin(at offset: Int) {
    start = skipBlanks(from: offset)
    index = max(start, offset)
    label = ListLabel(bytes, at: start, end: end)
    if let label { index = label.end }
  }

  private mutating func endWide(_ width: Int) -> TextRange? {
    index += width
    while let more = wideStop(index) { index += more }
    return index > protected ? emit(upTo: index) : nil
  }

  /// Splits before a label that continues the one the sentence began with.
  private mutating func splitAtLabel() -> TextRange? {
    guard let label, index > label.end, index >= protected,
      let place = label.successor(bytes, delimiterAt: index, end: end), place > label.end
    else { return nil }
    return emit(upTo: place)
  }

  private mutating func visitBracket(_ open: UInt8) {
    let close: UInt8 = open == 0x28 ? 0x29 : 0x5D
    if index >= examined, index > start {
      let limit = min(end, index + Self.longestProtected)
      var place = index + 1
      while place < limit, bytes[place] != close { place += 1 }
      examined = place
      if place < limit { protected = max(protected, place) }
    }
    index += 1
  }

  private mutating func visitMark() {
    let width = Self.widths[Int(bytes[index] >> 4)]
    defer { index += width }
    guard index >= examined, let mark = QuotationMark(bytes, at: index, start: start, end: end)
    else { return }
    let limit = min(end, index + Self.longestProtected)
    guard let close = mark.close(bytes, from: index + mark.width, limit: limit) else {
      examined = limit
      return
    }
    examined = close
    let isEmbedded = index > start
    if isEmbedded || continues(behind: close, mark) { protected = max(protected, close) }
  }

  /// Whether the sentence goes on behind a quotation it opened with: "…,” he said."
  private func continues(behind close: Int, _ mark: QuotationMark) -> Bool {
    if close > start, bytes[close - 1] == 0x2C { return true }
    let behind = close + mark.width
    guard behind < end else { return false }
    if bytes[behind] == 0x2C { return true }
    let next = skipBlanks(from: behind)
    guard next > behind, next < end else { return false }
    return isLowercase(next) || nameAndTag(next)
  }

  /// Bytes of a scalar by the upper half of its lead byte.
  static let widths = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 4]
}
