/// How likely it is that a claim is right, or a speaker: from 0 to 1, in hundredths.
///
/// Whole hundredths, since a report gives two decimals and has to be the same on every machine.
public struct Confidence: Sendable, Hashable, Comparable {
  /// From 0 to 100.
  public let hundredths: Int

  /// Values outside 0 to 100 are brought to the nearest of the two.
  public init(hundredths: Int) { self.hundredths = min(max(hundredths, 0), 100) }

  /// Reads a number from 0 to 1, such as `0.6`; `nil` for anything else. Digits behind the second
  /// decimal are rounded away.
  public init?(_ text: String) {
    guard let value = Double(text), value >= 0, value <= 1 else { return nil }
    self.init(hundredths: Int((value * 100).rounded()))
  }

  /// Backends for people show claims from here on unless they are told otherwise.
  public static let shown = Confidence(hundredths: 60)

  public static func < (left: Confidence, right: Confidence) -> Bool {
    left.hundredths < right.hundredths
  }

  /// With two decimals, as in `0.87`.
  public var text: String {
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
