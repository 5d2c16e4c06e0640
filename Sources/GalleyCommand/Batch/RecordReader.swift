/// Reads what a ``RecordWriter`` wrote; `nil` where it is something else.
struct RecordReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func number() -> Int? {
    guard rest.count >= 8 else { return nil }
    var value: UInt64 = 0
    for (place, byte) in rest.prefix(8).enumerated() { value |= UInt64(byte) << (8 * place) }
    rest = rest.dropFirst(8)
    return Int(Int64(bitPattern: value))
  }

  mutating func part() -> [UInt8]? {
    guard let count = number(), count >= 0, count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }

  mutating func text() -> String? {
    part().flatMap { String(validating: $0, as: UTF8.self) }
  }

  mutating func optionalText() -> String?? {
    guard let flag = number() else { return nil }
    guard flag != 0 else { return .some(nil) }
    guard let text = text() else { return nil }
    return text
  }

  mutating func list<Element>(_ element: (inout RecordReader) -> Element?) -> [Element]? {
    guard let count = number(), count >= 0, count <= rest.count / 8 else { return nil }
    var elements: [Element] = []
    for _ in 0..<count {
      guard let next = element(&self) else { return nil }
      elements.append(next)
    }
    return elements
  }
}
