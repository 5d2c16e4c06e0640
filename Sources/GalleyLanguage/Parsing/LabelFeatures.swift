/// Features of an arc for choosing its dependency relation.
package enum LabelFeatures {
  /// Adds the features of the arc that `transition` would make in `state`.
  package static func collect(
    _ state: ParserState, _ transition: Transition, into keys: inout FeatureKeys
  ) {
    let nodes = state.nodes
    let (head, dependent) = state.arc(transition)
    let h = nodes + head
    let d = nodes + dependent
    let side =
      transition == .left ? TransitionFeatures.small(0x700) : TransitionFeatures.small(0x701)
    let (hw, hp, ha) = (h.pointee.word, h.pointee.tag ^ side, h.pointee.both ^ side)
    let (dw, dp, da) = (d.pointee.word, d.pointee.tag ^ side, d.pointee.both ^ side)
    let leftmost = nodes + Int(d.pointee.left1)
    let second = nodes + Int(d.pointee.left2)
    let rightmost = nodes + Int(d.pointee.right1)
    let sister = nodes + Int(transition == .left ? h.pointee.left1 : h.pointee.right1)
    let before = nodes + max(0, dependent - 1)
    let after = nodes + min(state.root, dependent + 1)
    let following = nodes + state.buffered(transition == .left ? 1 : 0)

    keys.add(101, ha)
    keys.add(102, da)
    keys.add(103, hp, dp)
    keys.add(104, ha, dp)
    keys.add(105, hp, da)
    keys.add(106, hw, dw, side)
    keys.add(107, dw, side)
    let dl = TransitionFeatures.set(d.pointee.leftLabels)
    let dr = TransitionFeatures.set(d.pointee.rightLabels)
    let hl = TransitionFeatures.set(h.pointee.leftLabels)
    let hr = TransitionFeatures.set(h.pointee.rightLabels)
    keys.add(108, hp, dp, dl)
    keys.add(109, dp, dr, hp)
    keys.add(110, hw, dp, dl)
    keys.add(111, hp, dp, hl)
    keys.add(112, hp, dp, hr)
    keys.add(113, ha, hr, dp)
    keys.add(114, ha, hl, dp)
    keys.add(115, hp, dp, leftmost.pointee.word)
    keys.add(116, hp, dp, second.pointee.word)
    keys.add(117, hp, dp, rightmost.pointee.tag)
    keys.add(118, hw, leftmost.pointee.word, dp)
    keys.add(119, da, leftmost.pointee.word)
    let low = min(head, dependent)
    let high = max(head, dependent)
    let commas = min(3, UInt64(nodes[high].commas &- nodes[low].commas))
    let quotes = UInt64((nodes[high].quotes &- nodes[low].quotes) & 1)
    let between = TransitionFeatures.small(commas | quotes << 4 | 0x800)
    let distance = TransitionFeatures.small(TransitionFeatures.distance(low, high) | 0x900)
    keys.add(120, hp, dp, between)
    keys.add(121, ha, dp, between)
    keys.add(122, hp, dp, distance)
    keys.add(123, hp, dp, before.pointee.both)
    keys.add(124, hp, dp, after.pointee.both)
    keys.add(125, hp, dp, sister.pointee.both)
    keys.add(126, hp, dp, TransitionFeatures.label(sister.pointee))
    keys.add(127, hp, dp, following.pointee.both)
    keys.add(128, da, sister.pointee.tag, TransitionFeatures.label(sister.pointee))
    keys.add(129, dp, leftmost.pointee.word, second.pointee.word)
    keys.add(130, dp, leftmost.pointee.both, dl)
  }
}
