import GalleyBackends
import GalleyCompiler
import GalleyCore
import GalleyReport
import Glibc

/// Where the report on each input goes and in which form, decided before anything is written.
struct OutputPlan: Sendable {
  enum Target: Sendable, Equatable {
    case standardOutput
    case file(String)
  }

  let targets: [Target]
  let backend: any Backend.Type

  init(
    _ inputs: [Input], backend name: String?, output: String?, _ environment: Environment
  ) throws {
    backend = try Self.backend(name, output, environment)
    guard let output, output != "-" else {
      guard inputs.count == 1 else { throw Self.needsDirectory(inputs.count) }
      targets = [.standardOutput]
      return
    }
    var status = stat()
    let exists = stat(output, &status) == 0
    let isDirectory = exists && status.st_mode & S_IFMT == S_IFDIR
    guard output.hasSuffix("/") || isDirectory else {
      guard inputs.count == 1 else { throw Self.needsDirectory(inputs.count) }
      targets = [.file(output)]
      return
    }
    let folder = output.hasSuffix("/") ? output : output + "/"
    let fileExtension = backend.descriptor.fileExtension
    let paths = inputs.map { folder + Self.stem($0.name) + "." + fileExtension }
    try Self.checkCollisions(paths, inputs)
    try FileWriter().makeDirectory(folder)
    targets = paths.map { .file($0) }
  }

  func write(_ report: Report, at index: Int) throws {
    let instance = try backend.init(BackendOptions([], for: backend.descriptor))
    var sink = ByteSink()
    var diagnostics = Diagnostics()
    instance.emit(report, to: &sink, diagnostics: &diagnostics)
    let bytes = sink.finishedBytes()
    switch targets[index] {
    case .file(let path): try FileWriter().write(bytes, to: path)
    case .standardOutput:
      if try !FileWriter().write(bytes, toDescriptor: STDOUT_FILENO) { Signals.endByClosedPipe() }
    }
  }

  /// The backend asked for, else the one of the output's extension, else text for a terminal and
  /// JSON for everything else.
  private static func backend(
    _ name: String?, _ output: String?, _ environment: Environment
  ) throws(InvocationError) -> any Backend.Type {
    if let name {
      if let backend = BackendRegistry.named(name) { return backend }
      let known = BackendRegistry.all.map { $0.descriptor.name }
      let nearest = NameSuggestion.nearest(to: name, in: known)
      throw InvocationError(
        .unknownBackend, "there is no backend “\(name)”",
        help: nearest.map { "did you mean “\($0)”?" }
          ?? "there are \(known.joined(separator: ", "))")
    }
    if let output, let dot = output.lastIndex(of: "."),
      let backend = BackendRegistry.forExtension(String(output[output.index(after: dot)...]))
    {
      return backend
    }
    let isForPerson = output == nil && environment.isOutputTerminal
    return BackendRegistry.named(isForPerson ? "text" : "json") ?? JSONBackend.self
  }

  private static func needsDirectory(_ count: Int) -> InvocationError {
    InvocationError(
      .outputNeedsDirectory, "\(count) inputs cannot go into one output",
      help: "give a directory with a final slash, as in -o reports/")
  }

  /// The last name of a path without its last extension.
  static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  private static func checkCollisions(
    _ paths: [String], _ inputs: [Input]
  ) throws(InvocationError) {
    var owners: [String: String] = [:]
    var collisions: [LocatedDiagnostic] = []
    for (path, input) in zip(paths, inputs) {
      if let owner = owners[path] {
        collisions.append(
          LocatedDiagnostic(
            rule: .outputCollision, severity: .error,
            message: "this and \(owner) would both write \(path)", file: input.name))
      }
      owners[path] = owners[path] ?? input.name
    }
    if !collisions.isEmpty { throw InvocationError(collisions) }
  }
}
