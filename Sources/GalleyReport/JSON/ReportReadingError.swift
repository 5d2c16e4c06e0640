public import GalleyCore

/// Why and where a JSON text is not a report.
public struct ReportReadingError: Error, Sendable, Equatable {
  /// One line without a final stop.
  public let message: String
  /// The offending bytes of the JSON text.
  public let range: ByteRange

  public init(_ message: String, at range: ByteRange) {
    self.message = message
    self.range = range
  }
}
