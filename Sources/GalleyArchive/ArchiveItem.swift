import GalleyCore

/// One source in an archive: everything about it that a bag keeps.
public struct ArchiveItem: Sendable {
  /// The name that the source came with: the last part of its path.
  public let originalName: String
  /// The source's name in the bag.
  public let name: String
  /// The source as it came.
  public var source: [UInt8]
  /// The report, or the one on each entry of a source that holds several articles.
  public var reports: [ArchivedReport]
  /// What decides what compiling the source gives, by name: `format`, `analysis`, and where they
  /// were asked for `language` and `encoding`.
  public var settings: [(name: String, value: String)]
  /// The house's schemas, each under a name of its own.
  public let schemas: [ArchivedSchema]
  /// Whether the reports were valid by the schemas.
  public var isValid: Bool
  /// ISO 8601 day of the ingestion; `nil` where none is known.
  public var date: String?

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
    settings: [(name: String, value: String)], schemas: [ArchivedSchema] = [], isValid: Bool,
    date: String? = nil
  ) {
    originalName = name
    self.name = BagName.safe(name)
    self.source = source
    self.reports = reports
    self.settings = settings
    var used: [PathKey: [UInt8]] = [:]
    self.schemas = schemas.enumerated().map { index, schema in
      var schema = schema
      schema.settle(index + 1, beside: &used)
      return schema
    }
    self.isValid = isValid
    self.date = date
  }

  /// The files of the schemas, each once: two may include the same one.
  var schemaFiles: [ArchivedSchema.File] {
    var seen: Set<PathKey> = []
    return schemas.flatMap { [$0.file] + $0.included }.filter {
      seen.insert(PathKey($0.path)).inserted
    }
  }

  /// Where the source lies under its folder.
  var sourcePath: String { "source/\(name)" }
}
