/// Finds what is not UTF-8, by the table of well-formed sequences in The Unicode Standard (table
/// 3-7).
package enum UTF8Scanner {
  /// Whether the bytes are well-formed; the one pass over an input that is what it should be.
  package static func isValid(_ bytes: [UInt8]) -> Bool {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return true
    } catch {
      return false
    }
  }

  /// The first fault at or after an offset that no sequence crosses. O(distance).
  package static func firstFault(
    in bytes: [UInt8], from start: Int
  ) -> (kind: DecodingFault.Kind, range: Range<Int>)? {
    var index = start
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      let length = sequenceLength(of: lead)
      if length > 1, isWellFormed(bytes, at: index, length: length) {
        index += length
        continue
      }
      return classify(bytes, at: index, length: length)
    }
    return nil
  }

  /// The length that a lead byte announces; 0 for a byte that leads nothing.
  private static func sequenceLength(of lead: UInt8) -> Int {
    switch lead {
    case 0xC0...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF7: 4
    default: 0
    }
  }

  private static func isWellFormed(_ bytes: [UInt8], at index: Int, length: Int) -> Bool {
    guard bytes[index] >= 0xC2, bytes[index] <= 0xF4,
      continuations(bytes, after: index, atMost: length - 1) == length - 1
    else { return false }
    return secondByteRange(after: bytes[index]).contains(bytes[index + 1])
  }

  /// The second bytes that keep a sequence from being overlong, a surrogate or too large.
  private static func secondByteRange(after lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }

  private static func continuations(
    _ bytes: [UInt8], after index: Int, atMost limit: Int
  ) -> Int {
    var count = 0
    while count < limit, index + 1 + count < bytes.count,
      bytes[index + 1 + count] & 0xC0 == 0x80
    {
      count += 1
    }
    return count
  }

  private static func classify(
    _ bytes: [UInt8], at index: Int, length: Int
  ) -> (kind: DecodingFault.Kind, range: Range<Int>) {
    let lead = bytes[index]
    guard length > 0 else {
      return (lead < 0xC0 ? .strayContinuation : .invalidByte, index..<index + 1)
    }
    let following = continuations(bytes, after: index, atMost: length - 1)
    let range = index..<index + 1 + following
    if lead <= 0xC1 { return (.overlong, range) }
    if lead > 0xF4 { return (.beyondUnicode, range) }
    if following > 0, !secondByteRange(after: lead).contains(bytes[index + 1]) {
      switch lead {
      case 0xED: return (.encodedSurrogate, range)
      case 0xF4: return (.beyondUnicode, range)
      default: return (.overlong, range)
      }
    }
    return (.truncated, range)
  }
}
