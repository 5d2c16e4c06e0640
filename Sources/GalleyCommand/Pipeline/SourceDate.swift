import GalleyCompiler

/// The present that reproducible builds agree on.
///
/// https://reproducible-builds.org/specs/source-date-epoch/
enum SourceDate {
  private static let variable = "SOURCE_DATE_EPOCH"

  /// The last second of the year 9999, behind which days have no form that all read.
  static let last = 253_402_300_799

  /// In seconds since 1970; `nil` where the variable is not set.
  static func seconds(_ environment: Environment) -> Int? {
    environment.variable(variable).flatMap { Int($0) }
  }

  /// Refuses a value that is no time: the day of the file or of the clock in its place would pass
  /// unseen.
  static func check(_ environment: Environment) throws(InvocationError) {
    guard let text = environment.variable(variable), !text.isEmpty else { return }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw InvocationError(
        .badOptionValue, "\(variable) takes seconds since 1970 in digits, not “\(text)”")
    }
    guard let seconds = Int(text), seconds <= last else {
      throw InvocationError(
        .badOptionValue,
        "\(variable) takes seconds up to \(last), the end of the year 9999, not “\(text)”")
    }
  }
}
