/// Reads dates of the ISO 8601 family.
enum ISODate {
  /// Which profile a date must follow.
  enum Profile {
    /// RFC 3339 as RFC 4287, section 3.3, narrows it: all fields, upper-case T and Z.
    case rfc3339
    /// W3C's note on date and time formats: may stop at year, month or day; time needs a zone.
    case w3cdtf
    /// As W3C's note, but the zone may be missing.
    case iso8601
  }

  /// The date, where the value follows the profile; it may still be an impossible day.
  static func check(_ value: [UInt8], _ profile: Profile) -> FeedDate? {
    var cursor = ByteCursor(value)
    guard let year = cursor.digits(4...4) else { return nil }
    var date = FeedDate(year: year)
    let needsAll = profile == .rfc3339
    guard cursor.skip(0x2D) else { return cursor.isAtEnd && !needsAll ? date : nil }
    guard let month = cursor.digits(2...2) else { return nil }
    date.month = month
    guard cursor.skip(0x2D) else { return cursor.isAtEnd && !needsAll ? date : nil }
    guard let day = cursor.digits(2...2) else { return nil }
    date.day = day
    guard cursor.skip(0x54) else { return cursor.isAtEnd && !needsAll ? date : nil }
    guard time(&cursor, into: &date, needsSeconds: needsAll) else { return nil }
    if cursor.skip(0x5A) { return cursor.isAtEnd ? date : nil }
    guard let sign = cursor.next, sign == 0x2B || sign == 0x2D else {
      date.offset = nil
      return cursor.isAtEnd && profile == .iso8601 ? date : nil
    }
    cursor.index += 1
    guard let hours = cursor.digits(2...2), cursor.skip(0x3A), let minutes = cursor.digits(2...2),
      cursor.isAtEnd
    else { return nil }
    date.offset = (hours * 60 + minutes) * (sign == 0x2D ? -1 : 1)
    return minutes < 60 ? date : nil
  }

  private static func time(
    _ cursor: inout ByteCursor, into date: inout FeedDate, needsSeconds: Bool
  ) -> Bool {
    guard let hour = cursor.digits(2...2), cursor.skip(0x3A), let minute = cursor.digits(2...2)
    else { return false }
    date.hour = hour
    date.minute = minute
    guard cursor.skip(0x3A) else { return !needsSeconds }
    guard let second = cursor.digits(2...2) else { return false }
    date.second = second
    if cursor.skip(0x2E) { return cursor.digits(1...18) != nil }
    return true
  }
}
