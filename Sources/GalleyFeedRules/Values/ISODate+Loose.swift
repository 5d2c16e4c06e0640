extension ISODate {
  /// The date that was probably meant: fields of one digit, strokes for dashes, a blank or a small t
  /// for the T, a zone without colon or by its name.
  static func parse(_ value: [UInt8]) -> FeedDate? {
    if let date = check(value, .iso8601) { return date }
    return loose(value) ?? basic(value)
  }

  /// Whether a value says the time of day, which nobody can make up.
  static func hasTime(_ value: [UInt8]) -> Bool {
    value.contains(0x3A) || basic(value) != nil
  }

  private static func loose(_ value: [UInt8]) -> FeedDate? {
    var cursor = ByteCursor(value)
    guard let year = cursor.digits(4...4), let dash = cursor.next, dash == 0x2D || dash == 0x2F,
      cursor.skip(dash), let month = cursor.digits(1...2), cursor.skip(dash),
      let day = cursor.digits(1...2)
    else { return nil }
    if !cursor.skip(0x54), !cursor.skip(0x74) {
      guard cursor.skipSpace() else { return nil }
    }
    guard let hour = cursor.digits(1...2), cursor.skip(0x3A), let minute = cursor.digits(1...2)
    else { return nil }
    var date = FeedDate(year: year, month: month, day: day, hour: hour, minute: minute)
    if cursor.skip(0x3A) {
      guard let second = cursor.digits(1...2) else { return nil }
      date.second = second
      if cursor.skip(0x2E) || cursor.skip(0x2C) { _ = cursor.digits(0...18) }
    }
    cursor.skipSpace()
    guard !cursor.isAtEnd else {
      date.offset = nil
      return date
    }
    guard let offset = PlainDate.zone(cursor.bytes[cursor.index...]) else { return nil }
    date.offset = offset
    return date
  }

  /// ISO 8601's basic form, as in `20261101T080000Z`.
  private static func basic(_ value: [UInt8]) -> FeedDate? {
    var cursor = ByteCursor(value)
    guard let year = cursor.digits(4...4), let month = cursor.digits(2...2),
      let day = cursor.digits(2...2), cursor.skip(0x54), let hour = cursor.digits(2...2),
      let minute = cursor.digits(2...2), let second = cursor.digits(2...2), !cursor.isAtEnd,
      let offset = PlainDate.zone(cursor.bytes[cursor.index...])
    else { return nil }
    var date = FeedDate(year: year, month: month, day: day, hour: hour, minute: minute)
    date.second = second
    date.offset = offset
    return date
  }
}
