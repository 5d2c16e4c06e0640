/// What is known about an article besides its text; `nil` or empty where nothing is.
public struct Metadata: Sendable, Equatable {
  public var title: String?
  /// The authors' names, in order.
  public var byline: [String] = []
  public var dateline: String?
  /// An ISO 8601 date or date-time.
  public var published: String?
  /// An ISO 8601 date or date-time.
  public var modified: String?
  public var publisher: String?
  public var url: String?
  public var description: String?
  /// A BCP 47 language tag that the input declares.
  public var language: String?
  /// Where each value stands in the source file, where it stands there.
  public var ranges: [Field: ByteRange] = [:]

  /// The fields by their names in the report.
  public enum Field: String, Sendable, CaseIterable {
    case title, byline, dateline, published, modified, publisher, url, description, language
  }

  public init() {}
}
