/// A path in a set or as a key, compared by its bytes.
///
/// Two strings are equal to Swift when they are canonically equivalent, so that `é` in one scalar and
/// in two would be one file; to the operating system they are two.
public struct PathKey: Hashable, Comparable, Sendable {
  public let path: String

  public init(_ path: String) { self.path = path }

  public static func == (left: Self, right: Self) -> Bool {
    left.path.utf8.elementsEqual(right.path.utf8)
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    for byte in path.utf8 { hasher.combine(byte) }
  }
}
