import Glibc

/// Writes files so that a reader finds the old content or the new, never a part.
///
/// The bytes go into a temporary file in the same directory, which is synced and renamed over the
/// target (POSIX `rename` is atomic). Signals that end the process wait for the moment that this
/// takes, so that no temporary file stays behind.
public struct FileWriter: Sendable {
  public init() {}

  /// Writes a file, unless it already holds these very bytes: then it only becomes new, so that
  /// Make sees that its target is up to date.
  public func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    if isSpecial(path) { return try writeInPlace(bytes, to: path) }
    if hasContent(bytes, path), utimensat(AT_FDCWD, path, nil, 0) == 0 { return }
    var blocked = sigset_t()
    var previous = sigset_t()
    sigemptyset(&blocked)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&blocked, signal) }
    pthread_sigmask(SIG_BLOCK, &blocked, &previous)
    defer { pthread_sigmask(SIG_SETMASK, &previous, nil) }
    try writeAndRename(bytes, to: path)
  }

  /// Makes a directory and those above it that are missing.
  public func makeDirectory(_ path: String) throws(FileError) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else { throw FileError(writing: path, ENOTDIR) }
      return
    }
    var prefixes: [Substring] = []
    var end = path.startIndex
    while let slash = path[end...].dropFirst().firstIndex(of: "/") {
      prefixes.append(path[..<slash])
      end = slash
    }
    for prefix in prefixes + [path[...]] where !prefix.isEmpty {
      guard mkdir(String(prefix), 0o777) == 0 || errno == EEXIST else {
        throw FileError(writing: path, errno)
      }
    }
  }

  /// Writes all of the bytes to an open descriptor; `false` where its reader is gone.
  @discardableResult
  public func write(_ bytes: [UInt8], toDescriptor descriptor: Int32) throws(FileError) -> Bool {
    let failure = Self.write(bytes, descriptor)
    if failure == EPIPE { return false }
    guard failure == 0 else { throw FileError(writing: "<output>", failure) }
    return true
  }

  private func writeAndRename(_ bytes: [UInt8], to path: String) throws(FileError) {
    var template = Array("\(path).galley-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw FileError(writing: path, errno) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    var failure = Self.write(bytes, descriptor)
    if failure == 0, fchmod(descriptor, mode(of: path)) != 0 { failure = errno }
    if failure == 0, fsync(descriptor) != 0, errno != EINVAL { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure == 0, rename(template, path) != 0 { failure = errno }
    guard failure == 0 else {
      unlink(template)
      throw FileError(writing: path, failure)
    }
  }

  /// The mode of the file that is replaced; for a new one what the umask leaves of 0666.
  private func mode(of path: String) -> mode_t {
    var status = stat()
    if stat(path, &status) == 0 { return status.st_mode & 0o777 }
    let mask = umask(0)
    umask(mask)
    return 0o666 & ~mask
  }

  /// Devices and pipes cannot be replaced by a rename.
  private func isSpecial(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
  }

  private func writeInPlace(_ bytes: [UInt8], to path: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(writing: path, errno) }
    defer { close(descriptor) }
    let failure = Self.write(bytes, descriptor)
    guard failure == 0 || failure == EPIPE else { throw FileError(writing: path, failure) }
  }

  private func hasContent(_ bytes: [UInt8], _ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, Int(status.st_size) == bytes.count else { return false }
    guard let old = try? FileReader().read(path) else { return false }
    return old == bytes
  }

  /// Writes everything; gives the error's number, or 0.
  private static func write(_ bytes: [UInt8], _ descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = Glibc.write(
          descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        if count >= 0 { done += count } else if errno != EINTR { return errno }
      }
      return 0
    }
  }
}
