/// A half-open range of UTF-8 byte offsets, `[start, end)`, in one coordinate space.
///
/// `Space` keeps the two spaces of Galley apart at compile time: offsets into the source file
/// (``ByteRange``) and offsets into the reading text of a document (``TextRange``). Offsets are
/// 32 bits wide; ``SourceFile/maximumSize`` keeps every file below that limit.
@frozen
public struct OffsetRange<Space: OffsetSpace>: Hashable, Sendable {
  public var start: UInt32
  public var end: UInt32

  /// Makes the range `[start, end)`; an `end` before `start` gives the empty range at `start`.
  @inlinable
  public init(_ start: Int, _ end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: Swift.max(start, end))
  }

  @inlinable public var lower: Int { Int(start) }
  @inlinable public var upper: Int { Int(end) }
  /// Length in bytes.
  @inlinable public var count: Int { Int(end) - Int(start) }
  @inlinable public var isEmpty: Bool { start >= end }
  /// The same range as standard library indices into the bytes.
  @inlinable public var indices: Range<Int> { lower..<upper }

  @inlinable public func contains(_ offset: Int) -> Bool { lower <= offset && offset < upper }
  @inlinable public func contains(_ other: Self) -> Bool {
    start <= other.start && other.end <= end
  }
  /// Whether the two ranges share at least one byte.
  @inlinable public func overlaps(_ other: Self) -> Bool { start < other.end && other.start < end }
  /// The smallest range that holds both.
  @inlinable public func union(_ other: Self) -> Self {
    Self(Swift.min(lower, other.lower), Swift.max(upper, other.upper))
  }
}

/// Names a coordinate space of offsets; see ``OffsetRange``.
public protocol OffsetSpace: Sendable {}

/// The bytes of a source file (after transcoding to UTF-8, where that was needed).
@frozen public enum SourceSpace: OffsetSpace {}

/// The bytes of a document's reading text, in which markup is gone and entities are decoded.
@frozen public enum TextSpace: OffsetSpace {}

/// A half-open range of UTF-8 bytes in a source file.
public typealias ByteRange = OffsetRange<SourceSpace>

/// A half-open range of UTF-8 bytes in the reading text of a document.
public typealias TextRange = OffsetRange<TextSpace>

extension OffsetRange: Comparable {
  /// Orders by start, and of two that start together puts the longer first (outermost first).
  @inlinable
  public static func < (left: Self, right: Self) -> Bool {
    left.start != right.start ? left.start < right.start : left.end > right.end
  }
}

extension OffsetRange: CustomStringConvertible {
  public var description: String { "[\(start), \(end))" }
}
