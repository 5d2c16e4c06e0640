/// One source in an archive: everything about it that a bag keeps.
public struct ArchiveItem: Sendable {
  /// The source's name in the bag: the last part of its path.
  public var name: String
  /// The source as it came.
  public var source: [UInt8]
  /// The report, or the one on each entry of a source that holds several articles.
  public var reports: [ArchivedReport]
  /// What decides what compiling the source gives, by name: `format`, `analysis`, and where they
  /// were asked for `language` and `encoding`.
  public var settings: [(name: String, value: String)]
  /// Whether the report was valid by the schema.
  public var isValid: Bool

  public init(
    name: String, source: [UInt8], report: [UInt8],
    renditions: [(fileExtension: String, bytes: [UInt8])],
    settings: [(name: String, value: String)], isValid: Bool
  ) {
    self.init(
      name: name, source: source, reports: [ArchivedReport(report: report, renditions: renditions)],
      settings: settings, isValid: isValid)
  }

  public init(
    name: String, source: [UInt8], reports: [ArchivedReport],
    settings: [(name: String, value: String)], isValid: Bool
  ) {
    self.name = name
    self.source = source
    self.reports = reports
    self.settings = settings
    self.isValid = isValid
  }
}
