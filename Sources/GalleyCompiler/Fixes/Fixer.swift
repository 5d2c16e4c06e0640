import GalleyCore
public import GalleyReaders

/// Repairs a file until nothing is left that can be repaired safely.
public struct Fixer: Sendable {
  /// A repair may make room for another one that it overlapped; so many rounds are enough for all.
  private static let rounds = 10

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
  /// file. A round after which there are more errors than before is taken back.
  public func fix(_ input: InputFile) -> Result {
    var result = Result(input: input, applied: 0, check: check(input))
    for _ in 0..<Self.rounds {
      guard result.check.isVerbatim else { break }
      let (bytes, applied) = FixApplier().apply(
        result.check.diagnostics, to: result.input.bytes)
      guard applied > 0, bytes != result.input.bytes else { break }
      let repaired = InputFile(name: input.name, bytes: bytes)
      let next = check(repaired)
      guard errors(next) <= errors(result.check) else { break }
      result = Result(input: repaired, applied: result.applied + applied, check: next)
    }
    return result
  }

  private func errors(_ check: CheckResult) -> Int {
    check.diagnostics.reduce(0) { $0 + ($1.severity == .error ? 1 : 0) }
  }
}
