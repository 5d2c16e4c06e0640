import GalleyAnalysis
import GalleyArchive
import GalleyBackends
import GalleyCompiler
import GalleyCore
import GalleyLanguage
import GalleyReaders
import GalleyReport

/// Makes of an input what an archive keeps of it, and holds what was kept against it again.
struct ArchiveMaker {
  private let choices: [BackendChoice]

  init(_ choices: [BackendChoice]) { self.choices = choices }

  /// The last part of an input's path: its name in the bag and in its report, so that the same
  /// article gives the same bag wherever it lay.
  static func name(of input: Input) -> String {
    PathNames.names(input.shownName).last ?? "source"
  }

  func item(of job: Job) -> (result: JobResult, item: ArchiveItem?) {
    let bytes: [UInt8]
    do throws(FileError) { bytes = try job.input.read().bytes } catch {
      return (JobResult(job.input, failure: error), nil)
    }
    let input = InputFile(name: Self.name(of: job.input), bytes: bytes)
    guard let xml = try? XMLBackend(BackendOptions([], for: XMLBackend.descriptor)) else {
      return (JobResult(job.input, CheckResult(kind: .article, diagnostics: [])), nil)
    }
    var options = job.options
    options.validatesReport = true
    let compiler = Compiler(options: options)
    let kind = compiler.kind(of: input)
    var reports: [ArchivedReport] = []
    var isCanonical = true
    let compilation = compiler.compileEntries(input, to: .backend(xml)) { entry in
      guard let output = entry.files.first else { return }
      guard let canonical = CanonicalXML.canonical(output.bytes) else {
        isCanonical = false
        return
      }
      reports.append(
        ArchivedReport(entry: kind.role == .entries ? entry.name : nil, report: canonical))
    }
    var findings = compilation.diagnostics
    var renditions = 0
    for choice in choices {
      var index = 0
      let made = compiler.compileEntries(input, to: choice.emission) { entry in
        guard let file = entry.files.first, index < reports.count else { return }
        reports[index].renditions.append((choice.descriptor.fileExtension, file.bytes))
        index += 1
      }
      renditions += index
      findings += made.diagnostics.filter { $0.code.hasPrefix("GB") }
    }
    if !isCanonical {
      // What was written is valid XML, so it is memory that was lacking.
      findings.append(
        LocatedDiagnostic(
          rule: .unwritableBag, severity: .error,
          message: "there is no memory for the canonical form of a report", file: input.name))
    }
    for index in findings.indices { findings[index].file = job.input.shownName }
    let check = CheckResult(
      kind: .article, diagnostics: findings, unlisted: compilation.unlisted,
      counts: compilation.counts, isVerbatim: compilation.isVerbatim)
    let result = JobResult(job.input, check)
    // A bag keeps a source whole or not at all: an entry without a report holds back the others.
    guard compilation.succeeded, isCanonical, !reports.isEmpty,
      renditions == choices.count * reports.count
    else { return (result, nil) }
    let item = ArchiveItem(
      name: input.name, source: bytes, reports: reports, settings: Self.settings(options, kind),
      isValid: true)
    return (result, item)
  }

  private static func settings(
    _ options: CompilerOptions, _ kind: InputKind
  ) -> [(name: String, value: String)] {
    var settings = [
      (name: "format", value: kind.format),
      (name: "analysis", value: options.analysis.level.rawValue),
    ]
    if let language = options.analysis.language { settings.append(("language", language)) }
    if let encoding = options.reader.encoding { settings.append(("encoding", encoding.name)) }
    if let least = options.leastConfidence { settings.append(("min-confidence", least.text)) }
    return settings
  }

  /// Everything that is wrong with a bag: its form and fixity first, then whether the stored sources
  /// still give the stored reports, valid by the schema.
  ///
  /// - Parameter modelPath: of the model of the deep analysis; `nil` is the installed one.
  static func problems(of bag: String, modelPath: String?) throws -> [LocatedDiagnostic] {
    do throws(ArchiveError) {
      let verifier = ArchiveVerifier(bag)
      let broken = try verifier.fixityProblems()
      guard broken.isEmpty else {
        return broken.map { ArchiveCommand.finding(.badBag, $0, in: bag) }
      }
      let articles = try verifier.articles()
      var problems: [LocatedDiagnostic] = []
      var model: DeepModel?
      if articles.contains(where: { level(of: $0) == .deep }) {
        do throws(InvocationError) { model = try JobPlanner.loadModel(modelPath) } catch {
          // Without it nothing can be said of the reports that it made.
          problems = error.diagnostics
        }
      }
      for stored in articles where level(of: stored) != .deep || model != nil {
        guard recompiled(stored, model) != stored.reports else { continue }
        problems.append(
          LocatedDiagnostic(
            rule: .staleReport, severity: .error,
            message: "compiling \(stored.name) again gives another report", file: bag))
      }
      return problems
    } catch {
      return [ArchiveCommand.finding(.badBag, error, in: bag)]
    }
  }

  private static func level(of stored: ArchiveVerifier.Stored) -> AnalysisLevel {
    stored.settings["analysis"].flatMap { AnalysisLevel(rawValue: $0) } ?? .full
  }

  /// The reports that a stored source gives now, by the names of their entries.
  private static func recompiled(
    _ stored: ArchiveVerifier.Stored, _ model: DeepModel?
  ) -> [String: [UInt8]] {
    var options = CompilerOptions()
    options.validatesReport = true
    options.format = stored.settings["format"].flatMap {
      InputFormats.names.contains($0) ? $0 : nil
    }
    options.analysis.level = level(of: stored)
    if options.analysis.level == .deep { options.analysis.deepModel = model }
    options.analysis.language = stored.settings["language"]
    options.leastConfidence = stored.settings["min-confidence"].flatMap { Confidence($0) }
    options.reader.encoding = stored.settings["encoding"].flatMap { TextEncoding(name: $0) }
    guard let xml = try? XMLBackend(BackendOptions([], for: XMLBackend.descriptor)) else {
      return [:]
    }
    var reports: [String: [UInt8]] = [:]
    let compiler = Compiler(options: options)
    let input = InputFile(name: stored.name, bytes: stored.source)
    let isSeveral = compiler.kind(of: input).role == .entries
    _ = compiler.compileEntries(input, to: .backend(xml)) { entry in
      reports[isSeveral ? entry.name : ""] = entry.files.first.flatMap {
        CanonicalXML.canonical($0.bytes)
      }
    }
    return reports
  }
}
