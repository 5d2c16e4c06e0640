import GalleyCore
import Glibc

extension FileWriter {
  /// Gives a file other content. Where it has several names (hard links) all of them lead to the
  /// new content, as an editor would have it; a rename would leave the old one under the others.
  ///
  /// Then it is written in place: room is made first, and interrupts wait. Where writing fails all
  /// the same, what stood there comes back.
  ///
  /// A file that may not be written stays as it is, though its folder could take another one, and
  /// so does one that somebody has changed since it was read.
  ///
  /// - Parameter old: what the file held when it was read.
  public func replace(
    _ old: [UInt8], with new: [UInt8], in path: String
  ) throws(FileError) {
    guard access(PathText.system(path), W_OK) == 0 else { throw FileError(writing: path, errno) }
    guard try FileReader().read(path) == old else {
      throw FileError(
        path: path, reason: .other, explanation: "it has changed since it was read",
        isWriting: true)
    }
    var status = stat()
    guard stat(PathText.system(path), &status) == 0, status.st_nlink > 1,
      status.st_mode & S_IFMT == S_IFREG
    else {
      try write(new, to: path)
      return
    }
    let failure = Interruption.postponed { Self.overwrite(old, new, path) }
    guard failure == 0 else { throw FileError(writing: path, failure) }
  }

  private static func overwrite(_ old: [UInt8], _ new: [UInt8], _ path: String) -> Int32 {
    let descriptor = open(PathText.system(path), O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    if new.count > old.count {
      let failure = posix_fallocate(descriptor, off_t(old.count), off_t(new.count - old.count))
      guard failure == 0 else {
        ftruncate(descriptor, off_t(old.count))
        return failure
      }
    }
    var failure = put(new, descriptor)
    if failure != 0 { _ = put(old, descriptor) }
    if fsync(descriptor) != 0, errno != EINVAL, failure == 0 { failure = errno }
    return failure
  }

  /// Makes the bytes all that the file holds; the error's number, or 0.
  private static func put(_ bytes: [UInt8], _ descriptor: Int32) -> Int32 {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { return errno }
    let failure = write(bytes, descriptor)
    guard failure == 0 else { return failure }
    return ftruncate(descriptor, off_t(bytes.count)) == 0 ? 0 : errno
  }
}
