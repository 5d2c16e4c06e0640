/// Why an archive could not be made, or what is wrong with one.
public struct ArchiveError: Error, Sendable, Equatable {
  public var path: String
  /// One line without a final stop.
  public var message: String

  public init(_ path: String, _ message: String) {
    self.path = path
    self.message = message
  }
}
