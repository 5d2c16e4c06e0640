import GalleyCompiler
import GalleyCore
import Glibc

/// Writes what each output depends on, for Make: beside each output, or all rules into one file.
struct DependencyFiles {
  private let arguments: DependencyArguments
  private var rules: [DependencyRule] = []
  /// The one output of all inputs, where there is one.
  private let joined: String?
  /// Whether there is one rule, which can be written before its report.
  private var hasOneRule = false
  private var isFinished = false

  /// What an output depends on besides its input.
  struct Known {
    var files: [String] = []
    /// What is not there and would decide too if it were.
    var possible: [String] = []
  }

  /// Refuses what would leave a rule without a target or without a place.
  init(
    _ arguments: DependencyArguments, _ plan: OutputPlan, _ inputs: [Input]
  ) throws(InvocationError) {
    self.arguments = arguments
    joined =
      if plan.isJoined, let input = inputs.first, case .file(let path) = plan.target(of: input) {
        path
      } else { nil }
    guard arguments.isAsked else {
      guard arguments.targets.isEmpty, !arguments.addsPhonyTargets else {
        throw InvocationError(
          .badOptionValue,
          "\(arguments.targets.isEmpty ? "-MP" : "-MT") says what a rule for Make holds, and none is asked for",
          help: "-MD writes one beside each output, -MF FILE all into one file")
      }
      return
    }
    let isStream = inputs.contains { plan.target(of: $0) == .standardOutput }
    if isStream, arguments.targets.isEmpty || arguments.file == nil {
      throw InvocationError(
        .dependencyNeedsTarget, "a rule for Make needs a target and a file",
        help: "give -o FILE, or with standard output both -MT TARGET and -MF FILE")
    }
    if isStream, arguments.file == "-" {
      throw InvocationError(
        .outputCollision, "the report and the rule for Make would both go to standard output",
        help: "give -o FILE, or another -MF FILE")
    }
    hasOneRule = inputs.count == 1 && joined == nil && arguments.file != "-"
    if !arguments.targets.isEmpty, inputs.count > 1, !plan.isJoined {
      throw InvocationError(
        .dependencyNeedsTarget, "-MT names the target of one input, and there are \(inputs.count)")
    }
  }

  /// Refuses names that Make could not read back, before anything is written.
  func check(_ plan: OutputPlan, _ jobs: [Job]) throws(InvocationError) {
    for job in jobs {
      var names = [job.input.name] + job.dependencies
      if arguments.targets.isEmpty, case .file(let path) = plan.target(of: job.input) {
        names.append(path)
      }
      for name in names {
        guard let objection = DependencyRule.objection(to: name) else { continue }
        throw InvocationError([
          LocatedDiagnostic(
            rule: .dependencyNeedsTarget, severity: .error, message: objection,
            file: PathText.shown(name))
        ])
      }
    }
  }

  /// The files that rules may be written to.
  func paths(_ plan: OutputPlan, _ inputs: [Input]) -> [String] {
    guard arguments.isAsked else { return [] }
    if let file = arguments.file { return file == "-" ? [] : [file] }
    return inputs.compactMap {
      if case .file(let path) = plan.target(of: $0) { Self.path(beside: path) } else { nil }
    }
  }

  /// Takes the rule of an output that is about to be written; of entries, that were written.
  ///
  /// - Parameter entries: where the reports on a feed's entries were written, which then are the
  ///   targets; the rule still lies where that of a single report would.
  mutating func add(
    _ input: Input, _ target: OutputPlan.Target, entries: [String]? = nil, _ known: Known
  ) throws {
    guard arguments.isAsked else { return }
    // As with GCC, a target that is given stands in the rule as it is.
    var targets = arguments.targets
    if targets.isEmpty, case .file(let path) = target {
      targets = (entries ?? [path]).map { DependencyRule.escaped($0, isTarget: true) }
    }
    let own = if case .file(let path) = input { [path.path] } else { [String]() }
    let rule = DependencyRule(
      targets: targets, prerequisites: own + known.files, possible: known.possible)
    if arguments.file != nil || joined != nil || target == .standardOutput {
      rules.append(rule)
      if hasOneRule { try finish() }
    } else if case .file(let path) = target {
      try write([rule.withoutDoubles], to: Self.path(beside: path))
    }
  }

  /// Writes the file that holds all rules, where one was asked for; a run without any output leaves
  /// the file of an earlier run as it was.
  mutating func finish() throws {
    guard arguments.isAsked, !isFinished,
      let file = arguments.file ?? joined.map({ Self.path(beside: $0) }), let first = rules.first
    else { return }
    isFinished = true
    guard joined != nil || !arguments.targets.isEmpty else {
      return try write(rules.map(\.withoutDoubles), to: file)
    }
    // One table is made of all inputs.
    let whole = DependencyRule(
      targets: first.targets, prerequisites: rules.flatMap(\.prerequisites),
      possible: rules.flatMap(\.possible))
    try write([whole.withoutDoubles], to: file)
  }

  private func write(_ rules: [DependencyRule], to path: String) throws {
    let text = rules.map { $0.text(phony: arguments.addsPhonyTargets) }.joined(separator: "\n")
    let definition = DependencyRule.definitions(for: text)
    let bytes = PathText.bytes(definition + text)
    let isTaken =
      path == "-"
      ? try FileWriter().write(bytes, toDescriptor: STDOUT_FILENO)
      : try FileWriter().write(bytes, to: path)
    if !isTaken { Signals.endByClosedPipe() }
  }

  /// The output's name with `.d` behind it, so that the reports of two backends in one folder have
  /// a rule each.
  static func path(beside output: String) -> String { output + ".d" }
}
