/// A JSON text as a flat pre-order array of values, each with its place in the source.
///
/// Reading never fails as a whole: what was read before a syntax error is kept, open containers are
/// closed there, and ``error`` says what was wrong. Nothing recurses, numbers are not converted and
/// strings are decoded only when asked for, so reading takes O(bytes) whatever the input.
/// Grammar: RFC 8259.
public struct JSONTree: Sendable {
  /// What a value is.
  public enum Kind: UInt8, Sendable {
    case object, array, string, number, `true`, `false`, null
  }

  /// One value; a key of an object is a string value that stands right before its member's value.
  @frozen
  public struct Value: Sendable {
    public var kind: Kind
    /// The value's bytes in the source, quotation marks and brackets included.
    public var range: ByteRange
    /// The index behind the value's last descendant.
    public var subtreeEnd: Int32
  }

  /// How much is forgiven.
  public enum Dialect: Sendable {
    /// RFC 8259 to the letter.
    case strict
    /// As pages write it: control characters in strings, trailing commas, text after the value.
    case lenient
  }

  /// The source that the ranges point into.
  public let bytes: [UInt8]
  /// Values in pre-order; the root, where there is one, is the first.
  public let values: [Value]
  /// The first thing that kept the text from being JSON; `nil` where nothing did.
  public let error: JSONSyntaxError?

  /// Reads the JSON text in `range` of `bytes`, which must be UTF-8.
  ///
  /// - Parameter maximumDepth: how deep values may nest before reading stops with an error.
  public init(
    _ bytes: [UInt8], in range: ByteRange? = nil, dialect: Dialect = .strict,
    maximumDepth: Int = 512
  ) {
    var parser = JSONParser(
      bytes: bytes, range: range ?? ByteRange(0, bytes.count), dialect: dialect,
      maximumDepth: maximumDepth)
    parser.parse()
    self.bytes = bytes
    values = parser.values
    error = parser.error
  }

  /// The root value, or `nil` for a text without any.
  public var root: Int? { values.isEmpty ? nil : 0 }

  /// The indices of an array's elements; empty for any other kind.
  public func elements(of index: Int) -> [Int] {
    guard values[index].kind == .array else { return [] }
    var result: [Int] = []
    var child = index + 1
    while child < Int(values[index].subtreeEnd) {
      result.append(child)
      child = Int(values[child].subtreeEnd)
    }
    return result
  }

  /// The members of an object in their order, doubled names included; empty for any other kind.
  public func members(of index: Int) -> [(key: Int, value: Int)] {
    guard values[index].kind == .object else { return [] }
    var result: [(key: Int, value: Int)] = []
    var key = index + 1
    let end = Int(values[index].subtreeEnd)
    while key + 1 < end {
      result.append((key, key + 1))
      key = Int(values[key + 1].subtreeEnd)
    }
    return result
  }

  /// The value of the first member with the name; `nil` where there is none.
  public func member(_ name: String, of index: Int) -> Int? {
    guard values[index].kind == .object else { return nil }
    var key = index + 1
    let end = Int(values[index].subtreeEnd)
    while key + 1 < end {
      if isString(key, equalTo: name) { return key + 1 }
      key = Int(values[key + 1].subtreeEnd)
    }
    return nil
  }

  private func isString(_ index: Int, equalTo name: String) -> Bool {
    let range = values[index].range
    let inner = bytes[min(range.lower + 1, range.upper)..<max(range.lower + 1, range.upper - 1)]
    if inner.contains(0x5C) { return string(of: index) == name }
    return inner.elementsEqual(name.utf8)
  }

  /// The decoded text of a string, or the characters of any other value as they stand.
  public func string(of index: Int) -> String {
    String(decoding: text(of: index).bytes, as: UTF8.self)
  }

  /// The decoded text of a string with the map to the source; NUL becomes U+FFFD.
  public func text(of index: Int) -> MappedText {
    let value = values[index]
    guard value.kind == .string else {
      return JSONStringDecoder.verbatim(bytes, value.range)
    }
    return JSONStringDecoder.decode(bytes, value.range)
  }
}

/// Why and where a text is not JSON.
public struct JSONSyntaxError: Error, Sendable, Equatable {
  /// One line without a final stop.
  public let message: String
  /// The offending bytes; empty at the end of the text.
  public let range: ByteRange

  public init(message: String, range: ByteRange) {
    self.message = message
    self.range = range
  }
}
