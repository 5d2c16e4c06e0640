import GalleyCompiler
import GalleyCore

/// What `galley check` was asked to do.
struct CheckArguments: RunArguments, Equatable {
  var input = InputArguments()
  var fix = false
  var diff = false
  var findings = DiagnosticArguments()

  func run(in environment: Environment) async throws -> ExitStatus {
    let others = [findings.baseline, findings.writeBaseline].compactMap { $0 }
    return try await FailedRun(
      arguments: findings, input: input, others: others, isProduct: !diff, environment: environment
    ).telling { try await check(in: environment, $0) }
  }

  private func check(
    in environment: Environment, _ start: FindingsStart
  ) async throws -> ExitStatus {
    guard !fix || !diff else {
      throw InvocationError(
        .badOptionValue, "--fix repairs and --diff only shows what would be repaired: give one")
    }
    guard !diff || findings.writeBaseline == nil else {
      throw InvocationError(
        .badOptionValue,
        "--write-baseline accepts what is found, and --diff only shows what would be repaired",
        help: "--fix repairs first, and accepts what is left")
    }
    let policy = try SeverityFlags(
      settings: findings.warningSettings, hidesWarnings: findings.hidesWarnings
    ).policy()
    var planner = try JobPlanner(input, policy: policy, environment)
    let base = planner.configuration(for: nil)
    let expanded = try InputExpander(environment: environment).expand(
      input.inputs, standardInputName: input.stdinFilename, leavingOut: &planner)
    let inputs = expanded.inputs
    var jobs: [Job] = []
    for input in inputs { jobs.append(try planner.job(input)) }
    guard planner.diagnostics.isEmpty else { throw InvocationError(planner.diagnostics) }
    try planner.checkUse(of: jobs)
    let settings = try FindingSettings(
      findings, base.findings, isProduct: !diff, environment)
    try settings.checkBaseline(of: base)
    var used = RunFiles()
    used.reads(planner.readFiles)
    used.reads(settings.readFiles)
    if inputs.contains(where: \.isStandardInput) { used.readsStandardInput() }
    settings.addWritten(to: &used)
    used.writesStandardOutput(as: diff ? "the difference" : settings.documentInStream)
    if diff { used.writesStandardError() }
    try used.check()
    var files = SandboxFiles(used)
    if fix { for input in inputs { files.writes(input) } }
    if inputs.contains(where: \.mayBeSpooled) { files.usesTemporaryFolder(environment) }
    try Sandbox.enter(input.sandbox, files, startsPrograms: false)
    if fix || diff {
      return try FixRun(showsOnly: diff, environment).run(
        jobs, settings, planner.notices(), unread: expanded.unread, start)
    }
    for index in jobs.indices { jobs[index].options.excerptsPerRule = settings.excerptsPerRule }
    var run = try FindingsRun(settings, isProduct: true, of: jobs.count, start, environment)
    try run.take(counting: planner.notices())
    try await JobRunner(workers: input.jobs).runContained(jobs) {
      Self.check($0)
    } take: {
      _ = try run.take($0)
    }
    try run.take(unread: expanded.unread)
    return try run.finish()
  }

  /// Feeds from this size on, in bytes, are checked while they are read.
  private static let streamedSize = 1 << 20

  private static func check(_ job: Job) -> JobResult {
    let checker = Checker(options: job.options)
    // What changes on disk meanwhile is read once more, as a whole.
    if case .file(let path) = job.input, let file = FileBytes(path.path, least: streamedSize),
      let check = checker.check(file, named: job.input.shownName), file.isSound
    {
      return JobResult(job.input, check)
    }
    do throws(FileError) {
      return JobResult(job.input, checker.check(try job.input.read()))
    } catch {
      return JobResult(job.input, failure: error)
    }
  }
}
