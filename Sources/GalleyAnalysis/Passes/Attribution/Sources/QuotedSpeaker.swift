/// What stands behind a verb that reports how somebody else put it: "quoted Ana Reis as saying".
struct QuotedSpeaker {
  /// The one who said it.
  let object: Int
  /// The word "as", and the participle behind it.
  let marker: Int
  let saying: Int
}
