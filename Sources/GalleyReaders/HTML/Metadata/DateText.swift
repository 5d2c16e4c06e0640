/// Reads dates as people and publishing systems write them and gives them as ISO 8601.
///
/// Month names are known in the languages of Europe's larger presses. A date in figures whose order
/// is open (03/04/2020) is read day first, unless the caller says that months come first.
struct DateText {
  /// `YYYY-MM-DD`, with the time and the zone behind it where the text has them.
  let iso: String

  /// Finds the first date in a text; `nil` where there is none.
  init?(_ text: String, monthFirst: Bool = false) {
    let scanner = DateScanner(Array(text.utf8), monthFirst: monthFirst)
    guard let iso = scanner.scan() else { return nil }
    self.iso = iso
  }

  /// The day alone.
  var day: Substring { iso.prefix(10) }
}

/// Walks over the words and numbers of a text in search of a date.
private struct DateScanner {
  private enum Token {
    case number(Int, digits: Int)
    case word(String)
    case mark(UInt8)
  }

  private var tokens: [Token] = []
  /// Where each token begins.
  private var offsets: [Int] = []
  private let bytes: [UInt8]
  private let monthFirst: Bool

  init(_ bytes: [UInt8], monthFirst: Bool) {
    self.bytes = Array(bytes.prefix(400))
    self.monthFirst = monthFirst
    tokenize()
  }

  private mutating func tokenize() {
    var index = 0
    while index < bytes.count {
      let start = index
      let byte = bytes[index]
      offsets.append(start)
      if byte.isASCIIDigit {
        var value = 0
        while index < bytes.count, bytes[index].isASCIIDigit {
          value = min(value * 10 + Int(bytes[index] - 0x30), 1 << 40)
          index += 1
        }
        tokens.append(.number(value, digits: index - start))
      } else if byte.isASCIILetter || byte >= 0x80 {
        while index < bytes.count, bytes[index].isASCIILetter || bytes[index] >= 0x80 {
          index += 1
        }
        tokens.append(.word(String(decoding: bytes[start..<index], as: UTF8.self).lowercased()))
      } else {
        index += 1
        tokens.append(.mark(byte))
      }
    }
  }

  func scan() -> String? {
    for index in tokens.indices {
      if let found = date(at: index) {
        return found.iso + time(after: found.end, isISO: found.isISO)
      }
    }
    return nil
  }

  private typealias Found = (iso: String, end: Int, isISO: Bool)

  private func date(at index: Int) -> Found? {
    switch tokens[index] {
    case .number(let value, let digits):
      if digits == 8 { return compact(value, index) }
      if digits == 4 { return yearFirst(value, index) }
      if digits <= 2 { return dayOrMonthFirst(value, index) }
      return nil
    case .word(let word):
      guard let month = MonthNames.month(word) else { return nil }
      return named(month: month, index)
    case .mark: return nil
    }
  }

  private func compact(_ value: Int, _ index: Int) -> Found? {
    let end = index + 1
    return iso(value / 10000, value / 100 % 100, value % 100).map { ($0, end, true) }
  }

  /// 2020-03-04, 2020/03/04, 2020.03.04, 2020年3月4日.
  private func yearFirst(_ year: Int, _ index: Int) -> Found? {
    if case .word(let mark)? = token(index + 1), mark == "年",
      case .number(let month, _)? = token(index + 2), case .number(let day, _)? = token(index + 4)
    {
      return iso(year, month, day).map { ($0, index + 6, false) }
    }
    guard case .mark(let mark)? = token(index + 1), mark == 0x2D || mark == 0x2F || mark == 0x2E,
      case .number(let month, let digits)? = token(index + 2), digits <= 2,
      case .mark(mark)? = token(index + 3),
      case .number(let day, let dayDigits)? = token(index + 4), dayDigits <= 2
    else { return nil }
    return iso(year, month, day).map { ($0, index + 5, true) }
  }

