import GalleyCompiler
import GalleyCore
import GalleyDiagnosticFormats
import Glibc

/// Takes the findings of each file in turn: shows them, counts them, holds them against the
/// baseline and knows in the end how the run went.
struct FindingsRun {
  private let settings: FindingSettings
  private let environment: Environment
  private let descriptor: Int32
  private var outputs: [FindingsOutput]
  private var tally = RunTally()
  private var status = ExitStatus.success
  private var baseline: BaselineFile?
  private var newBaseline: BaselineFile?
  private var progress: ProgressLine
  private var hidden = HiddenFailures()
  /// Inputs whose errors are accepted, but of which no report can be made.
  private var unreported: [String] = []
  private var hasTaken = false
  private let start: FindingsStart
  private var isOpen = false
  /// What there is to say of the run as a whole.
  private var remarks: [String] = []

  /// - Parameters:
  ///   - count: how many inputs the run is over.
  ///   - start: is told when the first of the findings goes out.
  ///   - showsProgress: whether a terminal may show how far the run is.
  init(
    _ settings: FindingSettings, isProduct: Bool, of count: Int = 0, _ start: FindingsStart,
    showsProgress: Bool = true, _ environment: Environment
  ) throws {
    let obstacles = settings.obstacles
    guard obstacles.isEmpty else { throw InvocationError(obstacles) }
    RunProgress.begin(count)
    progress = ProgressLine(
      total: count, isTerminal: showsProgress && environment.isErrorTerminal,
      width: settings.width)
    self.settings = settings
    self.start = start
    self.environment = environment
    let descriptor = isProduct ? STDOUT_FILENO : STDERR_FILENO
    self.descriptor = descriptor
    baseline = try settings.baseline.map { try BaselineFile(reading: $0, environment) }
    newBaseline = try settings.writeBaseline.map { try BaselineFile(new: $0, environment) }
    outputs = settings.outputs.map { FindingsOutput($0, settings, descriptor: descriptor) }
  }

  private mutating func open() throws {
    guard !isOpen else { return }
    isOpen = true
    start.begin()
    for index in outputs.indices { try outputs[index].begin() }
  }

  /// Takes the findings of one file; says whether they let its output leave.
  mutating func take(_ result: JobResult) throws -> Bool {
    progress.clear()
    try open()
    // Only now has what came of the one before been written.
    if hasTaken { RunProgress.take() }
    hasTaken = true
    var check = result.check
    let name = result.input.shownName
    hold(&check.diagnostics, of: name, acceptsNew: result.failure == nil)
    tally.add(check, file: name)
    tally.repaired += result.repaired
    if result.isCached { tally.cached += 1 }
    let findings = FileFindings(
      file: name, diagnostics: check.diagnostics, unlisted: check.unlisted,
      isVerbatim: check.isVerbatim)
    for index in outputs.indices {
      try outputs[index].write(findings, isFeed: check.kind == .feed)
    }
    if result.failure != nil { status = max(status, .usage) }
    if result.isFault { status = max(status, .internalError) }
    let fails =
      check.diagnostics.contains {
        $0.suppression == nil && $0.severity >= settings.failLevel
      } || check.unlisted.contains { $0.severity >= settings.failLevel }
    if fails { status = max(status, .findings) }
    if settings.outputs[0].format.descriptor.isForPeople {
      hidden.take(check, failing: settings.failLevel, shownFrom: settings.showLevel)
    }
    let isAccepted = check.diagnostics.contains {
      $0.severity == .error && $0.suppression?.kind == .baseline
    }
    if !fails, result.lacksReport, isAccepted {
      unreported.append(name)
      status = max(status, .findings)
    }
    progress.add(result.input, failed: fails || result.failure != nil)
    return !fails && !isOverLimit
  }

  /// Holds findings against the baselines: what a new one accepts occurs, and is none that the old
  /// one accepts in vain.
  private mutating func hold(
    _ diagnostics: inout [LocatedDiagnostic], of file: String, acceptsNew: Bool
  ) {
    var known = diagnostics
    baseline?.apply(to: &known, file: file)
    if newBaseline != nil, acceptsNew {
      newBaseline?.accept(&diagnostics, file: file)
    } else {
      diagnostics = known
    }
  }

  /// The option for which the report on an input is held back; `nil` where an error of the input
  /// itself does.
  func optionHoldingBack(_ result: JobResult, _ policy: SeverityPolicy) -> String? {
    var check = result.check
    var looking = baseline
    looking?.apply(to: &check.diagnostics, file: result.input.shownName)
    let counted = check.diagnostics.filter { $0.suppression == nil }
    let errors = counted.filter { $0.severity == .error }
    guard !errors.contains(where: { $0.rule.severity == .error }) else { return nil }
    if let first = errors.first {
      if policy.flags[first.code] == .severity(.error) { return "-Werror=\(first.code)" }
      return policy.warningsAreErrors ? "-Werror" : "“\(first.code): error” in the configuration"
    }
    if counted.contains(where: { $0.severity >= settings.failLevel }) {
      return "--fail-level \(settings.failLevel.name)"
    }
    return isOverLimit ? settings.maxWarnings.map { "--max-warnings \($0)" } : nil
  }

  /// Says that results may come out of a cache, so that the summary tells how many did.
  mutating func usesCache() { tally.usesCache = true }

