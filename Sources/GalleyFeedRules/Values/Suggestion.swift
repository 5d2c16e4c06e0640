/// Finds the word that was probably meant.
enum Suggestion {
  /// The nearest of some words, at most two edits away and less than half of the word.
  static func nearest(_ word: String, _ words: [String]) -> String? {
    let written = Array(word.lowercased().utf8)
    guard written.count > 2, written.count < 40 else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in words where abs(candidate.utf8.count - written.count) <= 2 {
      let distance = distance(written, Array(candidate.lowercased().utf8))
      if distance <= min(2, written.count / 3), distance < best?.distance ?? 3 {
        best = (candidate, distance)
      }
    }
    return best?.word
  }

  /// Insertions, deletions, replacements and swaps of neighbours (Damerau and Levenshtein).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before: [Int] = []
    var previous = Array(0...right.count)
    for (row, byte) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(
          previous[column + 1] + 1, current[column] + 1, previous[column] + (byte == other ? 0 : 1))
        if row > 0, column > 0, left[row - 1] == other, right[column - 1] == byte {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      before = previous
      previous = current
    }
    return previous[right.count]
  }
}
