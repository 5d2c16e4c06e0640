import GalleyCore
import GalleyReport

/// How much of each stretch of the article stands in somebody's mouth.
struct AttributionFlow {
  /// One paragraph, or several where there are too many to draw. Offsets count the bytes of body
  /// text before.
  struct Bin {
    var label: String
    var start: Int
    var end: Int
    var attributed = 0
    var parts: [(entity: Int?, bytes: Int)] = []
  }

  private(set) var bins: [Bin] = []
  private(set) var total = 0
  private(set) var attributed = 0
  private static let mostBins = 100

  init(_ report: Report, _ order: ReadingOrder) {
    let blocks = report.blocks.indices.filter {
      order.paragraphNumbers[$0] > 0 && !report.blocks[$0].range.isEmpty
    }
    var marks = MarkIndex(report, kinds: [.claim]) {
      $0.kind == .attributed && $0.nestedIn == nil
    }
    let step = max(1, (blocks.count + Self.mostBins - 1) / Self.mostBins)
    for first in stride(from: 0, to: blocks.count, by: step) {
      let group = blocks[first..<min(first + step, blocks.count)]
      var bin = Bin(label: Self.label(group, order), start: total, end: total)
      for block in group {
        let range = report.blocks[block].range
        bin.end += range.count
        Self.add(marks.marks(in: range), of: report, to: &bin)
      }
      total = bin.end
      attributed += bin.attributed
      bins.append(bin)
    }
  }

  /// Adds up the bytes of each source; what two claims share counts once, for the first.
  private static func add(_ marks: [Mark], of report: Report, to bin: inout Bin) {
    var position = 0
    for mark in marks {
      let bytes = mark.range.upper - max(position, mark.range.lower)
      guard bytes > 0 else { continue }
      position = mark.range.upper
      bin.attributed += bytes
      let entity = report.claims[mark.index].sources.first
      if let part = bin.parts.firstIndex(where: { $0.entity == entity }) {
        bin.parts[part].bytes += bytes
      } else {
        bin.parts.append((entity, bytes))
      }
    }
  }

  private static func label(_ group: ArraySlice<Int>, _ order: ReadingOrder) -> String {
    guard let first = group.first, let last = group.last else { return "" }
    let (from, to) = (order.paragraphNumbers[first], order.paragraphNumbers[last])
    return from == to ? "¶\(from)" : "¶\(from)–\(to)"
  }
}
