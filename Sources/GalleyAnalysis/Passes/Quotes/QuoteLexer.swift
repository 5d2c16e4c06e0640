package import GalleyCore

/// Finds the marked runs of one block: all styles of marks, nested, with missing marks repaired.
///
/// The direction of a mark is read from its neighbours and only then from its glyph, since writers
/// mix glyphs freely. A run whose closing mark is missing ends before the next run of its own marks,
/// or at the block's end, never beyond. One pass over the bytes, with a bounded look ahead for
/// single marks: O(block).
package struct QuoteLexer {
  /// Runs nested deeper than this are not told apart from the run around them.
  package static let maximumDepth = 32

  /// The runs by their opening marks.
  package private(set) var runs: [MarkedRun] = []
  /// Marks that close nothing.
  package private(set) var strays: [TextRange] = []

  private let bytes: UnsafeBufferPointer<UInt8>
  private let grammar: GrammarWords
  private let start: Int
  private let end: Int
  /// Whether the next block opens with a single mark, as where a quotation goes on with it.
  private let goesOn: Bool
  /// Indices of the runs that are open, outermost first.
  private var open: [Int] = []
  /// Where the last opening mark ended.
  private var lastOpening = -1

  /// The marked runs of `block` in `bytes`.
  package init(
    _ bytes: UnsafeBufferPointer<UInt8>, block: TextRange, _ grammar: GrammarWords,
    goesOn: Bool = false
  ) {
    self.grammar = grammar
    self.goesOn = goesOn
    self.bytes = bytes
    start = block.lower
    end = block.upper
    scan()
    closeRemaining()
  }

  private mutating func scan() {
    var index = start
    while index < end {
      let byte = bytes[index]
      guard byte == 0x22 || byte == 0x27 || byte == 0x60 || byte == 0xC2 || byte >= 0xE2,
        var mark = QuoteMark.read(bytes, at: index, end: end)
      else {
        index += 1
        continue
      }
      // Three apostrophes behind a nested quotation close the inner marks first.
      if mark.family == .apostrophes, index + 2 < end, bytes[index + 2] == 0x27,
        bytes[index] == 0x27,
        let top = open.last, runs[top].family == .single
      {
        mark = QuoteMark(family: .single, glyph: .either, length: 1)
      }
      let context = MarkContext(
        bytes, from: index, to: index + mark.length, start: start, end: end,
        lastOpening: lastOpening)
      if mark.family == .single {
        readSingle(mark, at: index, context)
      } else {
        readDouble(mark, at: index, context)
      }
      index += mark.length
    }
  }

  private mutating func readDouble(_ mark: QuoteMark, at index: Int, _ context: MarkContext) {
    let own = openRun(of: mark.family)
    let canOpen = context.opensLeft && !context.spaceRight
    let canClose = !context.spaceLeft && lastOpening != index && context.closesRight
    switch mark.glyph {
    case .opening:
      if own != nil, canClose, !context.opensLeft { return close(mark, at: index) }
      push(mark, at: index)
    case .closing:
      if own != nil || (openRun() != nil && canClose) { return close(mark, at: index) }
      if canOpen { return push(mark, at: index) }
      stray(mark, at: index)
    case .either:
      if own != nil {
        if canOpen, !canClose { return push(mark, at: index) }
        if context.spaceLeft, context.spaceRight, index == start { return }
        return close(mark, at: index)
      }
      if context.digitLeft, !canOpen { return }
      if canOpen || (!context.spaceLeft && !context.letterLeft && context.letterRight) {
        return push(mark, at: index)
      }
      if openRun() != nil, canClose { return close(mark, at: index) }
      if context.spaceLeft, context.spaceRight, mark.length == 1, !isAtEnd(index + mark.length) {
        return push(mark, at: index)
      }
      if canClose { stray(mark, at: index) }
    }
  }

  private mutating func readSingle(_ mark: QuoteMark, at index: Int, _ context: MarkContext) {
    let after = index + mark.length
    if let own = openRun(of: .single), own == open.last {
      let limit = runs[own].range.upper
      // The look ahead at the opening mark settled where this run closes.
      if index == limit { return close(mark, at: index) }
      return
    }
    guard context.opensLeft, !context.spaceRight,
      context.letterRight || context.digitRight || mark.glyph == .opening,
      !SingleMarks.isElision(bytes, after: after, end: end, grammar)
    else { return }
    let found = SingleMarks.closing(bytes, after: after, end: end, insideDouble: openRun() != nil)
    guard let closing = found else {
      if goesOn, open.isEmpty, index == start || opensSpeech(index) {
        push(mark, at: index)
      }
      return
    }
    push(mark, at: index)
    if let pushed = open.last { runs[pushed].range = TextRange(index, closing) }
  }

  /// Whether a colon or a comma before a mark says that somebody speaks.
  private func opensSpeech(_ index: Int) -> Bool {
    index > start + 2 && bytes[index - 1] == 0x20
      && (bytes[index - 2] == 0x3A || bytes[index - 2] == 0x2C)
  }

  private func isAtEnd(_ index: Int) -> Bool {
    for position in index..<max(index, end) where !bytes[position].isSpaceOrControl { return false }
    return true
  }

  /// The innermost open run of a family, or of any family of double marks.
  private func openRun(of family: QuoteMark.Family? = nil) -> Int? {
    open.last { family == nil ? runs[$0].family != .single : runs[$0].family == family }
  }

  private mutating func push(_ mark: QuoteMark, at index: Int) {
    guard open.count < Self.maximumDepth else { return }
    open.append(runs.count)
    lastOpening = index + mark.length
    runs.append(
      MarkedRun(
        range: TextRange(index, end), inner: TextRange(lastOpening, end), depth: open.count - 1,
        isClosed: false, isUniform: true, family: mark.family))
  }

  /// Closes the innermost open run of the mark's family, or else the innermost of any; runs inside
  /// it that are still open end with it.
  private mutating func close(_ mark: QuoteMark, at index: Int) {
    guard let target = openRun(of: mark.family) ?? openRun() else { return }
    while let top = open.popLast() {
      runs[top].inner.end = UInt32(index)
      runs[top].range.end = UInt32(top == target ? index + mark.length : index)
      if top == target {
        runs[top].isClosed = true
        runs[top].isUniform = runs[top].family == mark.family
        return
      }
    }
  }

  private mutating func stray(_ mark: QuoteMark, at index: Int) {
    strays.append(TextRange(index, index + mark.length))
  }

  /// Ends what is still open at the block's end.
  ///
  /// A run of the same marks inside an open one shows where the closing mark went missing: before
  /// it. Only single marks look ahead, so they never get here unless the text around them broke.
  private mutating func closeRemaining() {
    for run in open.reversed() {
      var stop = end
      for inner in runs.indices where inner > run && runs[inner].depth > runs[run].depth {
        guard runs[inner].family == runs[run].family else { continue }
        stop = runs[inner].range.lower
        break
      }
      if stop < end {
        let depth = runs[run].depth
        for inner in runs.indices
        where inner > run && runs[inner].range.lower >= stop && runs[inner].depth > depth {
          runs[inner].depth -= 1
        }
      }
      while stop > runs[run].inner.lower, bytes[stop - 1].isSpaceOrControl { stop -= 1 }
      runs[run].inner.end = UInt32(stop)
      runs[run].range.end = UInt32(stop)
    }
    open.removeAll()
    runs.removeAll { $0.inner.isEmpty }
  }
}
