public import GalleyCore

/// What a report says of its source file.
public struct SourceInfo: Sendable, Equatable {
  public var name: String
  public var format: String
  /// Length of the file as it came, in bytes.
  public var bytes: Int
  /// SHA-256 of the file as it came, in lower-case hexadecimal.
  public var sha256: String
  /// BCP 47 tag, declared or detected.
  public var language: String?
  /// The encoding of the file as it came; where it is not UTF-8, ranges are of the transcoded text.
  public var encoding: String

  /// Where the article lies in ``name``, where that is a mail message or a web archive: then the other
  /// fields and all ranges are of the article's own page or text.
  public var record: SourceRecord?

  public init(
    name: String, format: String, bytes: Int, sha256: String, language: String?, encoding: String
  ) {
    self.name = name
    self.format = format
    self.bytes = bytes
    self.sha256 = sha256
    self.language = language
    self.encoding = encoding
  }
}
