import GalleyAnalysis
import GalleyCompiler
import GalleyCore
import GalleyLanguage
import GalleyReaders

/// Makes a job of each input: the flags over its own configuration.
struct JobPlanner {
  private let arguments: InputArguments
  private let policy: SeverityPolicy
  private var finder: ConfigurationFinder
  private var schemas: SchemaStore
  private let environment: Environment
  private let level: AnalysisLevel?
  private var deepModel: DeepModel?
  private let leastConfidence: Confidence?
  private var seen: Set<PathKey> = []
  /// Whether folders are left out, as far as was asked.
  private var lostFolders: [PathKey: Bool] = [:]
  /// Whether jobs are to name the files that could decide them and are not there.
  var notesPossible = false

  init(
    _ arguments: InputArguments, policy: SeverityPolicy, _ environment: Environment
  ) throws(InvocationError) {
    self.arguments = arguments
    self.policy = policy
    self.environment = environment
    schemas = SchemaStore(readsEverything: arguments.sandbox == false)
    finder = ConfigurationFinder(environment)
    if let format = arguments.format { try Self.checkFormat(format) }
    if let name = arguments.analysis {
      guard let level = AnalysisLevel(rawValue: name) else {
        throw .badValue("--analysis", name, AnalysisLevel.allCases.map(\.rawValue))
      }
      self.level = level
    } else {
      level = nil
    }
    if let label = arguments.encoding, EncodingLabels.encoding(for: label) == nil {
      let nearest = NameSuggestion.nearest(to: label, in: EncodingLabels.all)
      throw InvocationError(
        .badOptionValue, "there is no encoding “\(label)”",
        help: nearest.map { "did you mean “\($0)”?" }
          ?? "the WHATWG Encoding Standard lists the labels")
    }
    if let tag = arguments.language { try Self.checkLanguage(tag) }
    if let text = arguments.minConfidence {
      guard let least = Confidence(text) else {
        throw InvocationError(
          .badOptionValue, "--min-confidence takes a number from 0 to 1, not “\(text)”")
      }
      leastConfidence = least
    } else {
      leastConfidence = nil
    }
    guard arguments.jobs > 0, arguments.jobs <= 1024 else {
      throw InvocationError(
        .badOptionValue, "-j takes a number from 1 to 1024, not “\(arguments.jobs)”")
    }
  }

  /// The configuration that holds for a file, or for the run where there is none.
  mutating func configuration(for file: String?) -> Configuration {
    if arguments.noConfig { return Configuration() }
    let configuration =
      arguments.config.map { finder.configuration(at: $0) }
      ?? finder.configuration(for: file ?? "-")
    if let path = configuration.path, seen.insert(PathKey(path)).inserted {
      readFiles.append(RunFiles.Use(path: path, what: "the configuration"))
      problems += ConfiguredValues(configuration, environment).problems
    }
    return configuration
  }

  /// Whether a file that a folder or a pattern leads to is left out.
  mutating func ignores(_ file: String) -> Bool {
    let configuration = configuration(for: file)
    let path = PathNames.absolute(file, in: environment)
    let folder = PathNames.directory(path)
    // Asked once for all files of a folder.
    let isLost = lostFolders[PathKey(folder)] ?? configuration.ignores(allIn: folder)
    lostFolders[PathKey(folder)] = isLost
    return isLost || configuration.ignores(itself: path)
  }

  /// Whether a folder is not looked into; what is above it decides.
  mutating func ignores(folder: String) -> Bool {
    configuration(for: folder).ignores(folder: PathNames.absolute(folder, in: environment))
  }

  /// The configurations and schemas that were read so far.
  private(set) var readFiles: [RunFiles.Use] = []

  /// What was wrong with the values of configurations that are of the right kind.
  private var problems: [LocatedDiagnostic] = []

  /// What was wrong with the configurations so far.
  var diagnostics: [LocatedDiagnostic] { finder.diagnostics + problems }

  /// What there is to say of the configurations that keeps no run from going on, at its severities.
  mutating func notices() -> [LocatedDiagnostic] {
    var notices: [LocatedDiagnostic] = []
    for finding in finder.misnamed {
      if let notice = weighed(finding) { notices.append(notice) }
    }
    return notices
  }

  /// A finding about the run itself at the severity that flags and configuration give it; `nil`
  /// where they hide it.
  mutating func weighed(_ finding: LocatedDiagnostic) -> LocatedDiagnostic? {
    var own = policy
    own.configured = configuration(for: finding.file).severities(
      for: PathNames.absolute(finding.file, in: environment))
    var weighed = finding
    guard let severity = own.severity(of: finding.code, from: finding.severity) else { return nil }
    weighed.severity = severity
    return weighed
  }

