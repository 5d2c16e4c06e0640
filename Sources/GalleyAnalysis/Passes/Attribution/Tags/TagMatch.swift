/// A tag beside a quotation.
struct TagMatch {
  var verb: Int
  /// The verb stands before its subject.
  var isInverted: Bool
  var subject: Range<Int>?
}
