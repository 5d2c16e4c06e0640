import GalleyCore

/// The entities that the ranges of sources were found to mean, in the order of the ranges.
struct ResolvedSources {
  private var ranges: [TextRange] = []
  private var found: [[Int32]] = []

  /// The range that was added last.
  var last: TextRange? { ranges.last }

  /// Adds a range that lies behind those before it.
  mutating func append(_ range: TextRange, _ entities: [Int32]) {
    ranges.append(range)
    found.append(entities)
  }

  /// What a range means; `nil` where it was never asked for. O(log ranges).
  subscript(range: TextRange) -> [Int32]? {
    get { place(of: range).map { found[$0] } }
    set {
      guard let place = place(of: range) else { return }
      found[place] = newValue ?? []
    }
  }

  private func place(of range: TextRange) -> Int? {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle] < range { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low] == range ? low : nil
  }
}
