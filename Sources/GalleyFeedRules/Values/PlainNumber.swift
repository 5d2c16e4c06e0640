/// Reads numbers that a person understands though no specification writes them so.
enum PlainNumber {
  /// The digits that were meant: without “px”, without commas between thousands, and for a duration
  /// the seconds of `1:30`.
  static func meant(by value: [UInt8], isDuration: Bool) -> String? {
    if isDuration, let seconds = PlainDuration.seconds(value), seconds > 0 { return "\(seconds)" }
    var digits = value[...]
    if digits.suffix(2).map(\.lowercased).text == "px" { digits = digits.dropLast(2) }
    while digits.last == 0x20 { digits = digits.dropLast() }
    let groups = digits.split(separator: 0x2C, omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDigit) }), digits.count < 16,
      groups.dropFirst().allSatisfy({ $0.count == 3 }),
      (groups.first?.count ?? 0) < 4
        || groups.count == 1, digits.count < value.count || groups.count > 1,
      let number = Int(groups.joined().map { $0 }.text), number > 0
    else { return nil }
    return "\(number)"
  }
}
