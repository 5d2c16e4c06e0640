import GalleyCore

/// Walks over the words and numbers of a text in search of dates.
struct DateScanner {
  let tokens: DateTokens
  private let monthFirst: Bool

  init(_ tokens: DateTokens, monthFirst: Bool) {
    self.tokens = tokens
    self.monthFirst = monthFirst
  }

  func first() -> DateText? { scan(limit: 1).first }

  func all() -> [DateText] { scan(limit: 20) }

  private func scan(limit: Int) -> [DateText] {
    var result: [DateText] = []
    var index = 0
    var from = 0
    while index < tokens.tokens.count, result.count < limit {
      guard let found = date(at: index) else {
        index += 1
        continue
      }
      let time = DateTime(tokens)
      let clock = time.after(found.end, isISO: found.isISO) ?? time.before(index, from: from)
      let isChange =
        DateLabels.sayChange(tokens, from..<index)
        || DateLabels.sayChange(tokens, behind: max(found.end, clock?.end ?? 0))
      from = max(found.end, clock?.end ?? 0)
      result.append(
        DateText(
          iso: found.iso + (clock?.iso ?? ""), isChange: isChange, lostZone: clock?.lostZone))
      index = max(from, index + 1)
    }
    return result
  }

  private typealias Found = (iso: String, end: Int, isISO: Bool)

  private func date(at index: Int) -> Found? {
    switch tokens[index] {
    case .number(let value, let digits):
      if digits == 8 { return compact(value, index) }
      if digits == 4 { return yearFirst(value, index) }
      if digits <= 2 { return dayOrMonthFirst(value, index) ?? era(value, index) }
      return nil
    case .word(let word):
      guard let (month, end) = month(at: index, word) else { return nil }
      return named(month: month, end)
    default: return nil
    }
  }

  private func compact(_ value: Int, _ index: Int) -> Found? {
    Self.iso(value / 10000, value / 100 % 100, value % 100).map { ($0, index + 1, true) }
  }

  /// 2020-03-04, 2020/03/04, 2020.03.04, 2020年3月4日, 2020년 3월 4일, 2020. március 4.
  private func yearFirst(_ year: Int, _ index: Int) -> Found? {
    if let found = eastAsian(year, index) { return found }
    if let mark = tokens.mark(index + 1), mark == 0x2D || mark == 0x2F || mark == 0x2E {
      var next = index + 2
      if tokens.mark(next) == 0x20 { next += 1 }
      if let month = tokens.number(next, digits: 1...2), tokens.mark(next + 1) == mark {
        var last = next + 2
        if tokens.mark(last) == 0x20 { last += 1 }
        guard let day = tokens.number(last, digits: 1...2) else { return nil }
        if SolarCalendar.figures.contains(year) {
          return SolarCalendar.iso(year, month, day).map { ($0, last + 1, true) }
        }
        return Self.iso(year, month, day).map { ($0, last + 1, true) }
      }
    }
    let next = tokens.skip(index + 1, 0x2E, 0x20, 0x2C, 0x2D)
    guard let word = tokens.word(next), let (month, end) = month(at: next, word) else { return nil }
    let last = tokens.skip(end, 0x2E, 0x20, 0x2D)
    guard let day = tokens.number(last, digits: 1...2), tokens.mark(last + 1) != 0x3A else {
      return nil
    }
    return Self.iso(year, month, day).map { ($0, last + 1, false) }
  }

  /// Year, month and day each with their sign behind, blanks between or not.
  private func eastAsian(_ year: Int, _ index: Int) -> Found? {
    let signs: [[String]] = [["年", "년"], ["月", "월"], ["日", "일", "号", "號"]]
    var values = [year]
    var at = index
    for (position, names) in signs.enumerated() {
      let sign = tokens.skip(at + 1, 0x20)
      guard let word = tokens.word(sign), names.contains(where: word.hasPrefix) else { return nil }
      if position == 2 {
        return Self.iso(values[0], values[1], values[2]).map { ($0, sign + 1, false) }
      }
      at = tokens.skip(sign + 1, 0x20)
      guard let value = tokens.number(at, digits: 1...2) else { return nil }
      values.append(value)
    }
    return nil
  }

  /// 令和8年3月4日: the years of Japan's present era and the one before.
  private func era(_ value: Int, _ index: Int) -> Found? {
    guard let word = tokens.word(index - 1) else { return nil }
    if word.hasSuffix("令和") { return eastAsian(2018 + value, index) }
    return word.hasSuffix("平成") ? eastAsian(1988 + value, index) : nil
  }

