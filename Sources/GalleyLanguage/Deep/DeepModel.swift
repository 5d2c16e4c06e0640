/// The model of the deep engine: an encoder of pieces of words with heads for trees and tags.
///
/// A file of sections like ``LanguageModel``'s, used in place from memory that lives as long as the
/// program. Made by `Training/deep.py`; its documentation names the papers.
package struct DeepModel: Sendable, Equatable {
  /// Of all behind the header: two models of one digest are the same.
  package let digest: UInt64
  let sizes: DeepSizes
  let pieces: WordPieces
  let layers: DeepLayers
  nonisolated(unsafe) let pieceRows: UnsafeBufferPointer<Int8>
  nonisolated(unsafe) let pieceScales: UnsafeBufferPointer<Float>
  nonisolated(unsafe) let places: UnsafeBufferPointer<Float>
  nonisolated(unsafe) let signRows: UnsafeBufferPointer<Int8>
  nonisolated(unsafe) let signScales: UnsafeBufferPointer<Float>
  nonisolated(unsafe) let shapeRows: UnsafeBufferPointer<Float>
  nonisolated(unsafe) let norms: UnsafeBufferPointer<Float>
  nonisolated(unsafe) let mix: UnsafeBufferPointer<Float>
  nonisolated(unsafe) let distances: UnsafeBufferPointer<Float>
  nonisolated(unsafe) let tagPairs: UnsafeBufferPointer<UInt8>

  /// Checks the file and finds its sections; reads it once, at the speed of memory.
  ///
  /// `image` must be aligned to 64 bytes and live as long as the program.
  package init(image: UnsafeRawBufferPointer) throws(ModelError) {
    let parts = try ModelParts(image: image, verifying: true)
    digest = parts.digest
    guard let sizes = DeepSizes(parts.entries(.deepSizes, as: UInt32.self)) else {
      throw .damagedSection(kind: ModelSection.deepSizes.rawValue)
    }
    self.sizes = sizes
    guard let pieces = WordPieces(sizes, parts) else {
      throw .damagedSection(kind: ModelSection.pieceSlots.rawValue)
    }
    self.pieces = pieces
    guard let layers = DeepLayers(sizes, parts) else {
      throw .damagedSection(kind: ModelSection.layerWeights.rawValue)
    }
    self.layers = layers
    pieceRows = parts.entries(.pieceRows, as: Int8.self)
    pieceScales = parts.entries(.pieceScales, as: Float.self)
    places = parts.entries(.places, as: Float.self)
    signRows = parts.entries(.signRows, as: Int8.self)
    signScales = parts.entries(.signScales, as: Float.self)
    shapeRows = parts.entries(.shapeRows, as: Float.self)
    norms = parts.entries(.norms, as: Float.self)
    mix = parts.entries(.mix, as: Float.self)
    distances = parts.entries(.distances, as: Float.self)
    tagPairs = parts.entries(.tagPairs, as: UInt8.self)
    let counts: [(ModelSection, Int, Int)] = [
      (.pieceRows, pieceRows.count, sizes.width * pieces.count),
      (.pieceScales, pieceScales.count, pieces.count),
      (.places, places.count, sizes.width * sizes.places),
      (.signRows, signRows.count, sizes.sign * sizes.signRows),
      (.signScales, signScales.count, sizes.signRows),
      (.shapeRows, shapeRows.count, sizes.shape * DeepSizes.shapes),
      (.norms, norms.count, 2 * sizes.width * (2 * sizes.layers + 1)),
      (.mix, mix.count, sizes.mixed),
      (.distances, distances.count, 2 * DeepParser.farthest + 1),
      (.tagPairs, tagPairs.count, PennTag.allCases.count * UniversalTag.allCases.count),
    ]
    for (section, found, expected) in counts where found != expected {
      throw .damagedSection(kind: section.rawValue)
    }
    let labels = parts.entries(.labels, as: UInt8.self)
    guard labels.elementsEqual(DeepModel.labels.utf8) else {
      throw .damagedSection(kind: ModelSection.labels.rawValue)
    }
  }

  package static func == (one: DeepModel, other: DeepModel) -> Bool { one.digest == other.digest }

  /// The labels of this program: those of a model must be the same.
  static var labels: String {
    (DependencyRelation.allCases.map(\.name.description)
      + PennTag.allCases.map(\.name.description) + UniversalTag.allCases.map(\.name.description))
      .map { $0 + "\n" }.joined()
  }
}
