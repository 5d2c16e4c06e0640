import GalleyCore
public import GalleyReaders

/// Repairs a file until nothing is left that can be repaired safely.
public struct Fixer: Sendable {
  /// A repair may make room for another one that it overlapped, or let the reader go further, to the
  /// next fault. So many bytes are checked altogether, in at least so many rounds, that an article of
  /// 100 kB may hold a thousand faults in a row, and a huge file does not take for ever.
  /// Nor do two repairs that undo each other.
  private static let (work, leastRounds, mostRounds) = (1 << 27, 100, 2_000)

  /// Checks the bytes of the file, under the same options each time.
  private let check: @Sendable (InputFile) -> CheckResult

  public init(check: @escaping @Sendable (InputFile) -> CheckResult) { self.check = check }

  /// What repairing gave.
  public struct Result: Sendable {
    /// The repaired file; what came in where nothing could be repaired.
    public var input: InputFile
    /// How many repairs were applied.
    public var applied: Int
    /// What is found in the repaired file.
    public var check: CheckResult
  }

  /// Repairs a file. Files that are not UTF-8 stay as they are: their ranges are not bytes of the
  /// file. Repairs after which there are more errors than before are taken back.
  public func fix(_ input: InputFile) -> Result {
    var result = Result(input: input, applied: 0, check: check(input))
    let rounds = min(
      max(Self.leastRounds, Self.work / max(1, input.bytes.count)), Self.mostRounds)
    for _ in 0..<rounds {
      guard result.check.isVerbatim else { break }
      guard let next = repaired(result, by: result.check.diagnostics) ?? repairedByRule(result)
      else { break }
      result = next
    }
    return result
  }

  /// The file after the repairs of the findings; `nil` where they change nothing or do harm.
  private func repaired(_ result: Result, by diagnostics: [LocatedDiagnostic]) -> Result? {
    let (bytes, applied) = FixApplier().apply(diagnostics, to: result.input.bytes)
    guard applied > 0, bytes != result.input.bytes else { return nil }
    let repaired = InputFile(name: result.input.name, bytes: bytes)
    let next = check(repaired)
    guard errors(next) <= errors(result.check) else { return nil }
    return Result(input: repaired, applied: result.applied + applied, check: next)
  }

  /// The repairs of the first rule whose repairs do no harm, where all together do.
  private func repairedByRule(_ result: Result) -> Result? {
    let findings = result.check.diagnostics.filter { !$0.fixes.isEmpty }
    for code in Set(findings.map(\.code)).sorted() {
      if let next = repaired(result, by: findings.filter { $0.code == code }) { return next }
    }
    return nil
  }

  private func errors(_ check: CheckResult) -> Int {
    check.diagnostics.reduce(0) { $0 + ($1.severity == .error ? 1 : 0) }
  }
}
