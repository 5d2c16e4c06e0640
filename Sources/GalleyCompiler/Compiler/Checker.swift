import GalleyCore
public import GalleyReaders

/// Checks files of every kind: articles, feeds, reports and XML under a house's schema.
public struct Checker: Sendable {
  public let options: CompilerOptions

  public init(options: CompilerOptions = CompilerOptions()) { self.options = options }

  /// Checks one file. Never throws for what is in it: see the diagnostics.
  public func check(_ input: InputFile) -> CheckResult {
    let compilation = Compiler(options: options).compile(input)
    return CheckResult(
      kind: .article, diagnostics: compilation.diagnostics, unlisted: compilation.unlisted,
      counts: compilation.counts, isVerbatim: compilation.isVerbatim)
  }
}
