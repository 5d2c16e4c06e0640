import GalleyCore
import Glibc

/// A file that comes together piece by piece and appears whole at the end, or not at all.
///
/// Where the file system knows no files without a name the pieces wait in memory.
public struct FileAssembly {
  private let path: String
  private let file: UnnamedFile?
  private var held: [UInt8] = []

  /// - Parameter path: of the file; its folder must be there.
  public init(_ path: String) throws(FileError) {
    self.path = path
    guard !FileWriter().isSpecial(path) else {
      file = nil
      return
    }
    guard let place = FilePlace(path) else { throw FileError(writing: path, ELOOP) }
    guard access(place.folder, W_OK) == 0 else { throw FileError(writing: path, errno) }
    file = UnnamedFile(in: place.folder)
  }

  public mutating func append(_ bytes: [UInt8]) throws(FileError) {
    guard let file else {
      held += bytes
      return
    }
    let failure = FileWriter.write(bytes, file.descriptor)
    guard failure == 0 else { throw FileError(writing: path, failure) }
  }

  /// Gives the file its place.
  ///
  /// - Returns: `false` where the path stands for standard output and its reader is gone.
  public func finish() throws(FileError) -> Bool {
    guard let file else { return try FileWriter().write(held, to: path) }
    guard let place = FilePlace(path) else { throw FileError(writing: path, ELOOP) }
    if let failure = FileWriter.complete(file.descriptor, place) {
      guard failure == 0 else { throw FileError(writing: path, failure) }
      return true
    }
    var bytes: [UInt8] = []
    let failure = file.forEachPiece { bytes += $0 }
    guard failure == 0 else { throw FileError(reading: path, failure) }
    return try FileWriter().write(bytes, to: path)
  }
}
