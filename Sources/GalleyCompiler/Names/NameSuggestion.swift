/// Finds the name that was probably meant.
public enum NameSuggestion {
  /// The nearest of the known names, or `nil` where none is near: more than a third of the letters
  /// would have to change, or of four letters more than one.
  ///
  /// - Parameter limit: so many changes at most; `nil` goes by the name's length.
  public static func nearest(
    to name: String, in known: [String], within limit: Int? = nil
  ) -> String? {
    let wanted = Array(name.lowercased().utf8.prefix(64))
    var best: (name: String, distance: Int)?
    for candidate in known {
      let distance = distance(wanted, Array(candidate.lowercased().utf8))
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    let limit = limit ?? (wanted.count > 4 ? (wanted.count + 2) / 3 : 1)
    if let best, best.distance <= limit { return best.name }
    // A beginning that only one name has: “warn” is “warning”.
    let whole = known.filter { $0.lowercased().utf8.starts(with: wanted) }
    return wanted.count > 2 && whole.count == 1 ? whole.first : nil
  }

  /// Edits between two names: insertions, deletions, replacements and swaps of neighbours (optimal
  /// string alignment).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for i in 0..<left.count {
      var row = [Int](repeating: i + 1, count: right.count + 1)
      for j in 0..<right.count {
        let change = previous[j] + (left[i] == right[j] ? 0 : 1)
        row[j + 1] = min(change, previous[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          row[j + 1] = min(row[j + 1], before[j - 1] + 1)
        }
      }
      before = previous
      previous = row
    }
    return previous[right.count]
  }
}
