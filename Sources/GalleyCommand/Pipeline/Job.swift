import GalleyBackends
import GalleyCompiler
import GalleyCore

/// One input on its way, with everything that decides what becomes of it.
struct Job: Sendable {
  var input: Input
  var options: CompilerOptions
  /// What the result depends on besides the input: configuration, schemas, templates.
  var dependencies: [String]
  /// Files that are not there, and would decide too if they were: nearer configurations.
  var possibleDependencies: [String] = []
  /// What a cache knows the input's options by.
  var cacheParts: [String] = []
}

/// What became of one input.
struct JobResult: Sendable {
  var input: Input
  var check: CheckResult
  /// The report in the form asked for, the main file first; empty where an error keeps it from
  /// leaving.
  var files: [ExternalAnswer.File]
  /// Where the reports on a feed's entries were written, as each was done; `nil` for an article.
  var written: [String]?
  /// Whether the report on every entry was written.
  var isComplete = true
  /// Whether a report was asked for and none could be made.
  var lacksReport = false
  /// What goes into the one table of a run.
  var rows: ByteSpool?
  /// Whether the rows are those of a feed's or an archive's entries that passed.
  var isEntries = false
  /// Why reports on entries could not be written.
  var outputFailure: (any Error)?
  /// What the manifest says of the input and the work on it.
  var measure: Measure?
  /// What the stages took; `nil` where nobody asked.
  var passes: StageTimes?
  /// Whether the files came out of the cache.
  var isCached = false
  /// How many of its findings were repaired.
  var repaired = 0

  struct Measure: Sendable {
    var bytes: Int
    var sha256: String
    var milliseconds = 0
  }

  /// Set where the file could not be read: then nothing else is.
  var failure: FileError?

  init(_ input: Input, _ check: CheckResult, files: [ExternalAnswer.File] = []) {
    self.input = input
    self.check = check
    self.files = files
  }

  /// Whether Galley itself failed on the input.
  var isFault = false

  init(faultOn input: Input) {
    let finding = LocatedDiagnostic(
      rule: .ownFault, severity: .error,
      message: "galley itself failed on this input; the others were gone through",
      file: input.shownName, help: Faults.advice)
    self.init(input, CheckResult(kind: .article, diagnostics: [finding]))
    isFault = true
  }

  init(_ input: Input, failure: FileError) {
    self.init(input, CheckResult(kind: .article, diagnostics: [failure.diagnostic]))
    self.failure = failure
  }
}
