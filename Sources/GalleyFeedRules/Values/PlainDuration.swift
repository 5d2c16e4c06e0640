/// Reads durations that a person understands though Apple's guide writes them otherwise.
enum PlainDuration {
  /// `1h 30m`, `90 min`, `PT1H30M` (ISO 8601) or `1:5:30`, in seconds; `nil` where in doubt.
  static func seconds(_ value: [UInt8]) -> Int? {
    guard value.count < 24 else { return nil }
    return value.contains(0x3A) ? fields(value) : units(value)
  }

  /// A duration in the form that Apple asks for.
  static func written(_ seconds: Int) -> String {
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let rest = "\(two(seconds % 60))"
    return hours > 0 ? "\(hours):\(two(minutes)):\(rest)" : "\(minutes):\(rest)"
  }

  private static func fields(_ value: [UInt8]) -> Int? {
    let parts = value.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count),
      parts.allSatisfy({ (1...3).contains($0.count) && $0.allSatisfy(\.isDigit) })
    else { return nil }
    let numbers = parts.map { Int($0.text) ?? 0 }
    guard numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
    return numbers.reduce(0) { $0 * 60 + $1 }
  }

  /// Numbers, each with its unit, the larger ones first.
  private static func units(_ value: [UInt8]) -> Int? {
    var text = value[...]
    if text.first == 0x50, text.dropFirst().first == 0x54 { text = text.dropFirst(2) }
    var cursor = ByteCursor(Array(text))
    var (total, last) = (0, Int.max)
    while !cursor.isAtEnd {
      cursor.skipSpace()
      guard let number = cursor.digits(1...5) else { return nil }
      cursor.skipSpace()
      guard let unit = unit(cursor.letters()), unit < last else { return nil }
      _ = cursor.skip(0x2E)
      cursor.skipSpace()
      total += number * unit
      last = unit
    }
    return last == Int.max ? nil : total
  }

  private static func unit(_ word: [UInt8]) -> Int? {
    switch word.map(\.lowercased).text {
    case "h", "hr", "hrs", "hour", "hours": 3600
    case "m", "min", "mins", "minute", "minutes": 60
    case "s", "sec", "secs", "second", "seconds": 1
    default: nil
    }
  }
}
