/// Reads dates that a person understands though no specification writes them so.
///
/// Only what leaves no doubt is taken: the month by its name, the year with four digits, the zone as
/// an offset or as a name that stands for one offset only.
enum PlainDate {
  static func parse(_ value: [UInt8]) -> FeedDate? {
    var date = FeedDate(year: 0, month: 0, day: 0)
    date.offset = nil
    var hasTime = false
    var isNumbered = false
    for word in words(value) {
      if word.contains(0x3A), !hasTime, word.first?.isDigit == true {
        guard time(word, &date) else { return nil }
        hasTime = true
      } else if let month = month(word) {
        guard date.month == 0 else { return nil }
        date.month = month
      } else if isWeekday(word) {
        continue
      } else if let half = half(word) {
        guard hasTime, (1...12).contains(date.hour) else { return nil }
        date.hour = date.hour % 12 + half
      } else if word.allSatisfy(\.isDigit), word.count == 4, date.year == 0 {
        date.year = Int(word.text) ?? 0
      } else if let day = day(word), date.day == 0 {
        date.day = day
      } else if let offset = zone(word), date.offset == nil || date.offset == 0 {
        date.offset = offset
        isNumbered = word.first == 0x2B || word.first == 0x2D
      } else if isNumbered, word.count < 6, word.allSatisfy({ $0.isLetter && $0 & 0x20 == 0 }),
        zone(word) ?? date.offset == date.offset
      {
        // The name of a zone behind its offset says nothing more.
        continue
      } else {
        return nil
      }
    }
    guard hasTime, date.year > 999, date.month > 0, date.day > 0, date.offset != nil else {
      return nil
    }
    return date
  }

  static func words(_ value: [UInt8]) -> [ArraySlice<UInt8>] {
    value.split { $0.isXMLSpace || $0 == 0x2C }.flatMap { word in
      // A zone or a half of the day that stands right behind the time.
      guard word.contains(0x3A), word.first?.isDigit == true,
        let end = word.firstIndex(where: { !$0.isDigit && $0 != 0x3A })
      else { return [word] }
      return [word[..<end], word[end...]]
    }
  }

  private static func time(_ word: ArraySlice<UInt8>, _ date: inout FeedDate) -> Bool {
    let parts = word.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count),
      parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isDigit) })
    else { return false }
    let numbers = parts.map { Int($0.text) ?? 0 }
    date.hour = numbers[0]
    date.minute = numbers[1]
    date.second = numbers.count > 2 ? numbers[2] : 0
    return true
  }

  private static func month(_ word: ArraySlice<UInt8>) -> Int? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    return names.firstIndex { isShort(of: $0, word) }.map { $0 + 1 }
  }

  private static func isWeekday(_ word: ArraySlice<UInt8>) -> Bool {
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
      .contains { isShort(of: $0, word) }
  }

  /// Whether a word is a name, or at least three letters of its beginning.
  private static func isShort(of name: String, _ word: ArraySlice<UInt8>) -> Bool {
    let letters = (word.last == 0x2E ? word.dropLast() : word).map(\.lowercased)
    return letters.count >= 3 && name.utf8.starts(with: letters)
  }

  static func half(_ word: ArraySlice<UInt8>) -> Int? {
    switch word.map(\.lowercased).text {
    case "am", "a.m.": 0
    case "pm", "p.m.": 12
    default: nil
    }
  }

  private static func day(_ word: ArraySlice<UInt8>) -> Int? {
    var digits = word
    for end in ["st", "nd", "rd", "th"] where word.map(\.lowercased).text.hasSuffix(end) {
      digits = word.dropLast(2)
    }
    guard (1...2).contains(digits.count), digits.allSatisfy(\.isDigit) else { return nil }
    return Int(digits.text)
  }

  /// `+0100`, `+01:00`, `+01`, each also behind `GMT` or `UTC`, where `+1` will do, or a name.
  static func zone(_ word: ArraySlice<UInt8>) -> Int? {
    var rest = word
    var isNamed = false
    for name in ["GMT", "UTC"] where word.text.uppercased().hasPrefix(name) {
      rest = word.dropFirst(3)
      if rest.isEmpty { return 0 }
      isNamed = true
    }
    if let sign = rest.first, sign == 0x2B || sign == 0x2D {
      let digits = rest.dropFirst().filter { $0 != 0x3A }
      guard digits.allSatisfy(\.isDigit), var number = Int(digits.text) else { return nil }
      switch digits.count {
      case 1 where isNamed, 2: number *= 100
      case 4: break
      default: return nil
      }
      guard number % 100 < 60, number <= 1400 else { return nil }
      return (number / 100 * 60 + number % 100) * (sign == 0x2D ? -1 : 1)
    }
    return names[word.text.uppercased()]
  }

  private static let names = [
    "Z": 0, "UT": 0, "WET": 0, "WEST": 60, "CET": 60, "CEST": 120, "MEZ": 60, "MESZ": 120,
    "EET": 120, "EEST": 180, "MSK": 180, "JST": 540, "KST": 540, "AEST": 600, "AEDT": 660,
    "NZST": 720, "NZDT": 780, "EST": -300, "EDT": -240, "CDT": -300, "MST": -420, "MDT": -360,
    "PST": -480, "PDT": -420, "AKST": -540, "AKDT": -480,
  ]
}
