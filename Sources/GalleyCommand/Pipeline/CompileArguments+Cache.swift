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
      path, size: size,
      run: [
        choice.descriptor.name, "\(allOptions)", "\(noValidate)", base ?? "", "\(input.schema)",
        "\(input.format ?? "")", "\(input.encoding ?? "")", "\(input.language ?? "")",
        "\(input.analysis ?? "")",
        "\(model?.digest ?? 0)",
        "\(input.minConfidence ?? "")", "\(input.noConfig)",
        "\(findings.warningSettings)", "\(findings.hidesWarnings)",
        settings.excerptsPerRule.map { "\($0)" } ?? "",
        isJoined ? "joined" : "",
        output == nil && environment.isOutputTerminal ? "\(environment.terminalWidth ?? 0)" : "",
      ])
  }
}
