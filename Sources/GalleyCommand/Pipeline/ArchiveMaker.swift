import GalleyAnalysis
import GalleyArchive
import GalleyBackends
import GalleyCompiler
import GalleyCore
import GalleyLanguage
import GalleyReaders
import GalleyReport
import GalleySchema
import Glibc

/// Makes of an input what an archive keeps of it.
struct ArchiveMaker {
  private let choices: [BackendChoice]
  /// The day of the ingestion, where it is one for all.
  private let date: String?
  /// The last day on which a file can have been changed.
  private let latestDay: String

  private let environment: Environment

  init(_ choices: [BackendChoice], date: String?, in environment: Environment) {
    self.choices = choices
    self.date = date
    latestDay = CivilDay.latest(in: environment)
    self.environment = environment
  }

  /// The last part of an input's path: its name in its report, so that the same article gives the
  /// same bag wherever it lay.
  static func name(of input: Input) -> String {
    if case .standardInput(let name) = input, name.path == PathNames.standardInput {
      return PathNames.stem(name.path)
    }
    return PathNames.names(input.shownName).last ?? "source"
  }

  /// The name of an input's folder in the bag.
  static func safeName(of input: Input) -> String { BagName.safe(name(of: input)) }

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
    var isWhole = true
    let compilation = compiler.compileEntries(input, to: .backend(xml)) { entry in
      guard let output = entry.files.first else {
        isWhole = false
        return
      }
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
    let date = date ?? day(of: job.input)
    if date == nil, let note = Self.unknownIngestion(options.severity, job.input) {
      findings.append(note)
    }
    for index in findings.indices { findings[index].file = job.input.shownName }
    let check = CheckResult(
      kind: .article, diagnostics: findings, unlisted: compilation.unlisted,
      counts: compilation.counts, isVerbatim: compilation.isVerbatim)
    var result = JobResult(job.input, check)
    result.lacksReport = !isWhole || reports.isEmpty
    // A bag keeps a source whole or not at all: an entry without a report holds back the others.
    guard compilation.succeeded || options.emitsDespiteErrors, isWhole, isCanonical,
      !reports.isEmpty,
      renditions == choices.count * reports.count
    else { return (result, nil) }
    let item = ArchiveItem(
      name: input.name, source: bytes, reports: reports, settings: settings(options, kind),
      schemas: options.schemas.map { kept($0) }, isValid: compilation.succeeded, date: date)
    return (result, item)
  }

  /// A schema with what it includes, by their paths from the folder that holds them all.
  private func kept(_ schema: HouseSchema) -> ArchivedSchema {
    let path = PathNames.absolute(schema.name, in: environment)
    let documents = schema.documents.map { (PathNames.absolute($0.key, in: environment), $0.value) }
      .filter { PathKey($0.0) != PathKey(path) }
      .sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
    var common = PathNames.names(PathNames.directory(path))
    for (other, _) in documents {
      let folders = PathNames.names(PathNames.directory(other))
      common = zip(common, folders).prefix { PathKey($0) == PathKey($1) }.map(\.0)
    }
    let place = { PathNames.names($0).dropFirst(common.count).joined(separator: "/") }
    return ArchivedSchema(
      place: place(path), bytes: schema.bytes,
      included: documents.map { (place: place($0.0), bytes: $0.1) })
  }

  /// The day on which a file was last changed, in UTC; `nil` where that is still to come.
  private func day(of input: Input) -> String? {
    guard case .file(let path) = input else { return nil }
    var status = stat()
    guard stat(PathText.system(path.path), &status) == 0,
      status.st_mtim.tv_sec <= SourceDate.last
    else { return nil }
    let day = CivilDay.text(status.st_mtim.tv_sec)
    return day <= latestDay ? day : nil
  }

  private static func unknownIngestion(
    _ policy: SeverityPolicy, _ input: Input
  ) -> LocatedDiagnostic? {
    let rule = DiagnosticRule.unknownIngestion
    let message = "PREMIS cannot tell when this was taken in: give the day with --ingested"
    return policy.severity(of: rule.code, from: rule.severity).map {
      LocatedDiagnostic(rule: rule, severity: $0, message: message, file: input.shownName)
    }
  }

  /// What PREMIS calls a model of the deep analysis, by which its reports are told from others'.
  static func name(of model: DeepModel) -> String { String(model.digest, radix: 16) }

  private func settings(
    _ options: CompilerOptions, _ kind: InputKind
  ) -> [(name: String, value: String)] {
    var settings = [
      (name: "format", value: kind.format),
      (name: "analysis", value: options.analysis.level.rawValue),
    ]
    if options.analysis.level == .deep, let model = options.analysis.deepModel {
      settings.append(("model", Self.name(of: model)))
    }
    if let language = options.analysis.language { settings.append(("language", language)) }
    if let encoding = options.reader.encoding { settings.append(("encoding", encoding.name)) }
    if let least = options.leastConfidence { settings.append(("min-confidence", least.text)) }
    for choice in choices {
      settings.append(
        ("report.\(choice.descriptor.fileExtension)", RecordedBackend(choice).text))
    }
    return settings
  }
}
