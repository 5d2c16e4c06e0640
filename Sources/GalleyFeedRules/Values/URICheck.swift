/// Checks URIs and IRIs (RFC 3986, RFC 3987, RFC 4151, RFC 8141, RFC 4122).
enum URICheck {
  enum Problem: Equatable {
    /// A character that no URI may hold, at an offset of the value.
    case character(Int)
    /// A character beyond ASCII in what must be a URI, at an offset.
    case notASCII(Int)
    /// A `%` without two hexadecimal digits, at an offset.
    case percent(Int)
    /// No scheme where an absolute URI is needed.
    case relative
    /// `http:` without an authority.
    case noAuthority
    case tag, uuid, urn
    /// A port that is no number, and a second scheme behind the first.
    case port(String)
    case secondScheme
    /// A scheme that IANA does not list; the scheme.
    case scheme(String)
  }

  /// What is wrong with a value; `nil` where nothing is.
  static func check(_ value: [UInt8], isAbsolute: Bool, isIRI: Bool) -> Problem? {
    let colon = value.firstIndex(of: 0x3A)
    let scheme = colon.flatMap { Self.scheme(value[..<$0]) }
    if let colon, scheme != nil {
      if value[..<colon].isEqual("tag") { return isTag(value) ? nil : .tag }
      if value[..<colon].isEqualIgnoringCase("urn") { return checkURN(value) }
    }
    if isAbsolute, scheme == nil || colon == value.count - 1 {
      return firstBadCharacter(value).map { .character($0) } ?? .relative
    }
    if let bad = firstBadCharacter(value) { return .character(bad) }
    if !isIRI, let bad = value.firstIndex(where: { $0 >= 0x80 }) { return .notASCII(bad) }
    if let bad = strayPercent(value) { return .percent(bad) }
    guard let scheme, let colon else { return nil }
    if ["http", "https", "ftp"].contains(scheme) {
      let rest = value[(colon + 1)...]
      return rest.begins(with: "//") && rest.count > 2 && rest[colon + 3] != 0x2F
        ? authorityProblem(rest.dropFirst(2)) : .noAuthority
    }
    let isAlphabetic = value[..<colon].allSatisfy(\.isLetter)
    return isAlphabetic && !URISchemes.isRegistered(scheme) ? .scheme(scheme) : nil
  }

  /// What is wrong with the port of an authority (RFC 3986, section 3.2.3).
  private static func authorityProblem(_ rest: ArraySlice<UInt8>) -> Problem? {
    let authority = rest.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    let host = authority.lastIndex(of: 0x40).map { authority[($0 + 1)...] } ?? authority
    let end = host.first == 0x5B ? host.firstIndex(of: 0x5D) ?? host.startIndex : host.startIndex
    guard let colon = host[end...].firstIndex(of: 0x3A) else { return nil }
    let port = host[(colon + 1)...]
    if port.allSatisfy(\.isDigit), port.count < 6 {
      let isScheme =
        host[..<colon].isEqualIgnoringCase("http") || host[..<colon].isEqualIgnoringCase("https")
      return port.isEmpty && isScheme ? .secondScheme : nil
    }
    return .port(port.text)
  }

  /// The scheme before a colon in lower case; `nil` where it is none.
  static func scheme(_ bytes: ArraySlice<UInt8>) -> String? {
    guard let first = bytes.first, first.isLetter,
      bytes.allSatisfy({ $0.isAlphanumeric || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E })
    else { return nil }
    return String(decoding: bytes.map(\.lowercased), as: UTF8.self)
  }

  /// The offset of the first ASCII character that a URI may not hold as it stands.
  static func firstBadCharacter(_ value: [UInt8]) -> Int? {
    for (index, byte) in value.enumerated() where byte < 0x80 && !isURICharacter(byte) {
      // Brackets only enclose the address of a host.
      if byte == 0x5B || byte == 0x5D, isInHost(index, of: value) { continue }
      return index
    }
    return nil
  }

