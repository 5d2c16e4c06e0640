import GalleyBackends
import GalleyCompiler
import GalleyCore

/// The backend of a run, ready to be used, and what is known of it.
struct BackendChoice: Sendable {
  let descriptor: BackendDescriptor
  let backend: any Backend

  /// The backend asked for, else that of the output's extension, else the configuration's, else
  /// text for a terminal and JSON for everything else.
  ///
  /// - Parameter options: `NAME=VALUE`, over those of the configuration.
  init(
    _ name: String?, output: String?, options: [String], _ configuration: Configuration,
    _ environment: Environment
  ) throws(InvocationError) {
    let type = try Self.type(name, output, configuration, environment)
    descriptor = type.descriptor
    var values = configuration.settings(ofBackend: descriptor.name).options.map {
      (name: $0.name, value: $0.value)
    }
    for option in options {
      guard let equals = option.firstIndex(of: "=") else {
        throw InvocationError(.badOptionValue, "-O takes NAME=VALUE, not “\(option)”")
      }
      values.append((String(option[..<equals]), String(option[option.index(after: equals)...])))
    }
    let isOnTerminal = output == nil && environment.isOutputTerminal
    if let width = environment.terminalWidth, isOnTerminal,
      descriptor.options.contains(where: { $0.name == "width" })
    {
      values.insert(("width", String(min(max(width, 40), 400))), at: 0)
    }
    do {
      backend = try type.init(BackendOptions(values, for: descriptor))
    } catch {
      throw InvocationError(.badBackendOption, error.message)
    }
  }

  private static func type(
    _ name: String?, _ output: String?, _ configuration: Configuration,
    _ environment: Environment
  ) throws(InvocationError) -> any Backend.Type {
    if let name { return try named(name) }
    if let output, !output.hasSuffix("/"), let dot = output.lastIndex(of: "."),
      let backend = BackendRegistry.forExtension(String(output[output.index(after: dot)...]))
    {
      return backend
    }
    if let name = configuration.backend { return try named(name) }
    let isForPerson = output == nil && environment.isOutputTerminal
    return isForPerson ? TextBackend.self : JSONBackend.self
  }

  private static func named(_ name: String) throws(InvocationError) -> any Backend.Type {
    if let backend = BackendRegistry.named(name) { return backend }
    let known = BackendRegistry.all.map { $0.descriptor.name }
    let nearest = NameSuggestion.nearest(to: name, in: known)
    throw InvocationError(
      .unknownBackend, "there is no backend “\(name)”",
      help: nearest.map { "did you mean “\($0)”?" }
        ?? "there are \(known.joined(separator: ", "))")
  }
}
