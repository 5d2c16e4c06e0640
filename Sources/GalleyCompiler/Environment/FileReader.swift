import GalleyCore
import GalleyReaders
import Glibc

/// Reads whole files, straight into the bytes that are handed on.
public struct FileReader: Sendable {
  /// No more bytes are read.
  private let limit: Int
  /// What is longer than it said, or said nothing, is held up to here.
  private let heldLimit: Int
  private let pieceSize = 1 << 16

  public init() { self.init(limit: ReaderOptions().maximumSize, heldLimit: 1 << 25) }

  init(limit: Int, heldLimit: Int) {
    self.limit = limit
    self.heldLimit = heldLimit
  }

  /// The bytes of a file; O(bytes), without a copy.
  public func read(_ path: String) throws(FileError) -> [UInt8] {
    let descriptor = open(PathText.system(path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(reading: path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(reading: path, errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw FileError(reading: path, EISDIR) }
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    return try read(descriptor, path, expecting: isRegular ? Int(status.st_size) : 0)
  }

  /// Everything that comes through standard input.
  public func readStandardInput() throws(FileError) -> [UInt8] {
    try read(STDIN_FILENO, "<stdin>", expecting: 0)
  }

  /// Whether a path leads to something that can be read as a file; `nil` where it does.
  public func obstacle(_ path: String) -> FileError? {
    var status = stat()
    guard stat(PathText.system(path), &status) == 0 else { return FileError(reading: path, errno) }
    if status.st_mode & S_IFMT == S_IFDIR { return FileError(reading: path, EISDIR) }
    return access(PathText.system(path), R_OK) == 0 ? nil : FileError(reading: path, errno)
  }

  /// Whether a path is a link that leads to nothing.
  public func isDanglingLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(PathText.system(path), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
      && stat(PathText.system(path), &status) != 0
  }

  private func read(
    _ descriptor: Int32, _ path: String, expecting size: Int
  ) throws(FileError) -> [UInt8] {
    guard size <= limit else { throw FileError(tooLarge: path, limit: limit) }
    var bytes: [UInt8] = []
    if size > 0 {
      // One byte more than the file says, so that its end shows without another round.
      bytes = try piece(descriptor, path, size + 1)
      guard bytes.count > size else { return bytes }
    }
    while bytes.count <= max(size, heldLimit) {
      let room = max(pieceSize, min(bytes.count, heldLimit))
      let next = try piece(descriptor, path, room)
      if bytes.isEmpty { bytes = next } else { bytes += next }
      guard next.count == room else { return bytes }
    }
    guard !Self.isEndless(descriptor) else { throw FileError(tooLarge: path, limit: limit) }
    return try spooled(bytes, descriptor, path)
  }

  /// Reads on into a file without a name, so that what is larger than the limit is refused without
  /// ever being held.
  private func spooled(
    _ beginning: [UInt8], _ descriptor: Int32, _ path: String
  ) throws(FileError) -> [UInt8] {
    let spool = ByteSpool()
    try spool.append(beginning)
    while true {
      let next = try piece(descriptor, path, pieceSize)
      try spool.append(next)
      guard spool.count <= limit else { throw FileError(tooLarge: path, limit: limit) }
      guard next.count == pieceSize else { return try spool.bytes() }
    }
  }

  /// Whether a descriptor is a device that gives bytes for ever, as `/dev/zero` does: no article
  /// comes from one, and nobody types so much.
  private static func isEndless(_ descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFCHR
  }

  /// As many bytes, or as there are.
  private func piece(
    _ descriptor: Int32, _ path: String, _ room: Int
  ) throws(FileError) -> [UInt8] {
    var failure: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      while count < buffer.count {
        let part = Glibc.read(
          descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        if part > 0 {
          count += part
        } else if part == 0 {
          break
        } else if errno != EINTR {
          failure = errno
          break
        }
      }
    }
    guard failure == 0 else { throw FileError(reading: path, failure) }
    return piece
  }
}

extension FileError {
  init(tooLarge path: String, limit: Int) {
    self.init(
      path: path, reason: .tooLarge, explanation: "it is larger than \(limit) bytes",
      isWriting: false)
  }

  package init(reading path: String, _ code: Int32) {
    let reason: Reason =
      switch code {
      case ENOENT, ENOTDIR: .missing
      case EISDIR: .directory
      case EACCES, EPERM: .denied
      case EFBIG: .tooLarge
      default: .other
      }
    self.init(path: path, reason: reason, explanation: Self.words(code), isWriting: false)
  }

  /// - Parameter code: the error's number; below 0 that of an access list or attribute.
  package init(writing path: String, _ code: Int32) {
    guard code >= 0 else {
      self.init(
        path: path, reason: .denied,
        explanation: "its access list and attributes cannot be kept: \(Self.words(-code))",
        isWriting: true)
      return
    }
    let reason: Reason =
      switch code {
      case ENOSPC, EDQUOT: .noSpace
      case EACCES, EPERM, EROFS: .denied
      case EISDIR: .directory
      case ENOENT: .missing
      default: .other
      }
    self.init(path: path, reason: reason, explanation: Self.words(code), isWriting: true)
  }

  private static func words(_ code: Int32) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
    let end = buffer.firstIndex(of: 0) ?? buffer.count
    return String(decoding: buffer[..<end].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
