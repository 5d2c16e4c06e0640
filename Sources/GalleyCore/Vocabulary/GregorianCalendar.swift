/// The months of the calendar that ISO 8601 counts in.
package enum GregorianCalendar {
  /// How many days a month has; 0 where there is no such month.
  package static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 1...12: 31
    default: 0
    }
  }

  /// Whether there is a day.
  package static func has(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    day >= 1 && day <= days(in: month, of: year)
  }
}
