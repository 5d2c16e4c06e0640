/// Finds in a JSON text what RFC 8259 allows but readers trip over: members of one name, numbers
/// that change when they are read, halves of surrogate pairs, characters that no XML can hold.
public enum JSONAudit {
  /// One finding.
  public struct Finding: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
      /// The member's name stood before in the same object, at the range.
      case duplicateName(String, first: ByteRange)
      /// A control character stands unescaped in a string.
      case controlCharacter(UInt8)
      /// An escape names half of a surrogate pair.
      case loneSurrogate
      /// An escape names a character that XML and HTML cannot hold.
      case unwritableCharacter(UInt32)
      /// A number that a double cannot hold.
      case impreciseNumber
    }

    public var kind: Kind
    public var range: ByteRange
  }

  /// Everything found, in the order of the text. O(bytes), and O(n log n) in an object's members.
  public static func findings(in tree: JSONTree) -> [Finding] {
    var findings: [Finding] = []
    for index in tree.values.indices {
      let value = tree.values[index]
      switch value.kind {
      case .object: duplicates(in: index, tree, &findings)
      case .string: string(value.range, tree.bytes, &findings)
      case .number:
        if isImprecise(tree.bytes[value.range.indices]) {
          findings.append(Finding(kind: .impreciseNumber, range: value.range))
        }
      default: break
      }
    }
    return findings.enumerated().sorted {
      ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
    }.map(\.element)
  }

  private static func duplicates(in index: Int, _ tree: JSONTree, _ findings: inout [Finding]) {
    let members = tree.members(of: index)
    guard members.count > 1 else { return }
    var firsts: [String: ByteRange] = [:]
    for member in members {
      let name = tree.string(of: member.key)
      let range = tree.values[member.key].range
      if let first = firsts[name] {
        findings.append(Finding(kind: .duplicateName(name, first: first), range: range))
      } else {
        firsts[name] = range
      }
    }
  }

  private static func string(
    _ range: ByteRange, _ bytes: [UInt8], _ findings: inout [Finding]
  ) {
    var index = range.lower + 1
    let end = range.upper - 1
    while index < end {
      let byte = bytes[index]
      if byte == 0x5C {
        index = escape(at: index, end, bytes, &findings)
      } else {
        if byte < 0x20 {
          findings.append(
            Finding(kind: .controlCharacter(byte), range: ByteRange(index, index + 1)))
        }
        index += 1
      }
    }
  }

  /// Looks at one escape; gives the offset behind it.
  private static func escape(
    at index: Int, _ end: Int, _ bytes: [UInt8], _ findings: inout [Finding]
  ) -> Int {
    guard index + 1 < end, bytes[index + 1] == 0x75, let unit = unit(at: index, end, bytes) else {
      return index + 2
    }
    let range = ByteRange(index, index + 6)
    if unit & 0xFC00 == 0xD800, let low = self.unit(at: index + 6, end, bytes),
      low & 0xFC00 == 0xDC00
    {
      return index + 12
    }
    if unit & 0xF800 == 0xD800 {
      findings.append(Finding(kind: .loneSurrogate, range: range))
    } else if unit < 0x20 && unit != 0x09 && unit != 0x0A && unit != 0x0D || unit >= 0xFFFE {
      findings.append(Finding(kind: .unwritableCharacter(unit), range: range))
    }
    return index + 6
  }

  private static func unit(at index: Int, _ end: Int, _ bytes: [UInt8]) -> UInt32? {
    guard index + 6 <= end, bytes[index] == 0x5C, bytes[index + 1] == 0x75 else { return nil }
    return UInt32(String(decoding: bytes[index + 2..<index + 6], as: UTF8.self), radix: 16)
  }

  /// Integers beyond 2^53 (RFC 8259, section 6) and numbers beyond the range of a double.
  private static func isImprecise(_ number: ArraySlice<UInt8>) -> Bool {
    let isInteger = number.allSatisfy { $0 == 0x2D || $0 &- 0x30 < 10 }
    let digits = number.reduce(0) { $0 + ($1 &- 0x30 < 10 ? 1 : 0) }
    guard digits >= 16 || !isInteger else { return false }
    let text = String(decoding: number, as: UTF8.self)
    if isInteger { return Int64(text).map { $0.magnitude > 1 << 53 } ?? true }
    return Double(text).map { !$0.isFinite } ?? true
  }
}
