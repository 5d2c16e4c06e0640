/// Reads JSON into the flat array of a ``JSONTree`` with a stack of its own.
struct JSONParser {
  private let bytes: [UInt8]
  private let end: Int
  private let dialect: JSONTree.Dialect
  private let maximumDepth: Int
  private var index: Int
  /// The open containers, outermost first.
  private var open: [Int] = []
  private(set) var values: [JSONTree.Value] = []
  private(set) var error: JSONSyntaxError?

  init(bytes: [UInt8], range: ByteRange, dialect: JSONTree.Dialect, maximumDepth: Int) {
    self.bytes = bytes
    self.end = min(range.upper, bytes.count)
    self.dialect = dialect
    self.maximumDepth = maximumDepth
    index = range.lower
  }

  mutating func parse() {
    skipBlanks()
    guard index < end else { return fail("a value is missing") }
    if readValue() { readContainers() }
    closeAll()
    skipBlanks()
    if error == nil, index < end, dialect == .strict { fail("text follows the value") }
  }

  /// Reads on until every open container is closed.
  private mutating func readContainers() {
    while let container = open.last {
      skipBlanks()
      guard index < end else { return fail("the text ends inside a value") }
      let isObject = values[container].kind == .object
      let closer: UInt8 = isObject ? 0x7D : 0x5D
      let isFirst = values.count == container + 1
      if bytes[index] == closer {
        index += 1
        close()
        continue
      }
      if !isFirst {
        guard bytes[index] == 0x2C else { return fail("a comma or a closing bracket is missing") }
        index += 1
        skipBlanks()
        guard index < end else { return fail("the text ends inside a value") }
        if bytes[index] == closer {
          guard dialect == .lenient else { return fail("a value is missing behind a comma") }
          continue
        }
      }
      let key = values.count
      if isObject, !readKey() { return }
      guard readValue() else {
        // A name without a value would take the next value for its own.
        if isObject, values.count == key + 1 { values.removeLast() }
        return
      }
    }
  }

  private mutating func readKey() -> Bool {
    guard bytes[index] == 0x22 else {
      fail("a name in quotation marks is missing")
      return false
    }
    guard readString() else { return false }
    skipBlanks()
    guard index < end, bytes[index] == 0x3A else {
      values.removeLast()
      fail("a colon is missing")
      return false
    }
    index += 1
    skipBlanks()
    guard index < end else {
      values.removeLast()
      fail("the text ends inside a value")
      return false
    }
    return true
  }

  private mutating func readValue() -> Bool {
    switch bytes[index] {
    case 0x7B: return enter(.object)
    case 0x5B: return enter(.array)
    case 0x22: return readString()
    case UInt8(ascii: "t"): return readWord("true", .true)
    case UInt8(ascii: "f"): return readWord("false", .false)
    case UInt8(ascii: "n"): return readWord("null", .null)
    case 0x2D, 0x30...0x39: return readNumber()
    default:
      fail("this is no value")
      return false
    }
  }

  private mutating func enter(_ kind: JSONTree.Kind) -> Bool {
    guard open.count < maximumDepth else {
      fail("values nest deeper than \(maximumDepth)")
      return false
    }
    open.append(values.count)
    append(kind, from: index, to: index + 1)
    index += 1
    return true
  }

  private mutating func append(_ kind: JSONTree.Kind, from start: Int, to stop: Int) {
    values.append(
      JSONTree.Value(
        kind: kind, range: ByteRange(start, stop), subtreeEnd: Int32(values.count + 1)))
  }

  private mutating func close() {
    guard let container = open.popLast() else { return }
    values[container].range.end = UInt32(index)
    values[container].subtreeEnd = Int32(values.count)
  }

  private mutating func closeAll() {
    while !open.isEmpty { close() }
  }

  private mutating func readString() -> Bool {
    let start = index
    index += 1
    while index < end {
      let byte = bytes[index]
      if byte == 0x22 {
        index += 1
        append(.string, from: start, to: index)
        return true
      }
      if byte == 0x5C {
        guard isEscape(at: index) || dialect == .lenient else {
          fail("this is no escape sequence", length: 2)
          return false
        }
        index += 2
      } else {
        if byte < 0x20, dialect == .strict {
          fail("a control character in a string must be escaped", length: 1)
          return false
        }
        index += 1
      }
    }
    index = end
    fail("the text ends inside a string")
    return false
  }

  private func isEscape(at index: Int) -> Bool {
    guard index + 1 < end else { return false }
    switch bytes[index + 1] {
    case 0x22, 0x5C, 0x2F, UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
      UInt8(ascii: "r"), UInt8(ascii: "t"):
      return true
    case UInt8(ascii: "u"):
      return index + 6 <= end
        && bytes[index + 2..<index + 6].allSatisfy {
          ($0 >= 0x30 && $0 <= 0x39) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x66)
        }
    default: return false
    }
  }

  private mutating func readWord(_ word: StaticString, _ kind: JSONTree.Kind) -> Bool {
    let count = word.utf8CodeUnitCount
    let matches = word.withUTF8Buffer {
      index + count <= end && bytes[index..<index + count].elementsEqual($0)
    }
    guard matches else {
      fail("this is no value", length: 1)
      return false
    }
    append(kind, from: index, to: index + count)
    index += count
    return true
  }

  private mutating func readNumber() -> Bool {
    let start = index
    if bytes[index] == 0x2D { index += 1 }
    let digits = skipDigits()
    guard digits > 0, digits == 1 || bytes[index - digits] != 0x30 || dialect == .lenient else {
      fail("this is no number", length: 1)
      return false
    }
    if index < end, bytes[index] == 0x2E {
      index += 1
      guard skipDigits() > 0 || dialect == .lenient else {
        fail("a digit is missing behind the decimal point")
        return false
      }
    }
    if index < end, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < end, bytes[index] == 0x2B || bytes[index] == 0x2D { index += 1 }
      guard skipDigits() > 0 || dialect == .lenient else {
        fail("a digit is missing in the exponent")
        return false
      }
    }
    append(.number, from: start, to: index)
    return true
  }

  private mutating func skipDigits() -> Int {
    let start = index
    while index < end, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
    return index - start
  }

  private mutating func skipBlanks() {
    while index < end {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return
      }
    }
  }

  private mutating func fail(_ message: String, length: Int = 0) {
    guard error == nil else { return }
    let start = min(index, end)
    error = JSONSyntaxError(
      message: message,
      range: ByteRange(start, min(end, start + max(length, start < end ? 1 : 0))))
  }
}
