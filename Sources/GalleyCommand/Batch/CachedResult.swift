import GalleyBackends
import GalleyCompiler
import GalleyCore

/// What compiling an article gave, as bytes that a cache keeps.
struct CachedResult {
  var check: CheckResult
  var files: [ExternalAnswer.File]

  /// `nil` where a finding is of a rule that is not Galley's own.
  func bytes() -> [UInt8]? {
    let rules = check.diagnostics.map(\.rule) + check.unlisted.map(\.rule)
    guard rules.allSatisfy({ DiagnosticCatalogue.rule($0.code) == $0 }),
      files.allSatisfy({ $0.path.isEmpty })
    else { return nil }
    var writer = RecordWriter()
    writer.put(files) { $1.put($0.bytes) }
    writer.put(check.kind.rawValue)
    writer.put(check.isVerbatim ? 1 : 0)
    writer.put(check.counts) {
      $1.put($0.noun)
      $1.put($0.number)
    }
    writer.put(check.unlisted) {
      $1.put($0.rule.code)
      $1.put(Int($0.severity.rawValue))
      $1.put($0.count)
    }
    writer.put(check.diagnostics) { CachedFinding.write($0, to: &$1) }
    return writer.bytes
  }

  init(check: CheckResult, files: [ExternalAnswer.File]) {
    self.check = check
    self.files = files
  }

  init?(_ bytes: [UInt8]) {
    var reader = RecordReader(bytes)
    guard let outputs = reader.list({ $0.part() }),
      let kind = reader.text().flatMap({ CheckResult.Kind(rawValue: $0) }),
      let isVerbatim = reader.number(),
      let counts = reader.list({ reader -> CheckResult.Count? in
        guard let noun = reader.text(), let number = reader.number() else { return nil }
        return CheckResult.Count(noun, number)
      }),
      let unlisted = reader.list({ reader -> UnlistedFindings? in
        guard let rule = reader.text().flatMap({ DiagnosticCatalogue.rule($0) }),
          let severity = CachedFinding.severity(&reader), let count = reader.number()
        else { return nil }
        return UnlistedFindings(rule: rule, severity: severity, count: count)
      }),
      let diagnostics = reader.list({ CachedFinding.read(&$0) }), reader.isAtEnd
    else { return nil }
    files = outputs.map { ExternalAnswer.File(path: "", bytes: $0) }
    check = CheckResult(
      kind: kind, diagnostics: diagnostics, unlisted: unlisted, counts: counts,
      isVerbatim: isVerbatim == 1)
  }
}
