import Glibc
import Synchronization

/// What keeps an interrupt from leaving half of something on disk.
///
/// Signals belong to the process, and so does this lock: it holds nothing, and is taken by whoever
/// puts a file in its place under a temporary name, and by the one thread that ends the process.
public enum Interruption {
  private static let gate = Mutex(())
  private static let request = Atomic(false)

  /// Whether the process is about to end; long work under ``postponed(_:)`` then stops and takes away
  /// what it has made.
  public static var isRequested: Bool { request.load(ordering: .relaxed) }

  /// Does what must be done as a whole or not at all. Where the process is to end meanwhile, that is
  /// waited for, so that nobody tells of work which stopped for it as of a failure.
  public static func postponed<Result, Failure: Error>(
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { awaitEnd() }
    return try gate.withLock { _ throws(Failure) in try work() }
  }

  /// Gives the thread that ends the process two seconds to do so.
  private static func awaitEnd() {
    for _ in 0..<2000 where isRequested { usleep(1000) }
  }

  /// The same out of a signal handler, whose own thread may be at such work: then it does not wait
  /// for ever.
  public static func endSoon(_ end: () -> Never) -> Never {
    request.store(true, ordering: .relaxed)
    for _ in 0..<2000 {
      _ = gate.withLockIfAvailable { _ in end() }
      usleep(1000)
    }
    end()
  }

  /// Ends the process as soon as nobody is at such work.
  public static func end(_ end: () -> Never) -> Never {
    request.store(true, ordering: .relaxed)
    gate.withLock { _ in end() }
  }
}
