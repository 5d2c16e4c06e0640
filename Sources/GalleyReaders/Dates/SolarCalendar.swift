/// The calendar of Iran: its months by name, and its days as those of the Gregorian calendar.
///
/// Leap years follow the cycle of 33 years, which agrees with the equinox for every year that
/// publishing systems write (1343 to 1471, 1964 to 2092).
enum SolarCalendar {
  /// The month from 1 of a name.
  static func month(_ word: String) -> Int? {
    let name = word.hasSuffix("ماه") ? String(word.unicodeScalars.dropLast(3)) : word
    return months.firstIndex { $0.contains(name) }.map { $0 + 1 }
  }

  /// Years that a page can mean in figures alone: in the lunar calendar they passed before there
  /// were pages.
  static let figures = 1370...1420

  /// The Gregorian day, as ISO 8601 writes it; `nil` where the calendar has no such day.
  static func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard years.contains(year), (1...12).contains(month), day >= 1, day <= length(month, of: year)
    else { return nil }
    let inYear = (month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7)) + day - 1
    let passed = (years.lowerBound..<year).reduce(0) { $0 + (isLeap($1) ? 366 : 365) }
    // The first day of 1343 was 21 March 1964.
    let (gregorian, ofYear, ofMonth) = WholeDate.civil(
      WholeDate.days(1964, 3, 21) + passed + inYear)
    return DateScanner.iso(gregorian, ofYear, ofMonth)
  }

  private static let years = 1343...1470

  private static func length(_ month: Int, of year: Int) -> Int {
    month <= 6 ? 31 : month < 12 || isLeap(year) ? 30 : 29
  }

  private static func isLeap(_ year: Int) -> Bool {
    [1, 5, 9, 13, 17, 22, 26, 30].contains(year % 33)
  }

  /// With the letters of Persian and those of Arabic that stand for them.
  private static let months: [Set<String>] = [
    ["فروردین", "فروردين"], ["اردیبهشت", "ارديبهشت"], ["خرداد"], ["تیر", "تير"],
    ["مرداد", "امرداد"], ["شهریور", "شهريور"], ["مهر"], ["آبان", "ابان"], ["آذر", "اذر"],
    ["دی", "دي"], ["بهمن"], ["اسفند"],
  ]
}
