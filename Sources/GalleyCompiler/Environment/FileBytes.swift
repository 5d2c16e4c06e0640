public import GalleyCore
import Glibc
import Synchronization

/// The bytes of an open file, read where they are asked for.
///
/// Reading rather than mapping: a file that is cut short while it is read gives zeros, not the end of
/// the process (SIGBUS).
public final class FileBytes: ByteStorage {
  public let count: Int
  private let descriptor: Int32
  private let modified: timespec
  /// Whether bytes were asked for that could not be read.
  private let hasGaps = Atomic(false)

  /// Opens a regular file of at least `least` bytes; `nil` where there is none that can be read.
  public init?(_ path: String, least: Int = 0) {
    // A pipe that is opened only to look at it loses what its writer has put in since.
    var status = stat()
    guard stat(PathText.system(path), &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    let descriptor = open(PathText.system(path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      Int(status.st_size) >= least
    else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    count = Int(status.st_size)
    modified = status.st_mtim
  }

  deinit { close(descriptor) }

  /// Whether all that was asked for could be read, and the file is still as long and as old as when
  /// it was opened.
  public var isSound: Bool {
    var status = stat()
    return !hasGaps.load(ordering: .relaxed) && fstat(descriptor, &status) == 0
      && Int(status.st_size) == count
      && status.st_mtim.tv_sec == modified.tv_sec && status.st_mtim.tv_nsec == modified.tv_nsec
  }

  public func bytes(_ range: Range<Int>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let part = pread(
          descriptor, buffer.baseAddress.map { $0 + count }, range.count - count,
          off_t(range.lowerBound + count))
        if part > 0 {
          count += part
        } else if part == 0 || errno != EINTR {
          break
        }
      }
      if count < range.count {
        hasGaps.store(true, ordering: .relaxed)
        buffer[count...].initialize(repeating: 0)
        count = range.count
      }
    }
  }
}
