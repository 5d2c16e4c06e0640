import GalleyCompiler
import GalleyCore
import GalleyReaders
import GalleyReport

/// What holds of an article in one format: a sound report or an error, the same twice, and findings
/// that lie in the file.
struct ArticleProperties {
  private let name: String
  private var options = CompilerOptions()

  init(_ name: String, format: String? = nil) {
    self.name = name
    options.format = format
  }

  func breaches(_ bytes: [UInt8]) -> [String] {
    let input = InputFile(name: name, bytes: bytes)
    let compiler = Compiler(options: options)
    let first = compiler.compile(input)
    var breaches = FindingProperties.breaches(first.diagnostics, of: first.isVerbatim ? bytes : nil)
    if compiler.kind(of: input).role == .entries { return breaches }
    guard let report = first.report else {
      if first.diagnostics.isEmpty { breaches.append("no report, and no word why") }
      return breaches
    }
    breaches += SoundReport(report).breaches(of: bytes)
    let second = compiler.compile(input)
    if second.diagnostics != first.diagnostics { breaches.append("other findings the second time") }
    if let again = second.report, SoundReport.json(again) != SoundReport.json(report) {
      breaches.append("another report the second time")
    }
    return breaches
  }
}
