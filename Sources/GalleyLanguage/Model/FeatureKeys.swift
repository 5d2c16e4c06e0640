/// The feature keys of one decision, in a buffer that is reused.
///
/// A feature is a template applied to one, two or three atoms (well-mixed 64-bit values). The
/// atoms are combined linearly with odd constants of the template and finalised once, which is
/// a few cycles a feature; ``LanguageModel`` tables take the high half for the bucket and the low
/// half for the fingerprint.
package struct FeatureKeys {
  private let keys: UnsafeMutablePointer<UInt64>
  package private(set) var count = 0

  /// `buffer` must have room for every key of the decision, ``capacity`` at most.
  @inline(__always)
  package init(_ buffer: UnsafeMutablePointer<UInt64>) { keys = buffer }

  /// More than any template set emits.
  package static let capacity = 128

  @inline(__always)
  package subscript(index: Int) -> UInt64 { keys[index] }

  /// The first of the keys.
  @inline(__always)
  var base: UnsafePointer<UInt64> { UnsafePointer(keys) }

  @inline(__always)
  private static func constant(_ template: UInt64, _ slot: UInt64) -> UInt64 {
    ((template &* 4 &+ slot) &* 2 &+ 1) &* Mix.golden
  }

  @inline(__always)
  private mutating func finish(_ sum: UInt64) {
    let key = (sum ^ (sum >> 32)) &* 0xD6E8_FEB8_6659_FD93
    append(key ^ (key >> 32))
  }

  /// Adds a key as it is.
  @inline(__always)
  mutating func append(_ key: UInt64) {
    keys[count] = key
    count &+= 1
  }

  @inline(__always)
  mutating func add(_ template: UInt64, _ a: UInt64) {
    finish((a &+ template) &* FeatureKeys.constant(template, 0))
  }

  @inline(__always)
  mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64) {
    finish(
      (a &+ template) &* FeatureKeys.constant(template, 0)
        &+ b &* FeatureKeys.constant(template, 1))
  }

  @inline(__always)
  mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) {
    finish(
      (a &+ template) &* FeatureKeys.constant(template, 0)
        &+ b &* FeatureKeys.constant(template, 1) &+ c &* FeatureKeys.constant(template, 2))
  }
}
