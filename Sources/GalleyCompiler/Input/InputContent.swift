import GalleyCore
import GalleyReaders
import GalleyReport

/// Tells the kind of an input from its first bytes.
enum InputContent {
  /// Extensions that stand for more than one kind.
  static let ambiguous: Set<String> = ["xml", "json"]

  static func kind(of input: InputFile) -> InputKind {
    // What is no text is told so when it is decoded; some of it looks like JSON or has no reader.
    if BinarySignature.name(of: input.bytes) != nil { return InputKind(.article, "text", .guess) }
    let suffix = PathNames.fileExtension(input.name)
    // A wide encoding hides the markup behind zero bytes; only feeds and XML declare one.
    let head = Array(input.bytes.prefix(4096).filter { $0 != 0 })
    let source = SourceFile(name: input.name, bytes: head)
    switch FeedSniffer.kind(of: source) {
    case .rss, .rdf, .atom: return InputKind(.entries, "feed", .content)
    case .jsonFeed, .json: return json(input.bytes, head, named: input.name)
    case .xml: return xml(head, holdsFeed: FeedSniffer.holdsFeed(source))
    // A page under the name of XML is what a server sent in place of a feed; XHTML may be an article.
    case .page:
      if ambiguous.contains(suffix) {
        return suffix == "xml" && contains(head, "http://www.w3.org/1999/xhtml")
          && !ErrorPage.isOne(head, named: input.name)
          ? InputKind(.article, "newsxml", .content) : InputKind(.entries, "feed", .name)
      }
      return InputKind(.article, "html", .content)
    case .other:
      // What is neither XML nor JSON under their names is told so by the reader of feeds.
      if ambiguous.contains(suffix) { return InputKind(.entries, "feed", .name) }
      if suffix.isEmpty { return InputKind(.article, "text", .guess) }
      return InputKind(
        .article, "text", .guess, words: TextFormat.words(of: suffix) ?? "a .\(suffix) file")
    }
  }

  private static func xml(_ head: [UInt8], holdsFeed: Bool) -> InputKind {
    if contains(head, ReportXML.namespace.description) {
      return InputKind(.report, "report", .content)
    }
    guard let root = XMLRoot(head) else { return InputKind(.entries, "feed", .content) }
    if NewsXMLReader.reads(root) { return InputKind(.article, "newsxml", .content) }
    if holdsFeed, !head.starts(with: "<?xml".utf8) {
      // The message of a script stands before the feed that it writes.
      return InputKind(.entries, "feed", .content)
    }
    return InputKind(.data, "xml", .content, words: ForeignDocument.words(of: root))
  }

  private static func json(_ bytes: [UInt8], _ head: [UInt8], named name: String) -> InputKind {
    let members = JSONMembers(bytes.first == 0x7B ? bytes : head)
    if let names = members?.names, names.intersection(reportMembers).count > 1,
      !names.contains("items"), !names.contains("diagnostics")
    {
      return InputKind(.report, "report", .content)
    }
    if let names = members?.names, !names.contains("items"), NinjsReader.reads(names) {
      return InputKind(.article, "ninjs", .content)
    }
    if members?.names.contains("items") == true || contains(head, "jsonfeed.org/version") {
      return InputKind(.entries, "feed", .content)
    }
    if let basis = chaptersBasis(members, named: name, head) {
      return InputKind(.data, "chapters", basis, words: chapters)
    }
    return InputKind(.data, "json", .content, words: ForeignDocument.words(of: members))
  }

  /// What a chapters file is in words.
  static let chapters = "chapters of a podcast"

  /// Why a JSON file is one of chapters; `nil` where it is none. Others have a member `chapters` too.
  private static func chaptersBasis(_ members: JSONMembers?, named name: String, _ head: [UInt8])
    -> InputKind.Basis?
  {
    guard let names = members?.names else { return nil }
    if names.contains("chapters"), names.contains("version") || contains(head, "\"startTime\"") {
      return .content
    }
    let stem = PathNames.stem(name).lowercased()
    let isNamed =
      stem == "chapters" || ["-", "_", "."].contains { stem.hasSuffix("\($0)chapters") }
    return isNamed && !names.contains("error") && !names.contains("errors") ? .name : nil
  }

  /// Members that every report has, `metadata` left out since others have it too.
  private static let reportMembers: Set<String> = [
    "version", "generator", "source", "entities", "sections",
  ]

  private static func contains(_ bytes: [UInt8], _ text: String) -> Bool {
    bytes.firstRange(of: text.utf8) != nil
  }
}
