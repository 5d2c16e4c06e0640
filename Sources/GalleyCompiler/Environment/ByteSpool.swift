import GalleyCore
import Glibc
import Synchronization

/// Bytes that wait for their turn: a few in memory, more of them in a file without a name.
public final class ByteSpool: Sendable {
  private struct State {
    var held: [UInt8] = []
    var file: UnnamedFile?
    var count = 0
    /// Whether no file without a name can be had, so that all stays in memory.
    var staysInMemory = false
  }

  private static let limit = 1 << 20
  private let state = Mutex(State())
  /// Where such a file lies; as the operating system takes it.
  private let folder: [CChar]

  public init() {
    folder =
      getenv("TMPDIR").map { Array(UnsafeBufferPointer(start: $0, count: strlen($0))) + [0] }
      ?? Array("/tmp".utf8CString)
  }

  public func append(_ bytes: [UInt8]) throws(FileError) {
    let failure = state.withLock { state in
      state.held += bytes
      state.count += bytes.count
      guard state.held.count > Self.limit, !state.staysInMemory else { return Int32(0) }
      if state.file == nil {
        state.file = UnnamedFile(in: folder)
        state.staysInMemory = state.file == nil
      }
      guard let file = state.file else { return 0 }
      let failure = FileWriter.write(state.held, file.descriptor)
      if failure == 0 { state.held.removeAll() }
      return failure
    }
    guard failure == 0 else { throw FileError(writing: "a temporary file", failure) }
  }

  public var count: Int { state.withLock { $0.count } }

  /// All bytes, in memory.
  func bytes() throws(FileError) -> [UInt8] {
    let (file, held, count) = state.withLock { ($0.file, $0.held, $0.count) }
    guard let file else { return held }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    let failure = file.forEachPiece { bytes += $0 }
    guard failure == 0 else { throw FileError(reading: "a temporary file", failure) }
    bytes += held
    return bytes
  }

  /// Hands over all bytes in their order, piece by piece.
  public func forEachPiece(_ body: ([UInt8]) throws -> Void) throws {
    let (file, held) = state.withLock { ($0.file, $0.held) }
    if let file {
      let failure = try file.forEachPiece(body)
      guard failure == 0 else { throw FileError(reading: "a temporary file", failure) }
    }
    if !held.isEmpty { try body(held) }
  }
}
