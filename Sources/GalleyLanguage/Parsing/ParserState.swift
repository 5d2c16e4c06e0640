/// A configuration of the arc-hybrid system over one sentence.
///
/// Nodes are numbered from 1; node 0 stands for "no token" and the node behind the last token is
/// the root. Every method is constant time.
package struct ParserState {
  package let nodes: UnsafeMutablePointer<ParserNode>
  private let stack: UnsafeMutablePointer<Int32>
  /// Number of tokens of the sentence.
  package let count: Int
  private(set) package var depth = 0
  /// First token of the buffer; the root once all tokens were shifted.
  private(set) package var next = 1

  /// `nodes` holds `count` + 2 nodes; `stack` has room for `count` numbers.
  package init(
    nodes: UnsafeMutablePointer<ParserNode>, stack: UnsafeMutablePointer<Int32>, count: Int
  ) {
    self.nodes = nodes
    self.stack = stack
    self.count = count
  }

  package var root: Int { count + 1 }
  package var isFinished: Bool { depth == 0 && next > count }

  /// The `position`th token of the stack from its top; 0 where there is none.
  @inline(__always)
  package func stacked(_ position: Int) -> Int {
    position < depth ? Int(stack[depth &- 1 &- position]) : 0
  }

  /// The `position`th token of the buffer; 0 behind the root.
  @inline(__always)
  package func buffered(_ position: Int) -> Int {
    next &+ position <= root ? next &+ position : 0
  }

  /// The transitions that keep a tree with one root possible.
  @inline(__always)
  package var allowed: TransitionSet {
    if next > count { return depth > 1 ? .right : .left }
    if depth == 0 { return .shift }
    return depth > 1 ? [.shift, .left, .right] : [.shift, .left]
  }

  /// Head and dependent of the arc that a transition would make.
  @inline(__always)
  package func arc(_ transition: Transition) -> (head: Int, dependent: Int) {
    (transition == .left ? next : stacked(1), stacked(0))
  }

  /// Takes a step; `label` is the dependency relation of the arc it makes.
  @inline(__always)
  package mutating func apply(_ transition: Transition, label: UInt8) {
    if transition == .shift {
      stack[depth] = Int32(truncatingIfNeeded: next)
      depth &+= 1
      next &+= 1
      return
    }
    let (head, dependent) = arc(transition)
    depth &-= 1
    nodes[dependent].head = Int32(truncatingIfNeeded: head)
    nodes[dependent].label = label
    if transition == .left {
      nodes[head].left2 = nodes[head].left1
      nodes[head].left1 = Int32(truncatingIfNeeded: dependent)
      nodes[head].leftLabels |= 1 << UInt64(label)
      nodes[head].leftCount = min(nodes[head].leftCount &+ 1, 7)
    } else {
      nodes[head].right2 = nodes[head].right1
      nodes[head].right1 = Int32(truncatingIfNeeded: dependent)
      nodes[head].rightLabels |= 1 << UInt64(label)
      nodes[head].rightCount = min(nodes[head].rightCount &+ 1, 7)
    }
  }
}
