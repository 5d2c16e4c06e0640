/// Checks the forms of values that the podcast namespace takes from elsewhere.
enum PodcastForms {
  /// `geo:latitude,longitude`, with a height and parameters (RFC 5870, section 3.3).
  static func isGeo(_ value: [UInt8]) -> Bool {
    guard value.beginsIgnoringCase(with: "geo:") else { return false }
    let parts = value[4...].split(separator: 0x3B, omittingEmptySubsequences: false)
    guard let first = parts.first, parts.dropFirst().allSatisfy({ !$0.isEmpty }) else {
      return false
    }
    let numbers = first.split(separator: 0x2C, omittingEmptySubsequences: false).map { Array($0) }
    return (2...3).contains(numbers.count)
      && numbers.allSatisfy { PlainValues.isDecimal($0, signed: true) }
      && PlainValues.isDegrees(numbers[0], limit: 90)
      && PlainValues.isDegrees(numbers[1], limit: 180)
  }

  /// Which number of a geo URI is out of its bounds, in words.
  static func geoBound(_ value: [UInt8]) -> String? {
    guard value.beginsIgnoringCase(with: "geo:") else { return nil }
    let first = value[4...].prefix { $0 != 0x3B }
    let numbers = first.split(separator: 0x2C, omittingEmptySubsequences: false).map { Array($0) }
    guard (2...3).contains(numbers.count),
      numbers.allSatisfy({ PlainValues.isDecimal($0, signed: true) })
    else { return nil }
    if !PlainValues.isDegrees(numbers[0], limit: 90) {
      return "\(numbers[0].text) is no latitude from -90 to 90, which stands first"
    }
    return PlainValues.isDegrees(numbers[1], limit: 180)
      ? nil : "\(numbers[1].text) is no longitude from -180 to 180"
  }

  /// A node, way or relation of OpenStreetMap with its number, and its revision behind `#`.
  static func isOpenStreetMap(_ value: [UInt8]) -> Bool {
    guard let kind = value.first, [0x4E, 0x57, 0x52].contains(kind) else { return false }
    let numbers = value.dropFirst().split(separator: 0x23, omittingEmptySubsequences: false)
    return numbers.count <= 2
      && numbers.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isDigit) } && !numbers.isEmpty
  }

  /// A UUID in brackets or behind `urn:uuid:`, without them; `nil` for all else.
  static func bareUUID(_ value: [UInt8]) -> [UInt8]? {
    var text = value[...]
    if text.beginsIgnoringCase(with: "urn:uuid:") { text = text.dropFirst(9) }
    if text.first == 0x7B, text.last == 0x7D { text = text.dropFirst().dropLast() }
    return text.count < value.count && URICheck.isUUID(text) ? Array(text) : nil
  }

  /// `16/9`, as the property `aspect-ratio` of CSS.
  static func isRatio(_ value: [UInt8]) -> Bool {
    let parts = value.split(separator: 0x2F, omittingEmptySubsequences: false).map { Array($0) }
    return (1...2).contains(parts.count)
      && parts.allSatisfy { PlainValues.isDecimal(Array($0[$0.trimmedRange]), signed: false) }
  }

  /// Absolute addresses, each with its width, as in `https://… 600w, https://… 1200w`.
  static func isSourceSet(_ value: [UInt8]) -> Bool {
    let images = value.split(separator: 0x2C)
    return !images.isEmpty
      && images.allSatisfy { image in
        let words = image.split(whereSeparator: \.isXMLSpace).map { Array($0) }
        guard (1...2).contains(words.count), URICheck.isHTTP(words[0]) else { return false }
        guard words.count == 2, let unit = words[1].last else { return true }
        return (unit == 0x77 || unit == 0x78)
          && PlainValues.isDecimal(Array(words[1].dropLast()), signed: false)
      }
  }

  /// A recurrence rule (RFC 5545, section 3.3.10); what is wrong with it, in words.
  static func recurrenceProblem(_ value: [UInt8]) -> String? {
    var names: Set<String> = []
    for part in value.split(separator: 0x3B, omittingEmptySubsequences: false) {
      guard let equals = part.firstIndex(of: 0x3D), equals + 1 < part.endIndex else {
        return part.isEmpty ? "a part between semicolons is empty" : "“\(part.text)” has no value"
      }
      let name = part[..<equals].text.uppercased()
      let text = part[(equals + 1)...].text.uppercased()
      guard recurrenceParts.contains(name) else { return "there is no part “\(name)”" }
      guard names.insert(name).inserted else { return "“\(name)” stands twice" }
      if name == "FREQ", !frequencies.contains(text) { return "there is no frequency “\(text)”" }
      if ["COUNT", "INTERVAL"].contains(name), (Int(text) ?? 0) < 1 {
        return "“\(name)” is a whole number above zero"
      }
      if name == "BYDAY", !text.split(separator: ",").allSatisfy(isDay) {
        return "“\(text)” lists no days, as MO,WE,FR does"
      }
    }
    if !names.contains("FREQ") { return "FREQ is missing, as in FREQ=WEEKLY" }
    return names.contains("COUNT") && names.contains("UNTIL")
      ? "COUNT and UNTIL exclude each other" : nil
  }

  private static func isDay(_ text: Substring) -> Bool {
    let days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    guard days.contains(where: { text.hasSuffix($0) }) else { return false }
    let number = text.dropLast(2)
    return number.isEmpty || (Int(number).map { (-53...53).contains($0) && $0 != 0 } ?? false)
  }

  private static let frequencies = [
    "SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY",
  ]
  private static let recurrenceParts = [
    "FREQ", "UNTIL", "COUNT", "INTERVAL", "BYSECOND", "BYMINUTE", "BYHOUR", "BYDAY", "BYMONTHDAY",
    "BYYEARDAY", "BYWEEKNO", "BYMONTH", "BYSETPOS", "WKST",
  ]

  /// The digest of a file by the W3C's Subresource Integrity: `sha384-…` in Base64.
  static func isIntegrity(_ value: [UInt8]) -> Bool {
    value.split(separator: 0x20).allSatisfy { digest in
      guard let dash = digest.firstIndex(of: 0x2D),
        let size = ["sha256": 44, "sha384": 64, "sha512": 88][digest[..<dash].text]
      else { return false }
      let text = digest[(dash + 1)...].prefix { $0 != 0x3F }
      return text.count == size && Base64.decode(Array(text)) != nil
    } && !value.isEmpty
  }
}
