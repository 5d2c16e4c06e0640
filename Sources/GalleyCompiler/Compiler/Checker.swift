import GalleyCore
import GalleyFeedRules
public import GalleyReaders
import GalleySchema

/// Checks files of every kind: articles, feeds, chapters, reports and XML under a house's schema.
public struct Checker: Sendable {
  public let options: CompilerOptions

  public init(options: CompilerOptions = CompilerOptions()) { self.options = options }

  /// Checks one file. Never throws for what is in it: see the diagnostics.
  public func check(_ input: InputFile) -> CheckResult {
    let decided = InputKind(of: input, format: options.format)
    let kind = kind(decided)
    guard kind != .article else {
      let compilation = Compiler(options: options).compile(input, as: decided)
      return CheckResult(
        kind: .article, diagnostics: compilation.diagnostics, unlisted: compilation.unlisted,
        counts: compilation.counts, isVerbatim: compilation.isVerbatim)
    }
    var diagnostics = Diagnostics(limitPerRule: options.limitPerRule)
    let source = check(input, as: kind, diagnostics: &diagnostics)
    let shown = source ?? SourceFile(name: input.name, bytes: input.bytes)
    let resolver = DiagnosticResolver(policy: options.severity)
    return CheckResult(
      kind: kind,
      diagnostics: resolver.resolve(
        diagnostics, in: shown, format: shown.bytes.first == 0x7B ? "json" : "xml"),
      unlisted: resolver.unlisted(diagnostics.unlisted), isVerbatim: shown.bytes == input.bytes)
  }

  /// How an input of a kind is checked; what holds no article is left to the compiler, which says
  /// so, unless the house has a schema for it.
  private func kind(_ decided: InputKind) -> CheckResult.Kind {
    switch (decided.role, decided.format) {
    case (.entries, "feed"): .feed
    case (.data, "chapters"): .chapters
    case (.report, _): .report
    case (.data, "xml") where decided.basis == .option || !options.schemas.isEmpty: .xml
    default: .article
    }
  }

  /// What the checker of feeds is told, the present among it.
  var feedOptions: FeedCheckOptions {
    var feedOptions = FeedCheckOptions()
    feedOptions.reader = options.reader
    feedOptions.now = options.now.map { FeedDate(secondsSince1970: $0) }
    return feedOptions
  }

  /// Decodes and checks what is no article; `nil` where the bytes are no text.
  private func check(
    _ input: InputFile, as kind: CheckResult.Kind, diagnostics: inout Diagnostics
  ) -> SourceFile? {
    let source: SourceFile?
    if kind == .feed || kind == .chapters {
      source = FeedChecker.decode(input, options: feedOptions, diagnostics: &diagnostics)
    } else {
      source = XMLDecoder(input, options: options.reader).decode(diagnostics: &diagnostics)
    }
    guard let source else { return nil }
    switch kind {
    case .feed: FeedChecker.check(source, options: feedOptions, diagnostics: &diagnostics)
    case .chapters:
      ChaptersChecker.check(source, options: feedOptions, diagnostics: &diagnostics)
    case .report:
      ReportChecker(options: options.reader).check(source, diagnostics: &diagnostics)
    case .xml: XMLFileValidator(options.schemas).check(source, diagnostics: &diagnostics)
    case .article: break
    }
    source.leadBack(&diagnostics)
    return source.asItCame
  }
}
