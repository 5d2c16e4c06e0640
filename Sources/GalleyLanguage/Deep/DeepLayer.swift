internal import CGalleyVectors

/// One layer of a deep model, in memory that lives as long as the program.
struct DeepLayer: Sendable {
  nonisolated(unsafe) let layer: galley_layer
  let inner: Int
  let outs: Int
}
