import GalleyBackends
import GalleyCompiler
import GalleyCore

/// The backend of a run, ready to be used, and what is known of it.
struct BackendChoice: Sendable {
  let descriptor: BackendDescriptor
  let emission: Emission
  /// The same backend for the rows of one input among others, and what stands before them all;
  /// `nil` where a file holds one report.
  var joined: (emission: Emission, beginning: [UInt8])? {
    guard case .backend(let backend) = emission, let joining = backend as? any JoiningBackend
    else { return nil }
    return (.backend(joining.following), joining.beginning)
  }
  /// The values of its options that were given, in the order in which they hold.
  private(set) var options: [(name: String, value: String)] = []
  /// Files that the choice depends on.
  var dependencies: [RunFiles.Use] = []

  /// The backend asked for, else that of the output's extension, else the configuration's, else
  /// text for a terminal and JSON for everything else.
  ///
  /// - Parameter options: `NAME=VALUE`, over those of the configuration.
  init(
    _ name: String?, output: String?, options: [String], _ configuration: Configuration,
    _ environment: Environment
  ) throws(InvocationError) {
    let inferred = Self.inferred(output)
    if name == nil, inferred == nil, configuration.backend == nil, let output {
      try Self.checkExtension(of: output)
    }
    let name = name ?? inferred ?? configuration.backend
    if let name, BackendRegistry.named(name) == nil {
      let programs = ExternalPrograms(configuration, environment)
      guard let (program, files) = try programs.backend(name) else {
        throw Self.unknown(name)
      }
      dependencies = files.map { RunFiles.Use(path: $0, what: "the backend") }
      descriptor = program.descriptor
      let values = try Self.values(for: program.descriptor, options, configuration)
      self.options = values
      do {
        emission = .external(try ExternalBackend(program, options: values))
      } catch {
        throw InvocationError(.badBackendOption, error.message)
      }
      return
    }
    let isForPerson = output == nil && environment.isOutputTerminal
    let type =
      name.flatMap { BackendRegistry.named($0) }
      ?? (isForPerson ? TextBackend.self : JSONBackend.self)
    descriptor = type.descriptor
    var values = try Self.values(for: descriptor, options, configuration)
    if let width = environment.terminalWidth, isForPerson,
      descriptor.options.contains(where: { $0.name == "width" })
    {
      values.insert(("width", String(min(max(width, 40), 400))), at: 0)
    }
    self.options = values
    do {
      emission = .backend(try type.init(BackendOptions(values, for: descriptor)))
    } catch {
      throw InvocationError(.badBackendOption, error.message)
    }
  }

  /// A template as a backend.
  static func template(at path: String) throws -> BackendChoice {
    let bytes = try FileReader().read(path)
    let file = SourceFile(name: path, bytes: bytes)
    guard String(validating: bytes, as: UTF8.self) != nil else {
      let diagnostic = LocatedDiagnostic(
        rule: .badOptionValue, severity: .error, message: "a template is UTF-8", file: path)
      throw InvocationError([diagnostic])
    }
    let template = try read(file)
    let descriptor = BackendDescriptor(
      name: "template", summary: TemplateBackend.descriptor.summary,
      mediaType: TemplateBackend.descriptor.mediaType, fileExtension: template.fileExtension)
    return BackendChoice(
      descriptor, .backend(template),
      dependencies: [
        RunFiles.Use(path: path, what: "the template")
      ])
  }

  private static func read(_ file: SourceFile) throws(InvocationError) -> TemplateBackend {
    do {
      return try TemplateBackend(file)
    } catch {
      var locator = DiagnosticLocator(file)
      var located: [LocatedDiagnostic] = []
      for diagnostic in error.diagnostics {
        located.append(locator.locate(diagnostic, severity: diagnostic.severity))
      }
      throw InvocationError(located)
    }
  }

  private init(_ descriptor: BackendDescriptor, _ emission: Emission, dependencies: [RunFiles.Use])
  {
    self.descriptor = descriptor
    self.emission = emission
    self.dependencies = dependencies
  }

  private static func values(
    for descriptor: BackendDescriptor, _ options: [String], _ configuration: Configuration
  ) throws(InvocationError) -> [(name: String, value: String)] {
    var values = configuration.settings(ofBackend: descriptor.name).options.map {
      (name: $0.name, value: $0.value)
    }
    var given: [String: String] = [:]
    for option in options {
      guard let equals = option.firstIndex(of: "=") else {
        throw InvocationError(.badOptionValue, "-O takes NAME=VALUE, not “\(option)”")
      }
      let name = String(option[..<equals])
      let value = String(option[option.index(after: equals)...])
      if let before = given.updateValue(value, forKey: name), before != value {
        throw InvocationError(
          .badOptionValue, "-O \(name) is given twice: “\(before)” and “\(value)”",
          help: name == "stated" ? "--stated is -O stated=true" : "leave one of them out")
      }
      values.append((name, value))
    }
    return values
  }

  /// The backend that an output's extension belongs to.
  private static func inferred(_ output: String?) -> String? {
    guard let output, !output.hasSuffix("/") else { return nil }
    let name = output.split(separator: "/").last.map { String($0) } ?? output
    return BackendRegistry.all.filter {
      name.lowercased().hasSuffix("." + $0.descriptor.fileExtension)
    }
    .max { $0.descriptor.fileExtension.utf8.count < $1.descriptor.fileExtension.utf8.count }?
    .descriptor.name
  }

  /// What to say of an output that is named after another backend than the one that writes it;
  /// `nil` where its name misleads nobody.
  func objection(toName output: String?) -> String? {
    guard let output, let name = Self.inferred(output), let other = BackendRegistry.named(name),
      descriptor.name != "template", OpenDescriptor(output) == nil,
      FileReader().obstacle(output)?.reason != .directory
    else { return nil }
    let (own, found) = (descriptor.fileExtension, other.descriptor.fileExtension)
    // A name such as report.json is right for JSON of any kind.
    guard own != found, !own.hasPrefix(found), !own.hasSuffix(found) else { return nil }
    return "“.\(found)” is the ending of “\(name)”, and this will be “\(descriptor.name)”"
  }

  /// Refuses an output whose extension is that of another kind of file than any backend writes.
  private static func checkExtension(of output: String) throws(InvocationError) {
    let ending = OutputEnding(output)
    guard !ending.found.isEmpty, !PathNames.endsInSlash(output),
      !output.utf8.starts(with: "/dev/".utf8),
      FileReader().obstacle(output)?.reason != .directory
    else { return }
    throw InvocationError(
      .badOptionValue, "no backend writes “.\(ending.found)”, and -t names none",
      help: ending.nearest.map {
        "did you mean “.\($0)”?\(ending.isPacked ? " Galley packs nothing" : "")"
      }
        ?? "there are .\(OutputEnding.known.joined(separator: ", ."))")
  }

  private static func unknown(_ name: String) -> InvocationError {
    let known = BackendRegistry.all.map { $0.descriptor.name }
    let nearest = NameSuggestion.nearest(to: name, in: known)
    return InvocationError(
      .unknownBackend, "there is no backend “\(name)”, nor a program galley-backend-\(name)",
      help: nearest.map { "did you mean “\($0)”?" }
        ?? "there are \(known.joined(separator: ", "))")
  }
}
