import GalleyAnalysis
import GalleyBackends
import GalleyCompiler
import GalleyCore
import GalleyLanguage

extension CompileArguments {
  /// The cache of a run, where one is asked for and the results are Galley's own work; the jobs are
  /// told what it knows their options by.
  func cache(
    _ choice: BackendChoice, _ configuration: Configuration, _ jobs: inout [Job],
    _ settings: FindingSettings, isJoined: Bool, _ environment: Environment
  ) throws -> ResultCache? {
    var size = ResultCache.usualSize
    if let text = batch.cacheSize {
      guard let given = ByteSize(text) else {
        throw InvocationError(
          .badOptionValue, "--cache-size takes a number of bytes such as 500M, not “\(text)”")
      }
      size = given.bytes
      guard batch.cache != nil else {
        throw InvocationError(
          .badOptionValue, "--cache-size limits a cache, and there is none without --cache DIR")
      }
    }
    guard let path = batch.cache, filter.isEmpty, case .backend = choice.emission else {
      return nil
    }
    let folder = CacheFolder(path, size: size)
    try Self.checkOwner(of: folder, at: path)
    var digests: [String: String] = [:]
    func digest(_ path: String) throws -> String {
      if let known = digests[path] { return known }
      let digest = Compiler.sha256(try FileReader().read(path))
      digests[path] = digest
      return digest
    }
    for index in jobs.indices {
      // The model is known by a digest of its own.
      let files = jobs[index].dependencies.filter { $0 != input.model }
      guard !files.isEmpty else { continue }
      // A configuration may say something else for each path.
      jobs[index].cacheParts =
        [PathNames.absolute(jobs[index].input.name, in: environment)] + files
        + (try files.map { try digest($0) })
    }
    let base = try configuration.path.map { try digest($0) }
    let model = jobs.lazy.compactMap { $0.options.analysis.deepModel }.first
    return try ResultCache(
      folder,
      run: [
        choice.descriptor.name, "\(allOptions)", "\(noValidate)", base ?? "", "\(input.schema)",
        "\(input.format ?? "")", "\(input.encoding ?? "")", "\(input.language ?? "")",
        "\(input.analysis ?? "")",
        "\(model?.digest ?? 0)",
        "\(input.minConfidence ?? "")", "\(input.noConfig)",
        "\(findings.warningSettings)", "\(findings.hidesWarnings)",
        settings.excerptsPerRule.map { "\($0)" } ?? "",
        isJoined ? "joined" : "", settings.acceptsFindings ? "accepting" : "",
        output == nil && environment.isOutputTerminal ? "\(environment.terminalWidth ?? 0)" : "",
      ])
  }

  /// Refuses a folder that holds something of somebody else's: a cache takes away what it is too small
  /// for.
  private static func checkOwner(
    of folder: CacheFolder, at path: String
  ) throws(InvocationError) {
    let message: String? =
      if FileReader().obstacle(path) == nil {
        "this is a file, and a cache is a folder"
      } else if folder.isForeign {
        "this folder is neither empty nor a cache of Galley's"
      } else { nil }
    guard let message else { return }
    throw InvocationError([
      LocatedDiagnostic(
        rule: .badOptionValue, severity: .error, message: message, file: PathText.shown(path),
        help: "give --cache an empty folder, or one that it is to make")
    ])
  }

  /// A cache that cannot be written is done without: what it keeps can be made anew.
  static func warning(ofCache failure: FileError) -> LocatedDiagnostic {
    var warning = failure.diagnostic
    warning.severity = .warning
    warning.message += ", so that the cache does not keep every result"
    return warning
  }
}
