/// The best projective tree with one root (Eisner 1996), of words 1 to n.
///
/// O(n³) time and O(n²) memory; equal scores are decided by the order of the words.
struct ProjectiveTree {
  /// Words and the root.
  private let size: Int
  /// The root's score in each row is its first.
  private let scores: [Float]
  private var openLeft: [Float]
  private var openRight: [Float]
  private var left: [Float]
  private var right: [Float]
  private var openSplit: [UInt16]
  private var leftSplit: [UInt16]
  private var rightSplit: [UInt16]

  /// - Parameter scores: of each word (row) under each head (column); 0 stands for the root.
  static func heads(_ scores: [Float], count: Int) -> [Int] {
    guard count > 0 else { return [] }
    var tree = ProjectiveTree(scores, count)
    tree.fill()
    return tree.heads()
  }

  private init(_ scores: [Float], _ count: Int) {
    size = count + 1
    self.scores = scores
    let cells = size * size
    openLeft = Array(repeating: 0, count: cells)
    openRight = openLeft
    left = openLeft
    right = openLeft
    openSplit = Array(repeating: 0, count: cells)
    leftSplit = openSplit
    rightSplit = openSplit
  }

  private func cell(_ first: Int, _ last: Int) -> Int { first &* size &+ last }

  private mutating func fill() {
    let count = size - 1
    for length in 1..<max(count, 1) {
      for first in 1...(count - length) {
        let last = first + length
        let here = cell(first, last)
        // Also where no score is a number, a split must come nearer to the end.
        openSplit[here] = UInt16(first)
        leftSplit[here] = UInt16(first)
        rightSplit[here] = UInt16(last)
        var best = -Float.infinity
        for split in first..<last {
          let value = right[cell(first, split)] + left[cell(split + 1, last)]
          if value > best {
            best = value
            openSplit[here] = UInt16(split)
          }
        }
        openLeft[here] = best + scores[cell(first, last)]
        openRight[here] = best + scores[cell(last, first)]
        best = -Float.infinity
        for split in first..<last {
          let value = left[cell(first, split)] + openLeft[cell(split, last)]
          if value > best {
            best = value
            leftSplit[here] = UInt16(split)
          }
        }
        left[here] = best
        best = -Float.infinity
        for split in (first + 1)...last {
          let value = openRight[cell(first, split)] + right[cell(split, last)]
          if value > best {
            best = value
            rightSplit[here] = UInt16(split)
          }
        }
        right[here] = best
      }
    }
  }

  private enum Span { case left, right, openLeft, openRight }

  private func heads() -> [Int] {
    let count = size - 1
    var root = 1
    var best = -Float.infinity
    for word in 1...count {
      let value = left[cell(1, word)] + right[cell(word, count)] + scores[cell(word, 0)]
      if value > best {
        best = value
        root = word
      }
    }
    var heads = Array(repeating: 0, count: size)
    var pending: [(span: Span, first: Int, last: Int)] = [
      (.left, 1, root), (.right, root, count),
    ]
    while let (span, first, last) = pending.popLast() {
      guard first < last else { continue }
      let here = cell(first, last)
      switch span {
      case .left:
        let split = Int(leftSplit[here])
        pending.append((.left, first, split))
        pending.append((.openLeft, split, last))
      case .right:
        let split = Int(rightSplit[here])
        pending.append((.openRight, first, split))
        pending.append((.right, split, last))
      case .openLeft, .openRight:
        if span == .openLeft { heads[first] = last } else { heads[last] = first }
        let split = Int(openSplit[here])
        pending.append((.right, first, split))
        pending.append((.left, split + 1, last))
      }
    }
    return heads
  }
}
