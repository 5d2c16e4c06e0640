import GalleyCompiler
import GalleyCore
import GalleyDiagnosticFormats
import Glibc

/// A run that cannot begin, for a missing input or an error in the configuration: what is wrong is
/// told where findings would have gone, so that nobody takes the file of an earlier run for what
/// was found.
struct FailedRun {
  let arguments: DiagnosticArguments
  let input: InputArguments
  /// What the run names besides its inputs and would read or write.
  var others: [String] = []
  /// Bags into which nothing is written.
  var bags: [String] = []
  /// Whether findings are what the run is for; see ``FindingSettings``.
  let isProduct: Bool
  let environment: Environment

  /// Does a run, and tells what keeps it from beginning.
  func telling(
    _ run: (FindingsStart) async throws -> ExitStatus
  ) async throws -> ExitStatus {
    let start = FindingsStart()
    do {
      return try await run(start)
    } catch let error as InvocationError where !start.hasBegun {
      return tell(error)
    } catch let error as FileError where !start.hasBegun {
      return tell(InvocationError([error.diagnostic]))
    }
  }

  private func tell(_ error: InvocationError) -> ExitStatus {
    guard
      var settings = try? FindingSettings(
        arguments, configured, isProduct: isProduct, environment)
    else { return error.show(in: environment) }
    settings.baseline = nil
    settings.writeBaseline = nil
    let stream = settings.outputs[0].format.descriptor
    let isPlain = stream.isForPeople && !(settings.outputs[0].format is GitHubFormat.Type)
    for output in settings.outputs where output.path == nil ? !isPlain : mayReplace(output, error) {
      // What cannot be written is left: the error itself is told, and the exit status is the same.
      try? write(error.diagnostics, to: output, settings)
    }
    // Behind a document for machines in the same stream lines would spoil it.
    if isPlain || !stream.isForPeople && isProduct { return error.show(in: environment) }
    return .usage
  }

  /// What holds for findings by the configuration, where that can be read.
  private var configured: Configuration.FindingSettings {
    guard !input.noConfig else { return Configuration().findings }
    var finder = ConfigurationFinder(environment)
    let configuration =
      input.config.map { finder.configuration(at: $0) } ?? finder.configuration(for: "-")
    return finder.diagnostics.isEmpty
      ? configuration.findings : Configuration().findings
  }

  private func write(
    _ diagnostics: [LocatedDiagnostic], to output: FindingSettings.Output,
    _ settings: FindingSettings
  ) throws {
    var format = FindingsOutput(
      output, settings, descriptor: isProduct ? STDOUT_FILENO : STDERR_FILENO)
    try format.begin()
    var rest = diagnostics[...]
    while let first = rest.first {
      let own = rest.prefix { PathKey($0.file) == PathKey(first.file) }
      rest = rest.dropFirst(own.count)
      try format.write(FileFindings(file: first.file, diagnostics: Array(own)))
    }
    try format.end()
  }

  /// Whether a file of findings may be written: not where an error is about what the run writes,
  /// and never in the place of anything that it would have read.
  private func mayReplace(_ output: FindingSettings.Output, _ error: InvocationError) -> Bool {
    guard let path = output.path,
      !error.diagnostics.contains(where: { [.outputIsInput, .outputCollision].contains($0.rule) }),
      PathNames.name(path) != ConfigurationFinder.fileName,
      FileWriter().obstacle(path) == nil
    else { return false }
    var used = RunFiles()
    used.readsStandardInput()
    for file in input.schema + others + [input.config, input.model].compactMap({ $0 }) {
      used.reads(file, as: "a file of the run")
    }
    for argument in input.inputs {
      used.reads(argument, as: "an input")
      if FileReader().obstacle(argument)?.reason == .directory {
        for file in FolderWalk(argument).matches(leavingOut: { _ in false }).files {
          used.reads(file, as: "an input")
        }
      } else if FilePattern.isPattern(argument) {
        for file in FilePattern(argument).matches().files { used.reads(file, as: "an input") }
      }
    }
    used.writes(path, as: "--diagnostics-to")
    for bag in bags { used.keepsOut(of: bag) }
    return (try? used.check()) != nil
  }
}
