import GalleyLanguage

/// Which transitions lose no gold arc that can still be made (Goldberg and Nivre, TACL 2013).
struct DynamicOracle {
  /// By node, numbered from 1.
  private let heads: [Int]
  /// The last and all left dependents of each node in the gold tree.
  private let lastDependent: [Int]
  private let leftDependents: [[Int]]

  /// `heads[i]` is the head of token i + 1, the root's being one past the last token.
  init(_ gold: [Int]) {
    let count = gold.count
    var last = [Int](repeating: 0, count: count + 2)
    var left = [[Int]](repeating: [], count: count + 2)
    for dependent in 1..<(count + 1) {
      let head = gold[dependent - 1]
      last[head] = max(last[head], dependent)
      if dependent < head { left[head].append(dependent) }
    }
    heads = [0] + gold + [0]
    lastDependent = last
    leftDependents = left
  }

  func head(_ node: Int) -> Int { heads[node] }

  /// The transitions without cost among those allowed; never empty for a projective gold tree.
  func best(_ state: ParserState) -> TransitionSet {
    let allowed = state.allowed
    var result: TransitionSet = []
    let top = state.stacked(0)
    let below = state.stacked(1)
    let next = state.next
    let losesDependents = top > 0 && lastDependent[top] >= next
    if allowed.contains(.left), !losesDependents, heads[top] != below || below == 0,
      heads[top] <= next
    {
      result.insert(.left)
    }
    if allowed.contains(.right), !losesDependents, heads[top] < next { result.insert(.right) }
    if allowed.contains(.shift) {
      let head = heads[next]
      let losesHead = head < next && head != top && head > 0 && state.nodes[head].head == 0
      if !losesHead, !leftDependents[next].contains(where: { state.nodes[$0].head == 0 }) {
        result.insert(.shift)
      }
    }
    return result.isEmpty ? allowed : result
  }
}
