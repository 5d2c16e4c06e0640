/// Forms that are dates only where a text is nothing else: a month with its year, seconds since
/// 1970.
package enum WholeDate {
  static func read(_ text: String, _ tokens: DateTokens) -> String? {
    let parts = tokens.tokens.filter { $0 != .mark(0x20) }
    switch parts.count {
    case 1:
      guard case .number(let value, let digits) = parts[0] else { return nil }
      if digits == 10 { return moment(value) }
      return digits == 13 ? moment(value / 1000) : nil
    case 2, 3:
      let parts = parts.filter { $0 != .mark(0x2C) && $0 != .mark(0x2E) }
      if parts.count == 2, case .word(let word) = parts[0], let month = MonthNames.month(word),
        case .number(let year, 4) = parts[1]
      {
        return DateScanner.month(year, month)
      }
      if parts.count == 3, case .number(let year, 4) = parts[0], parts[1] == .mark(0x2D),
        case .number(let month, 2) = parts[2]
      {
        return DateScanner.month(year, month)
      }
      return nil
    default: return nil
    }
  }

  /// Seconds since 1970 as a date with its time in UTC.
  private static func moment(_ seconds: Int) -> String? {
    guard (100_000_000...4_102_444_800).contains(seconds) else { return nil }
    let (year, month, day) = civil(seconds / 86_400)
    let rest = seconds % 86_400
    let clock = [rest / 3_600, rest / 60 % 60, rest % 60].map(DateScanner.two)
    guard let date = DateScanner.iso(year, month, day) else { return nil }
    return date + "T" + clock.joined(separator: ":") + "Z"
  }

  /// Days since 1970-01-01 of a day in the proleptic Gregorian calendar.
  ///
  /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
  package static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The year, month and day that are so many days behind 1970-01-01.
  ///
  /// As above, civil_from_days.
  package static func civil(_ days: Int) -> (Int, Int, Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}
