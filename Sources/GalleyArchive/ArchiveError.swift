import GalleyCore

/// Why an archive could not be made, or what is wrong with one.
public struct ArchiveError: Error, Sendable, Equatable {
  /// The path in the bag.
  public var path: String
  /// A clause of which the path is the subject, without a final stop.
  public var message: String
  /// Whether RFC 8493 allows it, so that the bag is good nevertheless.
  public var isMinor: Bool
  /// The file of which something is missing there.
  var subject: PathKey?

  public init(_ path: String, _ message: String, isMinor: Bool = false) {
    self.path = path
    self.message = message
    self.isMinor = isMinor
  }

  init(_ path: String, _ message: String, subject: PathKey) {
    self.init(path, message)
    self.subject = subject
  }
}
