import GalleyCore
import Glibc

/// A path from the root with every link followed.
enum RealPath {
  /// - Returns: `nil` where the path leads to nothing.
  static func of(_ path: String) -> String? {
    guard let found = realpath(PathText.system(path), nil) else { return nil }
    defer { free(found) }
    return PathText.text(
      UnsafeBufferPointer(start: found, count: strlen(found)).map { UInt8(bitPattern: $0) })
  }
}
