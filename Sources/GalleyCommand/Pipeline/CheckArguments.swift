import GalleyCompiler
import GalleyCore

/// What `galley check` was asked to do.
struct CheckArguments: RunArguments, Equatable {
  var input = InputArguments()
  var fix = false
  var diff = false
  var findings = DiagnosticArguments()

  func run(in environment: Environment) async throws -> ExitStatus {
    let policy = try SeverityFlags(
      settings: findings.warningSettings, hidesWarnings: findings.hidesWarnings
    ).policy()
    var planner = try JobPlanner(input, policy: policy, environment)
    let base = planner.configuration(for: nil)
    let inputs = try InputExpander(environment: environment).expand(
      input.inputs, standardInputName: input.stdinFilename)
    var jobs: [Job] = []
    for input in inputs { jobs.append(try planner.job(input)) }
    guard planner.diagnostics.isEmpty else { throw InvocationError(planner.diagnostics) }
    if fix || diff { return try FixRun(showsOnly: diff, environment).run(jobs, findings, base) }
    let settings = try FindingSettings(findings, base.findings, isProduct: true, environment)
    var run = try FindingsRun(settings, isProduct: true, environment)
    try await JobRunner(workers: input.jobs).run(jobs) {
      Self.check($0)
    } take: {
      _ = try run.take($0)
    }
    return try run.finish()
  }

  private static func check(_ job: Job) -> JobResult {
    do throws(FileError) {
      return JobResult(job.input, Checker(options: job.options).check(try job.input.read()))
    } catch {
      return JobResult(job.input, failure: error)
    }
  }
}
