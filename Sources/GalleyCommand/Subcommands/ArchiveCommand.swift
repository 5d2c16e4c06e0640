import ArgumentParser
import GalleyArchive
import GalleyBackends
import GalleyCompiler
import GalleyCore

/// `galley archive`: articles into a bag that keeps them, and the verification of one.
struct ArchiveCommand: GalleySubcommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: "Put articles and their reports into a BagIt bag.",
    discussion: """
      Writes the sources as they came, their reports as canonical XML, provenance, and manifests. \
      Where there is an error, no bag is written. With --verify the inputs are bags.

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

  @Flag(help: "Recompute everything that the given bags say of themselves.")
  var verify = false

  @OptionGroup(title: "Findings") var findings: DiagnosticOptionGroup

  func run(in environment: Environment) async throws -> ExitStatus {
    if verify { return try verifyBags(in: environment) }
    guard let output, output != "-" else {
      throw InvocationError(.badOptionValue, "a bag needs a folder: -o BAG/")
    }
    let policy = try SeverityFlags(
      settings: findings.warningSettings, hidesWarnings: findings.hidesWarnings
    ).policy()
    var planner = try JobPlanner(input.values, policy: policy, environment)
    let base = planner.configuration(for: nil)
    let inputs = try InputExpander(environment: environment).expand(
      input.inputs, standardInputName: input.stdinFilename
    ) { planner.ignores($0) }
    try Self.checkNames(inputs)
    var choices: [BackendChoice] = []
    for name in backends where name != "xml" {
      choices.append(try BackendChoice(name, output: output, options: [], base, environment))
    }
    let settings = try FindingSettings(
      findings.values, base.findings, isProduct: false, environment)
    var jobs: [Job] = []
    for input in inputs { jobs.append(try planner.job(input)) }
    guard planner.diagnostics.isEmpty else { throw InvocationError(planner.diagnostics) }
    var used = RunFiles()
    used.reads(planner.readFiles)
    used.reads(settings.readFiles)
    settings.addWritten(to: &used)
    used.writesFolder(output, as: "the bag")
    try used.check()
    var run = try FindingsRun(settings, isProduct: false, environment)
    var items: [ArchiveItem] = []
    var isComplete = true
    for job in jobs {
      let made = ArchiveMaker(choices).item(of: job)
      if try run.take(made.result), let item = made.item {
        items.append(item)
      } else {
        isComplete = false
      }
    }
    if isComplete {
      let archive = Archive(
        output, software: "galley \(Compiler.version)",
        date: environment.variable("SOURCE_DATE_EPOCH").flatMap { Int($0) }.map(Self.day))
      var occupied: [String] = []
      do throws(ArchiveError) { occupied = try archive.add(items, replaces: replace) } catch {
        try run.take([Self.finding(.unwritableBag, error, in: output)])
      }
      for name in occupied { try run.take([Self.occupation(name, in: output)]) }
    }
    return try run.finish()
  }

  private func verifyBags(in environment: Environment) throws -> ExitStatus {
    var status = ExitStatus.success
    guard !input.inputs.isEmpty else { throw InvocationError(.noInput, "name the bag to verify") }
    for path in input.inputs {
      var bag = path
      while bag.utf8.count > 1, bag.hasSuffix("/") { bag.removeLast() }
      let problems = try ArchiveMaker.problems(of: bag, modelPath: input.model)
      guard !problems.isEmpty else {
        _ = try StandardOutput.write("\(bag): fixity, completeness and reports verified\n")
        continue
      }
      _ = InvocationError(problems).show(in: environment)
      status = .findings
    }
    return status
  }

  /// Articles lie in the bag by the names of their files, so those must differ.
  private static func checkNames(_ inputs: [Input]) throws(InvocationError) {
    var owners: [PathKey: String] = [:]
    for input in inputs {
      if let owner = owners.updateValue(
        input.shownName, forKey: PathKey(ArchiveMaker.name(of: input)))
      {
        throw InvocationError([
          LocatedDiagnostic(
            rule: .outputCollision, severity: .error,
            message: "this and \(owner) have the same name in the bag", file: input.shownName)
        ])
      }
    }
  }

  private static func occupation(_ name: String, in bag: String) -> LocatedDiagnostic {
    LocatedDiagnostic(
      rule: .occupiedName, severity: .error,
      message:
        "another article is in the bag as “\(PathText.shown(name))”: --replace keeps it as a version",
      file: bag)
  }

  static func finding(
    _ rule: DiagnosticRule, _ error: ArchiveError, in bag: String
  ) -> LocatedDiagnostic {
    LocatedDiagnostic(
      rule: rule, severity: .error, message: "\(error.path) \(error.message)", file: bag)
  }

  /// The day of a time in seconds since 1970, in UTC: Howard Hinnant's `civil_from_days`.
  static func day(_ seconds: Int) -> String {
    let days = Int((Double(seconds) / 86_400).rounded(.down)) + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }
}
