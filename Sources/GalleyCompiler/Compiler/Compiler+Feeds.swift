import GalleyBackends
import GalleyCore
import GalleyReaders
import GalleyReport

extension Compiler {
  /// Compiles every entry of a feed as an article of its own; all ranges lead into the feed's file.
  ///
  /// The path of each file is the feed's name and the entry's, still without the extension. An error
  /// anywhere in the feed keeps all of them from leaving.
  func compileFeed(
    _ input: InputFile, through filters: [ExternalFilter], to emission: Emission
  ) -> (compilation: Compilation, files: [ExternalAnswer.File]) {
    var diagnostics = Diagnostics(limitPerRule: options.limitPerRule)
    guard
      let source = FeedReader.decode(input, options: options.reader, diagnostics: &diagnostics)
    else {
      let undecoded = SourceFile(name: input.name, bytes: input.bytes)
      return (compilation(nil, diagnostics, in: undecoded, "feed"), [])
    }
    var files: [ExternalAnswer.File] = []
    var found = Diagnostics(limitPerRule: options.limitPerRule)
    var (entries, claims, quotes) = (0, 0, 0)
    let digest = Self.sha256(input.bytes)
    let stem = PathNames.stem(input.name)
    FeedReader.forEachEntry(source, options: options.reader, diagnostics: &diagnostics) { entry in
      var report = report(
        on: entry.document, of: input, source, sha256: digest, diagnostics: &found)
      guard apply(filters, to: &report, source, &found) else { return }
      entries += 1
      claims += report.claims.count
      quotes += report.quotes.count
      for var file in emission.files(of: report, source: source.bytes, diagnostics: &found) {
        file.path = "\(stem)-\(entry.name)"
        files.append(file)
      }
    }
    diagnostics.append(contentsOf: found)
    var result = compilation(nil, diagnostics, in: source, "feed")
    result.isVerbatim = source.bytes == input.bytes
    result.feedCounts = [
      .init("entry", entries), .init("claim", claims), .init("quote", quotes),
    ]
    return (result, result.succeeded ? files : [])
  }
}