  /// What the run's baseline accepts of a file, marked as such.
  func accepted(_ check: CheckResult, in file: String) -> CheckResult {
    var check = check
    var used: [Baseline.Key: Int] = [:]
    baseline?.apply(to: &check.diagnostics, file: file, used: &used)
    return check
  }

  /// Decides on the entries of a feed while the feed is still being compiled.
  func gate() -> EntryGate { EntryGate(failLevel: settings.failLevel, baseline: baseline) }

  private var isOverLimit: Bool { tally.warnings > settings.maxWarnings ?? .max }

  /// Findings about the run itself, such as those in the configuration.
  mutating func take(_ diagnostics: [LocatedDiagnostic]) throws {
    guard let file = diagnostics.first?.file else { return }
    progress.clear()
    try open()
    let findings = FileFindings(file: file, diagnostics: diagnostics)
    for index in outputs.indices { try outputs[index].write(findings) }
    if diagnostics.contains(where: { $0.severity == .error }) {
      status = max(status, .usage)
    }
  }

  /// Findings about the run itself that weigh as those in its files do: they are counted, and a
  /// baseline accepts them.
  mutating func take(counting notices: [LocatedDiagnostic]) throws {
    for notice in notices {
      progress.clear()
      try open()
      var check = CheckResult(kind: .xml, diagnostics: [notice])
      hold(&check.diagnostics, of: notice.file, acceptsNew: true)
      tally.add(own: check.diagnostics)
      let findings = FileFindings(file: notice.file, diagnostics: check.diagnostics)
      for index in outputs.indices { try outputs[index].write(findings) }
      let counted = check.diagnostics.filter { $0.suppression == nil }
      if counted.contains(where: { $0.severity >= settings.failLevel }) {
        status = max(status, .findings)
      }
      if settings.outputs[0].format.descriptor.isForPeople {
        hidden.take(check, failing: settings.failLevel, shownFrom: settings.showLevel)
      }
    }
  }

  /// Folders and links on the way to the inputs that could not be read.
  mutating func take(unread: [LocatedDiagnostic]) throws {
    for diagnostic in unread { try take([diagnostic]) }
  }

  /// A file that could not be written.
  mutating func take(_ failure: FileError) throws {
    try take([failure.diagnostic])
  }

  /// Whether nothing so far makes the run fail.
  var isSuccessful: Bool { status == .success && !isOverLimit }

  /// Whether lines on standard error would spoil what machines read there.
  private var keepsSilent: Bool {
    descriptor == STDERR_FILENO && !settings.outputs[0].format.descriptor.isForPeople
  }

  /// Takes what there is to say of the run as a whole: told at once, or in the formats that have a
  /// place for it where lines would spoil the one in the same stream.
  mutating func remark(_ line: String) throws {
    remarks.append(line)
    guard !keepsSilent else { return }
    progress.clear()
    try say(line, on: STDERR_FILENO)
  }

  /// Ends the formats, writes the new baseline, and tells in one line on a terminal how it went.
  ///
  /// - Parameter last: what else there is to say of the run.
  mutating func finish(_ last: [String] = []) throws -> ExitStatus {
    progress.clear()
    try open()
    if hasTaken { RunProgress.take() }
    hasTaken = false
    let lines = closingLines()
    let excess = newBaseline == nil ? self.excess : nil
    let excessWords = excess.map { $0.diagnostics.map { "\($0.message) [\($0.code)]" } } ?? []
    for index in outputs.indices {
      for line in remarks + lines + excessWords + last { outputs[index].note(line) }
      try outputs[index].end()
    }
    if settings.isTerminal, settings.outputs[0].format.descriptor.isForPeople {
      try say(tally.summary, on: descriptor)
    } else if tally.repaired > 0 {
      try say(tally.summary, on: STDERR_FILENO)
    }
    try tell(lines)
    if var newBaseline {
      try tell([newBaseline.write()])
      try tell(last)
      return status >= .usage ? status : .success
    }
    if let excess {
      if !keepsSilent { _ = excess.show(in: environment) }
      status = max(status, .findings)
    }
    try tell(last)
    return status
  }

  /// What there is to say in the end of accepted findings and of those that are not shown.
  private func closingLines() -> [String] {
    var lines =
      baseline.map { $0.staleness(isRewritten: $0.isRewritten(by: newBaseline)) } ?? []
    for name in unreported {
      lines.append(
        "galley: there is no report on \(name): its error is accepted, but nothing can be made of it"
      )
    }
    if newBaseline == nil, let words = hidden.words { lines.append(words) }
    return lines
  }

  /// What there is to say where there are too many warnings.
  private var excess: InvocationError? {
    guard let limit = settings.maxWarnings, isOverLimit else { return nil }
    return InvocationError(
      .tooManyWarnings,
      "\(tally.warnings) warning\(tally.warnings == 1 ? " is" : "s are") more than the \(limit) "
        + "allowed"
    )
  }

  private func tell(_ lines: [String]) throws {
    guard !keepsSilent else { return }
    for line in lines { try say(line, on: STDERR_FILENO) }
  }

  private func say(_ line: String, on descriptor: Int32) throws {
    _ = try FileWriter().write(Array((line + "\n").utf8), toDescriptor: descriptor)
  }
}
