import GalleyAnalysis
import GalleyArchive
import GalleyBackends
import GalleyCompiler
import GalleyCore
import GalleyReaders
import GalleyReport

/// Makes of an input what an archive keeps of it, and holds what was kept against it again.
struct ArchiveMaker {
  private let choices: [BackendChoice]

  init(_ choices: [BackendChoice]) { self.choices = choices }

  /// The last part of an input's path: its name in the bag and in its report, so that the same
  /// article gives the same bag wherever it lay.
  static func name(of input: Input) -> String {
    input.name.split(separator: "/").last.map { String($0) } ?? "source"
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
    let (compilation, output) = compiler.compile(input, with: xml)
    var findings = compilation.diagnostics
    var renditions: [(fileExtension: String, bytes: [UInt8])] = []
    for choice in choices {
      let made = compiler.compile(input, through: [], to: choice.emission)
      findings += made.compilation.diagnostics.filter { $0.code.hasPrefix("GB") }
      if let file = made.files.first {
        renditions.append((choice.descriptor.fileExtension, file.bytes))
      }
    }
    for index in findings.indices { findings[index].file = job.input.name }
    let check = CheckResult(
      kind: .article, diagnostics: findings, unlisted: compilation.unlisted,
      counts: compilation.counts, isVerbatim: compilation.isVerbatim)
    let result = JobResult(job.input, check)
    guard let output, let canonical = CanonicalXML.canonical(output),
      renditions.count == choices.count
    else { return (result, nil) }
    let item = ArchiveItem(
      name: input.name, source: bytes, report: canonical, renditions: renditions,
      settings: Self.settings(options, compilation), isValid: true)
    return (result, item)
  }

  private static func settings(
    _ options: CompilerOptions, _ compilation: Compilation
  ) -> [(name: String, value: String)] {
    var settings = [
      (name: "format", value: options.format ?? compilation.report?.source.format ?? "text"),
      (name: "analysis", value: options.analysis.level.rawValue),
    ]
    if let language = options.analysis.language { settings.append(("language", language)) }
    if let encoding = options.reader.encoding { settings.append(("encoding", encoding.name)) }
    return settings
  }

  /// Everything that is wrong with a bag: its form and fixity first, then whether the stored sources
  /// still give the stored reports, valid by the schema.
  static func problems(of bag: String) throws -> [LocatedDiagnostic] {
    do throws(ArchiveError) {
      let verifier = ArchiveVerifier(bag)
      let broken = try verifier.fixityProblems()
      guard broken.isEmpty else {
        return broken.map { ArchiveCommand.finding(.badBag, $0, in: bag) }
      }
      return try verifier.articles().compactMap { stored in
        guard recompiled(stored) != stored.report else { return nil }
        return LocatedDiagnostic(
          rule: .staleReport, severity: .error,
          message: "compiling \(stored.name) again gives another report", file: bag)
      }
    } catch {
      return [ArchiveCommand.finding(.badBag, error, in: bag)]
    }
  }

  private static func recompiled(_ stored: ArchiveVerifier.Stored) -> [UInt8]? {
    var options = CompilerOptions()
    options.validatesReport = true
    options.format = stored.settings["format"].flatMap {
      ReaderRegistry.named($0) == nil ? nil : $0
    }
    options.analysis.level =
      stored.settings["analysis"].flatMap { AnalysisLevel(rawValue: $0) } ?? .full
    options.analysis.language = stored.settings["language"]
    options.reader.encoding = stored.settings["encoding"].flatMap { TextEncoding(name: $0) }
    guard let xml = try? XMLBackend(BackendOptions([], for: XMLBackend.descriptor)) else {
      return nil
    }
    let output = Compiler(options: options).compile(
      InputFile(name: stored.name, bytes: stored.source), with: xml
    ).output
    return output.flatMap { CanonicalXML.canonical($0) }
  }
}