  /// The month that is named at a token, and what follows the name; some have two words.
  private func month(at index: Int, _ word: String) -> (Int, Int)? {
    if tokens.mark(index + 1) == 0x20, let next = tokens.word(index + 2),
      let month = MonthNames.month(word + " " + next)
    {
      return (month, index + 3)
    }
    return MonthNames.month(word).map { ($0, index + 1) }
  }

  /// 4.3.2020, 04/03/20, 4 March 2020, 4. März 2020, 4 de marzo de 2020, 4-Mar-2020.
  private func dayOrMonthFirst(_ first: Int, _ index: Int) -> Found? {
    if let mark = tokens.mark(index + 1), mark == 0x2E || mark == 0x2F || mark == 0x2D {
      var second = index + 2
      if tokens.mark(second) == 0x20 { second += 1 }
      if let middle = tokens.number(second, digits: 1...2), tokens.mark(second + 1) == mark {
        var third = second + 2
        if tokens.mark(third) == 0x20 { third += 1 }
        if case .number(let year, let digits)? = tokens[third], digits == 4 || digits == 2 {
          let year = digits == 4 ? year : year + (year < 70 ? 2000 : 1900)
          let swaps = mark != 0x2E && (middle > 12 || (monthFirst && first <= 12))
          return (swaps ? Self.iso(year, first, middle) : Self.iso(year, middle, first)).map {
            ($0, third + 1, false)
          }
        }
      }
    }
    var next = tokens.skip(index + 1, 0x2E, 0x20, 0x2D, 0x2C)
    for _ in 0..<2 {
      if let word = tokens.word(next), Self.ordinals.contains(word) {
        next = tokens.skip(next + 1, 0x20, 0x2E)
      }
    }
    guard let word = tokens.word(next) else { return nil }
    if let month = SolarCalendar.month(word) {
      // "۱۲ آبان ماه ۱۴۰۴"
      var last = tokens.skip(next + 1, 0x20, 0x2C)
      if tokens.word(last) == "ماه" { last = tokens.skip(last + 1, 0x20, 0x2C) }
      return tokens.number(last, digits: 4...4).flatMap { SolarCalendar.iso($0, month, first) }
        .map { ($0, last + 1, false) }
    }
    guard let (month, end) = month(at: next, word) else { return nil }
    var last = tokens.skip(end, 0x2E, 0x20, 0x2C, 0x2D)
    if let word = tokens.word(last), ["de", "del", "of", "عام", "سنة", "год"].contains(word) {
      last = tokens.skip(last + 1, 0x20)
    }
    if let year = tokens.number(last, digits: 4...4) {
      return Self.iso(year, month, first).map { ($0, last + 1, false) }
    }
    // RFC 822 wrote two digits of the year; then the time follows. "4-Mar-26" is one word.
    let isHyphened =
      tokens.mark(index + 1) == 0x2D && tokens.mark(end) == 0x2D && last == end + 1
    guard let year = tokens.number(last, digits: 2...2),
      isHyphened
        || tokens.mark(last + 1) == 0x20 && tokens.number(last + 2, digits: 2...2) != nil
          && tokens.mark(last + 3) == 0x3A
    else { return nil }
    return Self.iso(year + (year < 70 ? 2000 : 1900), month, first).map { ($0, last + 1, false) }
  }

  private static let ordinals: Set<String> = ["th", "st", "nd", "rd", "de", "of", "er", "º", "."]

  /// March 4, 2020; Mar. 4th 2020.
  private func named(month: Int, _ end: Int) -> Found? {
    let dayAt = tokens.skip(end, 0x2E, 0x20)
    guard let day = tokens.number(dayAt, digits: 1...2) else { return nil }
    var yearAt = tokens.skip(dayAt + 1, 0x2C, 0x20, 0x2E)
    if let word = tokens.word(yearAt), ["th", "st", "nd", "rd"].contains(word) {
      yearAt = tokens.skip(yearAt + 1, 0x2C, 0x20)
    }
    guard let year = tokens.number(yearAt, digits: 4...4) else { return nil }
    return Self.iso(year, month, day).map { ($0, yearAt + 1, false) }
  }

  /// A day that the Gregorian calendar has, from 1900 to 2100.
  static func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1900...2100).contains(year), GregorianCalendar.has(year, month, day) else { return nil }
    return "\(year)-\(two(month))-\(two(day))"
  }

  static func month(_ year: Int, _ month: Int) -> String? {
    iso(year, month, 1).map { String($0.prefix(7)) }
  }

  static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
