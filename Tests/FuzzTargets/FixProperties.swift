import GalleyCompiler
import GalleyCore
import GalleyReaders

/// What holds of repairs: done at once, and never for the worse; the first byte chooses the format.
struct FixProperties {
  private static let names = ["a.txt", "a.html", "a.md", "a.rss", "a.xml", "a.json", "a.atom"]

  func breaches(_ bytes: [UInt8]) -> [String] {
    guard let first = bytes.first else { return [] }
    let name = Self.names[Int(first) % Self.names.count]
    let input = InputFile(name: name, bytes: Array(bytes.dropFirst()))
    let fixer = Fixer { Checker().check($0) }
    let once = fixer.fix(input)
    var breaches = FindingProperties.breaches(
      once.check.diagnostics, of: once.check.isVerbatim ? once.input.bytes : nil)
    guard once.applied > 0 else { return breaches }
    if errors(once.check) > errors(Checker().check(input)) {
      breaches.append("more errors than before")
    }
    if fixer.fix(once.input).input.bytes != once.input.bytes {
      breaches.append("the second repair changes more")
    }
    return breaches
  }

  private func errors(_ result: CheckResult) -> Int {
    result.diagnostics.count { $0.severity == .error }
  }
}
