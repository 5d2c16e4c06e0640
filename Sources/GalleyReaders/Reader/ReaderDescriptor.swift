/// What `galley formats` says of a reader, and what format inference goes by.
public struct ReaderDescriptor: Sendable {
  /// The name for `-f`, as in `markdown`.
  public let name: String
  public let summary: String
  /// Extensions without the dot, in lower case.
  public let fileExtensions: [String]
  public let mediaTypes: [String]

  public init(name: String, summary: String, fileExtensions: [String], mediaTypes: [String]) {
    self.name = name
    self.summary = summary
    self.fileExtensions = fileExtensions
    self.mediaTypes = mediaTypes
  }
}
