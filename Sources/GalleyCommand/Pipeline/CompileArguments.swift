import GalleyBackends
import GalleyCompiler
import GalleyCore

/// What `galley compile` was asked to do.
struct CompileArguments: RunArguments, Equatable {
  var input = InputArguments()
  var backend: String?
  var backendOptions: [String] = []
  var listsStated = false
  var output: String?
  var template: String?
  var filter: [String] = []
  var noValidate = false
  var dependencies = DependencyArguments()
  var batch = BatchArguments()
  var timePasses: String?
  var findings = DiagnosticArguments()

  func run(in environment: Environment) async throws -> ExitStatus {
    let others = [
      output, template, dependencies.file, batch.manifest, findings.baseline,
      findings.writeBaseline,
    ].compactMap { $0 }
    return try await FailedRun(
      arguments: findings, input: input, others: others, isProduct: false, environment: environment
    ).telling { try await compile(in: environment, $0) }
  }

  private func compile(
    in environment: Environment, _ start: FindingsStart
  ) async throws -> ExitStatus {
    var timer = try PassTimer(timePasses)
    let preparing = timer.clock.meter(.prepare)
    let policy = try SeverityFlags(
      settings: findings.warningSettings, hidesWarnings: findings.hidesWarnings
    ).policy()
    var planner = try JobPlanner(input, policy: policy, environment)
    planner.notesPossible = dependencies.isAsked
    let base = planner.configuration(for: nil)
    guard planner.diagnostics.isEmpty else { throw InvocationError(planner.diagnostics) }
    let expanded = try InputExpander(environment: environment, output: output).expand(
      input.inputs, standardInputName: input.stdinFilename, leavingOut: &planner)
    let inputs = expanded.inputs
    let choice = try self.choice(base, environment)
    var notices: [LocatedDiagnostic] = []
    if let objection = choice.objection(toName: output) {
      let rule = DiagnosticRule.misleadingOutputName
      let finding = LocatedDiagnostic(
        rule: rule, severity: rule.severity, message: objection,
        file: PathText.shown(output ?? "-"))
      if let notice = planner.weighed(finding) { notices.append(notice) }
    }
    let programs = ExternalPrograms(base, environment)
    var filters: [ExternalFilter] = []
    var filterFiles: [String] = []
    for name in filter {
      let command = try programs.filter(name)
      filters.append(ExternalFilter(command.program))
      filterFiles += command.files
    }
    let ownFiles = choice.dependencies.map(\.path) + filterFiles
    var jobs: [Job] = []
    for input in inputs {
      var job = try planner.job(input)
      job.dependencies += ownFiles
      job.options.validatesReport = choice.descriptor.name == "xml" && !noValidate
      jobs.append(job)
    }
    guard planner.diagnostics.isEmpty else { throw InvocationError(planner.diagnostics) }
    try planner.checkUse(of: jobs)
    var sketch = try OutputPlan(inputs, output: output, choice)
    sketch.renews = !(batch.ifChanged ?? (sketch.hasFolder && !dependencies.isAsked))
    var rules = try DependencyFiles(dependencies, sketch, inputs)
    let settings = try FindingSettings(
      findings, base.findings, isProduct: false, environment)
    try settings.checkBaseline(of: base)
    if dependencies.isAsked {
      let common = planner.dependencies()
      for index in jobs.indices {
        jobs[index].dependencies += common.files + settings.readFiles.map(\.path)
        jobs[index].possibleDependencies += common.possible
      }
      try rules.check(sketch, jobs)
    }
    var used = RunFiles()
    used.reads(choice.dependencies)
    used.reads(filterFiles.map { RunFiles.Use(path: $0, what: "the filter") })
    used.reads(planner.readFiles)
    used.reads(settings.readFiles)
    if inputs.contains(where: \.isStandardInput) { used.readsStandardInput() }
    PlannedReports(sketch, jobs, used).add(to: &used)
    for path in rules.paths(sketch, inputs) { used.writes(path, as: "the rule for Make") }
    settings.addWritten(to: &used)
    if let path = batch.manifest, path != "-" { used.writes(path, as: "--manifest") }
    try checkStandardOutput(sketch, inputs)
    if let product = standardProduct(sketch, inputs) { used.writesStandardOutput(as: product) }
    used.writesStandardError(as: settings.documentInStream)
    try used.check()
    let plan = try sketch.prepared(used)
    for index in jobs.indices {
      jobs[index].options.excerptsPerRule = settings.excerptsPerRule
      jobs[index].options.emitsDespiteErrors = settings.acceptsFindings
    }
    // Rows that go to the terminal too would stand behind the line.
    let tellsRows = (output ?? "-") == "-" && environment.isOutputTerminal
    var run = try FindingsRun(
      settings, isProduct: false, of: jobs.count, start, showsProgress: !tellsRows, environment)
    try run.take(counting: planner.notices() + notices)
    var files: [Input: DependencyFiles.Known] = [:]
    for job in jobs {
      files[job.input] = .init(files: job.dependencies, possible: job.possibleDependencies)
    }
    let joined = plan.isJoined ? choice.joined : nil
    var table = try joined.map {
      let target = plan.target(of: inputs[0])
      return try JoinedTable(
        target == .standardOutput ? nil : output, beginning: $0.beginning)
    }
    var worker = CompileWorker(
      filters: filters, emission: joined?.emission ?? choice.emission, plan: plan, gate: run.gate())
    do {
      worker.cache = try cache(
        choice, base, &jobs, settings, isJoined: plan.isJoined, environment)
    } catch let failure as FileError where failure.isWriting {
      try run.take([Self.warning(ofCache: failure)])
    }
    if worker.cache != nil { run.usesCache() }
    worker.isMeasuring = batch.manifest != nil
    worker.clock = timer.clock
    let manifest = try batch.manifest.map { path throws(FileError) in try ManifestFile(path) }
    var heldBack = HeldBack()
    try enterSandbox(used, plan, inputs, choice, environment)
    timer.add(preparing)
    try await JobRunner(workers: input.jobs).runContained(jobs) { [worker] in
      worker.result(of: $0)
    } take: { result in
      let meter = timer.clock.meter(.findings)
      defer {
        timer.add(result.passes)
        timer.add(meter)
      }
      let passes = try run.take(result)
      if !passes || !result.isComplete {
        heldBack.add(
          result.written == nil
            ? plan.name(of: result.input) : "reports on entries of \(result.input.shownName)",
          because: run.optionHoldingBack(result, policy))
      }
      var outputs = result.written ?? []
      var hasRule = false
      func takeRule() throws {
        guard !hasRule else { return }
        hasRule = true
        try rules.add(
          result.input, plan.target(of: result.input), entries: result.written,
          files[result.input] ?? .init())
      }
      do {
        try meter.measure(.write) {
          if let failure = result.outputFailure {
            try table?.add(nil, of: result.input, isWhole: false)
            throw failure
          }
          if table != nil {
            // Of a feed, where findings keep back entries one by one, the others' rows may leave.
            let isWhole = passes && result.isComplete
            let mayLeave = isWhole || (result.isEntries && result.failure == nil)
            try table?.add(mayLeave ? result.rows : nil, of: result.input, isWhole: isWhole)
            if isWhole { outputs = [output ?? "-"] }
          } else if passes, result.isComplete {
            let paths = plan.paths(of: result.files, for: result.input)
            // Before the report, as compilers do: one without its rule is up to date for ever.
            if !paths.isEmpty { try takeRule() }
            try plan.write(result.files, for: result.input)
            outputs += paths
          }
        }
        if passes, result.isComplete, !outputs.isEmpty { try takeRule() }
      } catch let failure as FileError {
        try run.take(failure)
      } catch let failure as InvocationError where jobs.count > 1 {
        try run.take(failure.diagnostics)
      }
      try manifest?.add(result, outputs: outputs, waits: table?.isFile ?? false)
    }
    let ending = timer.clock.meter(.write)
    worker.cache?.trim()
    if let failure = worker.cache?.failure { try run.take([Self.warning(ofCache: failure)]) }
    let isWhole: Bool
    let words: String?
    do {
      if table?.isWhole ?? true { try rules.finish() }
      (isWhole, words) = try table?.finish() ?? (true, nil)
    } catch {
      // What the lines tell of is no table then; the failure itself is the one that counts.
      try? manifest?.finish(isWritten: false)
      throw error
    }
    if let words { try run.remark(words) }
    try manifest?.finish(isWritten: isWhole)
    let status = try ending.measure(.findings) {
      try run.take(unread: expanded.unread)
      return try run.finish(heldBack.lines)
    }
    timer.add(ending)
    try timer.tell()
    return status
  }

