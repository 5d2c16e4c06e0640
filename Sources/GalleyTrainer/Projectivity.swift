/// Makes trees projective by lifting (Nivre and Nilsson, ACL 2005), without marking labels.
enum Projectivity {
  /// `heads[i]` is the head of token i + 1, the root's being one past the last token.
  static func lift(_ heads: [Int]) -> [Int] {
    var heads = heads
    while let arc = shortestCrossing(heads) {
      heads[arc - 1] = heads[heads[arc - 1] - 1]
    }
    return heads
  }

  /// The dependent of the shortest arc that spans a word its head does not dominate.
  private static func shortestCrossing(_ heads: [Int]) -> Int? {
    let root = heads.count + 1
    var best: (length: Int, dependent: Int)?
    for dependent in 1..<(heads.count + 1) {
      let head = heads[dependent - 1]
      guard head != root else { continue }
      let low = min(head, dependent)
      let high = max(head, dependent)
      guard best.map({ high - low < $0.length }) ?? true else { continue }
      for between in (low + 1)..<max(low + 1, high) where !dominates(head, between, heads) {
        best = (high - low, dependent)
        break
      }
    }
    return best?.dependent
  }

  private static func dominates(_ ancestor: Int, _ token: Int, _ heads: [Int]) -> Bool {
    var current = token
    while current <= heads.count {
      if current == ancestor { return true }
      current = heads[current - 1]
    }
    return false
  }
}
