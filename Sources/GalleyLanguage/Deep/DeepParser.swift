internal import CGalleyVectors

/// Parses sentences with a ``DeepModel``.
///
/// Whole numbers where the weights are, and sums of one order elsewhere: the same bits on every
/// machine, whatever sentences are read together. About 11 million products a piece of a word.
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

  /// Sentences whose pieces stand one after the other, each between the pieces of its two ends.
  struct Batch {
    var pieces: [Int32] = []
    /// Behind the last piece of each root and each word.
    var ends: [Int] = []
    /// The pieces of each sentence, and its root and words.
    var spans: [(pieces: Range<Int>, rows: Range<Int>)] = []
    /// The letters of each word; of no letters for a root.
    var words: [UnsafeRawBufferPointer] = []
  }

  /// Reads sentences together, which takes less time than one after the other and says the same; nil
  /// for each that is too long.
  func read(
    _ sentences: [[UnsafeRawBufferPointer]], in space: inout DeepWorkspace
  ) -> [DeepReading?] {
    var batch = Batch()
    let fits = sentences.map { add($0, to: &batch) }
    guard !batch.spans.isEmpty else { return fits.map { _ in nil } }
    encode(batch, in: &space)
    join(batch, in: &space)
    let heads = heads(batch, in: &space)
    let relations = relations(heads, batch, in: &space)
    let tags = tags(batch, in: &space)
    var readings = batch.spans.indices.map { index in
      let rows = batch.spans[index].rows
      return DeepReading(
        heads: heads[index], relations: Array(relations[rows]), tags: Array(tags[rows]))
    }[...]
    return fits.map { $0 ? readings.popFirst() : nil }
  }

  /// Cuts a sentence into pieces; false where it is too long.
  private func add(_ words: [UnsafeRawBufferPointer], to batch: inout Batch) -> Bool {
    guard !words.isEmpty, words.count <= DeepParser.longest else { return false }
    let (piece, row) = (batch.pieces.count, batch.ends.count)
    batch.pieces.append(Int32(model.sizes.first))
    batch.ends.append(piece + 1)
    let isMixed = words.contains { $0.contains { (0x61...0x7A).contains($0) } }
    for word in words {
      if isMixed, DeepParser.letterNames.contains(where: word.elementsEqual) {
        model.pieces.cut(DeepParser.plainName, into: &batch.pieces)
      } else {
        model.pieces.cut(word, into: &batch.pieces)
      }
      batch.ends.append(batch.pieces.count)
    }
    batch.pieces.append(Int32(model.sizes.last))
    guard batch.pieces.count - piece <= model.sizes.places else {
      batch.pieces.removeLast(batch.pieces.count - piece)
      batch.ends.removeLast(batch.ends.count - row)
      return false
    }
    batch.spans.append((piece..<batch.pieces.count, row..<batch.ends.count))
    batch.words.append(UnsafeRawBufferPointer(start: nil, count: 0))
    batch.words += words
    return true
  }

  /// Leaves in `space.mixed` the mixed upper layers of the encoder, a row each piece.
  private func encode(_ batch: Batch, in space: inout DeepWorkspace) {
    let sizes = model.sizes
    let width = sizes.width
    let count = batch.pieces.count
    DeepWorkspace.make(room: count * width, in: &space.rows)
    DeepWorkspace.make(room: count * width, in: &space.mixed)
    DeepWorkspace.make(room: count * width, in: &space.narrow)
    embed(batch, in: &space)
    normalise(&space.rows, nil, count, norm: 0)
    for (index, block) in model.layers.blocks.enumerated() {
      apply(block.attention, space.rows, count, to: &space.wide, &space.rounded, &space.scales)
      attend(batch, in: &space)
      apply(block.output, space.narrow, count, to: &space.wide, &space.rounded, &space.scales)
      normalise(&space.rows, space.wide, count, norm: 2 * index + 1)
      apply(
        block.up, space.rows, count, GALLEY_GELU, to: &space.wide, &space.rounded, &space.scales)
      apply(block.down, space.wide, count, to: &space.narrow, &space.rounded, &space.scales)
      normalise(&space.rows, space.narrow, count, norm: 2 * index + 2)
      let upper = index - (sizes.layers - sizes.mixed)
      guard upper >= 0 else { continue }
      let share = model.mix[upper]
      for place in 0..<(count * width) { space.mixed[place] += space.rows[place] * share }
    }
  }

  /// A row for each piece, by its kind and its place in the sentence.
  private func embed(_ batch: Batch, in space: inout DeepWorkspace) {
    let width = model.sizes.width
    for span in batch.spans {
      for (place, row) in span.pieces.enumerated() {
        let piece = Int(batch.pieces[row])
        let scale = model.pieceScales[piece]
        for index in 0..<width {
          space.rows[row * width + index] =
            Float(model.pieceRows[piece * width + index]) * scale
            + model.places[place * width + index]
          space.mixed[row * width + index] = 0
        }
      }
    }
  }

  /// Leaves in `space.narrow` what each piece takes from the others of its sentence.
  private func attend(_ batch: Batch, in space: inout DeepWorkspace) {
    let width = model.sizes.width
    let heads = model.sizes.attentionHeads
    let longest = batch.spans.reduce(0) { max($0, $1.pieces.count) }
    DeepWorkspace.make(room: (longest + 7) * (width / heads + 1), in: &space.room)
    space.wide.withUnsafeBufferPointer { joined in
      space.narrow.withUnsafeMutableBufferPointer { out in
        guard let joined = joined.baseAddress, let out = out.baseAddress else { return }
        for span in batch.spans {
          galley_attend(
            joined + span.pieces.lowerBound * 3 * width, Int32(span.pieces.count), Int32(width),
            Int32(heads), &space.room, out + span.pieces.lowerBound * width, isWide)
        }
      }
    }
  }

  /// Leaves in `space.states` a row for each root and word: the mean of its pieces with its signs.
  private func join(_ batch: Batch, in space: inout DeepWorkspace) {
    let sizes = model.sizes
    let count = batch.ends.count
    DeepWorkspace.make(room: count * sizes.joined, in: &space.words)
    for span in batch.spans {
      var start = span.pieces.lowerBound
      for row in span.rows {
        let at = row * sizes.joined
        let end = batch.ends[row]
        let share = 1 / Float(end - start)
        for index in 0..<sizes.width {
          var sum: Float = 0
          for piece in start..<end { sum += space.mixed[piece * sizes.width + index] * share }
          space.words[at + index] = sum
        }
        start = end
        let signs =
          row == span.rows.lowerBound ? nil : WordSigns(batch.words[row], rows: sizes.signRows)
        let shape = signs?.shape ?? 0
        for index in 0..<sizes.shape {
          space.words[at + sizes.width + index] = model.shapeRows[shape * sizes.shape + index]
        }
        for kind in 0..<4 {
          let sign = Int(signs?.rows[kind] ?? 0)
          let first = at + sizes.width + sizes.shape + kind * sizes.sign
          for index in 0..<sizes.sign {
            space.words[first + index] =
              Float(model.signRows[sign * sizes.sign + index]) * model.signScales[sign]
          }
        }
      }
    }
    apply(
      model.layers.joined, space.words, count, GALLEY_LEAKY, to: &space.states, &space.rounded,
      &space.scales)
  }

  /// Leaves in `out` what a layer makes of the first `count` rows.
  func apply(
    _ layer: DeepLayer, _ rows: [Float], _ count: Int, _ bend: galley_bend = GALLEY_STRAIGHT,
    to out: inout [Float], _ rounded: inout [Int16], _ scales: inout [Float]
  ) {
    let group = Int(GALLEY_GROUP)
    DeepWorkspace.make(room: (count + group - 1) / group * group * layer.inner, in: &rounded)
    DeepWorkspace.make(room: count, in: &scales)
    DeepWorkspace.make(room: count * layer.outs, in: &out)
    galley_round(rows, Int32(count), Int32(layer.inner), &rounded, &scales, isWide)
    withUnsafePointer(to: layer.layer) {
      galley_apply($0, rounded, scales, Int32(count), bend, &out, isWide)
    }
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
}
