/// The inflected forms of a word as the regular rules of a language spell them, by the engine's
/// keys.
package protocol WordForms {
  /// The forms of the word at `range`.
  init(_ bytes: borrowing [UInt8], _ range: Range<Int>)
  /// The word itself.
  var base: UInt32 { get }
  /// The plural of a noun.
  var plural: UInt32 { get }
  /// The forms that irregular verbs have by rule too.
  func eachPresentForm(_ body: (UInt32) -> Void)
  /// The past forms of a regular verb.
  func eachPastForm(_ body: (UInt32) -> Void)
}
