/// Where an article lies that came out of a container: a mail message or a record of a web archive.
public struct SourceRecord: Sendable, Equatable {
  /// `WARC-Record-ID` or `Message-ID`, as written.
  public var id: String?
  /// ISO 8601.
  public var date: String?
  /// `WARC-Target-URI`, or where a saved page came from.
  public var url: String?
  /// Where the record begins in the container as it came, in bytes; in a compressed one, where the
  /// compressed member begins.
  public var offset: Int
  /// Why the record is not whole, in the word of `WARC-Truncated`, as in `length`.
  public var truncated: String?

  public init(offset: Int) { self.offset = offset }
}
