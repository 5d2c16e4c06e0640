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
    let kind = FeedSniffer.kind(of: source)
    switch kind {
    case .jsonFeed, .json:
      var reader = JSONFeedReader(source, options: options)
      try reader.read(&diagnostics) { entry, diagnostics in
        count += 1
        try body(entry, &diagnostics)
      }
    case .page: return diagnostics.report(notMarkedUp(source))
    case .other where !FeedSniffer.holdsFeed(source) && !FeedSniffer.isBlank(source):
      return diagnostics.report(notMarkedUp(source))
    case .rss, .rdf, .atom, .xml, .other:
      let preface = FeedSniffer.preface(of: source)
      if let preface { diagnostics.report(preceded(source, by: preface)) }
      var reader = XMLFeedReader(source, start: preface?.upper, options: options)
      try reader.read(&diagnostics) { entry, diagnostics in
        count += 1
        try body(entry, &diagnostics)
      }
    }
    guard count == 0 else { return }
    switch kind {
    case .xml, .json:
      diagnostics.report(
        Diagnostic(
          .feedNotAFeed, "this is \(kind == .xml ? "XML" : "JSON"), but no feed",
          at: FeedSniffer.start(of: source)))
    default:
      diagnostics.report(
        Diagnostic(.feedWithoutEntries, "the feed holds no entry", at: ByteRange(0, 0)))
    }
  }

  /// Says of a file that cannot be read as a feed what it is: a page, or neither XML nor JSON.
  package static func notMarkedUp(_ source: SourceFile) -> Diagnostic {
    let start = FeedSniffer.start(of: source)
    return FeedSniffer.kind(of: source) == .page
      ? Diagnostic(.feedIsPage, "this is an HTML page, not a feed", at: start)
      : Diagnostic(.feedNotMarkup, "this is neither XML nor JSON", at: start)
  }

  /// One finding for what stands before a feed, rather than one for each of its tags.
  package static func preceded(_ source: SourceFile, by range: ByteRange) -> Diagnostic {
    let begin = source.string(ByteRange(range.upper, min(source.bytes.count, range.upper + 5)))
    return Diagnostic(
      .xmlTextBeforeRoot,
      "\(range.count) bytes stand before “\(begin)”, where the feed begins", at: range,
      help: "it looks like the output of the program that writes the feed, such as a warning; "
        + "nothing may precede a feed")
  }
}
