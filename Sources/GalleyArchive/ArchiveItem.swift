/// One article in an archive: everything about it that a bag keeps.
public struct ArchiveItem: Sendable {
  /// The source's name in the bag: the last part of its path.
  public var name: String
  /// The source as it came.
  public var source: [UInt8]
  /// The report as Canonical XML 1.1.
  public var report: [UInt8]
  /// What other backends made of it, by extension.
  public var renditions: [(fileExtension: String, bytes: [UInt8])]
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
    self.name = name
    self.source = source
    self.report = report
    self.renditions = renditions
    self.settings = settings
    self.isValid = isValid
  }
}
