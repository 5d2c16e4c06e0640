/// A moment that an ISO date with its time names.
struct DateMoment {
  /// Minutes since 1970 on the clock that the text goes by.
  private let local: Int
  private let second: Int
  /// Minutes that the clock is ahead of UTC; `nil` where the text does not say.
  let offset: Int?

  /// Reads `YYYY-MM-DDTHH:MM:SS` and the zone behind it, as ``DateText`` gives them.
  init?(_ iso: String) {
    let bytes = Array(iso.utf8)
    guard bytes.count >= 19, bytes[10] == 0x54,
      let year = Self.number(bytes, 0..<4), let month = Self.number(bytes, 5..<7),
      let day = Self.number(bytes, 8..<10), let hour = Self.number(bytes, 11..<13),
      let minute = Self.number(bytes, 14..<16), let second = Self.number(bytes, 17..<19)
    else { return nil }
    local = (WholeDate.days(year, month, day) * 24 + hour) * 60 + minute
    self.second = second
    switch bytes.count {
    case 19: offset = nil
    case 20 where bytes[19] == 0x5A: offset = 0
    case 25:
      guard let hours = Self.number(bytes, 20..<22), let minutes = Self.number(bytes, 23..<25)
      else { return nil }
      offset = (bytes[19] == 0x2D ? -1 : 1) * (hours * 60 + minutes)
    default: return nil
    }
  }

  private static func number(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var value = 0
    for index in range {
      guard bytes[index].isASCIIDigit else { return nil }
      value = value * 10 + Int(bytes[index] - 0x30)
    }
    return value
  }

  /// This moment, which is given in UTC, on the clock of another text that names the same one;
  /// `nil` where that text names another moment or goes by UTC too.
  ///
  /// Where the other text has no zone, its clock must be ahead or behind by what some zone is.
  func inZone(of other: String) -> String? {
    guard let shown = DateMoment(other) else { return nil }
    let ahead = shown.local - local
    guard ahead != 0, shown.offset.map({ $0 == ahead }) ?? Self.isZone(ahead) else { return nil }
    let zone = [abs(ahead) / 60, abs(ahead) % 60].map(DateScanner.two).joined(separator: ":")
    return "\(other.prefix(17))\(DateScanner.two(second))\(ahead < 0 ? "-" : "+")\(zone)"
  }

  /// Whether a zone of today is ahead of UTC by so many minutes.
  private static func isZone(_ minutes: Int) -> Bool {
    guard (-12 * 60...14 * 60).contains(minutes) else { return false }
    return minutes % 60 == 0
      || [-570, -210, 210, 270, 330, 345, 390, 570, 630].contains(minutes)
  }
}
