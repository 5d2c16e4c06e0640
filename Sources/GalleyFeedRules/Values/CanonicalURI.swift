/// Tells whether a URI is in the form that RFC 3986, section 6.2.2 and 6.2.3, normalizes to.
///
/// Ids are compared byte by byte (RFC 4287, section 4.2.6.1), so two forms of one URI are two ids.
enum CanonicalURI {
  private static let ports: [(StaticString, StaticString)] = [
    ("http", "80"), ("https", "443"), ("ftp", "21"), ("gopher", "70"), ("news", "119"),
    ("nntp", "119"), ("telnet", "23"), ("prospero", "191"), ("snews", "563"),
  ]

  /// Why the value is not canonical, in words; `nil` where it is.
  static func problem(_ value: [UInt8]) -> String? {
    guard let colon = value.firstIndex(of: 0x3A) else { return nil }
    let scheme = value[..<colon]
    if scheme.contains(where: { $0 &- 0x41 < 26 }) { return "its scheme has capital letters" }
    if let escapes = escapeProblem(value) { return escapes }
    let rest = value[(colon + 1)...]
    guard rest.begins(with: "//") else {
      return rest.first == 0x2F ? pathProblem(path(rest)) : nil
    }
    let start = rest.startIndex + 2
    let end = rest[start...].firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? rest.endIndex
    if let authority = authorityProblem(rest[start..<end], scheme: scheme) { return authority }
    let path = path(rest[end...])
    return path.isEmpty ? "its path is empty; “/” is the same" : pathProblem(path)
  }

  private static func path(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes[..<(bytes.firstIndex { $0 == 0x3F || $0 == 0x23 } ?? bytes.endIndex)]
  }

  private static func authorityProblem(
    _ authority: ArraySlice<UInt8>, scheme: ArraySlice<UInt8>
  ) -> String? {
    var host = authority
    if let at = authority.lastIndex(of: 0x40) {
      if at == authority.startIndex { return "its user name is empty" }
      host = authority[(at + 1)...]
    }
    if host.contains(where: { $0 &- 0x41 < 26 }) { return "its host has capital letters" }
    if let colon = host.lastIndex(of: 0x3A), host[(colon + 1)...].allSatisfy(\.isDigit) {
      let port = host[(colon + 1)...]
      if port.isEmpty { return "its port is empty" }
      if ports.contains(where: { scheme.isEqual($0.0) && port.isEqual($0.1) }) {
        return "its port is the scheme's default"
      }
      host = host[..<colon]
    }
    if host.last == 0x2E, host.dropLast().contains(0x2E) { return "its host ends in a dot" }
    return nil
  }

  private static func pathProblem(_ path: ArraySlice<UInt8>) -> String? {
    for segment in path.split(separator: 0x2F, omittingEmptySubsequences: false)
    where segment.isEqual(".") || segment.isEqual("..") {
      return "its path has “.” or “..” segments"
    }
    return nil
  }

  private static func escapeProblem(_ value: [UInt8]) -> String? {
    for index in value.indices where value[index] == 0x25 {
      guard index + 2 < value.count, value[index + 1].isHexadecimal, value[index + 2].isHexadecimal
      else { return "a “%” begins no escape" }
      let digits = value[index + 1...index + 2]
      if digits.contains(where: { $0 &- 0x61 < 6 }) { return "an escape has small letters" }
      let code = digits.reduce(0) { $0 * 16 + Int($1 > 0x39 ? $1 - 0x37 : $1 - 0x30) }
      let byte = UInt8(code)
      if byte.isAlphanumeric || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte) {
        return "it escapes “\(Unicode.Scalar(byte))”, which needs none"
      }
    }
    return nil
  }
}
