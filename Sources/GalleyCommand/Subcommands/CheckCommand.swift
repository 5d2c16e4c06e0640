import ArgumentParser
import GalleyCompiler
import GalleyCore

/// `galley check`: findings only.
struct CheckCommand: GalleySubcommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check articles, feeds, reports and XML; give findings only.",
    discussion: """
      Findings go to standard output. The exit status is 1 where there is an error, 2 where \
      something could not be read.
      """)

  @OptionGroup var input: InputArguments

  @Flag(help: "Repair what can be repaired safely, in place, and show what is left.")
  var fix = false

  @Flag(help: "Show what --fix would change, as a unified diff, and change nothing.")
  var diff = false

  @OptionGroup(title: "Findings") var findings: DiagnosticArguments

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
