/// A token as the parser sees it, with what has been attached to it so far.
package struct ParserNode: Sendable {
  /// The lemma, or the class of the word where it is not known.
  package var word: UInt64
  /// The joint tag.
  package var tag: UInt64
  /// Word and tag together.
  package var both: UInt64
  /// Labels of the dependents on either side, one bit each.
  package var leftLabels: UInt64 = 0
  package var rightLabels: UInt64 = 0
  /// How many commas, and how many quotation marks, stand before the token in the sentence.
  package var commas: UInt16 = 0
  package var quotes: UInt16 = 0
  package var joint: UInt8
  package var universal: UniversalTag
  package var label: UInt8 = ParserNode.unlabelled
  package var leftCount: UInt8 = 0
  package var rightCount: UInt8 = 0
  package var head: Int32 = 0
  /// The outermost and the next dependent on either side; 0 where there is none.
  package var left1: Int32 = 0
  package var left2: Int32 = 0
  package var right1: Int32 = 0
  package var right2: Int32 = 0

  package static let unlabelled: UInt8 = 63

  package init(word: UInt64, joint: UInt8, universal: UniversalTag) {
    self.word = word
    self.joint = joint
    self.universal = universal
    tag = Mix.atom(UInt64(joint) | 0x50_0000_0000)
    both = Mix.atom(word ^ (UInt64(joint) &* Mix.golden))
  }

  /// What stands where no token stands.
  package static let none = ParserNode(word: Mix.atom(11), joint: 250, universal: .other)
  /// The artificial root behind the last token (Ballesteros and Nivre, CL 2013).
  package static let root = ParserNode(word: Mix.atom(12), joint: 251, universal: .other)
}
