internal import CGalleyVectors

/// Parses sentences with a ``DeepModel``.
///
/// Whole numbers where the weights are, and sums of one order elsewhere: the same bits on every
/// machine. About 11 million products a piece of a word.
struct DeepParser {
  /// Distances of an arc are told apart up to this.
  static let farthest = 16
  /// Longer sentences are left to the table: a tree takes time that grows with the third power.
  static let longest = 128

  /// Names of letters that would be pronouns without their capitals, which pieces do not keep: among
  /// small letters they are read as the piece of another body's name.
  private static let letterNames = ["WHO", "IT"].map { Array($0.utf8) }
  private static let plainName = Array("NATO".utf8)

  let model: DeepModel
  /// Whether the wide instructions of the processor are used, which give the same bits.
  let isWide: Bool

  init(_ model: DeepModel, isWide: Bool = ProcessorVectors.areWide) {
    self.model = model
    self.isWide = isWide
  }

  /// What the network says of a sentence.
  struct Reading: Equatable {
    /// The head of each word, counted from 1; 0 for the root. The first entry is of no word.
    var heads: [Int] = []
    var relations: [DependencyRelation] = []
    var tags: [JointTag] = []
  }

  /// Reads a sentence; nil where it is too long.
  func read(_ words: [UnsafeRawBufferPointer], in space: inout DeepWorkspace) -> Reading? {
    guard !words.isEmpty, words.count <= DeepParser.longest else { return nil }
    var pieces: [Int32] = [Int32(model.sizes.first)]
    var ends: [Int] = [1]
    let isMixed = words.contains { $0.contains { (0x61...0x7A).contains($0) } }
    for word in words {
      if isMixed, DeepParser.letterNames.contains(where: word.elementsEqual) {
        model.pieces.cut(DeepParser.plainName, into: &pieces)
      } else {
        model.pieces.cut(word, into: &pieces)
      }
      ends.append(pieces.count)
    }
    pieces.append(Int32(model.sizes.last))
    guard pieces.count <= model.sizes.places else { return nil }
    encode(pieces, in: &space)
    let states = join(space.mixed, ends, words)
    let count = words.count + 1
    let heads = ProjectiveTree.heads(arcs(states, count), count: words.count)
    return Reading(
      heads: heads, relations: relations(states, heads), tags: tags(states, count))
  }

  /// Leaves in `space.mixed` the mixed upper layers of the encoder, a row each piece.
  private func encode(_ pieces: [Int32], in space: inout DeepWorkspace) {
    let sizes = model.sizes
    let width = sizes.width
    let count = pieces.count
    DeepWorkspace.make(room: count * width, in: &space.rows)
    DeepWorkspace.make(room: count * width, in: &space.mixed)
    DeepWorkspace.make(room: count + 7, in: &space.weights)
    for (place, piece) in pieces.enumerated() {
      let scale = model.pieceScales[Int(piece)]
      for index in 0..<width {
        space.rows[place * width + index] =
          Float(model.pieceRows[Int(piece) * width + index]) * scale
          + model.places[place * width + index]
        space.mixed[place * width + index] = 0
      }
    }
    normalise(&space.rows, nil, count, norm: 0)
    for (index, block) in model.layers.blocks.enumerated() {
      apply(block.attention, space.rows, count, to: &space.wide, &space.rounded, &space.scales)
      DeepWorkspace.make(room: count * width, in: &space.narrow)
      galley_attend(
        space.wide, Int32(count), Int32(width), Int32(sizes.attentionHeads), &space.weights,
        &space.narrow, isWide)
      apply(block.output, space.narrow, count, to: &space.wide, &space.rounded, &space.scales)
      normalise(&space.rows, space.wide, count, norm: 2 * index + 1)
      apply(block.up, space.rows, count, to: &space.wide, &space.rounded, &space.scales)
      galley_gelu(&space.wide, Int32(count * sizes.inner), isWide)
      apply(block.down, space.wide, count, to: &space.narrow, &space.rounded, &space.scales)
      normalise(&space.rows, space.narrow, count, norm: 2 * index + 2)
      let upper = index - (sizes.layers - sizes.mixed)
      guard upper >= 0 else { continue }
      let share = model.mix[upper]
      for place in 0..<(count * width) { space.mixed[place] += space.rows[place] * share }
    }
  }

