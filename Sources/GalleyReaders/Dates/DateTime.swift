/// Reads the time of day beside a date, with its zone.
struct DateTime {
  /// `THH:MM:SS` with its zone, the token behind it, and the zone that could not be given.
  struct Clock {
    var iso: String
    var end: Int
    var lostZone: String?
  }

  private let tokens: DateTokens

  init(_ tokens: DateTokens) { self.tokens = tokens }

  /// The time right behind a date: `T18:40Z`, `, 6:40 p.m.`, ` at 18.40 Uhr`, ` 下午6:40`.
  func after(_ end: Int, isISO: Bool) -> Clock? {
    if isISO, tokens.word(end) == "t" { return compact(at: end + 1) ?? clock(at: end + 1) }
    var index = end
    var isIntroduced = false
    for _ in 0..<8 {
      if index > end || tokens.word(index) != nil,
        let found = clock(at: index, isIntroduced: isIntroduced)
      {
        return found
      }
      if let mark = tokens.mark(index), [0x20, 0x2C, 0x2D, 0x7C, 0x28, 0x29].contains(mark) {
        index += 1
      } else if tokens.mark(index) == 0x2E, index == end || tokens.word(index - 1) != nil {
        // "2026.03.03. 오후 6:40", "2026 г., 18:40"
        index += 1
      } else if let word = tokens.word(index), Self.links.contains(word) {
        isIntroduced = isIntroduced || Self.introductions.contains(word)
        index += 1
      } else {
        return nil
      }
    }
    return nil
  }

  /// The time before a date: `6:40 p.m. EST, Nov. 3, 2026`.
  func before(_ start: Int, from: Int) -> Clock? {
    var index = max(from, start - 14)
    while index < start {
      if let found = clock(at: index), found.end <= start {
        let isBeside = (found.end..<start).allSatisfy {
          if let mark = tokens.mark($0) { return [0x20, 0x2C, 0x2D, 0x7C, 0x2E].contains(mark) }
          return tokens.word($0).map { Self.links.contains($0) || $0.count > 5 } ?? false
        }
        if isBeside { return found }
      }
      index += 1
    }
    return nil
  }

  private static let links: Set<String> = [
    "г", "года", "р", "at", "on", "um", "à", "a", "las", "kl", "klo", "às", "alle", "ore", "godz",
    "o", "в", "om", "am", "uhr", "the", "le", "el", "il", "mon", "tue", "wed", "thu", "fri", "sat",
    "sun",
    "星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日",
    "月", "火", "水", "木", "金", "土", "日", "الساعة", "ساعت",
  ]

  /// The basic form of ISO 8601, `184000` or `1840`.
  private func compact(at index: Int) -> Clock? {
    guard case .number(let value, let digits)? = tokens[index], digits == 6 || digits == 4 else {
      return nil
    }
    let figures = digits == 6 ? value : value * 100
    let parts = [figures / 10_000, figures / 100 % 100, figures % 100]
    guard parts[0] < 24, parts[1] < 60, parts[2] < 61 else { return nil }
    let zone = DateZones.read(tokens, at: index + 1)
    return Clock(
      iso: "T" + parts.map(DateScanner.two).joined(separator: ":") + zone.offset, end: zone.end,
      lostZone: zone.lost)
  }

  /// Words behind which figures are a time, with a full stop between them too.
  private static let introductions: Set<String> = [
    "at", "um", "om", "kl", "klo", "alle", "ore", "godz", "o",
  ]

  /// - Parameter isIntroduced: whether a word before it says that a time follows.
  private func clock(at start: Int, isIntroduced: Bool = false) -> Clock? {
    var index = start
    var isAfternoon: Bool?
    if let word = tokens.word(index), let half = Self.halves[word] {
      isAfternoon = half
      index = tokens.skip(index + 1, 0x20)
    }
    guard var hour = tokens.number(index, digits: 1...2), hour < 24 else { return nil }
    index += 1
    var minute = 0
    var second = 0
    var isClear = false
    var hasMinutes = false
    let separator = tokens.mark(index)
    if separator == 0x3A || separator == 0x2E, let value = tokens.number(index + 1, digits: 2...2),
      value < 60
    {
      minute = value
      isClear = separator == 0x3A
      hasMinutes = true
      index += 2
      if separator == 0x3A, tokens.mark(index) == 0x3A,
        let value = tokens.number(index + 1, digits: 2...2), value < 61
      {
        second = value
        index += 2
        if tokens.mark(index) == 0x2E, tokens.number(index + 1, digits: 1...9) != nil { index += 2 }
      }
    } else if separator == 0x20, tokens.word(index + 1) == "h", tokens.mark(index + 2) == 0x20,
      let value = tokens.number(index + 3, digits: 2...2), value < 60
    {
      // French typography: "7 h 05".
      minute = value
      isClear = true
      index += 4
    } else if let word = tokens.word(index), ["h", "时", "時", "点", "시"].contains(word) {
      isClear = true
      index += 1
      let next = tokens.skip(index, 0x20)
      if let value = tokens.number(next, digits: 1...2), value < 60 {
        minute = value
        index = next + 1
        if let word = tokens.word(index), ["分", "분", "min"].contains(word) { index += 1 }
      }
    }
    if let (half, end) = meridiem(at: index) {
      isAfternoon = half
      index = end
    } else if hasMinutes, !isClear,
      isIntroduced
        || tokens.word(tokens.skip(index, 0x20)) != nil
          && !DateZones.read(tokens, at: index).offset.isEmpty
    {
      // "at 18.40", "18.40 GMT"
    } else if !isClear {
      let next = tokens.skip(index, 0x20)
      guard tokens.word(next) == "uhr", separator == 0x2E || separator == 0x20 else { return nil }
      index = next + 1
    }
    if let isAfternoon, hour <= 12 { hour = hour % 12 + (isAfternoon ? 12 : 0) }
    let zone = DateZones.read(tokens, at: index)
    return Clock(
      iso: "T" + [hour, minute, second].map(DateScanner.two).joined(separator: ":") + zone.offset,
      end: zone.end, lostZone: zone.lost)
  }

  /// `am`, `p.m.`, `PM`: whether it is the afternoon.
  private func meridiem(at start: Int) -> (isAfternoon: Bool, end: Int)? {
    let index = tokens.skip(start, 0x20)
    guard let word = tokens.word(index) else { return nil }
    if word == "am" || word == "pm" { return (word == "pm", index + 1) }
    if word == "م" || word == "ص" { return (word == "م", index + 1) }
    guard word == "a" || word == "p" else { return nil }
    let next = tokens.skip(index + 1, 0x2E, 0x20)
    guard next > index + 1, tokens.word(next) == "m" else { return nil }
    return (word == "p", tokens.mark(next + 1) == 0x2E ? next + 2 : next + 1)
  }

  private static let halves: [String: Bool] = [
    "下午": true, "上午": false, "晚上": true, "午後": true, "午前": false, "오후": true, "오전": false,
  ]
}
