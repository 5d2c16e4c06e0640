private import CGalleyVectors

/// What vectors the processor has.
package enum ProcessorVectors {
  /// Whether there are vectors of 32 bytes.
  package static let areWide = galley_has_wide_vectors()
}
