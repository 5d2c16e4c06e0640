/// A number of bytes as people write it: `4096`, `64K`, `500M`, `2G`.
struct ByteSize: Equatable {
  let bytes: Int

  /// `nil` where the text is none, or more than can be counted.
  init?(_ text: String) {
    var digits = Substring(text)
    var factor = 1
    if let last = text.last, let power = ["K", "M", "G", "T"].firstIndex(of: last.uppercased()) {
      digits = digits.dropLast()
      factor = 1 << (10 * (power + 1))
    }
    guard let number = Int(digits), number >= 0, digits.first != "+" else { return nil }
    let (bytes, isTooLarge) = number.multipliedReportingOverflow(by: factor)
    guard !isTooLarge else { return nil }
    self.bytes = bytes
  }
}
