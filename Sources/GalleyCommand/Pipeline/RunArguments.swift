import GalleyCompiler

/// What a run over inputs was asked to do.
protocol RunArguments: Sendable {
  var input: InputArguments { get set }
  var findings: DiagnosticArguments { get set }

  /// Does it.
  func run(in environment: Environment) async throws -> ExitStatus
}
