/// The dependents of a token in the order of the text.
package struct DependentSequence: Sequence, IteratorProtocol, Sendable {
  private var current: Int32
  private let nextSiblings: [Int32]

  init(first: Int32, nextSiblings: [Int32]) {
    current = first
    self.nextSiblings = nextSiblings
  }

  package mutating func next() -> Int? {
    guard current >= 0 else { return nil }
    let token = Int(current)
    current = nextSiblings[token]
    return token
  }
}
