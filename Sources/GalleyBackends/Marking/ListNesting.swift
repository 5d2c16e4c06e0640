import GalleyReport

/// Turns list items with levels into nested lists.
///
/// An item stays open until the next one, because deeper items stand inside it.
struct ListNesting {
  /// How many lists are open; each has an open item.
  private var depth = 0

  /// What to do before an item of a level is begun: end this many items with their lists, then end
  /// the open item of the same list or begin a list inside what is open.
  mutating func enter(level: Int) -> (endingLists: Int, opensList: Bool) {
    let target = min(max(1, level), depth + 1)
    let ending = max(0, depth - target)
    let opens = target > depth
    depth = target
    return (ending, opens)
  }

  /// How many items with their lists to end before a block that is no item.
  mutating func leave() -> Int {
    defer { depth = 0 }
    return depth
  }
}
