import Testing

@testable import GalleyLanguage

struct ProjectiveTreeTests {
  /// Every tree of so many words that is projective and has one root.
  private static func trees(_ count: Int) -> [[Int]] {
    var all: [[Int]] = [[0]]
    for _ in 1...count { all = all.flatMap { tree in (0...count).map { tree + [$0] } } }
    return all.filter { heads in
      guard heads.dropFirst().filter({ $0 == 0 }).count == 1 else { return false }
      for word in 1...count {
        var above = word
        var steps = 0
        while above != 0, steps <= count {
          above = heads[above]
          steps += 1
        }
        guard above == 0 else { return false }
      }
      for word in 1...count {
        let (low, high) = (min(word, heads[word]), max(word, heads[word]))
        for between in low..<high where between > low && heads[word] != 0 {
          // What stands between a word and its head is below the head.
          var above = between
          while above != heads[word], above != 0 { above = heads[above] }
          guard above == heads[word] else { return false }
        }
      }
      return true
    }
  }

  @Test(arguments: 1...4)
  func theBestTreeIsFound(count: Int) {
    let trees = Self.trees(count)
    var state: UInt32 = 5
    for _ in 0..<40 {
      let scores = (0..<((count + 1) * (count + 1))).map { _ -> Float in
        state = state &* 1_664_525 &+ 1_013_904_223
        return Float(state >> 20) / 64
      }
      func score(_ heads: [Int]) -> Float {
        (1...count).reduce(0) { $0 + scores[$1 * (count + 1) + heads[$1]] }
      }
      let found = ProjectiveTree.heads(scores, count: count)
      #expect(trees.contains(found))
      #expect(trees.allSatisfy { score($0) <= score(found) + 0.001 })
    }
  }

  /// A damaged model may give anything; what comes of it is a tree all the same.
  @Test(arguments: [Float.nan, .infinity, -.infinity])
  func scoresThatAreNoNumbersGiveATree(score: Float) {
    let count = 5
    let heads = ProjectiveTree.heads(
      [Float](repeating: score, count: (count + 1) * (count + 1)), count: count)
    #expect(heads.dropFirst().filter { $0 == 0 }.count == 1)
    for word in 1...count {
      var above = word
      var steps = 0
      while above != 0, steps <= count {
        above = heads[above]
        steps += 1
      }
      #expect(above == 0)
    }
  }
}
