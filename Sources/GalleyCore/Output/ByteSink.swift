/// Where a backend writes: collects bytes and hands them on in large pieces.
///
/// Writing never throws, so that backends stay plain; the first error of the drain is kept and
/// thrown by ``finish()``.
public struct ByteSink: ~Copyable {
  /// Takes a full buffer.
  public typealias Drain = (_ bytes: [UInt8]) throws -> Void

  private var buffer: [UInt8] = []
  private let drain: Drain?
  private var failure: (any Error)?
  private let capacity: Int
  /// How many bytes were written so far.
  public private(set) var count = 0

  /// A sink that keeps everything in memory; see ``finishedBytes()``.
  public init() {
    drain = nil
    capacity = .max
  }

  /// A sink that keeps everything in memory, with room for `bytes`, which is likely to be enough.
  ///
  /// Room that is never written takes no memory; room that is lacking costs a copy of everything.
  public init(expecting bytes: Int) {
    self.init()
    buffer.reserveCapacity(bytes)
  }

  /// A sink that hands on every `capacity` bytes.
  public init(capacity: Int = 1 << 16, drain: @escaping Drain) {
    self.drain = drain
    self.capacity = capacity
    buffer.reserveCapacity(capacity + 4096)
  }

  public mutating func write(_ byte: UInt8) {
    buffer.append(byte)
    count += 1
  }

  public mutating func write(_ string: StaticString) {
    string.withUTF8Buffer { buffer.append(contentsOf: $0) }
    count += string.utf8CodeUnitCount
    flushIfFull()
  }

  public mutating func write(_ string: String) {
    let before = buffer.count
    buffer.append(contentsOf: string.utf8)
    count += buffer.count - before
    flushIfFull()
  }

  public mutating func write(_ bytes: some Collection<UInt8>) {
    buffer.append(contentsOf: bytes)
    count += bytes.count
    flushIfFull()
  }

  private mutating func flushIfFull() {
    if buffer.count >= capacity { flush() }
  }

  private mutating func flush() {
    guard let drain, !buffer.isEmpty else { return }
    if failure == nil {
      do { try drain(buffer) } catch { failure = error }
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Hands on what is left; throws the first error that the drain threw.
  public mutating func finish() throws {
    flush()
    if let failure { throw failure }
  }

  /// Everything written to a sink that keeps it in memory.
  public consuming func finishedBytes() -> [UInt8] { buffer }
}
