import GalleyCore

extension XMLFeedChecker {
  mutating func checkRFC822(_ value: [UInt8], _ place: FeedPlace) {
    switch RFC822Date.check(value) {
    case .valid(let date): checkPlausible(date, value, place)
    case .wrongWeekday(let date):
      let name = FeedDate.dayNames[date.weekday]
      report(
        .feedWeekday, "this day is a \(Self.weekdays[date.weekday])", at: place.range,
        fixes: [
          Fix(
            "write \(name)", .safe,
            edits: [
              TextEdit(
                place.isVerbatim
                  ? ByteRange(place.range.lower, place.range.lower + 3) : place.range,
                place.isVerbatim ? name : date.rfc822)
            ])
        ])
    case .problematic(let date):
      report(
        .feedLooseDate, "many readers do not understand this form of date", at: place.range,
        help: "write \(date.rfc822)", fixes: Fix.writing(date.rfc822, at: place.range))
    case .invalid(let meant):
      let found = DateFault.inWords(value) ?? DateFault.inNumbers(value)
      let fault = meant == nil ? found.map { ": \($0)" } ?? "" : ""
      report(
        .feedRFC822Date, "“\(value.text)” is no date as RFC 822 writes it\(fault)",
        at: place.range,
        help: meant == nil ? "write a date as in Sun, 01 Nov 2026 08:00:00 +0000" : nil,
        fixes: Fix.writing(meant?.rfc822, at: place.range))
    }
  }

  mutating func checkISO(_ value: [UInt8], _ profile: ISODate.Profile, _ place: FeedPlace) {
    if let date = ISODate.check(value, profile) {
      if date.isPossible { return checkPlausible(date, value, place) }
      return report(
        profile == .rfc3339 ? .feedRFC3339Date : .feedISODate,
        "“\(value.text)” is a day or time that does not exist"
          + (DateFault.of(date).map { ": \($0)" } ?? ""), at: place.range)
    }
    var meant = ISODate.parse(value)
    if meant == nil {
      switch RFC822Date.check(value) {
      case .valid(let date), .wrongWeekday(let date), .problematic(let date): meant = date
      case .invalid(let date): meant = date
      }
    }
    let isClear = meant.map { $0.isPossible && $0.offset != nil && ISODate.hasTime(value) } ?? false
    let fault = isClear ? "" : DateFault.inNumbers(value).map { ": \($0)" } ?? ""
    report(
      profile == .rfc3339 ? .feedRFC3339Date : .feedISODate,
      profile == .rfc3339
        ? "“\(value.text)” is no date as RFC 3339 writes it\(fault)"
        : "“\(value.text)” is no date as ISO 8601 writes it\(fault)", at: place.range,
      help: isClear ? nil : "write a date as in 2026-11-01T08:00:00Z",
      fixes: Fix.writing(isClear ? meant?.rfc3339 : nil, at: place.range))
  }

  private mutating func checkPlausible(_ date: FeedDate, _ value: [UInt8], _ place: FeedPlace) {
    if date.second == 60, !date.mayHaveLeapSecond {
      report(
        .feedImplausibleDate, "a leap second stands at the end of a month only, at 23:59:60 UTC",
        at: place.range)
    }
    if date.year < 1990 {
      report(
        .feedImplausibleDate, "“\(value.text)” lies before feeds were invented", at: place.range)
    } else if let now = options.now, date.minutes > now.minutes + 24 * 60 {
      report(.feedImplausibleDate, "“\(value.text)” lies in the future", at: place.range)
    }
  }
}
