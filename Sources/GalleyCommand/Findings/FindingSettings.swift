import GalleyCompiler
import GalleyCore
import GalleyDiagnosticFormats

/// What is shown of the findings of a run, where, and what makes it fail: the flags over the
/// configuration of the working directory.
struct FindingSettings {
  /// A format and where it goes.
  struct Output {
    var format: any DiagnosticFormat.Type
    /// `nil` is the stream that findings go to.
    var path: String?
  }

  var outputs: [Output]
  /// The lightest severity that formats for people show.
  var showLevel: Severity
  var failLevel: Severity
  var maxWarnings: Int?
  var maxPerRule: Int?
  /// Whether the command line asks for that number, and so knows of it.
  var asksForMaxPerRule: Bool
  /// Findings of the run that formats for people list; 0 is all, `nil` what the place calls for.
  var maxFindings: Int?
  var baseline: String?
  /// Whether the configuration names the baseline, and not the command line.
  private let isBaselineConfigured: Bool
  var writeBaseline: String?
  var isColored: Bool
  var width: Int
  var isTerminal: Bool
  var workingDirectory: String

  /// - Parameter isProduct: whether findings are what the run is for; then they go to standard
  ///   output, else to standard error.
  init(
    _ arguments: DiagnosticArguments, _ configured: Configuration.FindingSettings,
    isProduct: Bool, _ environment: Environment
  ) throws(InvocationError) {
    isTerminal = isProduct ? environment.isOutputTerminal : environment.isErrorTerminal
    workingDirectory = environment.workingDirectory
    width = environment.terminalWidth ?? 100
    isColored = try Self.isColored(arguments.color, isTerminal, environment)
    let isGitHub = environment.variable("GITHUB_ACTIONS") == "true"
    let fallback = isGitHub ? "github" : isTerminal ? "text" : "short"
    let name = arguments.diagnosticFormat ?? configured.format ?? fallback
    outputs = [Output(format: try Self.format(name), path: nil)]
    for argument in arguments.diagnosticsTo {
      guard let equals = argument.firstIndex(of: "="), argument.last != "=" else {
        throw InvocationError(
          .badOptionValue, "--diagnostics-to takes FORMAT=PATH, not “\(argument)”")
      }
      let path = String(argument[argument.index(after: equals)...])
      let format = try Self.format(String(argument[..<equals]))
      guard path != "-" else { throw Self.sharedStream(format, with: name, isProduct: isProduct) }
      outputs.append(Output(format: format, path: path))
    }
    showLevel =
      try Self.severity("--show-level", arguments.showLevel) ?? (isProduct ? .note : .warning)
    failLevel =
      try Self.severity("--fail-level", arguments.failLevel) ?? configured.failLevel ?? .error
    for (option, number) in [
      ("--max-warnings", arguments.maxWarnings), ("--max-per-rule", arguments.maxPerRule),
      ("--max-findings", arguments.maxFindings),
    ] {
      guard let number, number < 0 else { continue }
      throw InvocationError(
        .badOptionValue, "\(option) takes no number below 0, and “\(number)” is one")
    }
    maxWarnings = arguments.maxWarnings ?? configured.maxWarnings
    maxPerRule = arguments.maxPerRule ?? configured.maxPerRule
    asksForMaxPerRule = arguments.maxPerRule != nil
    maxFindings = arguments.maxFindings ?? configured.maxFindings
    writeBaseline = arguments.writeBaseline
    baseline = arguments.baseline ?? configured.baseline
    isBaselineConfigured = arguments.baseline == nil
    // The first one is written before there is any to be read.
    if isBaselineConfigured, writeBaseline != nil, let path = baseline,
      FileReader().obstacle(path)?.reason == .missing
    {
      baseline = nil
    }
    if let path = writeBaseline, path == "-" || OpenDescriptor(path) != nil {
      throw InvocationError(
        .badOptionValue,
        "--write-baseline takes a file, since a later run is to read it, not “\(path)”")
    }
  }

