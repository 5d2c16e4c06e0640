/// Reads dates of RSS: RFC 822, section 5, with years of four digits (RFC 2822, section 3.3).
enum RFC822Date {
  enum Verdict: Equatable {
    case valid(FeedDate)
    /// The date is fine but its day of the week is another; the right date.
    case wrongWeekday(FeedDate)
    /// RFC 822 allows it, but many readers do not: two-digit years, odd spacing, military zones.
    case problematic(FeedDate)
    /// No date of this form; the date that was probably meant, where that is clear.
    case invalid(FeedDate?)
  }

  private static let zones: [(String, Int)] = [
    ("UT", 0), ("GMT", 0), ("EST", -300), ("EDT", -240), ("CST", -360), ("CDT", -300),
    ("MST", -420), ("MDT", -360), ("PST", -480), ("PDT", -420), ("Z", 0),
  ]

  static func check(_ value: [UInt8]) -> Verdict {
    if let (date, weekday) = strict(value) {
      guard date.isPossible else { return .invalid(nil) }
      if let weekday, weekday != date.weekday { return .wrongWeekday(date) }
      return .valid(date)
    }
    if let date = loose(value, allowsLongNames: false) {
      return date.isPossible ? .problematic(date) : .invalid(nil)
    }
    let meant =
      loose(value, allowsLongNames: true) ?? PlainDate.parse(withoutComments(value))
      ?? ISODate.parse(value)
    guard let meant, meant.isPossible, meant.offset != nil, ISODate.hasTime(value) else {
      return .invalid(nil)
    }
    return .invalid(meant)
  }

  /// The form that every reader understands.
  private static func strict(_ value: [UInt8]) -> (FeedDate, weekday: Int?)? {
    var cursor = ByteCursor(value)
    let weekday = cursor.skip(oneOf: FeedDate.dayNames)
    if weekday != nil {
      guard cursor.skip(0x2C), cursor.skip(0x20) else { return nil }
    }
    guard let day = cursor.digits(1...2), cursor.skip(0x20),
      let month = cursor.skip(oneOf: FeedDate.monthNames), cursor.skip(0x20),
      let year = cursor.digits(4...4), cursor.skip(0x20), let hour = cursor.digits(2...2),
      cursor.skip(0x3A), let minute = cursor.digits(2...2)
    else { return nil }
    var date = FeedDate(year: year, month: month + 1, day: day, hour: hour, minute: minute)
    if cursor.skip(0x3A) {
      guard let second = cursor.digits(2...2) else { return nil }
      date.second = second
    }
    guard cursor.skip(0x20), let offset = zone(&cursor), cursor.isAtEnd else { return nil }
    date.offset = offset
    return (date, weekday)
  }

  private static func zone(_ cursor: inout ByteCursor) -> Int? {
    if cursor.next?.isLetter ?? false, let named = cursor.skip(oneOf: zones.map(\.0)) {
      return zones[named].1
    }
    let isWest = cursor.skip(0x2D)
    if !isWest { _ = cursor.skip(0x2B) }
    guard let digits = cursor.digits(4...4), [0, 30, 45].contains(digits % 100) else { return nil }
    return (digits / 100 * 60 + digits % 100) * (isWest ? -1 : 1)
  }

  /// Any spacing, case and length of year; with `allowsLongNames` also names written in full.
  private static func loose(_ value: [UInt8], allowsLongNames: Bool) -> FeedDate? {
    var cursor = ByteCursor(withoutComments(value))
    cursor.skipSpace()
    let first = cursor.letters()
    if !first.isEmpty {
      guard index(of: first, in: FeedDate.dayNames, long: allowsLongNames) != nil else {
        return nil
      }
      cursor.skipSpace()
      guard cursor.skip(0x2C) || allowsLongNames else { return nil }
      cursor.skipSpace()
    }
    guard let day = cursor.digits(1...2), cursor.skipSpace() || allowsLongNames else { return nil }
    if allowsLongNames { _ = cursor.skip(0x2D) }
    guard let month = index(of: cursor.letters(), in: FeedDate.monthNames, long: allowsLongNames)
    else { return nil }
    if allowsLongNames { _ = cursor.skip(0x2D) }
    guard cursor.skipSpace() || allowsLongNames, var year = cursor.digits(2...4),
      year < 100 || year > 999,
      cursor.skipSpace(), let hour = cursor.digits(allowsLongNames ? 1...2 : 2...2),
      cursor.skip(0x3A), let minute = cursor.digits(2...2)
    else { return nil }
    if year < 100 { year += year < 50 ? 2000 : 1900 }
    var date = FeedDate(year: year, month: month + 1, day: day, hour: hour, minute: minute)
    if cursor.skip(0x3A) {
      guard let second = cursor.digits(2...2) else { return nil }
      date.second = second
    }
    guard cursor.skipSpace() else { return nil }
    date.offset = looseZone(&cursor, isLong: allowsLongNames)
    cursor.skipSpace()
    return cursor.isAtEnd && date.offset != nil ? date : nil
  }

  private static func looseZone(_ cursor: inout ByteCursor, isLong: Bool) -> Int? {
    if let byte = cursor.next, byte == 0x2B || byte == 0x2D {
      cursor.index += 1
      guard let digits = cursor.digits(4...4), digits % 100 < 60 else { return nil }
      return (digits / 100 * 60 + digits % 100) * (byte == 0x2D ? -1 : 1)
    }
    let name = cursor.letters()
    if isLong, name.isEqualIgnoringCase("utc") { return 0 }
    if let zone = zones.first(where: { $0.0.utf8.elementsEqual(name.map { $0 & 0xDF }) }) {
      return zone.1
    }
    // RFC 822 gave the military letters the wrong sign; RFC 2822, section 4.3, reads them as UTC.
    return name.count == 1 && name[0] != 0x6A ? 0 : nil
  }

  private static func index(of name: [UInt8], in names: [String], long: Bool) -> Int? {
    guard long ? name.count >= 3 : name.count == 3 else { return nil }
    return names.firstIndex { name.beginsIgnoringCase(with3: $0) }
  }

  /// RFC 822 allows comments in brackets and quoted characters anywhere between words.
  private static func withoutComments(_ value: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var depth = 0
    var index = 0
    while index < value.count {
      let byte = value[index]
      if byte == 0x5C {
        index += 2
        continue
      }
      if byte == 0x28 { depth += 1 }
      if depth == 0 { result.append(byte) }
      if byte == 0x29, depth > 0 {
        depth -= 1
        if depth == 0 { result.append(0x20) }
      }
      index += 1
    }
    while let last = result.last, last.isXMLSpace { result.removeLast() }
    return result
  }
}

extension Array where Element == UInt8 {
  fileprivate func beginsIgnoringCase(with3 name: String) -> Bool {
    zip(self, name.utf8).allSatisfy { $0.lowercased == $1.lowercased } && count >= name.utf8.count
  }
}
