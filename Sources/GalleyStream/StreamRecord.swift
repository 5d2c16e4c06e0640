package import GalleyCore
package import GalleyReaders

/// One article of a stream, as its line gives it.
package struct StreamRecord: Sendable {
  /// The JSON text of the record's id, as it came; `null` where there is none.
  package var id: [UInt8]
  package var input: InputFile
  /// The name of a reader; `nil` infers it.
  package var format: String?
  package var encoding: TextEncoding?
  /// Whether the line is text that was decoded before, whatever the article says of its encoding.
  package var isText: Bool
  package var language: String?
}

/// Why a line is no record, with what is known of its id.
package struct StreamRecordError: Error, Sendable {
  package var id: [UInt8]
  package var rule: DiagnosticRule
  /// One line without a final stop.
  package var message: String
}
