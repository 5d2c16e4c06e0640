/// Reads the zone behind a time.
enum DateZones {
  /// The offset as ISO 8601 has it, empty where there is none; the token behind it; and the
  /// abbreviation, where it stands for several offsets.
  static func read(_ tokens: DateTokens, at start: Int) -> (offset: String, end: Int, lost: String?)
  {
    var index = tokens.skip(start, 0x20, 0x28)
    guard let word = tokens.word(index) else {
      return offset(tokens, at: index).map { ($0.text, $0.end, nil) } ?? ("", start, nil)
    }
    if word == "uhr" || word == "hrs" || word == "h" { index = tokens.skip(index + 1, 0x20, 0x28) }
    guard let name = tokens.word(index) else { return ("", index, nil) }
    if name == "z" || name == "gmt" || name == "utc" {
      let sign = tokens.skip(index + 1, 0x20)
      if let found = offset(tokens, at: sign), sign == index + 1 {
        return (found.text, found.end, nil)
      }
      return ("Z", index + 1, nil)
    }
    if let offset = offsets[name] { return (offset, index + 1, nil) }
    if ambiguous.contains(name) { return ("", index + 1, name.uppercased()) }
    return ("", start, nil)
  }

  private static func offset(_ tokens: DateTokens, at index: Int) -> (text: String, end: Int)? {
    guard let sign = tokens.mark(index), sign == 0x2B || sign == 0x2D,
      case .number(let value, let digits)? = tokens[index + 1]
    else { return nil }
    let mark = sign == 0x2B ? "+" : "-"
    if digits == 4, value / 100 <= 14, value % 100 < 60 {
      return (mark + DateScanner.two(value / 100) + ":" + DateScanner.two(value % 100), index + 2)
    }
    guard digits <= 2, value <= 14 else { return nil }
    if tokens.mark(index + 2) == 0x3A, let minute = tokens.number(index + 3, digits: 2...2),
      minute < 60
    {
      return (mark + DateScanner.two(value) + ":" + DateScanner.two(minute), index + 4)
    }
    return (mark + DateScanner.two(value) + ":00", index + 2)
  }

  /// RFC 822's zones, and those whose abbreviation stands for one offset in the press.
  private static let offsets: [String: String] = [
    "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00",
    "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "cet": "+01:00", "cest": "+02:00",
    "mez": "+01:00", "mesz": "+02:00", "eet": "+02:00", "eest": "+03:00", "wet": "+00:00",
    "west": "+01:00", "msk": "+03:00", "мск": "+03:00", "jst": "+09:00", "kst": "+09:00",
    "hkt": "+08:00", "sgt": "+08:00", "wib": "+07:00", "aest": "+10:00", "aedt": "+11:00",
    "nzst": "+12:00", "nzdt": "+13:00", "akst": "-09:00", "akdt": "-08:00", "hst": "-10:00",
    "brt": "-03:00", "pkt": "+05:00", "sast": "+02:00", "bst": "+01:00",
  ]

  private static let ambiguous: Set<String> = ["et", "ct", "mt", "pt", "ist", "ast", "gst"]
}
