public import GalleyReaders

/// What an input is: decided once, from the option, then the name, then the first bytes.
///
/// `compile`, `check`, `archive`, `stream` and the library all go by it.
public struct InputKind: Sendable, Equatable {
  /// What can be done with an input.
  public enum Role: String, Sendable {
    /// One article, for a report of its own.
    case article
    /// Several articles, each with a report of its own: a feed, a web archive, a mail
    /// box, a message of news.
    case entries
    /// A report of Galley's, which is checked.
    case report
    /// XML or JSON that holds no article: chapters of a podcast, which are checked, and what a
    /// house's schema may check; never compiled.
    case data
  }

  /// What the decision rests on.
  public enum Basis: String, Sendable {
    /// The format that was asked for.
    case option
    /// The extension of the name.
    case name
    /// The first bytes, where the name says nothing or holds several kinds, as `.xml` does.
    case content
    /// Nothing: what is not known is read as plain text.
    case guess
  }

  public var role: Role
  /// The format by the name that `-f` takes, as in `markdown`; `json` is JSON of another kind.
  public var format: String
  public var basis: Basis
  /// What the input is in words with their article, where Galley reads no such thing or reads it as
  /// something else, as in `a sitemap`.
  public var words: String?

  init(_ role: Role, _ format: String, _ basis: Basis, words: String? = nil) {
    self.role = role
    self.format = format
    self.basis = basis
    self.words = words
  }

  /// Decides on an input.
  ///
  /// - Parameters:
  ///   - input: its bytes may be the beginning of the file; some four kilobytes tell nearly always.
  ///   - format: the format asked for, by a name of `galley formats`; `nil` infers it.
  public init(of input: InputFile, format: String? = nil) {
    if let format {
      self = Self.named(format)
    } else if let certain = InputSignature.container(input.bytes) {
      let named = Self.extensions[PathNames.fileExtension(input.name)]
      self.init(certain.role, certain.format, .content)
      if let named, named.format != certain.format { words = certain.words }
    } else if let known = Self.byName(input.name) {
      self = known
      words = InputSignature.words(of: input, readAs: known.format)
    } else {
      self = InputContent.kind(of: input)
    }
    if self.format == "newsxml", NewsXMLReader.holdsSeveral(input.bytes) { role = .entries }
    if self.format == "mail", MailBox.opens(input.bytes) { role = .entries }
  }

  private static func named(_ format: String) -> InputKind {
    switch format {
    case "feed", "warc": InputKind(.entries, format, .option)
    case "report": InputKind(.report, format, .option)
    case "chapters": InputKind(.data, format, .option, words: InputContent.chapters)
    case "xml": InputKind(.data, format, .option)
    default: InputKind(.article, format, .option)
    }
  }

  /// The kind that an extension tells alone; `.xml` and `.json` hold several.
  private static func byName(_ name: String) -> InputKind? {
    if name.lowercased().hasSuffix(".warc.gz") { return InputKind(.entries, "warc", .name) }
    guard let known = extensions[PathNames.fileExtension(name)] else { return nil }
    return InputKind(known.role, known.format, .name)
  }

  /// Every extension that tells the kind.
  private static let extensions: [String: (role: Role, format: String)] = {
    var table: [String: (Role, String)] = [:]
    for reader in ReaderRegistry.all {
      for name in reader.descriptor.fileExtensions {
        table[name] = (.article, reader.descriptor.name)
      }
    }
    for name in MailReader.descriptor.fileExtensions { table[name] = (.article, "mail") }
    for name in WARCReader.descriptor.fileExtensions { table[name] = (.entries, "warc") }
    for name in FeedReader.descriptor.fileExtensions { table[name] = (.entries, "feed") }
    for name in InputContent.ambiguous { table[name] = nil }
    return table
  }()
}
