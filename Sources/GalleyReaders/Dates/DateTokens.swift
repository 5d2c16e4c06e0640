import GalleyCore

/// The words, figures and marks of a text in which a date is sought.
struct DateTokens {
  enum Token: Equatable {
    case number(Int, digits: Int)
    /// In lower case.
    case word(String)
    case mark(UInt8)
  }

  /// As many bytes of a text are read.
  private static let reach = 400

  private(set) var tokens: [Token] = []

  init(_ text: String) {
    let bytes = Array(DateNumerals.western(text).utf8.prefix(Self.reach))
    var index = 0
    while index < bytes.count {
      let start = index
      let byte = bytes[index]
      if byte.isASCIIDigit {
        var value = 0
        while index < bytes.count, bytes[index].isASCIIDigit {
          value = min(value * 10 + Int(bytes[index] - 0x30), 1 << 50)
          index += 1
        }
        tokens.append(.number(value, digits: index - start))
      } else if byte.isASCIILetter || byte >= 0x80 {
        while index < bytes.count, bytes[index].isASCIILetter || bytes[index] >= 0x80 {
          index += 1
        }
        tokens.append(.word(String(decoding: bytes[start..<index], as: UTF8.self).lowercased()))
      } else {
        index += 1
        tokens.append(.mark(byte.isBlank ? 0x20 : byte))
      }
    }
  }

  var indices: Range<Int> { tokens.indices }

  subscript(index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

  func word(_ index: Int) -> String? {
    if case .word(let word)? = self[index] { return word }
    return nil
  }

  func number(_ index: Int, digits: ClosedRange<Int>) -> Int? {
    if case .number(let value, let count)? = self[index], digits.contains(count) { return value }
    return nil
  }

  func mark(_ index: Int) -> UInt8? {
    if case .mark(let mark)? = self[index] { return mark }
    return nil
  }

  func skip(_ index: Int, _ marks: UInt8...) -> Int {
    var index = index
    while let mark = mark(index), marks.contains(mark) { index += 1 }
    return index
  }
}
