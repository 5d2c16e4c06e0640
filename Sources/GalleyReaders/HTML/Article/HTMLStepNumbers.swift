import GalleyCore

/// Finds the numbers that count the steps of a guide or the entries of a list in elements of their
/// own: the order of what they count says the same.
struct HTMLStepNumbers {
  private let page: HTMLPage
  /// One number alone may be told.
  private static let fewest = 2

  init(_ page: HTMLPage) { self.page = page }

  func drop(from kept: inout [Int]) {
    var numbers: [Int: Int] = [:]
    var order: [Int] = []
    for (position, index) in kept.enumerated().dropLast() {
      guard let number = number(index), counts(index, kept[position + 1]) else { continue }
      numbers[index] = number
      order.append(index)
    }
    guard order.count >= Self.fewest else { return }
    // They count on or down, one by one.
    let steps = zip(order.dropFirst(), order).map { (numbers[$0] ?? 0) - (numbers[$1] ?? 0) }
    guard let step = steps.first, step == 1 || step == -1, steps.allSatisfy({ $0 == step }) else {
      return
    }
    kept.removeAll { numbers[$0] != nil }
  }

  /// The number that a block is, with a full stop or a bracket at most.
  private func number(_ index: Int) -> Int? {
    let block = page.blocks[index]
    guard block.kind == .listItem || block.kind == .paragraph, block.characters <= 3,
      block.table < 0, block.quotation < 0
    else { return nil }
    let text = page.string(of: block)
    return Int(text.last.map { ".)".contains($0) } == true ? String(text.dropLast()) : text)
  }

  /// Whether a number stands right before what it counts, in the element that holds both.
  private func counts(_ index: Int, _ next: Int) -> Bool {
    guard next == index + 1, page.blocks[next].characters > 3 else { return false }
    let owner = Int(page.blocks[index].owner)
    let following = Int(page.blocks[next].owner)
    var box: Int? = owner
    for _ in 0..<3 {
      guard let current = box else { return false }
      if page.tree.isDescendant(following, of: current) || following == current {
        return page.blockIndices(in: current).lowerBound == index
      }
      box = page.tree.parent(of: current)
    }
    return false
  }
}
