/// One run of bytes that its encoding gives no meaning to.
package struct DecodingFault: Sendable, Equatable {
  /// What is wrong with the bytes.
  package enum Kind: UInt8, Sendable, CaseIterable {
    /// UTF-8: 80–BF where no sequence is open.
    case strayContinuation
    /// UTF-8: a scalar in more bytes than it needs.
    case overlong
    /// UTF-8: U+D800–DFFF.
    case encodedSurrogate
    /// UTF-8 and UTF-32: a value above U+10FFFF.
    case beyondUnicode
    /// UTF-8: a sequence that stops before its last byte.
    case truncated
    /// UTF-8: F8–FF, which begin no sequence.
    case invalidByte
    /// UTF-16: half of a surrogate pair alone; UTF-32: a surrogate value.
    case unpairedSurrogate
    /// UTF-16 and UTF-32: bytes left over at the end.
    case oddLength
    /// A legacy encoding: bytes that stand for no character.
    case unmapped
  }

  package var kind: Kind
  /// The bytes in the file as it came.
  package var original: Range<Int>
  /// Where the replacement character stands in the decoded text, in bytes.
  package var text: Int
}

/// The faults of one input: all of them counted, the first ones of each kind kept, so that a
/// megabyte of noise costs no more memory than one bad byte.
package struct DecodingFaults: Sendable {
  /// How many faults of one kind are kept.
  package static let kept = 16

  /// The faults that were kept, in ascending order.
  package private(set) var listed: [DecodingFault] = []
  private var counts = [Int](repeating: 0, count: DecodingFault.Kind.allCases.count)

  package init() {}

  package var isEmpty: Bool { listed.isEmpty }

  /// How many faults of a kind there are.
  package func count(of kind: DecodingFault.Kind) -> Int { counts[Int(kind.rawValue)] }

  package mutating func record(_ kind: DecodingFault.Kind, _ original: Range<Int>, text: Int) {
    let index = Int(kind.rawValue)
    counts[index] += 1
    if counts[index] <= Self.kept {
      listed.append(DecodingFault(kind: kind, original: original, text: text))
    }
  }
}
