/// One source in an archive: everything about it that a bag keeps.
public struct ArchiveItem: Sendable {
  /// A house's schema that the reports were validated against.
  public struct Schema: Sendable {
    /// The last part of its path.
    public var originalName: String
    public var bytes: [UInt8]
    /// Where it lies under the source's folder.
    var path = ""

    public init(originalName: String, bytes: [UInt8]) {
      self.originalName = originalName
      self.bytes = bytes
    }
  }

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
  public let schemas: [Schema]
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
    settings: [(name: String, value: String)], schemas: [Schema] = [], isValid: Bool,
    date: String? = nil
  ) {
    originalName = name
    self.name = BagName.safe(name)
    self.source = source
    self.reports = reports
    self.settings = settings
    var used: Set<String> = []
    self.schemas = schemas.enumerated().map { index, schema in
      var schema = schema
      let name = BagName.safe(schema.originalName)
      var free = name
      var number = index + 1
      while !used.insert(free).inserted {
        free = "\(number)-\(name)"
        number += 1
      }
      schema.path = "schemas/" + free
      return schema
    }
    self.isValid = isValid
    self.date = date
  }

  /// Where the source lies under its folder.
  var sourcePath: String { "source/\(name)" }
}
