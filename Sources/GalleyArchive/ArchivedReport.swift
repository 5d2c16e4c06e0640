/// One report on a source in an archive.
public struct ArchivedReport: Sendable {
  /// The entry's name where the source holds several articles; `nil` for an article of its own.
  public var entry: String?
  /// The report as Canonical XML 1.1.
  public var report: [UInt8]
  /// What other backends made of it, by extension.
  public var renditions: [(fileExtension: String, bytes: [UInt8])]

  public init(
    entry: String? = nil, report: [UInt8],
    renditions: [(fileExtension: String, bytes: [UInt8])] = []
  ) {
    self.entry = entry
    self.report = report
    self.renditions = renditions
  }

  /// The files by their paths under the source's folder, the report first.
  var files: [(path: String, bytes: [UInt8])] {
    let folder = entry.map { "entries/\($0)/" } ?? ""
    return [(folder + "report.xml", report)]
      + renditions.map { ("\(folder)report.\($0.fileExtension)", $0.bytes) }
  }
}
