import GalleyBackends
import GalleyCompiler
import GalleyCore
import Glibc

/// Finds the programs that stand for backends and filters, and asks them what they are.
struct ExternalPrograms {
  private let configuration: Configuration
  private let environment: Environment

  init(_ configuration: Configuration, _ environment: Environment) {
    self.configuration = configuration
    self.environment = environment
  }

  /// Whether there is a program of a backend; it is not started.
  func hasBackend(_ name: String) -> Bool { command(name, prefixes: ["galley-backend"]) != nil }

  /// The program of a backend; `nil` where there is none of that name.
  func backend(
    _ name: String
  ) throws(InvocationError) -> (program: ExternalProgram, files: [String])? {
    guard let command = command(name, prefixes: ["galley-backend"]) else { return nil }
    let program = try described(command, name)
    guard program.features.contains("backend") else {
      throw InvocationError(.unknownBackend, "“\(name)” is a filter: use --filter \(name)")
    }
    return (program, files(of: command))
  }

  /// The files that a command is made of, as they are shown: the program, and what its arguments name.
  private func files(of command: [String]) -> [String] {
    command.filter { $0.utf8.contains(UInt8(ascii: "/")) && FileReader().obstacle($0) == nil }
      .map {
        let path = PathNames.absolute($0, in: environment)
        let folder = PathNames.join(environment.workingDirectory, "")
        return path.utf8.starts(with: folder.utf8)
          ? PathNames.shown(path, in: environment) : path
      }
  }

  /// The names of the programs `galley-backend-NAME` on the search path, sorted.
  static func backendsOnPath(_ environment: Environment) -> [String] {
    let prefix = "galley-backend-"
    var names: Set<String> = []
    for folder in (environment.variable("PATH") ?? "").split(separator: ":")
    where folder.hasPrefix("/") {
      for path in FilePattern("\(folder)/\(prefix)*").matches().files where isExecutable(path) {
        let name = PathNames.name(path).utf8.dropFirst(prefix.utf8.count)
        names.insert(String(Substring(name)))
      }
    }
    return names.sorted()
  }

  /// The program of a filter.
  func filter(
    _ name: String
  ) throws(InvocationError) -> (program: ExternalProgram, files: [String]) {
    guard let command = command(name, prefixes: ["galley-filter", "galley-backend"]) else {
      throw InvocationError(
        .unknownBackend, "there is no filter “\(name)”",
        help: "a filter is a program galley-filter-\(name) on PATH, or one named in .galley.yml")
    }
    let program = try described(command, name)
    guard program.features.contains("filter") else {
      throw InvocationError(.unknownBackend, "“\(name)” is no filter: it does not say that it is")
    }
    return (program, files(of: command))
  }

  /// The configuration's command, else the first program of that name on the search path.
  private func command(_ name: String, prefixes: [String]) -> [String]? {
    let configured = configuration.settings(ofBackend: name).command
    if let first = configured.first {
      // A relative path is relative to the configuration, never to where somebody works.
      if first.hasPrefix("/") { return configured }
      if first.utf8.contains(UInt8(ascii: "/")) {
        return ["\(configuration.directory)/\(first)"] + configured.dropFirst()
      }
      guard let path = onPath(first) else { return configured }
      return [path] + configured.dropFirst()
    }
    for prefix in prefixes {
      let path = ExternalProgram.find(
        name, prefix: prefix, searchPath: environment.variable("PATH") ?? "",
        isExecutable: Self.isExecutable)
      if let path { return [path] }
    }
    return nil
  }

  private func onPath(_ program: String) -> String? {
    for folder in (environment.variable("PATH") ?? "").split(separator: ":")
    where folder.hasPrefix("/") {
      let path = "\(folder)/\(program)"
      if Self.isExecutable(path) { return path }
    }
    return nil
  }

  private func described(
    _ command: [String], _ name: String
  ) throws(InvocationError) -> ExternalProgram {
    do throws(ExternalFailure) {
      return try ExternalProgram(command: command, name: name, limits: limits)
    } catch {
      throw InvocationError(.unknownBackend, "“\(name)” \(error.message)")
    }
  }

  /// The limits of `GALLEY_EXTERNAL_SECONDS`, `…_OUTPUT` and `…_MEMORY` (bytes) over the defaults.
  private var limits: ExternalLimits {
    var limits = ExternalLimits()
    func number(_ name: String) -> Int? {
      environment.variable(name).flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    }
    limits.seconds = min(number("GALLEY_EXTERNAL_SECONDS") ?? limits.seconds, 86_400)
    limits.outputBytes = number("GALLEY_EXTERNAL_OUTPUT") ?? limits.outputBytes
    limits.memoryBytes = number("GALLEY_EXTERNAL_MEMORY") ?? limits.memoryBytes
    return limits
  }

  private static func isExecutable(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && access(path, X_OK) == 0
  }
}
