import ArgumentParser
import GalleyArchive
import GalleyBackends
import GalleyCompiler
import GalleyCore
import GalleyDiagnosticFormats
import Glibc

/// `galley archive`: articles into a bag that keeps them, and the verification of one.
struct ArchiveCommand: GalleySubcommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: "Put articles and their reports into a BagIt bag.",
    discussion: """
      Writes the sources as they came, their reports as canonical XML, provenance, and manifests. \
      Where there is an error, no bag is written. With --verify or --fixity-only the inputs are \
      bags.

      \(CommandExamples.help("archive"))
      """)

  @OptionGroup(title: "Inputs") var input: InputOptionGroup

  @Option(
    name: [.customShort("t"), .customLong("to")],
    help: ArgumentHelp(
      "A further form of the reports to keep; may be given several times.", valueName: "backend"))
  var backends: [String] = []

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The bag: a folder, made or added to.", valueName: "bag/"))
  var output: String?

  @Flag(
    help: "Let an article take the place of another of its name, which stays as a version.")
  var replace = false

  @Option(
    help: ArgumentHelp(
      """
      The day on which the sources were taken in, as in 2026-03-03. Without it that of \
      SOURCE_DATE_EPOCH, else of each file's last change.
      """, valueName: "date"))
  var ingested: String?

  @Option(
    help: ArgumentHelp(
      "A field for bag-info.txt, as in Source-Organization=…; may be given several times.",
      valueName: "label=value"))
  var bagInfo: [String] = []

  @Flag(help: "Recompute everything that the given bags say of themselves.")
  var verify = false

  @Flag(help: "Verify digests, completeness and provenance only; compile nothing again.")
  var fixityOnly = false

  @OptionGroup(title: "Findings") var findings: DiagnosticOptionGroup

  func run(in environment: Environment) async throws -> ExitStatus {
    let isVerifying = verify || fixityOnly
    let others = [findings.baseline, findings.writeBaseline].compactMap { $0 }
    return try await FailedRun(
      arguments: findings.values, input: input.values, others: others,
      bags: isVerifying ? input.inputs : [output].compactMap { $0 }, isProduct: isVerifying,
      environment: environment
    ).telling { start in
      guard isVerifying else { return try archive(in: environment, start) }
      try checkUseInVerification()
      return try verifyBags(in: environment, start)
    }
  }

  private func archive(
    in environment: Environment, _ start: FindingsStart
  ) throws -> ExitStatus {
    guard let output, output != "-" else {
      throw InvocationError(.badOptionValue, "a bag needs a folder: -o BAG/")
    }
    let date = try day(in: environment)
    let fields = try bagInfo.map { try Self.field($0) }
    var planner = try JobPlanner(input.values, policy: try policy(), environment)
    let base = planner.configuration(for: nil)
    let expanded = try InputExpander(environment: environment, output: output, isBag: true).expand(
      input.inputs, standardInputName: input.stdinFilename, leavingOut: &planner)
    // A bag holds all that was meant, or is not made.
    guard expanded.unread.isEmpty else { throw InvocationError(expanded.unread) }
    let inputs = expanded.inputs
    try Self.checkNames(inputs)
    var choices: [BackendChoice] = []
    // The same form twice is that form.
    for (index, name) in backends.enumerated()
    where name != "xml" && !backends[..<index].contains(name) {
      choices.append(try BackendChoice(name, output: output, options: [], base, environment))
    }
    try Self.checkEndings(choices)
    let settings = try FindingSettings(
      findings.values, base.findings, isProduct: false, environment)
    try settings.checkBaseline(of: base)
    var jobs: [Job] = []
    for input in inputs {
      var job = try planner.job(input)
      job.options.emitsDespiteErrors = settings.acceptsFindings
      jobs.append(job)
    }
    guard planner.diagnostics.isEmpty else { throw InvocationError(planner.diagnostics) }
    try planner.checkUse(of: jobs)
    var used = RunFiles()
    used.reads(planner.readFiles)
    used.reads(settings.readFiles)
    if inputs.contains(where: \.isStandardInput) { used.readsStandardInput() }
    settings.addWritten(to: &used)
    used.writesStandardError()
    used.writesFolder(output, as: "the bag")
    used.keepsOut(of: output)
    try used.check()
    try Self.checkPlace(of: output, in: environment)
    var run = try FindingsRun(settings, isProduct: false, of: jobs.count, start, environment)
    try run.take(counting: planner.notices())
    var items: [ArchiveItem] = []
    var heldBack = HeldBack()
    var unreported: [String] = []
    for job in jobs {
      let made = ArchiveMaker(choices, date: date, in: environment).item(of: job)
      if try run.take(made.result), let item = made.item {
        items.append(item)
      } else {
        unreported.append(job.input.shownName)
        heldBack.add(
          "the bag \(PathText.shown(output))",
          because: run.optionHoldingBack(made.result, try policy()))
      }
    }
    guard items.count == jobs.count else {
      // A feed without entries is no error, but nothing that was asked for has come of it.
      let words = "galley: no bag is written, since there is no report on "
      if run.isSuccessful { try run.remark(words + HeldBack.list(unreported)) }
      return max(try run.finish(heldBack.lines), .findings)
    }
    let software = ArchiveSoftware(
      name: "galley", version: Compiler.version, notes: Components.notes,
      validatorVersion: Components.libxml2)
    let archive = Archive(output, software: software, date: date, info: fields)
    guard try mayStandTogether(items, in: archive, &run) else { return try run.finish() }
    var outcome = Archive.Outcome()
    do throws(ArchiveError) {
      outcome = try archive.add(items, replaces: replace) {
        Self.say("another run is at work on \(PathText.shown(archive.path)): waiting for it")
      }
    } catch {
      try run.take([Self.finding(.unwritableBag, error, in: archive.path)])
    }
    if FileIdentity(".") != FileIdentity(environment.workingDirectory) {
      try run.remark(
        "galley: the working directory lay in the old bag: cd \"$PWD\" leads into the new one")
    }
    for job in jobs where outcome.occupied.contains(ArchiveMaker.name(of: job.input)) {
      try run.take([Self.occupation(job.input, in: output)])
    }
    for version in outcome.versions {
      try run.remark(
        "galley: \(PathText.shown(version.name)): the \(version.isOtherArticle ? "article" : "reports") "
          + "before became version \(version.number)")
    }
    for loss in outcome.losses {
      try run.remark("galley: warning: \(PathText.shown(loss.path)) \(loss.message)")
    }
    return try run.finish()
  }

  private static func say(_ words: String) {
    _ = try? FileWriter().write(
      Array("galley: \(words)\n".utf8), toDescriptor: STDERR_FILENO)
  }

  /// Refuses a place in another bag, whose manifests would not list the new files.
  private static func checkPlace(
    of output: String, in environment: Environment
  ) throws(InvocationError) {
    guard let bag = Archive.bag(around: output) else { return }
    let shown = PathText.shown(PathNames.shown(bag, in: environment))
    throw InvocationError([
      LocatedDiagnostic(
        rule: .unwritableBag, severity: .error,
        message: "this lies in the bag \(shown), which would be no bag any more",
        file: PathText.shown(output), help: "-o \(shown) adds to that bag")
    ])
  }

  /// Tells of new names that other systems would take for one in the bag; `false` where that is to
  /// be an error.
  private func mayStandTogether(
    _ items: [ArchiveItem], in archive: Archive, _ run: inout FindingsRun
  ) throws -> Bool {
    let rule = DiagnosticRule.similarNames
    guard let severity = try policy().severity(of: rule.code, from: rule.severity) else {
      return true
    }
    var mayStand = true
    let new = Set(items.map { PathKey($0.name) })
    for pair in SimilarNames.pairs(in: archive.names + items.map(\.name))
    where new.contains(PathKey(pair.first)) || new.contains(PathKey(pair.second)) {
      let message =
        "\(PathText.shown(pair.first)) and \(PathText.shown(pair.second)) are one name where case or "
        + "accents do not count"
      try run.take([
        LocatedDiagnostic(
          rule: rule, severity: severity, message: message, file: PathText.shown(archive.path))
      ])
      mayStand = severity != .error
    }
    return mayStand
  }

  func policy() throws(InvocationError) -> SeverityPolicy {
    try SeverityFlags(
      settings: findings.warningSettings, hidesWarnings: findings.hidesWarnings
    ).policy()
  }

  /// The day of the ingestion, where it is told for all sources.
  private func day(in environment: Environment) throws(InvocationError) -> String? {
    guard let ingested else {
      return SourceDate.seconds(environment).map(CivilDay.text)
    }
    guard BagDay.isDay(ingested) else {
      throw InvocationError(
        .badOptionValue, "--ingested takes a day as in 2026-03-03, not “\(ingested)”")
    }
    guard ingested <= CivilDay.latest(in: environment) else {
      throw InvocationError(
        .badOptionValue, "--ingested says \(ingested), and that day is still to come")
    }
    return ingested
  }

  /// The field that an argument of `--bag-info` gives.
  private static func field(
    _ argument: String
  ) throws(InvocationError) -> (label: String, value: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw InvocationError(.badOptionValue, "--bag-info takes LABEL=VALUE, not “\(argument)”")
    }
    // What stands before a value is no part of it (RFC 8493 §2.2.2).
    let value = parts[1].drop { $0 == " " || $0 == "\t" }
    let field = (label: String(parts[0]), value: String(value))
    if let objection = Archive.objection(toField: field.label, field.value) {
      throw InvocationError(.badOptionValue, "--bag-info: \(objection)")
    }
    return field
  }

  /// Two forms of a report lie beside each other by their endings, so those must differ.
  private static func checkEndings(_ choices: [BackendChoice]) throws(InvocationError) {
    var owners = ["xml": "xml"]
    for choice in choices {
      let descriptor = choice.descriptor
      // Other systems keep one of two names that differ in the case of their letters.
      let ending = descriptor.fileExtension.lowercased()
      guard let owner = owners.updateValue(descriptor.name, forKey: ending) else { continue }
      throw InvocationError(
        .outputCollision,
        "“\(owner)” and “\(descriptor.name)” both make report.\(descriptor.fileExtension)",
        help: "keep one of them in this bag")
    }
  }

  /// Articles lie in the bag by the names of their files, so those must differ.
  private static func checkNames(_ inputs: [Input]) throws(InvocationError) {
    var owners: [PathKey: String] = [:]
    for input in inputs {
      if let owner = owners.updateValue(
        input.shownName, forKey: PathKey(ArchiveMaker.safeName(of: input)))
      {
        throw InvocationError([
          LocatedDiagnostic(
            rule: .outputCollision, severity: .error,
            message: "this and \(owner) have the same name in the bag", file: input.shownName)
        ])
      }
    }
  }

  private static func occupation(_ input: Input, in bag: String) -> LocatedDiagnostic {
    let name = ArchiveMaker.safeName(of: input)
    return LocatedDiagnostic(
      rule: .occupiedName, severity: .error,
      message: "another article is in the bag \(PathText.shown(bag)) as “\(PathText.shown(name))”: "
        + "--replace keeps it as a version",
      file: input.shownName)
  }

  private static func finding(
    _ rule: DiagnosticRule, _ error: ArchiveError, in bag: String
  ) -> LocatedDiagnostic {
    let message = error.path == bag ? error.message : "\(error.path) \(error.message)"
    return LocatedDiagnostic(rule: rule, severity: .error, message: message, file: bag)
  }
}