  /// The job of an input.
  mutating func job(_ input: Input) throws -> Job {
    let configuration = configuration(for: input.name)
    guard problems.isEmpty else { throw InvocationError(diagnostics) }
    var options = CompilerOptions()
    options.format = arguments.format ?? configuration.format
    options.analysis.level = level ?? configuration.analysis ?? .full
    if options.analysis.level == .deep {
      // The installed one too: a run that starts anew after a fault reads it again.
      if deepModel == nil, let path = arguments.model ?? DeepModelFile.installed {
        readFiles.append(RunFiles.Use(path: path, what: "the model"))
      }
      let model = try deepModel ?? Self.loadModel(arguments.model)
      deepModel = model
      options.analysis.deepModel = model
    }
    options.analysis.language = arguments.language ?? configuration.language
    options.reader.encoding =
      arguments.encoding.map { TextEncoding(name: $0.lowercased()) } ?? configuration.encoding
    options.severity = policy
    options.severity.configured = configuration.severities(
      for: PathNames.absolute(input.name, in: environment))
    options.leastConfidence = leastConfidence ?? configuration.leastConfidence
    options.requirements = configuration.requirements
    options.now = environment.now
    let paths = configuration.schemas + arguments.schema
    var dependencies = configuration.path.map { [$0] } ?? []
    if options.analysis.level == .deep, let path = arguments.model {
      dependencies.append(path)
    }
    for path in paths {
      let entry = try schemas.schema(path)
      options.schemas.append(entry.schema)
      dependencies += entry.files
      for file in entry.files where seen.insert(PathKey(file)).inserted {
        readFiles.append(RunFiles.Use(path: file, what: "the schema"))
      }
    }
    if case .file(let path) = input {
      readFiles.append(RunFiles.Use(path: path.path, what: "the input"))
    }
    var job = Job(input: input, options: options, dependencies: dependencies)
    if notesPossible, arguments.config == nil, !arguments.noConfig {
      job.possibleDependencies = finder.possiblePaths(for: input.name)
    }
    return job
  }

  /// The model of the deep analysis: that of the path, or the installed one.
  static func loadModel(_ path: String?) throws(InvocationError) -> DeepModel {
    do throws(DeepModelFile.Failure) {
      return try DeepModelFile.load(path)
    } catch {
      throw InvocationError(
        .noDeepModel, "\(error)", help: "--analysis full needs no file; --model names one")
    }
  }

  /// What decides on the run as a whole, of whatever inputs: the configuration of the working
  /// directory, and where a nearer one could appear.
  mutating func dependencies() -> DependencyFiles.Known {
    let files = configuration(for: nil).path.map { [$0] } ?? []
    guard arguments.config == nil, !arguments.noConfig else { return .init(files: files) }
    return .init(files: files, possible: finder.possiblePaths(for: "-"))
  }

  /// Refuses options that say something of inputs of which none is in the run.
  func checkUse(of jobs: [Job]) throws(InvocationError) {
    if arguments.model != nil, !jobs.contains(where: { $0.options.analysis.level == .deep }) {
      throw Self.uselessModel
    }
    let readsStandardInput = jobs.contains(where: \.input.isStandardInput)
    if arguments.stdinFilename != nil, !readsStandardInput {
      throw InvocationError(
        .badOptionValue, "--stdin-filename names standard input, and none is read",
        help: "- stands for standard input")
    }
  }

  /// What is wrong where a model is named and no analysis reads one.
  static var uselessModel: InvocationError {
    InvocationError(
      .badOptionValue, "--model names the model of the deep analysis, and none is asked for",
      help: "--analysis deep asks for it")
  }

  static func checkLanguage(_ text: String) throws(InvocationError) {
    guard !DeclaredLanguage.isTag(text) else { return }
    throw InvocationError(
      .badOptionValue, "--language takes a BCP 47 tag, not “\(text)”",
      help: DeclaredLanguage.tag(text).map { "did you mean “\($0)”?" } ?? "as in en, de or pt-BR")
  }

  static func checkFormat(_ name: String) throws(InvocationError) {
    let known = InputFormats.names
    guard !known.contains(name) else { return }
    let nearest = NameSuggestion.nearest(to: name, in: known)
    throw InvocationError(
      .unknownFormat, "there is no format “\(name)”",
      help: nearest.map { "did you mean “\($0)”?" } ?? "there are \(known.joined(separator: ", "))")
  }
}
