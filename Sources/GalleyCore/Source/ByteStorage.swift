/// Bytes that can be read piece by piece, such as those of an open file.
public protocol ByteStorage: Sendable {
  /// How many bytes there are.
  var count: Int { get }

  /// The bytes of a range that lies within ``count``; always as many as the range holds, zeros where
  /// they are gone meanwhile.
  func bytes(_ range: Range<Int>) -> [UInt8]
}
