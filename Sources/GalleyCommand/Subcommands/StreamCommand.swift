import ArgumentParser
import GalleyAnalysis
import GalleyCompiler
import GalleyCore
import GalleyReaders
import GalleyStream
import Glibc

/// `galley stream`: a record a line in, an answer a line out.
struct StreamCommand: GalleySubcommand {
  static let configuration = CommandConfiguration(
    commandName: "stream", abstract: "Compile records from standard input, a line for a line.",
    discussion: """
      Reads one JSON object a line: {"id", "name", "format", "content" | "contentBase64"}. Writes \
      exactly one line for each, in their order, with its id: the report, or an error that says \
      why there is none. With --from warc it reads a web archive and writes a line for each of its \
      pages. Needs no configuration, no variable and no folder.
      """)

  /// What standard input can hold.
  static let sources = ["ndjson", "warc"]

  @Option(
    help: ArgumentHelp("What standard input holds: ndjson or warc.", valueName: "kind"))
  var from: String = "ndjson"

  @Option(
    name: [.customShort("f"), .customLong("format")],
    help: ArgumentHelp("Format of the articles that name none.", valueName: "format"))
  var format: String?

  @Option(help: ArgumentHelp("Language of the articles that name none.", valueName: "tag"))
  var language: String?

  @Option(help: ArgumentHelp("How far the analysis goes.", valueName: "level"))
  var analysis: String = AnalysisLevel.full.rawValue

  @Option(
    help: ArgumentHelp(
      "The model file of --analysis deep, in place of the installed one.", valueName: "file"))
  var model: String?

  @Option(
    help: ArgumentHelp(
      "The longest line in bytes; a longer one gives an error record.", valueName: "bytes"))
  var maxLine: Int = 64 << 20

  @Option(
    help: ArgumentHelp(
      "Steps of analysis a record may take, a byte in a stage each; beyond them the report holds "
        + "the structure alone.", valueName: "number"))
  var steps: Int = 64_000_000

  @Option(
    name: .customShort("j"),
    help: ArgumentHelp(
      "How many records to work on at a time; without a number as many as there are processors.",
      valueName: "number"))
  var jobs: Int = 1

  func run(in environment: Environment) async throws -> ExitStatus {
    let compiler = try StreamCompiler(try options(environment))
    try Self.checkStreams()
    switch from {
    case "ndjson": try await answer(LineSource(compiler, limit: maxLine))
    case "warc": try await answer(ArchiveSource(compiler))
    default: throw InvocationError.badValue("--from", from, Self.sources)
    }
    return .success
  }

  /// Refuses to read what it writes, which would have no end.
  private static func checkStreams() throws(InvocationError) {
    var used = RunFiles()
    used.readsStandardInput()
    used.writesStandardOutput()
    try used.check()
  }

  private func answer(_ source: some StreamSource) async throws {
    try await StreamRunner(workers: jobs).run(source) { answer in
      if try !FileWriter().write(answer, toDescriptor: STDOUT_FILENO) { Signals.endByClosedPipe() }
    }
  }

  private func options(_ environment: Environment) throws(InvocationError) -> CompilerOptions {
    var options = CompilerOptions()
    if let format { try JobPlanner.checkFormat(format) }
    if let language { try JobPlanner.checkLanguage(language) }
    guard let level = AnalysisLevel(rawValue: analysis) else {
      throw .badValue("--analysis", analysis, AnalysisLevel.allCases.map(\.rawValue))
    }
    if model != nil, level != .deep { throw JobPlanner.uselessModel }
    for (name, value, limit) in [
      ("-j", jobs, 1024), ("--max-line", maxLine, 1 << 30), ("--steps", steps, Int.max),
    ] where value < 1 || value > limit {
      throw InvocationError(
        .badOptionValue, "\(name) takes a number from 1 to \(limit), not “\(value)”")
    }
    options.format = format
    options.analysis.level = level
    if level == .deep { options.analysis.deepModel = try JobPlanner.loadModel(model) }
    options.analysis.language = language
    options.analysis.steps = steps
    options.reader.archiveLimit = maxLine
    // Without an agreed present two machines would answer one line differently.
    options.now = SourceDate.seconds(environment)
    return options
  }
}
