/// Reads a short value byte by byte, the way its grammar says.
struct ByteCursor {
  let bytes: [UInt8]
  var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { index >= bytes.count }
  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    index += 1
    return true
  }

  /// Moves over white space; `false` where there is none.
  @discardableResult
  mutating func skipSpace() -> Bool {
    let start = index
    while let byte = next, byte == 0x20 || (0x09...0x0D).contains(byte) { index += 1 }
    return index > start
  }

  /// A number of `range` digits.
  mutating func digits(_ range: ClosedRange<Int>) -> Int? {
    let start = index
    var value = 0
    while let byte = next, byte.isDigit, index - start < range.upperBound {
      value = value * 10 + Int(byte - 0x30)
      index += 1
    }
    return range.contains(index - start) ? value : nil
  }

  /// The letters at the cursor, in lower case.
  mutating func letters() -> [UInt8] {
    let start = index
    while let byte = next, byte.isLetter { index += 1 }
    return bytes[start..<index].map { $0 | 0x20 }
  }

  /// Moves over one of the texts; gives its place in the list.
  mutating func skip(oneOf texts: [String]) -> Int? {
    for (position, text) in texts.enumerated() where text.utf8.first == next {
      let end = index + text.utf8.count
      if end <= bytes.count, bytes[index..<end].elementsEqual(text.utf8) {
        index = end
        return position
      }
    }
    return nil
  }
}

extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isAlphanumeric: Bool { isDigit || isLetter }
  var isHexadecimal: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }
  var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

extension Collection where Element == UInt8 {
  /// Whether the bytes are those of the text.
  func isEqual(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { elementsEqual($0) }
  }

  /// Whether the bytes are those of the text, letters of ASCII in either case.
  func isEqualIgnoringCase(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { buffer in
      count == buffer.count && zip(self, buffer).allSatisfy { $0.lowercased == $1.lowercased }
    }
  }

  func begins(with text: StaticString) -> Bool {
    text.withUTF8Buffer { starts(with: $0) }
  }

  func beginsIgnoringCase(with text: StaticString) -> Bool {
    text.withUTF8Buffer { buffer in
      count >= buffer.count && zip(self, buffer).allSatisfy { $0.lowercased == $1.lowercased }
    }
  }

  var text: String { String(decoding: self, as: UTF8.self) }
}

extension ArraySlice where Element == UInt8 {
  /// Whether the bytes are those of the text, letters of ASCII in either case; of every tag and
  /// attribute this is asked, so that it is no generic.
  func isEqualIgnoringCase(_ text: StaticString) -> Bool {
    withUnsafeBufferPointer { bytes in
      text.withUTF8Buffer { text in
        guard bytes.count == text.count else { return false }
        var index = 0
        while index < text.count, bytes[index].lowercased == text[index].lowercased { index += 1 }
        return index == text.count
      }
    }
  }
}

extension Array where Element == UInt8 {
  /// The bytes without white space at their ends.
  var trimmedRange: Range<Int> {
    var lower = 0
    var upper = count
    while lower < upper, self[lower].isXMLSpace { lower += 1 }
    while upper > lower, self[upper - 1].isXMLSpace { upper -= 1 }
    return lower..<upper
  }
}

extension UInt8 {
  var isXMLSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
}
