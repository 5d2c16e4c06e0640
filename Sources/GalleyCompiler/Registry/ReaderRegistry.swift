public import GalleyReaders

/// Every reader of articles, in the order in which they are listed.
public enum ReaderRegistry {
  public static let all: [any ArticleReader.Type] = [
    PlainTextReader.self, MarkdownReader.self, HTMLReader.self, NewsXMLReader.self,
  ]

  /// The reader of a name, as `-f` takes it.
  public static func named(_ name: String) -> (any ArticleReader.Type)? {
    all.first { $0.descriptor.name == name }
  }

  /// The reader for an input: by the format asked for, else by the extension of its name, else by
  /// its first bytes.
  static func reader(for input: InputFile, format: String?) -> any ArticleReader.Type {
    if let format, let reader = named(format) { return reader }
    if let reader = forName(input.name) { return reader }
    return PlainTextReader.self
  }

  /// The reader for a file name's extension, in whatever case.
  public static func forName(_ name: String) -> (any ArticleReader.Type)? {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let fileExtension = name[name.utf8.index(after: dot)...].lowercased()
    return all.first { $0.descriptor.fileExtensions.contains(fileExtension) }
  }
}
