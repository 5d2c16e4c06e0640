import GalleyCore

/// Running text with marks as a well-nested sequence of events.
///
/// Marks may overlap ("he said “a” and “b" with a claim across both); markup may not. Where a mark
/// would cross the end of an enclosing one it is split, and its parts say that they belong together.
enum MarkedText {
  enum Event: Equatable {
    case begin(Mark)
    case text(TextRange)
    case end(Mark)
  }

  /// The events of a range, in order; the text events cover the range exactly.
  static func events(in range: TextRange, marks: [Mark]) -> [Event] {
    var events: [Event] = []
    var pending = Array(marks.sorted().reversed())
    var open: [Mark] = []
    var position = range.lower

    func text(to end: Int) {
      if end > position {
        events.append(.text(TextRange(position, end)))
        position = end
      }
    }
    func close(until offset: Int) {
      while let last = open.last, last.range.upper <= offset {
        text(to: last.range.upper)
        events.append(.end(last))
        open.removeLast()
      }
    }

    while var mark = pending.popLast() {
      close(until: mark.range.lower)
      text(to: mark.range.lower)
      if let outer = open.last, outer.range.upper < mark.range.upper {
        var rest = mark
        rest.range = TextRange(outer.range.upper, mark.range.upper)
        rest.isContinuation = true
        insert(rest, into: &pending)
        mark.range = TextRange(mark.range.lower, outer.range.upper)
        mark.continues = true
      }
      events.append(.begin(mark))
      open.append(mark)
    }
    close(until: range.upper)
    text(to: range.upper)
    return events
  }

  /// Inserts into the pending marks, of which the last is the next.
  private static func insert(_ mark: Mark, into pending: inout [Mark]) {
    var low = 0
    var high = pending.count
    while low < high {
      let middle = (low + high) / 2
      if mark < pending[middle] { low = middle + 1 } else { high = middle }
    }
    pending.insert(mark, at: low)
  }
}
