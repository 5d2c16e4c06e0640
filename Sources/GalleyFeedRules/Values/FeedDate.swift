import GalleyCore
import GalleyReaders

/// A date as feeds write it, taken apart.
public struct FeedDate: Sendable, Equatable {
  public var year: Int
  public var month = 1
  public var day = 1
  public var hour = 0
  public var minute = 0
  public var second = 0
  /// East of Greenwich, in minutes; `nil` where the date does not say.
  public var offset: Int? = 0

  public init(year: Int, month: Int = 1, day: Int = 1, hour: Int = 0, minute: Int = 0) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
  }

  /// The date of a moment, in UTC.
  public init(secondsSince1970 seconds: Int) {
    let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
    let (year, month, day) = WholeDate.civil(days)
    self.init(
      year: year, month: month, day: day, hour: (seconds - days * 86_400) / 3600,
      minute: (seconds - days * 86_400) / 60 % 60)
  }

  /// Whether there is such a day and time; a leap second may stand.
  var isPossible: Bool {
    GregorianCalendar.has(year, month, day)
      && (0...23).contains(hour) && (0...59).contains(minute) && (0...60).contains(second)
      && abs(offset ?? 0) < 24 * 60
  }

  /// Whether the minute is the last of a month in UTC, which alone may have 61 seconds
  /// (RFC 3339, section 5.7).
  var mayHaveLeapSecond: Bool {
    let next = FeedDate(secondsSince1970: (minutes + 1) * 60)
    return next.day == 1 && next.hour == 0 && next.minute == 0
  }

  /// Days since 1970-01-01.
  var dayNumber: Int { WholeDate.days(year, month, day) }

  /// The day of the week, 0 for Monday.
  var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 }

  /// Minutes since 1970, by the offset; for comparing.
  var minutes: Int { (dayNumber * 24 + hour) * 60 + minute - (offset ?? 0) }

  static let dayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The date as RFC 2822, section 3.3, writes it.
  var rfc822: String {
    let zone = offset.map { Self.sign($0) + Self.two(abs($0) / 60) + Self.two(abs($0) % 60) }
    return "\(Self.dayNames[weekday]), \(Self.two(day)) \(Self.monthNames[month - 1]) "
      + "\(Self.four(year)) \(Self.two(hour)):\(Self.two(minute)):\(Self.two(second)) "
      + (zone ?? "+0000")
  }

  /// The date as RFC 3339 writes it.
  var rfc3339: String {
    let offset = offset ?? 0
    let zone =
      offset == 0
      ? "Z"
      : Self.sign(offset) + Self.two(abs(offset) / 60) + ":"
        + Self.two(abs(offset) % 60)
    return "\(Self.four(year))-\(Self.two(month))-\(Self.two(day))T\(Self.two(hour)):"
      + "\(Self.two(minute)):\(Self.two(second))\(zone)"
  }

  private static func sign(_ value: Int) -> String { value < 0 ? "-" : "+" }
  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
  private static func four(_ value: Int) -> String {
    String(repeating: "0", count: max(0, 4 - "\(value)".count)) + "\(value)"
  }
}
