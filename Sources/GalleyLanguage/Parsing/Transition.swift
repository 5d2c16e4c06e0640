/// A step of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta, ACL 2011).
package enum Transition: UInt8, Sendable, CaseIterable {
  /// Moves the first token of the buffer onto the stack.
  case shift
  /// Makes the top of the stack a dependent of the first token of the buffer.
  case left
  /// Makes the top of the stack a dependent of the token below it.
  case right
}

/// A set of transitions.
package struct TransitionSet: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let shift = TransitionSet(rawValue: 1)
  package static let left = TransitionSet(rawValue: 2)
  package static let right = TransitionSet(rawValue: 4)

  package init(_ transition: Transition) { self.init(rawValue: 1 << transition.rawValue) }

  package func contains(_ transition: Transition) -> Bool {
    rawValue & (1 << transition.rawValue) != 0
  }

  /// The transition, where the set holds exactly one.
  package var only: Transition? {
    switch rawValue {
    case 1: .shift
    case 2: .left
    case 4: .right
    default: nil
    }
  }
}
