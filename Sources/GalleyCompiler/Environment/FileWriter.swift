import GalleyCore
import Glibc

/// Writes files so that a reader finds the old content or the new, never a part.
///
/// The bytes go into a file without a name (`O_TMPFILE`), which is synced and then linked to its
/// place: whatever ends the process meanwhile, nothing is left. Where another file is replaced, the
/// new one has a temporary name for the moment before `rename`, which interrupts wait for; see
/// ``Interruption``. A link stays a link: what it leads to is written.
public struct FileWriter: Sendable {
  public init() {}

  /// Writes a file, unless it already holds these very bytes: then it only becomes new, so that
  /// Make sees that its target is up to date.
  ///
  /// - Parameter renews: whether it becomes new then; else it is left alone.
  /// - Returns: `false` where the path stands for standard output and its reader is gone.
  @discardableResult
  public func write(
    _ bytes: [UInt8], to path: String, renews: Bool = true
  ) throws(FileError) -> Bool {
    if isSpecial(path) { return try writeInPlace(bytes, to: path) }
    if hasContent(bytes, path) {
      if !renews || utimensat(AT_FDCWD, PathText.system(path), nil, 0) == 0 { return true }
    }
    guard let place = FilePlace(path) else { throw FileError(writing: path, ELOOP) }
    guard !place.isFolder else { throw FileError(writing: path, EISDIR) }
    let failure = write(bytes, to: place)
    guard failure == 0 else { throw FileError(writing: path, failure) }
    return true
  }

  /// What would keep a file from being written, as far as that shows before there is anything to
  /// write.
  public func obstacle(_ path: String) -> FileError? {
    if let open = OpenDescriptor(path) {
      return open.isWritable ? nil : FileError(writing: path, EBADF)
    }
    if isSpecial(path) { return nil }
    var status = stat()
    if stat(PathText.system(path), &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      return FileError(writing: path, EISDIR)
    }
    guard let place = FilePlace(path) else { return FileError(writing: path, ELOOP) }
    return access(place.folder, W_OK) == 0 ? nil : FileError(writing: path, errno)
  }

  /// Makes a directory and those above it that are missing.
  public func makeDirectory(_ path: String) throws(FileError) {
    var status = stat()
    if stat(PathText.system(path), &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else { throw FileError(writing: path, ENOTDIR) }
      return
    }
    let bytes = PathText.bytes(path)
    var ends = bytes.indices.dropFirst().filter { bytes[$0] == UInt8(ascii: "/") }
    ends.append(bytes.count)
    for end in ends {
      let system = bytes[..<end].map { CChar(bitPattern: $0) } + [0]
      guard mkdir(system, 0o777) == 0 || errno == EEXIST else {
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

  /// Writes the bytes into a file without a name and gives it one; the error's number, or 0.
  private func write(_ bytes: [UInt8], to place: FilePlace) -> Int32 {
    // The kernel takes the umask off, as it does for every new file.
    let descriptor = open(place.folder, FilePlace.unnamed | O_WRONLY | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      let failure = errno
      let isUnknown = [EOPNOTSUPP, EISDIR, EINVAL, ENOSYS].contains(failure)
      return isUnknown ? writeNamed(bytes, to: place) : failure
    }
    defer { close(descriptor) }
    let failure = fill(descriptor, bytes, place)
    guard failure == 0 else { return failure }
    return place.link(descriptor) ?? writeNamed(bytes, to: place)
  }

  /// The same under a temporary name, for file systems that know no files without one.
  private func writeNamed(_ bytes: [UInt8], to place: FilePlace) -> Int32 {
    Interruption.postponed {
      for _ in 0..<FilePlace.attempts {
        let name = place.temporaryName()
        // Nobody may read there what the file that is replaced keeps from them.
        let descriptor = open(
          name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, place.mode ?? 0o666)
        if descriptor < 0, errno == EEXIST { continue }
        guard descriptor >= 0 else { return errno }
        var failure = fill(descriptor, bytes, place)
        if close(descriptor) != 0, failure == 0 { failure = errno }
        if failure == 0, rename(name, place.target) != 0 { failure = errno }
        if failure != 0 { unlink(name) }
        return failure
      }
      return EEXIST
    }
  }

  private func fill(_ descriptor: Int32, _ bytes: [UInt8], _ place: FilePlace) -> Int32 {
    let failure = Self.write(bytes, descriptor)
    return failure == 0 ? Self.settle(descriptor, place) : failure
  }

  /// Gives a file without a name its mode and place; the error's number, 0, or `nil` where this
  /// system cannot.
  static func complete(_ descriptor: Int32, _ place: FilePlace) -> Int32? {
    let failure = settle(descriptor, place)
    return failure == 0 ? place.link(descriptor) : failure
  }

  private static func settle(_ descriptor: Int32, _ place: FilePlace) -> Int32 {
    let failure = place.dress(descriptor)
    if failure != 0 { return failure }
    if fsync(descriptor) != 0, errno != EINVAL { return errno }
    return 0
  }

  /// Devices and pipes cannot be replaced by a rename; nor what a descriptor of this process leads
  /// to, which whoever opened it goes on writing to.
  package func isSpecial(_ path: String) -> Bool {
    if OpenDescriptor(path) != nil { return true }
    var status = stat()
    guard stat(PathText.system(path), &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
  }

  /// - Returns: `false` where the path stands for standard output and its reader is gone. Of
  ///   another pipe a reader may take what it wants.
  private func writeInPlace(_ bytes: [UInt8], to path: String) throws(FileError) -> Bool {
    if let open = OpenDescriptor(path) {
      let failure = Self.write(bytes, open.number)
      guard failure == 0 || failure == EPIPE else { throw FileError(writing: path, failure) }
      return failure == 0 || open.number != STDOUT_FILENO
    }
    let descriptor = open(PathText.system(path), O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(writing: path, errno) }
    defer { close(descriptor) }
    let failure = Self.write(bytes, descriptor)
    guard failure == 0 || failure == EPIPE else { throw FileError(writing: path, failure) }
    return true
  }

  private func hasContent(_ bytes: [UInt8], _ path: String) -> Bool {
    var status = stat()
    guard stat(PathText.system(path), &status) == 0, Int(status.st_size) == bytes.count
    else { return false }
    guard let old = try? FileReader().read(path) else { return false }
    return old == bytes
  }

  /// Writes everything; gives the error's number, or 0.
  static func write(_ bytes: [UInt8], _ descriptor: Int32) -> Int32 {
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
