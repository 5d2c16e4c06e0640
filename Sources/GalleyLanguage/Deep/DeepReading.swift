/// What a deep model says of a sentence.
package struct DeepReading: Sendable, Equatable {
  /// The head of each word, counted from 1; 0 for the root. The first entry is of no word.
  var heads: [Int] = []
  var relations: [DependencyRelation] = []
  var tags: [JointTag] = []
}