  /// 4.3.2020, 04/03/20, 4 March 2020, 4. März 2020, 4 de marzo de 2020.
  private func dayOrMonthFirst(_ first: Int, _ index: Int) -> Found? {
    if case .mark(let mark)? = token(index + 1), mark == 0x2E || mark == 0x2F || mark == 0x2D {
      var second = index + 2
      if case .mark(0x20)? = token(second) { second += 1 }
      if case .number(let middle, let digits)? = token(second), digits <= 2,
        case .mark(mark)? = token(second + 1)
      {
        var third = second + 2
        if case .mark(0x20)? = token(third) { third += 1 }
        if case .number(let year, let yearDigits)? = token(third),
          yearDigits == 4 || yearDigits == 2
        {
          let year = yearDigits == 4 ? year : year + (year < 70 ? 2000 : 1900)
          let swaps = mark != 0x2E && (middle > 12 || (monthFirst && first <= 12))
          return (swaps ? iso(year, first, middle) : iso(year, middle, first)).map {
            ($0, third + 1, false)
          }
        }
      }
    }
    var next = skipMarks(index + 1, 0x2E, 0x20, 0x2D, 0x2C)
    for _ in 0..<2 {
      if case .word(let word)? = token(next),
        ["th", "st", "nd", "rd", "de", "of", "er", "º"].contains(word)
      {
        next = skipMarks(next + 1, 0x20, 0x2E)
      }
    }
    guard next > index + 1 || true, case .word(let word)? = token(next),
      let month = MonthNames.month(word)
    else { return nil }
    var last = skipMarks(next + 1, 0x2E, 0x20, 0x2C, 0x2D)
    if case .word(let word)? = token(last), ["de", "del", "of"].contains(word) {
      last = skipMarks(last + 1, 0x20)
    }
    guard case .number(let year, let digits)? = token(last), digits == 4 else { return nil }
    return iso(year, month, first).map { ($0, last + 1, false) }
  }

  /// March 4, 2020; Mar. 4th 2020.
  private func named(month: Int, _ index: Int) -> Found? {
    let dayAt = skipMarks(index + 1, 0x2E, 0x20)
    guard case .number(let day, let digits)? = token(dayAt), digits <= 2 else { return nil }
    var yearAt = skipMarks(dayAt + 1, 0x2C, 0x20, 0x2E)
    if case .word(let word)? = token(yearAt), ["th", "st", "nd", "rd"].contains(word) {
      yearAt = skipMarks(yearAt + 1, 0x2C, 0x20)
    }
    guard case .number(let year, let yearDigits)? = token(yearAt), yearDigits == 4 else {
      return nil
    }
    return iso(year, month, day).map { ($0, yearAt + 1, false) }
  }

  private func token(_ index: Int) -> Token? { index < tokens.count ? tokens[index] : nil }

  private func skipMarks(_ index: Int, _ marks: UInt8...) -> Int {
    var index = index
    while case .mark(let mark)? = token(index), marks.contains(mark) { index += 1 }
    return index
  }

  private func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard year >= 1900, year <= 2100, month >= 1, month <= 12, day >= 1, day <= 31 else {
      return nil
    }
    return "\(year)-\(two(month))-\(two(day))"
  }

  private func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  /// The time right behind a date, as `THH:MM:SS` with its zone; empty where there is none.
  private func time(after end: Int, isISO: Bool) -> String {
    var index = end
    if isISO, case .word(let word)? = token(index), word == "t" {
      index += 1
    } else {
      index = skipMarks(index, 0x20, 0x2C)
      guard index > end else { return "" }
    }
    guard case .number(let hour, let digits)? = token(index), digits <= 2, hour < 24,
      case .mark(0x3A)? = token(index + 1), case .number(let minute, 2)? = token(index + 2),
      minute < 60
    else { return "" }
    index += 3
    var result = "T\(two(hour)):\(two(minute))"
    if case .mark(0x3A)? = token(index), case .number(let second, 2)? = token(index + 1),
      second < 61
    {
      result += ":\(two(second))"
      index += 2
      if case .mark(0x2E)? = token(index), case .number? = token(index + 1) { index += 2 }
    } else {
      result += ":00"
    }
    return result + zone(at: index)
  }

  private func zone(at index: Int) -> String {
    let index = skipMarks(index, 0x20)
    if case .word(let word)? = token(index), word == "z" || word == "gmt" || word == "utc" {
      return "Z"
    }
    guard case .mark(let sign)? = token(index), sign == 0x2B || sign == 0x2D,
      case .number(let value, let digits)? = token(index + 1)
    else { return "" }
    let mark = sign == 0x2B ? "+" : "-"
    if digits == 4 { return "\(mark)\(two(value / 100)):\(two(value % 100))" }
    if digits == 2, case .mark(0x3A)? = token(index + 2),
      case .number(let minute, 2)? = token(index + 3)
    {
      return "\(mark)\(two(value)):\(two(minute))"
    }
    return digits == 2 ? "\(mark)\(two(value)):00" : ""
  }
}
