internal import CGalleyVectors

/// The layers of a deep model, in the order in which its file holds them.
struct DeepLayers: Sendable {
  /// The four layers of a block of the encoder.
  struct Block: Sendable {
    let attention: DeepLayer
    let output: DeepLayer
    let up: DeepLayer
    let down: DeepLayer
  }

  let blocks: [Block]
  let joined: DeepLayer
  let arcChild: DeepLayer
  let arcHead: DeepLayer
  let arcs: DeepLayer
  let relationChild: DeepLayer
  let relationHead: DeepLayer
  let relations: DeepLayer
  let penn: DeepLayer
  let universal: DeepLayer

  /// Cuts the sections into layers; nil where they have other sizes.
  init?(_ sizes: DeepSizes, _ parts: ModelParts) {
    var cutter = Cutter(parts)
    var blocks: [Block] = []
    for _ in 0..<sizes.layers {
      blocks.append(
        Block(
          attention: cutter.next(sizes.width, 3 * sizes.width),
          output: cutter.next(sizes.width, sizes.width),
          up: cutter.next(sizes.width, sizes.inner),
          down: cutter.next(sizes.inner, sizes.width)))
    }
    self.blocks = blocks
    joined = cutter.next(sizes.joined, sizes.width)
    arcChild = cutter.next(sizes.width, sizes.arcs)
    arcHead = cutter.next(sizes.width, sizes.arcs)
    arcs = cutter.next(sizes.arcs, sizes.arcs)
    relationChild = cutter.next(sizes.width, sizes.relations)
    relationHead = cutter.next(sizes.width, sizes.relations)
    relations = cutter.next(
      sizes.relations, DependencyRelation.allCases.count * (sizes.relations + 1))
    penn = cutter.next(sizes.width, PennTag.allCases.count)
    universal = cutter.next(sizes.width, UniversalTag.allCases.count)
    guard cutter.isDone else { return nil }
  }

  /// Gives the parts of the sections one after the other.
  private struct Cutter {
    let weights: UnsafeBufferPointer<Int8>
    let scales: UnsafeBufferPointer<Float>
    let bias: UnsafeBufferPointer<Float>
    var weight = 0
    var row = 0
    var isShort = false

    init(_ parts: ModelParts) {
      weights = parts.entries(.layerWeights, as: Int8.self)
      scales = parts.entries(.layerScales, as: Float.self)
      bias = parts.entries(.layerBias, as: Float.self)
    }

    var isDone: Bool {
      !isShort && weight == weights.count && row == scales.count && row == bias.count
    }

    mutating func next(_ inner: Int, _ outs: Int) -> DeepLayer {
      guard weight + inner * outs <= weights.count, row + outs <= min(scales.count, bias.count),
        let weights = weights.baseAddress, let scales = scales.baseAddress,
        let bias = bias.baseAddress
      else {
        isShort = true
        return DeepLayer(layer: galley_layer(), inner: inner, outs: outs)
      }
      defer {
        weight += inner * outs
        row += outs
      }
      return DeepLayer(
        layer: galley_layer(
          weights: weights + weight, scales: scales + row, bias: bias + row, inner: Int32(inner),
          outs: Int32(outs)), inner: inner, outs: outs)
    }
  }
}
