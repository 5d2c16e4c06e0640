public import GalleyCore
public import GalleyReaders

/// Checks feeds against the specifications of their formats.
public enum FeedChecker {
  /// Decodes a feed as XML and JSON say: by mark, declaration and bytes.
  ///
  /// - Returns: `nil` after an error where there is nothing to go on with.
  public static func decode(
    _ input: InputFile, options: FeedCheckOptions = FeedCheckOptions(),
    diagnostics: inout Diagnostics
  ) -> SourceFile? {
    XMLDecoder(input, options: options.reader).decode(diagnostics: &diagnostics)
  }

  /// Checks a decoded feed: RSS 0.90 to 2.0, RSS 1.0 and 1.1, Atom 1.0, JSON Feed 1 and 1.1.
  ///
  /// One pass over the bytes; a bad feed never throws.
  public static func check(
    _ source: SourceFile, options: FeedCheckOptions = FeedCheckOptions(),
    diagnostics: inout Diagnostics
  ) {
    switch FeedSniffer.kind(of: source) {
    case .page: return diagnostics.report(FeedReader.notMarkedUp(source))
    case .jsonFeed, .json:
      var checker = JSONFeedChecker(source, options: options, limit: diagnostics.limitPerRule)
      checker.run()
      return diagnostics.append(contentsOf: checker.diagnostics)
    case .other where !FeedSniffer.holdsFeed(source) && !FeedSniffer.isBlank(source):
      return diagnostics.report(FeedReader.notMarkedUp(source))
    case .rss, .rdf, .atom, .xml, .other: break
    }
    let preface = FeedSniffer.preface(of: source)
    if let preface { diagnostics.report(FeedReader.preceded(source, by: preface)) }
    check(
      source, bytes: ByteWindow(source.bytes), start: preface?.upper, options: options,
      diagnostics: &diagnostics)
  }

  /// Checks a feed in XML of which only a window is in memory.
  ///
  /// - Parameters:
  ///   - head: the beginning of the feed; its `kind` must have been found to be XML.
  ///   - bytes: all of it, valid UTF-8.
  ///   - start: where the feed begins, behind what was reported.
  package static func check(
    _ head: SourceFile, bytes: ByteWindow, start: Int? = nil, options: FeedCheckOptions,
    diagnostics: inout Diagnostics
  ) {
    var checker = XMLFeedChecker(
      head, bytes: bytes, start: start, options: options, limitPerRule: diagnostics.limitPerRule)
    checker.run()
    if diagnostics.all.isEmpty, diagnostics.unlisted.isEmpty {
      diagnostics = checker.diagnostics
    } else {
      diagnostics.append(contentsOf: checker.diagnostics)
    }
  }
}
