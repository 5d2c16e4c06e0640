import GalleyCompiler
import GalleyCore
import GalleyDiagnosticFormats

extension ArchiveCommand {
  /// Refuses what only means something where a bag is made.
  func checkUseInVerification() throws(InvocationError) {
    let option = verify ? "--verify" : "--fixity-only"
    let making = [
      ("-t", !backends.isEmpty), ("-o", output != nil), ("--replace", replace),
      ("--ingested", ingested != nil), ("--bag-info", !bagInfo.isEmpty),
    ].first { $0.1 }
    if let making {
      throw InvocationError(
        .badOptionValue, "\(option) writes no bag, and \(making.0) says what one is made of",
        help: making.0 == "-t"
          ? "--diagnostic-format is the form of findings" : "the bags to verify are the arguments")
    }
    let reading = [
      ("-f", input.format != nil), ("--stdin-filename", input.stdinFilename != nil),
      ("--encoding", input.encoding != nil), ("--language", input.language != nil),
      ("--analysis", input.analysis != nil), ("--min-confidence", input.minConfidence != nil),
      ("--schema", !input.schema.isEmpty), ("-j", input.jobs != 1),
    ].first { $0.1 }
    if let reading {
      throw InvocationError(
        .badOptionValue, "\(option) reads no articles, and \(reading.0) says how they are read",
        help: "each source is compiled again as its bag says that it was")
    }
    if fixityOnly, input.model != nil {
      throw InvocationError(
        .badOptionValue, "--fixity-only compiles nothing, and --model names what compiles")
    }
    let accepting = [
      ("--baseline", findings.baseline != nil), ("--write-baseline", findings.writeBaseline != nil),
    ].first { $0.1 }
    if let accepting {
      throw InvocationError(
        .badOptionValue,
        "\(option) takes no \(accepting.0): that a bag has changed is never accepted")
    }
  }

  func verifyBags(
    in environment: Environment, _ start: FindingsStart
  ) throws -> ExitStatus {
    guard !input.inputs.isEmpty else { throw InvocationError(.noInput, "name the bag to verify") }
    let policy = try policy()
    var planner = try JobPlanner(input.values, policy: policy, environment)
    let base = planner.configuration(for: nil)
    guard planner.diagnostics.isEmpty else { throw InvocationError(planner.diagnostics) }
    // A baseline accepts what is found in articles; of a bag nothing is.
    var configured = base.findings
    configured.baseline = nil
    let settings = try FindingSettings(
      findings.values, configured, isProduct: true, environment)
    var used = RunFiles()
    used.reads(settings.readFiles)
    settings.addWritten(to: &used)
    used.writesStandardOutput(as: settings.documentInStream)
    let (bags, missing) = try bags()
    for bag in bags { used.keepsOut(of: bag) }
    try used.check()
    var checked = policy
    checked.configured = base.severities(for: environment.workingDirectory)
    var run = try FindingsRun(settings, isProduct: true, start, environment)
    for diagnostic in missing { try run.take([diagnostic]) }
    for path in bags {
      var bag = path
      while bag.utf8.count > 1, bag.hasSuffix("/") { bag.removeLast() }
      let check = BagCheck(
        bag: bag, policy: checked, modelPath: input.model,
        latestDay: CivilDay.latest(in: environment), isFixityOnly: fixityOnly)
      let (found, isSound, unverified) = check.findings()
      let result = CheckResult(kind: .xml, diagnostics: found)
      _ = try run.take(JobResult(.file(PathKey(bag)), result))
      if isSound, settings.outputs[0].format.descriptor.isForPeople {
        let what =
          "fixity, completeness" + (fixityOnly ? " and provenance" : ", provenance and reports")
        let count = unverified.count
        let except = count == 0 ? "" : ", except \(count) form\(count == 1 ? "" : "s") of reports"
        _ = try StandardOutput.write("\(PathText.shown(bag)): \(what) verified\(except)\n")
      }
      for words in unverified.remarks {
        try run.remark("galley: \(PathText.shown(bag)): \(words)")
      }
    }
    return try run.finish()
  }

  /// The bags that the arguments name, patterns expanded, and what is wrong with those that name
  /// none: one that is missing keeps no other from being looked at.
  private func bags() throws(InvocationError) -> (there: [String], missing: [LocatedDiagnostic]) {
    var bags: [String] = []
    var missing: [LocatedDiagnostic] = []
    for argument in input.inputs {
      guard !argument.isEmpty else { throw InvocationError(.noInput, "a bag has an empty name") }
      guard let obstacle = FileReader().obstacle(argument), obstacle.reason == .missing else {
        bags.append(argument)
        continue
      }
      let found =
        FilePattern.isPattern(argument) ? FilePattern(argument).matches().folders : []
      guard found.isEmpty else {
        bags += found
        continue
      }
      if FilePattern.isPattern(argument) {
        missing.append(
          LocatedDiagnostic(
            rule: .unmatchedPattern, severity: .error, message: "no folder matches this pattern",
            file: PathText.shown(argument)))
        continue
      }
      var diagnostic = obstacle.diagnostic
      if !FileReader().isDanglingLink(argument) { diagnostic.message = "there is no such folder" }
      missing.append(diagnostic)
    }
    return (bags, missing)
  }
}
