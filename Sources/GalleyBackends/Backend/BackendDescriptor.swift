/// What `galley formats` says of a backend.
public struct BackendDescriptor: Sendable {
  /// The name for `-t`, as in `xml`.
  public let name: String
  public let summary: String
  public let mediaType: String
  /// The extension of the files it writes, without the dot.
  public let fileExtension: String
  public let options: [BackendOption]
  /// Which parts of a report the format carries.
  public let keeps: Set<ReportPart>

  public init(
    name: String, summary: String, mediaType: String, fileExtension: String,
    options: [BackendOption] = [], keeps: Set<ReportPart> = Set(ReportPart.allCases)
  ) {
    self.name = name
    self.summary = summary
    self.mediaType = mediaType
    self.fileExtension = fileExtension
    self.options = options
    self.keeps = keeps
  }
}

/// A part of a report that a format may be unable to carry.
public enum ReportPart: String, Sendable, CaseIterable {
  case metadata, entities, mentions, sections, blocks, sentences, claims, quotes, ranges
}
