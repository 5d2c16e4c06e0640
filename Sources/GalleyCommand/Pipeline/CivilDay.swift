import GalleyCompiler
import Glibc

/// Days as ISO 8601 writes them.
enum CivilDay {
  /// The day of a time in seconds since 1970, in UTC: Howard Hinnant's `civil_from_days`.
  static func text(_ seconds: Int) -> String {
    let days = Int((Double(seconds) / 86_400).rounded(.down)) + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }

  /// The last day on which anything can have happened: today, wherever it has come first, by the
  /// clock or by what the environment says that the present is.
  static func latest(in environment: Environment) -> String {
    text(min(max(Int(time(nil)), environment.now ?? 0) + 86_400, SourceDate.last))
  }
}
