import GalleyBackends
import GalleyCompiler
import GalleyCore
import GalleyReaders

/// Compiles one input after the other, on any thread.
struct CompileWorker: Sendable {
  let filters: [ExternalFilter]
  let emission: Emission
  let plan: OutputPlan
  let gate: EntryGate
  var cache: ResultCache?
  /// Whether digest and time of each input are wanted.
  var isMeasuring = false
  /// Measures the stages of each input.
  var clock = StageClock()

  func result(of job: Job) -> JobResult {
    guard clock.isOn else { return measured(job) }
    var job = job
    let meter = clock.meter(.structure)
    job.options.meter = meter
    var result = measured(job)
    result.passes = meter.times()
    return result
  }

  private func measured(_ job: Job) -> JobResult {
    guard isMeasuring else { return compiled(job) }
    let start = ContinuousClock.now
    var result = compiled(job)
    let (seconds, fraction) = start.duration(to: .now).components
    result.measure?.milliseconds = Int(seconds) * 1000 + Int(fraction / 1_000_000_000_000_000)
    return result
  }

  private func compiled(_ job: Job) -> JobResult {
    let compiler = Compiler(options: job.options)
    // A web archive is read record by record, never as a whole.
    if case .file(let path) = job.input, let storage = FileBytes(path.path, least: 1),
      var result = archive(storage, named: path.path, job, compiler)
    {
      if isMeasuring {
        let sha256 = job.options.meter.measure(.digest) { Compiler.sha256(storage) }
        result.measure = .init(bytes: storage.count, sha256: sha256)
      }
      return result
    }
    do throws(FileError) {
      let input = try job.options.meter.measure(.read) { () throws(FileError) in
        try job.input.read()
      }
      var result =
        if compiler.kind(of: input).role == .entries {
          entries(of: input, job, compiler)
        } else {
          article(input, job, compiler)
        }
      if isMeasuring {
        let sha256 = job.options.meter.measure(.digest) { Compiler.sha256(input.bytes) }
        result.measure = .init(bytes: input.bytes.count, sha256: sha256)
      }
      return result
    } catch {
      return JobResult(job.input, failure: error)
    }
  }

  private func article(_ input: InputFile, _ job: Job, _ compiler: Compiler) -> JobResult {
    let meter = job.options.meter
    let key = meter.measure(.digest) { cache?.key(job, input) }
    if let key, let kept = meter.measure(.read, { cache?.result(key) }) {
      var result = self.result(job, kept.check, kept.files)
      result.isCached = true
      return result
    }
    let (compilation, files) = compiler.compile(input, through: filters, to: emission)
    let check = Self.check(compilation)
    if let key {
      meter.measure(.write) { cache?.keep(CachedResult(check: check, files: files), key) }
    }
    return result(job, check, files)
  }

  private func result(
    _ job: Job, _ check: CheckResult, _ files: [ExternalAnswer.File]
  ) -> JobResult {
    var result = JobResult(job.input, check, files: plan.isJoined ? [] : files)
    result.lacksReport = files.isEmpty
    guard plan.isJoined else { return result }
    guard let file = files.first else {
      result.isComplete = false
      return result
    }
    let rows = ByteSpool()
    do throws(FileError) { try rows.append(file.bytes) } catch { result.outputFailure = error }
    result.rows = rows
    return result
  }

  /// Compiles a feed and writes the report on each entry as soon as it is done, so that memory does
  /// not grow with their number and an error holds back one report only.
  private func entries(of input: InputFile, _ job: Job, _ compiler: Compiler) -> JobResult {
    collect(job) { take in
      try compiler.compileEntries(input, through: filters, to: emission, take: take)
    } ?? JobResult(job.input, CheckResult(kind: .article, diagnostics: []))
  }

  /// Compiles a web archive in the same way; `nil` where the file is none.
  private func archive(
    _ storage: FileBytes, named name: String, _ job: Job, _ compiler: Compiler
  ) -> JobResult? {
    collect(job) { take in
      try compiler.compileArchive(
        storage, named: name, through: filters, to: emission, take: take)
    }
  }

  private func collect(
    _ job: Job, _ compile: (_ take: (CompiledEntry) throws -> Void) throws -> Compilation?
  ) -> JobResult? {
    var gate = gate
    var written: [String] = []
    let rows = plan.isJoined ? ByteSpool() : nil
    var isComplete = true
    do {
      let compilation = try compile { entry in
        if gate.opens(for: entry, file: job.input.name) {
          try job.options.meter.measure(.write) {
            if let rows {
              for file in entry.files { try rows.append(file.bytes) }
            } else {
              written.append(try plan.write(entry.files, forEntry: entry.name, of: job.input))
            }
          }
        } else {
          isComplete = false
        }
      }
      guard let compilation else { return nil }
      var result = JobResult(job.input, Self.check(compilation))
      result.written = rows == nil ? written : nil
      result.rows = rows
      result.isEntries = true
      result.lacksReport = written.isEmpty && (rows?.count ?? 0) == 0
      result.isComplete = isComplete && !(rows != nil && Self.isUnread(compilation))
      return result
    } catch {
      var result = JobResult(job.input, CheckResult(kind: .article, diagnostics: []))
      result.written = written
      result.isComplete = false
      result.outputFailure = error
      return result
    }
  }

  /// Whether a feed or archive could not be read at all.
  private static func isUnread(_ compilation: Compilation) -> Bool {
    !compilation.succeeded && (compilation.feedCounts?.first?.number ?? 0) == 0
  }

  private static func check(_ compilation: Compilation) -> CheckResult {
    CheckResult(
      kind: .article, diagnostics: compilation.diagnostics, unlisted: compilation.unlisted,
      counts: compilation.counts, isVerbatim: compilation.isVerbatim)
  }
}
