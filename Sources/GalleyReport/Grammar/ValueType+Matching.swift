extension ValueType {
  /// Whether a value has the lexical form of the type. O(bytes).
  package func accepts(_ value: some Sequence<UInt8>) -> Bool {
    var rest = Array(value)[...]
    switch self {
    case .text: return true
    case .name: return !rest.isEmpty
    case .count: return rest.takeDigits() > 0 && rest.isEmpty
    case .positive: return rest.first != 0x30 && rest.takeDigits() > 0 && rest.isEmpty
    case .version: return Array(rest) == Array("1".utf8)
    case .identifier(let prefix):
      return rest.takeIdentifier(prefix) && rest.isEmpty
    case .identifiers(let prefix):
      repeat { guard rest.takeIdentifier(prefix) else { return false } } while rest.take(0x20)
      return rest.isEmpty
    case .choice(let names): return names.contains { Array($0.utf8) == Array(rest) }
    case .sha256: return rest.count == 64 && rest.allSatisfy(\.isLowerHexadecimal)
    case .language: return Self.isLanguage(rest)
    case .encoding:
      guard let first = rest.first, first.isLetterOrDigit else { return false }
      return rest.allSatisfy { $0.isLetterOrDigit || Array("._:-".utf8).contains($0) }
    case .date: return Self.isDate(&rest)
    case .confidence:
      if Array(rest) == Array("1.00".utf8) { return true }
      return rest.take(UInt8(ascii: "0")) && rest.take(UInt8(ascii: ".")) && rest.takeDigits(2)
        && rest.isEmpty
    case .ruleName:
      guard let first = rest.first, first.isLowerLetter, rest.last != UInt8(ascii: "-") else {
        return false
      }
      let hyphen = UInt8(ascii: "-")
      let isDoubled = zip(rest, rest.dropFirst()).contains { $0 == hyphen && $1 == hyphen }
      return !isDoubled && rest.allSatisfy { $0.isLowerLetter || $0.isDigit || $0 == hyphen }
    }
  }

  private static func isLanguage(_ value: ArraySlice<UInt8>) -> Bool {
    let parts = value.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, (2...8).contains(first.count), first.allSatisfy(\.isLetter)
    else { return false }
    return parts.dropFirst().allSatisfy {
      (1...8).contains($0.count) && $0.allSatisfy(\.isLetterOrDigit)
    }
  }

  private static func isDate(_ rest: inout ArraySlice<UInt8>) -> Bool {
    guard rest.takeDigits(4) else { return false }
    for _ in 0..<2 {
      if rest.isEmpty { return true }
      guard rest.take(UInt8(ascii: "-")), rest.takeDigits(2) else { return false }
    }
    if rest.isEmpty { return true }
    guard rest.take(UInt8(ascii: "T")), rest.takeClock() else { return false }
    if rest.take(UInt8(ascii: ":")) {
      guard rest.takeDigits(2) else { return false }
      if rest.take(UInt8(ascii: ".")), rest.takeDigits() == 0 { return false }
    }
    if rest.isEmpty || Array(rest) == [UInt8(ascii: "Z")] { return true }
    guard rest.take(UInt8(ascii: "+")) || rest.take(UInt8(ascii: "-")) else { return false }
    return rest.takeClock() && rest.isEmpty
  }
}

extension ArraySlice<UInt8> {
  fileprivate mutating func take(_ byte: UInt8) -> Bool {
    guard first == byte else { return false }
    removeFirst()
    return true
  }

  /// Takes all digits at the front and returns how many there were.
  fileprivate mutating func takeDigits() -> Int {
    let digits = prefix(while: \.isDigit).count
    removeFirst(digits)
    return digits
  }

  fileprivate mutating func takeDigits(_ expected: Int) -> Bool {
    guard prefix(expected).count == expected, prefix(expected).allSatisfy(\.isDigit) else {
      return false
    }
    removeFirst(expected)
    return true
  }

  /// Takes hours and minutes, as in `09:30`.
  fileprivate mutating func takeClock() -> Bool {
    takeDigits(2) && take(UInt8(ascii: ":")) && takeDigits(2)
  }

  fileprivate mutating func takeIdentifier(_ prefix: Character) -> Bool {
    guard let letter = prefix.asciiValue, take(letter), first != UInt8(ascii: "0") else {
      return false
    }
    return takeDigits() > 0
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  fileprivate var isLowerLetter: Bool { self >= 0x61 && self <= 0x7A }
  fileprivate var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  fileprivate var isLetterOrDigit: Bool { isLetter || isDigit }
  fileprivate var isLowerHexadecimal: Bool { isDigit || (self >= 0x61 && self <= 0x66) }
}
