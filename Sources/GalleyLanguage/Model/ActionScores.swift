/// Scores of the three transitions in one state of the parser.
package struct ActionScores: Sendable {
  package var shift: Float
  package var left: Float
  package var right: Float

  package init(shift: Float, left: Float, right: Float) {
    self.shift = shift
    self.left = left
    self.right = right
  }

  package subscript(_ action: Transition) -> Float {
    switch action {
    case .shift: shift
    case .left: left
    case .right: right
    }
  }

  /// The best transition among those allowed; of equals the first in the order of the cases.
  package func best(among allowed: TransitionSet) -> Transition {
    var best = Transition.shift
    var score = -Float.infinity
    for action in [Transition.shift, .left, .right]
    where allowed.contains(action) && self[action] > score {
      best = action
      score = self[action]
    }
    return best
  }
}