  private func enterSandbox(
    _ used: RunFiles, _ plan: OutputPlan, _ inputs: [Input], _ choice: BackendChoice,
    _ environment: Environment
  ) throws(InvocationError) {
    var files = SandboxFiles(used)
    if let folder = plan.folder { files.uses(folder: folder) }
    if let folder = batch.cache { files.uses(folder: folder) }
    if plan.isJoined || inputs.contains(where: \.mayBeSpooled) {
      files.usesTemporaryFolder(environment)
    }
    let isExternal = if case .external = choice.emission { true } else { false }
    try Sandbox.enter(input.sandbox, files, startsPrograms: isExternal || !filter.isEmpty)
  }

  /// What of all that a run makes goes to standard output, where anything does.
  private func standardProduct(_ plan: OutputPlan, _ inputs: [Input]) -> String? {
    if let input = inputs.first(where: { plan.target(of: $0) == .standardOutput }) {
      return inputs.count == 1 ? "the report on \(input.shownName)" : "the table"
    }
    if batch.manifest == "-" { return "--manifest" }
    return dependencies.file == "-" ? "the rule for Make" : nil
  }

  /// Refuses two products in one stream.
  private func checkStandardOutput(
    _ plan: OutputPlan, _ inputs: [Input]
  ) throws(InvocationError) {
    guard batch.manifest == "-" else { return }
    let other =
      inputs.contains { plan.target(of: $0) == .standardOutput }
      ? "the report" : dependencies.file == "-" ? "the rule for Make" : nil
    guard let other else { return }
    throw InvocationError(
      .outputCollision, "\(other) and --manifest would both go to standard output",
      help: "give one of them a file")
  }

  /// The options of the backend, those with options of their own on the command line too.
  var allOptions: [String] { backendOptions + (listsStated ? ["stated=true"] : []) }

  private func choice(
    _ configuration: Configuration, _ environment: Environment
  ) throws -> BackendChoice {
    guard let template else {
      return try BackendChoice(
        backend, output: output, options: allOptions, configuration, environment)
    }
    guard backend == nil else {
      throw InvocationError(.badOptionValue, "--template stands instead of -t, not beside it")
    }
    return try BackendChoice.template(at: template)
  }
}