  /// Refuses a configured baseline that cannot be read, at the place where it is named.
  func checkBaseline(of configuration: Configuration) throws(InvocationError) {
    guard isBaselineConfigured, let path = baseline, let obstacle = FileReader().obstacle(path)
    else { return }
    var problem = obstacle.diagnostic
    problem.message = "\(PathText.shown(path)): \(problem.message)"
    problem.file = configuration.path ?? problem.file
    problem.place = configuration.places["diagnostics.baseline"]
    throw InvocationError([problem])
  }

  /// What of it cannot be written, told before the work begins.
  var obstacles: [LocatedDiagnostic] {
    (outputs.compactMap(\.path) + [writeBaseline].compactMap { $0 }).compactMap {
      FileWriter().obstacle($0)?.diagnostic
    }
  }

  private static func sharedStream(
    _ format: any DiagnosticFormat.Type, with name: String, isProduct: Bool
  ) -> InvocationError {
    let own = format.descriptor.name
    return InvocationError(
      .outputCollision,
      "--diagnostics-to \(own)=- and findings as \(name) would both go to "
        + "standard \(isProduct ? "output" : "error")",
      help: "--diagnostic-format \(own) writes that format there, and no other")
  }

  /// What machines read in the stream that findings go to; `nil` where people do, who can tell one
  /// line from another.
  var documentInStream: String? {
    let format = outputs[0].format.descriptor
    return format.isForPeople ? nil : "findings as \(format.name)"
  }

  /// How many findings of a rule need the lines of source around them; `nil` is all.
  var excerptsPerRule: Int? {
    guard outputs.contains(where: { $0.format.descriptor.showsSource }) else { return 0 }
    // What a baseline accepts makes way for later findings of the rule.
    guard baseline == nil else { return nil }
    let limit = maxPerRule ?? FindingsOutput.limitForPeople
    return limit > 0 ? limit : nil
  }

  /// Whether a baseline may accept an error.
  var acceptsFindings: Bool { baseline != nil || writeBaseline != nil }

  /// What of it the run reads.
  var readFiles: [RunFiles.Use] {
    baseline.map { [RunFiles.Use(path: $0, what: "the baseline")] } ?? []
  }

  /// Adds what of it the run writes.
  func addWritten(to files: inout RunFiles) {
    for output in outputs {
      guard let path = output.path else { continue }
      files.writes(path, as: "--diagnostics-to \(output.format.descriptor.name)=")
    }
    if let writeBaseline { files.writes(writeBaseline, as: "--write-baseline") }
  }

  private static func severity(
    _ flag: String, _ name: String?
  ) throws(InvocationError) -> Severity? {
    guard let name else { return nil }
    if let severity = Severity(name: name) { return severity }
    throw .badValue(flag, name, ["error", "warning", "note"])
  }

  private static func isColored(
    _ when: String, _ isTerminal: Bool, _ environment: Environment
  ) throws(InvocationError) -> Bool {
    switch when {
    case "always": return true
    case "never": return false
    case "auto":
      // https://no-color.org: any value but the empty one switches colour off.
      return isTerminal && environment.variable("NO_COLOR") == nil
        && environment.variable("TERM") != "dumb"
    default:
      throw .badValue("--color", when, ["auto", "always", "never"])
    }
  }

  private static func format(
    _ name: String
  ) throws(InvocationError) -> any DiagnosticFormat.Type {
    if let format = DiagnosticFormatRegistry.named(name) { return format }
    let known = DiagnosticFormatRegistry.all.map { $0.descriptor.name }
    let nearest = NameSuggestion.nearest(to: name, in: known)
    throw InvocationError(
      .unknownDiagnosticFormat, "there is no diagnostic format “\(name)”",
      help: nearest.map { "did you mean “\($0)”?" } ?? "there are \(known.joined(separator: ", "))")
  }
}