  /// A row for the root and for each word: the mean of its pieces with its signs.
  private func join(
    _ encoded: [Float], _ ends: [Int], _ words: [UnsafeRawBufferPointer]
  ) -> [Float] {
    let sizes = model.sizes
    var rows = [Float](repeating: 0, count: ends.count * sizes.joined)
    var start = 0
    for (row, end) in ends.enumerated() {
      let at = row * sizes.joined
      let share = 1 / Float(end - start)
      for piece in start..<end {
        for index in 0..<sizes.width {
          rows[at + index] += encoded[piece * sizes.width + index] * share
        }
      }
      start = end
      let signs = row == 0 ? nil : WordSigns(words[row - 1], rows: sizes.signRows)
      let shape = signs?.shape ?? 0
      for index in 0..<sizes.shape {
        rows[at + sizes.width + index] = model.shapeRows[shape * sizes.shape + index]
      }
      for kind in 0..<4 {
        let sign = Int(signs?.rows[kind] ?? 0)
        let first = at + sizes.width + sizes.shape + kind * sizes.sign
        for index in 0..<sizes.sign {
          rows[first + index] =
            Float(model.signRows[sign * sizes.sign + index]) * model.signScales[sign]
        }
      }
    }
    return leaky(model.layers.joined, rows, ends.count)
  }

  private func arcs(_ states: [Float], _ count: Int) -> [Float] {
    let width = model.sizes.arcs
    let children = apply(
      model.layers.arcs, leaky(model.layers.arcChild, states, count), count)
    let heads = leaky(model.layers.arcHead, states, count)
    var scores = [Float](repeating: 0, count: count * count)
    for child in 1..<count {
      for head in 0..<count where head != child {
        let distance = min(max(child - head, -DeepParser.farthest), DeepParser.farthest)
        scores[child * count + head] =
          dot(children, child * width, heads, head * width, width)
          + model.distances[distance + DeepParser.farthest]
      }
    }
    return scores
  }

  private func relations(_ states: [Float], _ heads: [Int]) -> [DependencyRelation] {
    let width = model.sizes.relations
    let all = DependencyRelation.allCases
    let children = apply(
      model.layers.relations, leaky(model.layers.relationChild, states, heads.count), heads.count)
    let above = leaky(model.layers.relationHead, states, heads.count)
    return heads.indices.map { word in
      guard heads[word] > 0 else { return .root }
      var best = -Float.infinity
      var found = DependencyRelation.unspecified
      for (index, relation) in all.enumerated() where relation != .root {
        let at = (word * all.count + index) * (width + 1)
        let score = dot(children, at, above, heads[word] * width, width) + children[at + width]
        if score > best {
          best = score
          found = relation
        }
      }
      return found
    }
  }

  private func tags(_ states: [Float], _ count: Int) -> [JointTag] {
    let universal = UniversalTag.allCases
    let penn = PennTag.allCases
    let universals = apply(model.layers.universal, states, count)
    let penns = apply(model.layers.penn, states, count)
    return (0..<count).map { word in
      var best = -Float.infinity
      var found = JointTag(universal: .noun, penn: .noun)
      for (fine, tag) in penn.enumerated() {
        for (coarse, wide) in universal.enumerated()
        where model.tagPairs[fine * universal.count + coarse] != 0 {
          let score =
            penns[word * penn.count + fine] + universals[word * universal.count + coarse]
          if score > best {
            best = score
            found = JointTag(universal: wide, penn: tag)
          }
        }
      }
      return found
    }
  }

  // MARK: Kernels

  private func apply(
    _ layer: DeepLayer, _ rows: [Float], _ count: Int, to out: inout [Float],
    _ rounded: inout [Int16], _ scales: inout [Float]
  ) {
    DeepWorkspace.make(room: count * layer.inner, in: &rounded)
    DeepWorkspace.make(room: count, in: &scales)
    DeepWorkspace.make(room: count * layer.outs, in: &out)
    galley_round(rows, Int32(count), Int32(layer.inner), &rounded, &scales, isWide)
    withUnsafePointer(to: layer.layer) {
      galley_apply($0, rounded, scales, Int32(count), &out, isWide)
    }
  }

  private func apply(_ layer: DeepLayer, _ rows: [Float], _ count: Int) -> [Float] {
    var rounded: [Int16] = []
    var scales: [Float] = []
    var out = [Float](repeating: 0, count: count * layer.outs)
    apply(layer, rows, count, to: &out, &rounded, &scales)
    return out
  }

  private func leaky(_ layer: DeepLayer, _ rows: [Float], _ count: Int) -> [Float] {
    var out = apply(layer, rows, count)
    for index in out.indices where out[index] < 0 { out[index] *= 0.1 }
    return out
  }

  private func normalise(_ rows: inout [Float], _ other: [Float]?, _ count: Int, norm: Int) {
    guard let norms = model.norms.baseAddress else { return }
    let width = model.sizes.width
    let gain = norms + 2 * width * norm
    if let other {
      galley_normalise(&rows, other, Int32(count), Int32(width), gain, gain + width, isWide)
    } else {
      galley_normalise(&rows, nil, Int32(count), Int32(width), gain, gain + width, isWide)
    }
  }

  private func dot(_ a: [Float], _ first: Int, _ b: [Float], _ second: Int, _ count: Int) -> Float {
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        guard let a = a.baseAddress, let b = b.baseAddress else { return 0 }
        return galley_dot(a + first, b + second, Int32(count))
      }
    }
  }
}
