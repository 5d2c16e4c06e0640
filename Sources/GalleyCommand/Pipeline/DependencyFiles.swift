import GalleyCompiler
import GalleyCore

/// Writes what each output depends on, for Make: beside each output, or all rules into one file.
struct DependencyFiles {
  private let arguments: DependencyArguments
  private var rules: [DependencyRule] = []

  /// Refuses what would leave a rule without a target or without a place.
  init(
    _ arguments: DependencyArguments, _ plan: OutputPlan, _ inputs: [Input]
  ) throws(InvocationError) {
    self.arguments = arguments
    guard arguments.isAsked else { return }
    let isStream = inputs.contains { plan.target(of: $0) == .standardOutput }
    if isStream, arguments.targets.isEmpty || arguments.file == nil {
      throw InvocationError(
        .dependencyNeedsTarget, "a rule for Make needs a target and a file",
        help: "give -o FILE, or with standard output both -MT TARGET and -MF FILE")
    }
    if !arguments.targets.isEmpty, inputs.count > 1 {
      throw InvocationError(
        .dependencyNeedsTarget, "-MT names the target of one input, and there are \(inputs.count)")
    }
  }

  /// The files that rules may be written to.
  func paths(_ plan: OutputPlan, _ inputs: [Input]) -> [String] {
    guard arguments.isAsked else { return [] }
    if let file = arguments.file { return [file] }
    return inputs.compactMap {
      if case .file(let path) = plan.target(of: $0) { Self.path(beside: path) } else { nil }
    }
  }

  /// Takes the rule of an output that was written.
  ///
  /// - Parameter entries: where the reports on a feed's entries were written, which then are the
  ///   targets; the rule still lies where that of a single report would.
  mutating func add(
    _ input: Input, _ target: OutputPlan.Target, entries: [String]? = nil, _ files: [String]
  ) throws {
    guard arguments.isAsked else { return }
    // As with GCC, a target that is given stands in the rule as it is.
    var targets = arguments.targets
    if targets.isEmpty, case .file(let path) = target {
      targets = (entries ?? [path]).map { DependencyRule.escaped($0, isTarget: true) }
    }
    let own = if case .file(let path) = input { [path.path] } else { [String]() }
    var seen: Set<PathKey> = []
    let prerequisites = (own + files).filter { seen.insert(PathKey($0)).inserted }
    let rule = DependencyRule(targets: targets, prerequisites: prerequisites)
    if arguments.file != nil {
      rules.append(rule)
    } else if case .file(let path) = target {
      try write([rule], to: Self.path(beside: path))
    }
  }

  /// Writes the file that holds all rules, where one was asked for; a run without any output leaves
  /// the file of an earlier run as it was.
  func finish() throws {
    guard let file = arguments.file, !rules.isEmpty else { return }
    try write(rules, to: file)
  }

  private func write(_ rules: [DependencyRule], to path: String) throws {
    let text = rules.map { $0.text(phony: arguments.addsPhonyTargets) }.joined(separator: "\n")
    let definition = DependencyRule.needsDefinition(text) ? DependencyRule.definition : ""
    try FileWriter().write(PathText.bytes(definition + text), to: path)
  }

  /// The output's name with `.d` behind it, so that the reports of two backends in one folder have
  /// a rule each.
  static func path(beside output: String) -> String { output + ".d" }
}
