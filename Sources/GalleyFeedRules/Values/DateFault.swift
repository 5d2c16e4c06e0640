import GalleyCore

/// Says what keeps a value from being a date, where one thing does.
enum DateFault {
  /// Why there is no such day or time; `nil` where there is.
  static func of(_ date: FeedDate) -> String? {
    if !(1...12).contains(date.month) { return "there is no month \(date.month)" }
    let days = GregorianCalendar.days(in: date.month, of: date.year)
    if !(1...days).contains(date.day) {
      let month = months[date.month - 1]
      return date.month == 2 && date.day == 29
        ? "\(month) \(date.year) has 28 days" : "\(month) has \(days) days"
    }
    if date.hour == 24, date.minute == 0 { return "midnight is 00:00 of the next day, not 24:00" }
    if !(0...23).contains(date.hour) { return "there is no hour \(date.hour)" }
    if !(0...59).contains(date.minute) { return "there is no minute \(date.minute)" }
    if !(0...60).contains(date.second) { return "there is no second \(date.second)" }
    return abs(date.offset ?? 0) < 24 * 60 ? nil : "no zone is so far from Greenwich"
  }

  /// What is wrong with a date in words and numbers, as RSS writes them.
  static func inWords(_ value: [UInt8]) -> String? {
    if value.allSatisfy(\.isDigit) {
      switch value.count {
      case 10: return "it counts the seconds since 1970"
      case 13: return "it counts the milliseconds since 1970"
      default: return nil
      }
    }
    if ["null", "nan", "undefined", "invalid date"].contains(value.text.lowercased()) {
      return "a program had no date to write"
    }
    var parts = Parts()
    for word in PlainDate.words(value) { parts.take(word) }
    return parts.fault
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// What the words of a date are, as far as each can be told.
  private struct Parts {
    var date = FeedDate(year: 0, month: 0, day: 0)
    var hasTime = false
    var hasZone = false
    var strangeBefore: String?
    var strangeBehind: String?
    /// “AM” or “PM”.
    var half: String?
    /// A time with points for colons.
    var dotted: String?
    /// A date in numbers, as 02/03/2026.
    var slashes: String?

    mutating func take(_ word: ArraySlice<UInt8>) {
      let letters = word.filter(\.isLetter).map(\.lowercased)
      if word.contains(0x3A), word.first?.isDigit == true {
        let numbers = word.split(separator: 0x3A).map { Int($0.text) ?? 0 }
        hasTime = true
        date.hour = numbers[0]
        date.minute = numbers.count > 1 ? numbers[1] : 0
        date.second = numbers.count > 2 ? numbers[2] : 0
      } else if word.allSatisfy(\.isDigit) {
        if word.count > 2 {
          date.year = Int(word.text) ?? 0
        } else {
          date.day = Int(word.text) ?? 0
        }
      } else if hasTime, PlainDate.half(word) != nil {
        half = word.text
      } else if date.day > 0, word.contains(0x2E),
        word.split(separator: 0x2E).allSatisfy({ $0.count == 2 && $0.allSatisfy(\.isDigit) })
      {
        dotted = word.text
      } else if word.count(where: { $0 == 0x2F }) == 2, word.first?.isDigit == true {
        slashes = word.text
      } else if hasTime {
        if PlainDate.zone(word) != nil || ["cst", "ut"].contains(letters.text) {
          hasZone = true
        } else {
          strangeBehind = strangeBehind ?? word.text
        }
      } else if let month = DateFault.month(letters) {
        date.month = month
      } else if date.day > 0 {
        strangeBefore = strangeBefore ?? word.text
      }
    }

    var fault: String? {
      if let word = strangeBefore, date.month == 0 {
        return "“\(word)” is no English month, which has three letters, as Oct"
      }
      if let slashes {
        return "“\(slashes)” does not say which number is the month; write its name, as 03 Feb 2026"
      }
      guard date.month > 0, date.day > 0 else { return nil }
      if let fault = DateFault.of(date) { return fault }
      if let dotted, !hasTime { return "“\(dotted)” is written with colons, as 08:00:00" }
      if !hasTime { return "the time of day is missing, as 08:00:00 +0000" }
      if let half, !(1...12).contains(date.hour) {
        return "“\(half)” stands behind an hour of \(date.hour)"
      }
      if let word = strangeBehind {
        return word.hasPrefix("+") || word.hasPrefix("-")
          ? "“\(word)” is no offset; it has four digits, as +0100"
          : "“\(word)” is no zone that stands for one offset; write it as +0530"
      }
      return hasZone ? nil : "the zone is missing, as +0000 or GMT"
    }
  }

  private static func month(_ letters: [UInt8]) -> Int? {
    guard letters.count >= 3 else { return nil }
    return months.firstIndex { $0.lowercased().utf8.starts(with: letters) }.map { $0 + 1 }
  }

  /// What is wrong with a date of the ISO 8601 family.
  static func inNumbers(_ value: [UInt8]) -> String? {
    if value.allSatisfy(\.isDigit), value.count == 10 || value.count == 13 { return inWords(value) }
    let day = value.prefix { !$0.isXMLSpace && $0 != 0x54 }
    if day.count(where: { $0 == 0x2F }) == 2, day.prefix(while: \.isDigit).count < 3 {
      return "the year stands first, then the month and the day, as 2026-11-01"
    }
    guard let date = ISODate.parse(value) else {
      if let half = value.split(separator: 0x20).last, half.startIndex > 0,
        PlainDate.half(half) != nil, ISODate.parse(Array(value[..<(half.startIndex - 1)])) != nil
      {
        return "“\(half.text)” has no place in it; hours count from 00 to 23, and a zone follows"
      }
      return ISODate.check(value, .w3cdtf) != nil ? "the time of day is missing" : nil
    }
    if let fault = of(date) { return fault }
    if !ISODate.hasTime(value) { return "the time of day and its zone are missing" }
    return date.offset == nil ? "the zone is missing, as Z or +01:00" : nil
  }
}
