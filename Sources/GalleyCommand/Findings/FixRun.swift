import GalleyCompiler
import GalleyCore
import GalleyDiagnosticFormats
import GalleyReaders
import Glibc

/// Repairs files in place, or shows as a difference what repairing them would change.
struct FixRun {
  private let showsOnly: Bool
  private let environment: Environment

  init(showsOnly: Bool, _ environment: Environment) {
    self.showsOnly = showsOnly
    self.environment = environment
  }

  /// - Parameter settings: with findings on standard error where the difference, the product then,
  ///   goes to standard output.
  /// - Parameter notices: what there is to say of the run itself.
  /// - Parameter unread: what folders and patterns lead to and cannot be read.
  func run(
    _ jobs: [Job], _ settings: FindingSettings, _ notices: [LocatedDiagnostic],
    unread: [LocatedDiagnostic], _ start: FindingsStart
  ) throws -> ExitStatus {
    if !showsOnly, jobs.contains(where: \.input.isStandardInput) {
      throw InvocationError(
        .badOptionValue, "standard input cannot be repaired in place",
        help: "--diff shows what would change")
    }
    var run = try FindingsRun(settings, isProduct: !showsOnly, start, environment)
    var isAnythingToRepair = false
    var foreign: [String] = []
    var outside: [String] = []
    for job in jobs {
      let (result, repairs) = try fix(job, run)
      _ = try run.take(result)
      if repairs > 0 {
        isAnythingToRepair = true
        if header(of: job.input).isOutside { outside.append(result.input.shownName) }
      }
      if !result.check.isVerbatim, result.check.holdsRepairs {
        foreign.append(result.input.shownName)
      }
    }
    try run.take(counting: notices)
    try run.take(unread: unread)
    let status = try run.finish()
    // Behind findings for machines in the same stream it would spoil them.
    if !showsOnly || settings.outputs[0].format.descriptor.isForPeople {
      try tell(foreign)
      if showsOnly, !outside.isEmpty {
        try say(
          "the difference names files outside this folder from the root, for patch -p1 -d /: "
            + HeldBack.list(outside))
      }
    }
    // As other formatters do, so that a build fails where the difference is not empty.
    return showsOnly && isAnythingToRepair ? max(status, .findings) : status
  }

  /// Says of which files the repairs are not made.
  private func tell(_ foreign: [String]) throws {
    guard !foreign.isEmpty else { return }
    try say(
      "\(showsOnly ? "--diff" : "--fix") leaves files alone that are not whole in UTF-8: "
        + HeldBack.list(foreign))
  }

  private func say(_ words: String) throws {
    _ = try FileWriter().write(Array("galley: \(words)\n".utf8), toDescriptor: STDERR_FILENO)
  }

  /// The name of a file in the difference: from the working directory, where it lies below it, else
  /// from the root.
  private func header(of input: Input) -> (name: String, isOutside: Bool) {
    guard input.name != PathNames.standardInput else { return (input.name, false) }
    let (path, folder) = place(of: input)
    let name = PathNames.relative(path, to: folder)
    guard name.utf8.starts(with: "../".utf8) else { return (name, false) }
    return (String(path.dropFirst()), true)
  }

  /// The path of a file from the root, and that of the working directory. Where `..` stands in its
  /// name both go through no link: behind one `..` leads elsewhere than the name tells.
  private func place(of input: Input) -> (path: String, folder: String) {
    let name = input.name
    if PathNames.names(name).contains(".."),
      let parent = RealPath.of(PathNames.folder(name)),
      let folder = RealPath.of(environment.workingDirectory)
    {
      return (PathNames.join(parent, PathNames.name(name)), folder)
    }
    return (PathNames.absolute(name, in: environment), environment.workingDirectory)
  }

  /// Repairs one file and gives what is found in it afterwards. What the baseline accepts stays.
  private func fix(
    _ job: Job, _ run: FindingsRun
  ) throws -> (result: JobResult, repairs: Int) {
    let options = job.options
    let (run, name) = (run, job.input.shownName)
    let fixer = Fixer { run.accepted(Checker(options: options).check($0), in: name) }
    do throws(FileError) {
      let input = try job.input.read()
      let fixed = fixer.fix(input)
      if fixed.applied > 0 { try take(input.bytes, fixed.input.bytes, job.input) }
      var check = fixed.check
      // The run itself says what of it is accepted.
      for index in check.diagnostics.indices
      where check.diagnostics[index].suppression?.kind == .baseline {
        check.diagnostics[index].suppression = nil
      }
      var result = JobResult(job.input, check)
      if !showsOnly { result.repaired = fixed.applied }
      return (result, fixed.applied)
    } catch {
      return (JobResult(job.input, failure: error), 0)
    }
  }

  private func take(_ old: [UInt8], _ new: [UInt8], _ input: Input) throws(FileError) {
    if showsOnly {
      let difference = UnifiedDiff(old, new).document(name: header(of: input).name)
      if try !FileWriter().write(difference, toDescriptor: STDOUT_FILENO) {
        Signals.endByClosedPipe()
      }
    } else {
      try FileWriter().replace(old, with: new, in: input.name)
    }
  }
}
