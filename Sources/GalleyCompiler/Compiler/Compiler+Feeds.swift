public import GalleyBackends
import GalleyCore
public import GalleyReaders
import GalleyReport

extension Compiler {
  /// Whether an input is compiled entry by entry.
  public func isFeed(_ input: InputFile) -> Bool {
    CheckKind.kind(of: input, options: options) == .feed
  }

  /// Compiles every entry of a feed as an article of its own and hands each over as soon as it is
  /// done; all ranges lead into the feed's file.
  ///
  /// Only one entry's report is held at a time, however many there are. An error in an entry keeps
  /// the files of that entry from leaving; one in the encoding of the feed keeps those of all, since
  /// no text can be relied on then.
  ///
  /// - Parameter take: takes the entries in the order of the feed; what it throws ends the work.
  /// - Returns: the findings on the whole feed, with the number of entries, claims and quotes.
  public func compileFeed(
    _ input: InputFile, through filters: [ExternalFilter], to emission: Emission,
    take: (CompiledEntry) throws -> Void
  ) rethrows -> Compilation {
    var diagnostics = Diagnostics(limitPerRule: options.limitPerRule)
    guard
      let source = FeedReader.decode(input, options: options.reader, diagnostics: &diagnostics)
    else {
      let undecoded = SourceFile(name: input.name, bytes: input.bytes)
      return compilation(nil, diagnostics, in: undecoded, "feed")
    }
    var findings = EntryFindings(source, options)
    findings.takeDecoding(
      diagnostics, strayBytes: XMLDecoder(input, options: options.reader).strayPlaces(diagnostics))
    diagnostics = Diagnostics(limitPerRule: options.limitPerRule)
    var (entries, claims, quotes) = (0, 0, 0)
    let digest = Self.sha256(input.bytes)
    let stem = PathNames.stem(input.name)
    try FeedReader.forEachEntry(source, options: options.reader, diagnostics: &diagnostics) {
      entry, read in
      var own = read
      read = Diagnostics(limitPerRule: options.limitPerRule)
      var report = report(
        on: entry.document, of: input, source, sha256: digest, diagnostics: &own)
      var files: [ExternalAnswer.File] = []
      if apply(filters, to: &report, source, &own) {
        entries += 1
        claims += report.claims.count
        quotes += report.quotes.count
        files = emission.files(of: report, source: source.bytes, diagnostics: &own)
      }
      let (located, hasError) = findings.take(own, of: entry.range)
      try take(
        CompiledEntry(
          name: "\(stem)-\(entry.name)", files: hasError ? [] : files, diagnostics: located))
    }
    findings.take(diagnostics)
    var result = Compilation(report: nil, diagnostics: findings.finish())
    result.unlisted = findings.unlisted
    result.isVerbatim = source.bytes == input.bytes
    result.feedCounts = [
      .init("entry", entries), .init("claim", claims), .init("quote", quotes),
    ]
    return result
  }
}
