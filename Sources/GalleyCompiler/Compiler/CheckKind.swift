import GalleyCore
import GalleyReaders
import GalleyReport

/// Tells what a file is to be checked as.
enum CheckKind {
  /// The kind that `-f` names, else the one that the file's name and beginning show.
  static func kind(of input: InputFile, options: CompilerOptions) -> CheckResult.Kind {
    switch options.format {
    case "feed": return .feed
    case "report": return .report
    case "xml": return .xml
    case .some: return .article
    case nil: return inferred(input)
    }
  }

  private static func inferred(_ input: InputFile) -> CheckResult.Kind {
    if let reader = ReaderRegistry.forName(input.name),
      !isMarkupName(input.name) || reader.descriptor.name == "html"
    {
      return .article
    }
    // A wide encoding hides the markup behind zero bytes; only feeds and XML declare one.
    let head = input.bytes.prefix(4096).filter { $0 != 0 }
    switch FeedSniffer.kind(of: SourceFile(name: input.name, bytes: Array(head))) {
    case .rss, .rdf, .atom, .jsonFeed: return .feed
    case .json where isFeedName(input.name), .xml where isFeedName(input.name): return .feed
    case .json: return .report
    case .xml:
      if head.contains(ReportXML.namespace) { return .report }
      return ReaderRegistry.forName(input.name) == nil ? .xml : .article
    // A page under the name of a feed is what a server sent in its place; XHTML may be an article.
    case .page:
      let isFeed =
        isFeedName(input.name)
        || isMarkupName(input.name) && !head.contains("http://www.w3.org/1999/xhtml")
      return isFeed ? .feed : .article
    case .other: return isFeedName(input.name) || isMarkupName(input.name) ? .feed : .article
    }
  }

  private static func isMarkupName(_ name: String) -> Bool {
    ["xml", "json", "rss", "atom", "rdf"].contains(fileExtension(name))
  }

  private static func isFeedName(_ name: String) -> Bool {
    ["rss", "atom", "rdf"].contains(fileExtension(name))
  }

  private static func fileExtension(_ name: String) -> String {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return name[name.utf8.index(after: dot)...].lowercased()
  }
}

extension [UInt8] {
  fileprivate func contains(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      count >= wanted.count
        && (0...(count - wanted.count)).contains { self[$0...].starts(with: wanted) }
    }
  }
}