  /// The offset of the first `%` that begins no escape (RFC 3986, section 2.1).
  static func strayPercent(_ value: [UInt8]) -> Int? {
    value.indices.first { value[$0] == 0x25 && !isEscape(value, at: $0) }
  }

  static func isEscape(_ value: [UInt8], at index: Int) -> Bool {
    index + 2 < value.count && value[index + 1].isHexadecimal && value[index + 2].isHexadecimal
  }

  /// The range of the host of a URI, without user and port.
  static func host(of value: [UInt8]) -> Range<Int>? {
    guard let start = authorityStart(value) else { return nil }
    let end = value[start...].firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? value.count
    var host = start..<end
    if let at = value[host].lastIndex(of: 0x40) { host = at + 1..<end }
    if let colon = value[host].lastIndex(of: 0x3A), value[colon + 1..<end].allSatisfy(\.isDigit) {
      host = host.lowerBound..<colon
    }
    return host
  }

  /// The host of an http address that only the author's own network knows (RFC 6761, RFC 1918).
  static func privateHost(_ value: [UInt8]) -> String? {
    guard value.beginsIgnoringCase(with: "http"), let range = host(of: value) else { return nil }
    // Every address comes by here; the end of its host tells most of them apart.
    guard mayBePrivate(value[range]) else { return nil }
    let host = value[range].map(\.lowercased).text
    if host == "localhost" || host == "[::1]" || host == "0.0.0.0" { return host }
    // Addresses of the link and of the own network in IPv6 (RFC 4291, RFC 4193).
    if ["[fe8", "[fe9", "[fea", "[feb", "[fc", "[fd"].contains(where: { host.hasPrefix($0) }) {
      return host
    }
    if !host.contains(".") { return host.hasPrefix("[") || host.isEmpty ? nil : host }
    for end in [".localhost", ".local", ".internal", ".lan", ".home.arpa"]
    where host.hasSuffix(end) { return host }
    let parts = host.split(separator: ".").map { Int($0) }
    guard parts.count == 4, let first = parts[0], let second = parts[1], parts[3] != nil else {
      return nil
    }
    let isPrivate =
      first == 10 || first == 127 || first == 192 && second == 168
      || first == 172 && (16...31).contains(second) || first == 169 && second == 254
    return isPrivate ? host : nil
  }

  /// Whether a host's last label is that of a private name, or of no name.
  private static func mayBePrivate(_ host: ArraySlice<UInt8>) -> Bool {
    let start = host.lastIndex(of: 0x2E).map { $0 + 1 } ?? host.startIndex
    let label = host[start...]
    guard let last = label.last else { return false }
    // A name of one label is none of the internet's.
    return start == host.startIndex || last.isDigit || last == 0x5D
      || label.isEqualIgnoringCase("localhost")
      || label.isEqualIgnoringCase("local") || label.isEqualIgnoringCase("internal")
      || label.isEqualIgnoringCase("lan") || label.isEqualIgnoringCase("arpa")
  }

