/// Matches names against shell patterns (POSIX.1-2017, XCU 2.13), over bytes and without recursion.
public enum GlobMatcher {
  /// Whether one name matches one pattern: `*`, `?`, `[set]`, `[!set]`, `\` before a literal.
  ///
  /// A leading dot is matched only by a dot. Takes O(name × pattern) at worst.
  public static func matches(_ name: [UInt8], _ pattern: [UInt8]) -> Bool {
    if name.first == UInt8(ascii: "."), pattern.first != UInt8(ascii: ".") { return false }
    var (at, token) = (0, 0)
    // Where to go on when a later part fails: behind the last star, one byte further.
    var retry: (at: Int, token: Int)?
    while at < name.count {
      if token < pattern.count, pattern[token] == UInt8(ascii: "*") {
        token += 1
        retry = (at, token)
      } else if token < pattern.count,
        let next = step(pattern, token, matching: name[at])
      {
        token = next
        at += 1
      } else if let last = retry {
        retry = (last.at + 1, last.token)
        (at, token) = (last.at + 1, last.token)
      } else {
        return false
      }
    }
    while token < pattern.count, pattern[token] == UInt8(ascii: "*") { token += 1 }
    return token == pattern.count
  }

  /// Whether a path, split at its slashes, matches a pattern in which `**` stands for any number of
  /// directories. A pattern without a slash matches the last name alone.
  public static func matches(path: String, pattern: String) -> Bool {
    let names = path.utf8.split(separator: UInt8(ascii: "/")).map { Array($0) }
    var parts = pattern.utf8.split(separator: UInt8(ascii: "/")).map { Array($0) }
    if parts.count == 1, !pattern.hasPrefix("/") { parts.insert(Array("**".utf8), at: 0) }
    var (at, part) = (0, 0)
    var retry: (at: Int, part: Int)?
    while at < names.count {
      if part < parts.count, parts[part] == Array("**".utf8) {
        part += 1
        retry = (at, part)
      } else if part < parts.count, matches(names[at], parts[part]) {
        at += 1
        part += 1
      } else if let last = retry {
        retry = (last.at + 1, last.part)
        (at, part) = (last.at + 1, last.part)
      } else {
        return false
      }
    }
    while part < parts.count, parts[part] == Array("**".utf8) { part += 1 }
    return part == parts.count
  }

  /// Whether a set begins in a pattern that does not end in the same name.
  static func hasOpenBracket(_ pattern: String) -> Bool {
    pattern.utf8.split(separator: UInt8(ascii: "/")).map { Array($0) }.contains { name in
      var index = 0
      while index < name.count {
        if name[index] == UInt8(ascii: "\\") {
          index += 2
        } else if name[index] == UInt8(ascii: "[") {
          guard let close = closing(name, index) else { return true }
          index = close + 1
        } else {
          index += 1
        }
      }
      return false
    }
  }

  /// The index behind the token at `index` where it matches the byte, else `nil`.
  private static func step(_ pattern: [UInt8], _ index: Int, matching byte: UInt8) -> Int? {
    switch pattern[index] {
    case UInt8(ascii: "?"): return index + 1
    case UInt8(ascii: "["):
      guard let close = closing(pattern, index) else {
        return byte == UInt8(ascii: "[") ? index + 1 : nil
      }
      return set(pattern, index + 1, close, contains: byte) ? close + 1 : nil
    case UInt8(ascii: "\\") where index + 1 < pattern.count:
      return pattern[index + 1] == byte ? index + 2 : nil
    default: return pattern[index] == byte ? index + 1 : nil
    }
  }

  private static func closing(_ pattern: [UInt8], _ open: Int) -> Int? {
    var index = open + 1
    if index < pattern.count, pattern[index] == UInt8(ascii: "!") { index += 1 }
    // A bracket that comes first stands for itself.
    if index < pattern.count { index += 1 }
    while index < pattern.count {
      if pattern[index] == UInt8(ascii: "]") { return index }
      index += 1
    }
    return nil
  }

  private static func set(
    _ pattern: [UInt8], _ start: Int, _ end: Int, contains byte: UInt8
  ) -> Bool {
    var index = start
    let isNegated = pattern[index] == UInt8(ascii: "!")
    if isNegated { index += 1 }
    var found = false
    while index < end {
      if index + 2 < end, pattern[index + 1] == UInt8(ascii: "-") {
        if pattern[index] <= byte, byte <= pattern[index + 2] { found = true }
        index += 3
      } else {
        if pattern[index] == byte { found = true }
        index += 1
      }
    }
    return found != isNegated
  }
}
