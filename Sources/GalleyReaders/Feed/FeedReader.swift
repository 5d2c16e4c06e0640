public import GalleyCore

/// Reads the entries of a feed, one after the other, each as a document.
public enum FeedReader {
  /// What `galley formats` says of feeds.
  public static let descriptor = ReaderDescriptor(
    name: "feed", summary: "RSS 0.90 to 2.0, RSS 1.0, Atom 1.0 or JSON Feed; an article per entry",
    fileExtensions: ["rss", "atom", "rdf"],
    mediaTypes: [
      "application/rss+xml", "application/atom+xml", "application/rdf+xml",
      "application/feed+json",
    ])

  /// Decodes a feed by its mark, declaration and bytes; `nil` after an error.
  public static func decode(
    _ input: InputFile, options: ReaderOptions = ReaderOptions(),
    diagnostics: inout Diagnostics
  ) -> SourceFile? {
    XMLDecoder(input, options: options).decode(diagnostics: &diagnostics)
  }

  /// Calls `body` with each entry in the order of the file.
  ///
  /// Only one entry is held at a time. The text of an entry is its `content:encoded` or Atom
  /// content, else its description or summary. What is not well-formed is reported and read as
  /// well as it can be.
  ///
  /// - Parameter body: also gets what was found in reading so far, and may take it away.
  public static func forEachEntry(
    _ source: SourceFile, options: ReaderOptions = ReaderOptions(),
    diagnostics: inout Diagnostics, _ body: (FeedEntry, inout Diagnostics) throws -> Void
  ) rethrows {
    var count = 0
    switch FeedSniffer.kind(of: source) {
    case .jsonFeed, .json:
      var reader = JSONFeedReader(source, options: options)
      try reader.read(&diagnostics) { entry, diagnostics in
        count += 1
        try body(entry, &diagnostics)
      }
    case .page:
      return diagnostics.report(
        Diagnostic(.feedWithoutEntries, "this is an HTML page, not a feed", at: ByteRange(0, 0)))
    case .other where !FeedSniffer.holdsFeed(source):
      return diagnostics.report(
        Diagnostic(.feedWithoutEntries, "this is neither XML nor JSON", at: ByteRange(0, 0)))
    case .rss, .rdf, .atom, .xml, .other:
      var reader = XMLFeedReader(source, options: options)
      try reader.read(&diagnostics) { entry, diagnostics in
        count += 1
        try body(entry, &diagnostics)
      }
    }
    if count == 0 {
      diagnostics.report(
        Diagnostic(.feedWithoutEntries, "the feed holds no entry", at: ByteRange(0, 0)))
    }
  }
}

/// The diagnostics of reading feeds; those of checking them are `FeedRules`.
package enum FeedReadingRules {
  package static let all: [DiagnosticRule] = [.feedWithoutEntries]
}

extension DiagnosticRule {
  package static let feedWithoutEntries = DiagnosticRule(
    "GF400", "feed-without-entries", .warning, "No entry was found to read",
    explanation:
      "The file is a feed without entries, or no feed at all, so that there is nothing to "
      + "compile.",
    example: "<rss version=\"2.0\"><channel/></rss>")
}