  /// Whether a value is an address but for its scheme, as `www.example.org/news`.
  static func lacksScheme(_ value: [UInt8]) -> Bool {
    if value.beginsIgnoringCase(with: "www.") { return true }
    let host = value.prefix { $0 != 0x2F && $0 != 0x3F }
    let labels = host.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard labels.count > 1, host.count < value.count, let last = labels.last else { return false }
    return last.count > 1 && last.allSatisfy(\.isLetter)
      && labels.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isAlphanumeric || $0 == 0x2D } }
  }

  private static func isInHost(_ index: Int, of value: [UInt8]) -> Bool {
    guard let start = authorityStart(value) else { return false }
    let end = value[start...].firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? value.count
    return index >= start && index < end
  }

  static func authorityStart(_ value: [UInt8]) -> Int? {
    guard value.count > 1 else { return nil }
    for index in 0..<value.count - 1 where value[index] == 0x2F {
      return value[index + 1] == 0x2F ? index + 2 : nil
    }
    return nil
  }

  /// Unreserved, reserved and `%` (RFC 3986, section 2), without the brackets.
  static func isURICharacter(_ byte: UInt8) -> Bool {
    if byte.isAlphanumeric { return true }
    switch byte {
    case 0x2D, 0x2E, 0x5F, 0x7E, 0x3A, 0x2F, 0x3F, 0x23, 0x40, 0x21, 0x24, 0x26, 0x27, 0x28, 0x29,
      0x2A, 0x2B, 0x2C, 0x3B, 0x3D, 0x25:
      return true
    default: return false
    }
  }

  /// `tag:authority,date:specific#fragment` (RFC 4151, section 2.1).
  static func isTag(_ value: [UInt8]) -> Bool {
    var cursor = ByteCursor(value)
    cursor.index = 4
    guard let comma = value[4...].firstIndex(of: 0x2C) else { return false }
    let authority = Array(value[4..<comma])
    let at = authority.firstIndex(of: 0x40)
    let host = at.map { authority[($0 + 1)...] } ?? authority[...]
    let user = at.map { authority[..<$0] } ?? []
    guard !host.isEmpty, at == nil || !user.isEmpty,
      host.allSatisfy({ isLowercaseName($0) || $0 == 0x2D || $0 == 0x2E }),
      user.allSatisfy({ isLowercaseName($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F })
    else { return false }
    cursor.index = comma + 1
    guard let year = cursor.digits(4...4) else { return false }
    var date = FeedDate(year: year)
    if cursor.skip(0x2D) {
      guard let month = cursor.digits(2...2) else { return false }
      date.month = month
      if cursor.skip(0x2D) {
        guard let day = cursor.digits(2...2) else { return false }
        date.day = day
      }
    }
    guard date.isPossible else { return false }
    guard cursor.skip(0x3A) else { return false }
    var fragments = 0
    for byte in value[cursor.index...] {
      if byte == 0x23 {
        fragments += 1
      } else if byte >= 0x80 || !isURICharacter(byte) {
        return false
      }
    }
    return fragments <= 1
  }

  private static func isLowercaseName(_ byte: UInt8) -> Bool {
    byte.isDigit || byte &- 0x61 < 26
  }

  private static func checkURN(_ value: [UInt8]) -> Problem? {
    if value.beginsIgnoringCase(with: "urn:uuid:") { return isUUID(value[9...]) ? nil : .uuid }
    guard let colon = value[4...].firstIndex(of: 0x3A) else { return .urn }
    let name = value[4..<colon]
    guard (2...32).contains(name.count), name.first?.isAlphanumeric == true,
      name.allSatisfy({ $0.isAlphanumeric || $0 == 0x2D }), colon + 1 < value.count
    else { return .urn }
    var index = colon + 1
    while index < value.count {
      let byte = value[index]
      guard byte < 0x80, isURICharacter(byte) || byte == 0x2F else { return .urn }
      if byte == 0x25, !isEscape(value, at: index) { return .urn }
      index += 1
    }
    return nil
  }

  static func isUUID(_ value: ArraySlice<UInt8>) -> Bool {
    guard value.count == 36 else { return false }
    for (offset, byte) in value.enumerated() {
      let isDash = offset == 8 || offset == 13 || offset == 18 || offset == 23
      if isDash ? byte != 0x2D : !byte.isHexadecimal { return false }
    }
    return true
  }

  /// Whether a value is an absolute URI with an authority of http or https and a plausible host.
  static func isHTTP(_ value: [UInt8]) -> Bool {
    guard value.beginsIgnoringCase(with: "http://") || value.beginsIgnoringCase(with: "https://"),
      firstBadCharacter(value) == nil, let range = host(of: value)
    else { return false }
    let host = value[range]
    return host.contains(0x2E) && host.first != 0x2E
      && host.allSatisfy {
        $0.isAlphanumeric || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F || $0 >= 0x80
      }
      || host.first == 0x5B || host.isEqual("localhost")
  }
}
