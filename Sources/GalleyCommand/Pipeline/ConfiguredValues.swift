import GalleyBackends
import GalleyCompiler
import GalleyCore
import GalleyReaders

/// Checks what a configuration says against what there is, so that a wrong value is told with its
/// line and not by whichever command comes to use it.
struct ConfiguredValues {
  private let configuration: Configuration
  private let environment: Environment
  private(set) var problems: [LocatedDiagnostic] = []

  init(_ configuration: Configuration, _ environment: Environment) {
    self.configuration = configuration
    self.environment = environment
    for settings in configuration.backends { check(settings) }
    checkNames()
    for (number, path) in configuration.schemas.enumerated() {
      if let obstacle = FileReader().obstacle(path) {
        report(
          obstacle.diagnostic.rule, "\(path): \(obstacle.diagnostic.message)",
          "schemas.\(number)")
      }
    }
    problems.sort {
      ($0.place?.range.lower ?? 0, $0.code) < ($1.place?.range.lower ?? 0, $1.code)
    }
  }

  private mutating func checkNames() {
    if let encoding = configuration.encoding, EncodingLabels.encoding(for: encoding.name) == nil {
      let nearest = NameSuggestion.nearest(to: encoding.name, in: EncodingLabels.all)
      report(
        .badConfigurationValue, "there is no encoding “\(encoding.name)”", "encoding",
        help: nearest.map { "did you mean “\($0)”?" })
    }
    do throws(InvocationError) {
      let arguments = DiagnosticArguments()
      _ = try FindingSettings(arguments, configuration.findings, isProduct: true, environment)
    } catch { locate(error, "diagnostics.format") }
    guard let backend = configuration.backend else { return }
    if BackendRegistry.named(backend) == nil,
      ExternalPrograms(configuration, environment).hasBackend(backend)
    {
      // No program is started before the run needs it; `check` never does.
      return
    }
    do throws(InvocationError) {
      _ = try BackendChoice(nil, output: nil, options: [], configuration, environment)
    } catch {
      // A bad option of the backend was told at the option.
      if error.diagnostics.first?.rule != .badBackendOption { locate(error, "backend") }
    }
  }

  /// The options of a backend of Galley's; those of a program are its own matter.
  private mutating func check(_ settings: Configuration.BackendSettings) {
    guard settings.command.isEmpty else { return }
    guard let type = BackendRegistry.named(settings.name) else {
      guard !ExternalPrograms(configuration, environment).hasBackend(settings.name) else { return }
      // A program may be installed elsewhere only: what is near no name is no mistake of typing.
      let known = BackendRegistry.all.map { $0.descriptor.name }
      guard let near = NameSuggestion.nearest(to: settings.name, in: known) else { return }
      report(
        .unknownBackend,
        "there is no backend “\(settings.name)”, nor a program galley-backend-\(settings.name)",
        "backends.\(settings.name)", help: "did you mean “\(near)”?")
      return
    }
    for option in settings.options {
      do {
        _ = try type.init(
          BackendOptions([(name: option.name, value: option.value)], for: type.descriptor))
      } catch {
        report(
          .badBackendOption, error.message, "backends.\(settings.name).\(option.name)")
      }
    }
  }

  /// Gives what a use of the configuration finds wrong the place of the value.
  private mutating func locate(_ error: InvocationError, _ key: String) {
    guard let place = configuration.places[key] else { return }
    for var problem in error.diagnostics {
      problem.file = configuration.path ?? problem.file
      problem.place = place
      problems.append(problem)
    }
  }

  private mutating func report(
    _ rule: DiagnosticRule, _ message: String, _ key: String, help: String? = nil
  ) {
    var problem = LocatedDiagnostic(
      rule: rule, severity: .error, message: message, file: configuration.path ?? "", help: help)
    problem.place = configuration.places[key]
    problems.append(problem)
  }
}
