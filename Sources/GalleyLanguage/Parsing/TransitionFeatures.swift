/// Features of a parser state for choosing the next transition.
///
/// Templates after Zhang and Nivre (ACL 2011), cut down to those that paid for their time here,
/// with the commas and quotation marks between two words added.
package enum TransitionFeatures {
  @inline(__always)
  static func distance(_ from: Int, _ to: Int) -> UInt64 {
    let distance = to &- from
    switch distance {
    case ..<5: return UInt64(max(0, distance))
    case ..<7: return 5
    case ..<11: return 6
    default: return 7
    }
  }

  @inline(__always)
  static func label(_ node: ParserNode) -> UInt64 { Mix.atom(UInt64(node.label) | 0x60_0000_0000) }

  @inline(__always)
  static func set(_ labels: UInt64) -> UInt64 { Mix.atom(labels ^ 0x7000_0000_0000_0000) }

  @inline(__always)
  static func small(_ value: UInt64) -> UInt64 { Mix.atom(value | 0x80_0000_0000) }

  /// Adds the features of `state` to `keys`.
  package static func collect(_ state: ParserState, into keys: inout FeatureKeys) {
    let nodes = state.nodes
    let i0 = state.stacked(0)
    let i1 = state.stacked(1)
    let b = state.buffered(0)
    let s0 = nodes + i0
    let s1 = nodes + i1
    let s2 = nodes + state.stacked(2)
    let b0 = nodes + b
    let b1 = nodes + state.buffered(1)
    let b2 = nodes + state.buffered(2)
    let s0l = nodes + Int(s0.pointee.left1)
    let s0r = nodes + Int(s0.pointee.right1)
    let s1r = nodes + Int(s1.pointee.right1)
    let s1l = nodes + Int(s1.pointee.left1)
    let b0l = nodes + Int(b0.pointee.left1)

    let (s0w, s0p, s0a) = (s0.pointee.word, s0.pointee.tag, s0.pointee.both)
    let (s1w, s1p, s1a) = (s1.pointee.word, s1.pointee.tag, s1.pointee.both)
    let (b0w, b0p, b0a) = (b0.pointee.word, b0.pointee.tag, b0.pointee.both)
    let (b1w, b1p, b1a) = (b1.pointee.word, b1.pointee.tag, b1.pointee.both)
    let (s2p, b2p) = (s2.pointee.tag, b2.pointee.tag)

    // Single words.
    keys.add(1, s0a)
    keys.add(2, s0w)
    keys.add(3, s0p)
    keys.add(4, s1a)
    keys.add(5, s1w)
    keys.add(6, b0a)
    keys.add(7, b0w)
    keys.add(8, b0p)
    keys.add(9, b1a)
    keys.add(10, b1w)
    keys.add(11, b2.pointee.both)
    keys.add(12, s2.pointee.both)
    // Pairs.
    keys.add(13, s0a, b0a)
    keys.add(14, s0a, b0p)
    keys.add(15, s0p, b0a)
    keys.add(16, s0w, b0w)
    keys.add(17, s0p, b0p)
    keys.add(18, s1a, s0p)
    keys.add(19, s1p, s0a)
    keys.add(20, s1w, s0w)
    keys.add(21, s1p, s0p)
    keys.add(22, b0p, b1p)
    keys.add(23, b0a, b1p)
    keys.add(24, s1a, b0p)
    keys.add(25, s1w, b0w)
    keys.add(26, s0a, b1p)
    keys.add(27, s0p, b1w)
    // Triples.
    keys.add(28, s0p, b0p, b1p)
    keys.add(29, b0p, b1p, b2p)
    keys.add(30, s1p, s0p, b0p)
    keys.add(31, s2p, s1p, s0p)
    keys.add(32, s0a, b0p, b1p)
    keys.add(33, s0p, b0a, b1p)
    keys.add(34, s1a, s0p, b0p)
    keys.add(35, s1p, s0a, b0p)
    keys.add(36, s1p, s0p, b0a)
    // Dependents.
    let s0lp = s0l.pointee.tag
    let s0rp = s0r.pointee.tag
    let s1rp = s1r.pointee.tag
    let b0lp = b0l.pointee.tag
    keys.add(37, s0p, s0lp, b0p)
    keys.add(38, s0p, s0rp, b0p)
    keys.add(39, s0p, b0p, b0lp)
    keys.add(40, s1p, s0p, s0lp)
    keys.add(41, s1p, s0p, s0rp)
    keys.add(42, s1p, s1rp, s0p)
    keys.add(43, s1p, s1l.pointee.tag, s0p)
    keys.add(44, s0w, s0l.pointee.word)
    keys.add(45, s0p, s0r.pointee.both)
    keys.add(46, b0p, b0l.pointee.word, s0p)
    keys.add(47, s1p, s0p, s0l.pointee.word)
    keys.add(48, s1p, s1r.pointee.word, s0p)
    // Labels of the dependents.
    let s0ls = set(s0.pointee.leftLabels)
    let s0rs = set(s0.pointee.rightLabels)
    let s1ls = set(s1.pointee.leftLabels)
    let s1rs = set(s1.pointee.rightLabels)
    let b0ls = set(b0.pointee.leftLabels)
    keys.add(49, s0p, s0ls, b0p)
    keys.add(50, s0p, s0rs, b0p)
    keys.add(51, s1p, s1rs, s0p)
    keys.add(52, s0p, b0p, b0ls)
    keys.add(53, s0a, s0ls)
    keys.add(54, s0a, s0rs)
    keys.add(55, s1a, s1rs)
    keys.add(56, b0a, b0ls)
    keys.add(57, s1p, s0p, s0ls)
    keys.add(58, s1ls, s1p, s0p)
    keys.add(59, s0w, s0rs, b0w)
    // Distance and what stands between.
    let near = small(distance(i0, b))
    let far = small(distance(i1, i0) | 0x100)
    let commas = min(3, UInt64(b0.pointee.commas &- s0.pointee.commas))
    let quotes = UInt64((b0.pointee.quotes &- s0.pointee.quotes) & 1)
    let between = small(commas | quotes << 4 | 0x200)
    let commas1 = min(3, UInt64(s0.pointee.commas &- s1.pointee.commas))
    let quotes1 = UInt64((s0.pointee.quotes &- s1.pointee.quotes) & 1)
    let between1 = small(commas1 | quotes1 << 4 | 0x300)
    keys.add(60, s0p, b0p, near)
    keys.add(61, s0w, near)
    keys.add(62, b0w, near)
    keys.add(63, s1p, s0p, far)
    keys.add(64, s1w, far)
    keys.add(65, s0p, b0p, between)
    keys.add(66, s1p, s0p, between1)
    keys.add(67, s1a, between1)
    let counts = UInt64(s0.pointee.leftCount) | UInt64(s0.pointee.rightCount) << 4
    keys.add(68, s0a, small(counts | 0x400))
    keys.add(69, b0a, small(UInt64(b0.pointee.leftCount) | 0x500))
    keys.add(70, s1a, small(UInt64(s1.pointee.rightCount) | 0x600))
    keys.add(71, s0p, label(s0l.pointee), label(s0r.pointee))
    keys.add(72, b1a, s0p, b0p)
    // Second dependents, and four words at once.
    let s0l2 = nodes + Int(s0.pointee.left2)
    let s0r2 = nodes + Int(s0.pointee.right2)
    let s1r2 = nodes + Int(s1.pointee.right2)
    let b0l2 = nodes + Int(b0.pointee.left2)
    keys.add(73, s0p, s0lp, s0l2.pointee.tag)
    keys.add(74, s0p, s0rp, s0r2.pointee.tag)
    keys.add(75, b0p, b0lp, b0l2.pointee.tag)
    keys.add(76, s1p, s1rp, s1r2.pointee.tag)
    keys.add(77, s0p, s0l.pointee.both)
    keys.add(78, b0p, b0l.pointee.both)
    keys.add(79, s0p, s0l2.pointee.both, b0p)
    keys.add(80, s1p, s1r.pointee.both)
    keys.add(81, s0w, b0w, near)
    keys.add(82, s1w, s0w, far)
    let outer = s1p &* 3 &+ s0p &* 5
    keys.add(83, outer, b0p, b1p)
    keys.add(84, outer, s2p, b0p)
    keys.add(85, s0p &* 3 &+ b0p &* 5, b1p, b2p)
    keys.add(86, b2.pointee.word)
    keys.add(87, s0a, between)
    keys.add(88, b0a, between)
    keys.add(89, s2.pointee.both, s1p, s0p)
    keys.add(90, b0p, s1a, s0a)
  }
}
