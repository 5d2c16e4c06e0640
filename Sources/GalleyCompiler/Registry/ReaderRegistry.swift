public import GalleyReaders

/// Every reader of articles, in the order in which they are listed.
public enum ReaderRegistry {
  public static let all: [any ArticleReader.Type] = [
    PlainTextReader.self, MarkdownReader.self, HTMLReader.self, NewsXMLReader.self,
    NinjsReader.self,
  ]

  /// The reader of a name, as `-f` takes it.
  public static func named(_ name: String) -> (any ArticleReader.Type)? {
    all.first { $0.descriptor.name == name }
  }

  /// The reader of an article of a kind.
  static func reader(for kind: InputKind) -> any ArticleReader.Type {
    named(kind.format) ?? PlainTextReader.self
  }
}
