/// Decodes the character references of HTML (HTML Standard, section 13.2.5.72 and on).
public struct HTMLEntities: Sendable {
  /// The table, made when the first named reference is met and then shared.
  public static let standard = HTMLEntities()

  /// Where each name begins in the packed table, in the order of the names' bytes.
  private let starts: [UInt16]
  private let table: [UInt8]

  private init() {
    let table = HTMLEntityNames.packed.withUTF8Buffer { Array($0) }
    var starts: [UInt16] = [0]
    for index in table.indices where table[index] == 0x20 { starts.append(UInt16(index + 1)) }
    self.table = table
    self.starts = starts
  }

  /// What a reference stands for.
  public struct Match: Sendable {
    /// The UTF-8 of the one or two characters.
    public var text: [UInt8]
    /// The bytes of the reference, `&` and any `;` included.
    public var length: Int
  }

  /// The reference that begins with the `&` at `index`; `nil` where the `&` stands for itself.
  ///
  /// - Parameter isAttribute: in attribute values a name without `;` before a letter, a digit or
  ///   `=` is no reference, so that query strings keep their parameters.
  public static func match(
    _ bytes: [UInt8], at index: Int, end: Int, isAttribute: Bool = false
  ) -> Match? {
    guard index + 2 < end else { return nil }
    if bytes[index + 1] == 0x23 { return number(bytes, at: index, end: end) }
    guard bytes[index + 1].isASCIILetter else { return nil }
    var stop = index + 1
    while stop < end, stop - index < 33, bytes[stop].isASCIILetter || bytes[stop].isASCIIDigit {
      stop += 1
    }
    let isTerminated = stop < end && bytes[stop] == 0x3B
    if isTerminated, let common = common(bytes, index + 1, stop) {
      return Match(text: common, length: stop + 1 - index)
    }
    if isTerminated, let found = standard.find(bytes, index + 1, stop, isTerminated: true) {
      return Match(text: found, length: stop + 1 - index)
    }
    if isAttribute, !isTerminated, stop < end, bytes[stop] == 0x3D { return nil }
    var prefix = min(stop, index + 7)
    while prefix >= index + 3 {
      if let found = standard.find(bytes, index + 1, prefix, isTerminated: false) {
        return isAttribute && prefix < stop ? nil : Match(text: found, length: prefix - index)
      }
      prefix -= 1
    }
    return nil
  }

  /// The five references that nearly all pages make do with.
  private static func common(_ bytes: [UInt8], _ start: Int, _ stop: Int) -> [UInt8]? {
    switch (stop - start, bytes[start]) {
    case (2, UInt8(ascii: "l")) where bytes[start + 1] == UInt8(ascii: "t"): [0x3C]
    case (2, UInt8(ascii: "g")) where bytes[start + 1] == UInt8(ascii: "t"): [0x3E]
    case (3, UInt8(ascii: "a"))
    where bytes[start + 1] == UInt8(ascii: "m") && bytes[start + 2] == UInt8(ascii: "p"):
      [0x26]
    case (4, UInt8(ascii: "n")) where bytes[start..<stop].elementsEqual("nbsp".utf8): [0xC2, 0xA0]
    case (4, UInt8(ascii: "q")) where bytes[start..<stop].elementsEqual("quot".utf8): [0x22]
    default: nil
    }
  }

  /// Finds a name by binary search. O(log names).
  private func find(_ bytes: [UInt8], _ start: Int, _ stop: Int, isTerminated: Bool) -> [UInt8]? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      switch compare(entry: Int(starts[middle]), bytes, start, stop) {
      case 0: return text(ofEntry: Int(starts[middle]), isTerminated: isTerminated)
      case ..<0: low = middle + 1
      default: high = middle
      }
    }
    return nil
  }

  private func compare(entry: Int, _ bytes: [UInt8], _ start: Int, _ stop: Int) -> Int {
    var index = entry
    for position in start..<stop {
      guard isNameByte(table[index]) else { return -1 }
      let difference = Int(table[index]) - Int(bytes[position])
      if difference != 0 { return difference }
      index += 1
    }
    return isNameByte(table[index]) ? 1 : 0
  }

  private func isNameByte(_ byte: UInt8) -> Bool { byte != 0x3D && byte != 0x2A }

  private func text(ofEntry entry: Int, isTerminated: Bool) -> [UInt8]? {
    var index = entry
    while isNameByte(table[index]) { index += 1 }
    let isLegacy = table[index] == 0x2A
    guard isTerminated || isLegacy else { return nil }
    if isLegacy { index += 1 }
    index += 1
    var result: [UInt8] = []
    var value: UInt32 = 0
    while index <= table.count {
      let byte = index < table.count ? table[index] : 0x20
      if byte == 0x20 || byte == 0x2C {
        if let scalar = Unicode.Scalar(value) { result.append(contentsOf: Self.encode(scalar)) }
        value = 0
        if byte == 0x20 { break }
      } else {
        value = value << 4 | UInt32(byte <= 0x39 ? byte - 0x30 : byte - 0x37)
      }
      index += 1
    }
    return result
  }

  private static func number(_ bytes: [UInt8], at index: Int, end: Int) -> Match? {
    var stop = index + 2
    let isHexadecimal = bytes[stop] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { stop += 1 }
    let digits = stop
    var value: UInt32 = 0
    while stop < end, let digit = digit(bytes[stop], isHexadecimal: isHexadecimal) {
      value = min(0x11_0000, value * (isHexadecimal ? 16 : 10) + digit)
      stop += 1
    }
    guard stop > digits else { return nil }
    if stop < end, bytes[stop] == 0x3B { stop += 1 }
    return Match(text: encode(scalar(value)), length: stop - index)
  }

  private static func digit(_ byte: UInt8, isHexadecimal: Bool) -> UInt32? {
    if byte.isASCIIDigit { return UInt32(byte - 0x30) }
    let letter = byte | 0x20
    return isHexadecimal && letter >= 0x61 && letter <= 0x66 ? UInt32(letter - 0x57) : nil
  }

  /// The character of a number; those of windows-1252 stand at 0x80 to 0x9F (section 13.2.5.80).
  private static func scalar(_ value: UInt32) -> Unicode.Scalar {
    if value >= 0x80, value <= 0x9F {
      return Unicode.Scalar(windows1252[Int(value - 0x80)]) ?? "\u{FFFD}"
    }
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static func encode(_ scalar: Unicode.Scalar) -> [UInt8] {
    Array(String(Character(scalar)).utf8)
  }

  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
