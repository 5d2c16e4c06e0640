/// Bytes in memory, for what reads from a storage.
public struct HeldBytes: ByteStorage {
  private let held: [UInt8]

  public init(_ bytes: [UInt8]) { held = bytes }

  public var count: Int { held.count }

  public func bytes(_ range: Range<Int>) -> [UInt8] { Array(held[range]) }
}
