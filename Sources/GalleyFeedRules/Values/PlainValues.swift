/// Checks of short values: numbers, languages, media types, addresses.
enum PlainValues {
  /// An integer as Atom and RSS write it; `nil` where the value is none or beyond 64 bits.
  static func integer(_ value: [UInt8]) -> Int? {
    guard !value.isEmpty, value.count < 20 else { return nil }
    return Int(value.text)
  }

  /// Digits, with one decimal point among or behind them; a sign where it is allowed.
  static func isDecimal(_ value: [UInt8], signed: Bool) -> Bool {
    var cursor = ByteCursor(value)
    if signed, cursor.next == 0x2B || cursor.next == 0x2D { cursor.index += 1 }
    guard cursor.digits(1...400) != nil else { return false }
    if cursor.skip(0x2E) { _ = cursor.digits(0...400) }
    return cursor.isAtEnd
  }

  static func isDegrees(_ value: [UInt8], limit: Double) -> Bool {
    guard let degrees = Double(value.text) else { return false }
    return degrees >= -limit && degrees <= limit
  }

  /// `type/subtype` with parameters (RFC 2045, section 5.1).
  static func isMediaType(_ value: [UInt8]) -> Bool {
    var cursor = ByteCursor(value)
    guard token(&cursor), cursor.skip(0x2F), token(&cursor) else { return false }
    while !cursor.isAtEnd {
      cursor.skipSpace()
      guard cursor.skip(0x3B) else { return false }
      cursor.skipSpace()
      guard token(&cursor), cursor.skip(0x3D) else { return false }
      if cursor.skip(0x22) {
        while let byte = cursor.next, byte != 0x22 { cursor.index += byte == 0x5C ? 2 : 1 }
        guard cursor.skip(0x22) else { return false }
      } else if !token(&cursor) {
        return false
      }
    }
    return true
  }

  private static func token(_ cursor: inout ByteCursor) -> Bool {
    let start = cursor.index
    while let byte = cursor.next, byte > 0x20, !isSpecial(byte) { cursor.index += 1 }
    return cursor.index > start
  }

  /// Whether a byte stands in no token: one of `()<>,;:\"/[]?=`.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x28, 0x29, 0x3C, 0x3E, 0x2C, 0x3B, 0x3A, 0x5C, 0x22, 0x2F, 0x5B, 0x5D, 0x3F, 0x3D: true
    default: false
    }
  }

  /// `local@domain` (RFC 5322, section 3.4.1, dot-atoms).
  static func isAddress(_ value: [UInt8]) -> Bool {
    guard let at = value.lastIndex(of: 0x40) else { return false }
    let local = value[..<at]
    let domain = value[(at + 1)...]
    let isLocal =
      !local.isEmpty
      && local.allSatisfy { $0.isAlphanumeric || "!#$%&'*+-/=?^_`{|}~.".utf8.contains($0) }
    return isLocal && !domain.isEmpty && domain.first != 0x2E && domain.first != 0x2D
      && domain.allSatisfy { $0.isAlphanumeric || $0 == 0x2D || $0 == 0x2E }
  }

  /// The host of an address in ASCII, where it is written in other letters (RFC 6531).
  static func internationalHost(_ value: [UInt8]) -> String? {
    guard let at = value.lastIndex(of: 0x40), value[at...].contains(where: { $0 >= 0x80 }),
      let host = Punycode.host(value[(at + 1)...].text),
      isAddress(value[...at] + Array(host.utf8))
    else { return nil }
    return host
  }

  /// Whether the domain of an address has more than one label, as every public one has.
  static func hasFullDomain(_ value: [UInt8]) -> Bool {
    guard let at = value.lastIndex(of: 0x40) else { return false }
    let domain = value[(at + 1)...]
    return domain.dropLast().contains(0x2E) || domain.isEmpty
  }

  /// `H:MM:SS`, `MM:SS` or seconds (Apple Podcasts).
  static func isDuration(_ value: [UInt8]) -> Bool {
    let parts = value.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count) else { return false }
    for (position, part) in parts.enumerated() {
      guard !part.isEmpty, part.allSatisfy(\.isDigit) else { return false }
      if position > 0, part.count != 2 || part[part.startIndex] > 0x35 { return false }
    }
    return true
  }

  /// The seconds of a duration that ``isDuration(_:)`` takes.
  static func seconds(_ value: [UInt8]) -> Int? {
    guard isDuration(value), value.count < 12 else { return nil }
    return value.split(separator: 0x3A).reduce(0) { $0 * 60 + (Int($1.text) ?? 0) }
  }

  /// A normal play time (RFC 2326, section 3.6).
  static func isPlayTime(_ value: [UInt8]) -> Bool {
    if value.isEqual("now") { return true }
    let parts = value.split(separator: 0x3A, omittingEmptySubsequences: false).map { Array($0) }
    guard let last = parts.last, isDecimal(last, signed: false) else { return false }
    let seconds = last.prefix { $0 != 0x2E }
    switch parts.count {
    case 1: return true
    // Media RSS's own examples leave out the hours.
    case 2: return isBelowSixty(parts[0]) && isBelowSixty(seconds)
    case 3:
      return !parts[0].isEmpty && parts[0].allSatisfy(\.isDigit) && isBelowSixty(parts[1])
        && isBelowSixty(seconds)
    default: return false
    }
  }

  /// Minutes or seconds: one or two digits.
  private static func isBelowSixty(_ digits: some Collection<UInt8>) -> Bool {
    guard let first = digits.first, digits.allSatisfy(\.isDigit) else { return false }
    return digits.count == 1 || digits.count == 2 && first < 0x36
  }

  static func isIntegerList(_ value: [UInt8]) -> Bool {
    let parts = value.split(separator: 0x2C, omittingEmptySubsequences: false)
    return !parts.isEmpty
      && parts.allSatisfy { part in
        let digits = part.drop { $0 == 0x20 }
        return !digits.isEmpty && digits.allSatisfy(\.isDigit)
      }
  }

  /// A point: two decimals, parted by space (GeoRSS Simple) or, as some write it, a comma.
  static func point(_ value: [UInt8]) -> (isValid: Bool, hasComma: Bool) {
    let commas = value.count { $0 == 0x2C }
    let numbers = value.split { $0.isXMLSpace || $0 == 0x2C }
    let isValid =
      numbers.count == 2 && commas < 2 && numbers.allSatisfy { isDecimal(Array($0), signed: true) }
    return (isValid, commas > 0)
  }

  /// A list of points.
  static func points(_ value: [UInt8]) -> (isValid: Bool, hasComma: Bool) {
    let hasComma = value.contains(0x2C)
    let numbers = value.split { $0.isXMLSpace || $0 == 0x2C }
    let isValid =
      numbers.count >= 4 && numbers.count % 2 == 0
      && numbers.allSatisfy { isDecimal(Array($0), signed: true) }
    return (isValid, hasComma)
  }

  /// The numbers of a point or of a list of points that are valid.
  static func numbers(_ value: [UInt8]) -> [Double] {
    value.split { $0.isXMLSpace || $0 == 0x2C }.compactMap { Double($0.text) }
  }
}
