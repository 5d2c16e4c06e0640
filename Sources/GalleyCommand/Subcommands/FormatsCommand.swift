import ArgumentParser
import GalleyBackends
import GalleyCompiler
import GalleyCore
import GalleyDiagnosticFormats
import GalleyReaders

/// `galley formats`: what can be read, written and reported.
struct FormatsCommand: GalleySubcommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: "List the input formats, the backends with their options, and the diagnostic formats."
  )

  func run(in environment: Environment) async throws -> ExitStatus {
    try StandardOutput.write(
      [inputs, backends + programs(in: environment), findings].joined(separator: "\n"))
  }

  private var inputs: String {
    var text = "Input formats (-f)\n"
    for reader in ReaderRegistry.all {
      let descriptor = reader.descriptor
      let names = descriptor.fileExtensions.map { "." + $0 }.joined(separator: " ")
      text += Self.row(descriptor.name, "\(descriptor.summary) (\(names))")
    }
    for format in InputFormats.further { text += Self.row(format.name, format.summary) }
    return text
  }

  private var backends: String {
    var text = "Backends (-t)\n"
    for backend in BackendRegistry.all {
      let descriptor = backend.descriptor
      text += Self.row(descriptor.name, "\(descriptor.summary) (.\(descriptor.fileExtension))")
      text += Self.row("", "\(descriptor.mediaType); keeps \(Self.parts(descriptor.keeps))")
      for option in descriptor.options {
        let values = Self.values(option.kind)
        text += Self.row(
          "", "-O \(option.name)=\(values): \(option.summary) [\(option.defaultValue)]")
      }
    }
    return text
  }

  /// Backends of the user's own, which are programs.
  private func programs(in environment: Environment) -> String {
    var finder = ConfigurationFinder(environment)
    let configured = finder.configuration(for: "-").backends.filter { !$0.command.isEmpty }
    let own = Set(configured.map(\.name))
    return own.union(ExternalPrograms.backendsOnPath(environment)).sorted().map { name in
      Self.row(
        name,
        own.contains(name)
          ? "A program that the configuration names." : "A program galley-backend-\(name) on PATH.")
    }.joined()
  }

  private var findings: String {
    var text = "Diagnostic formats (--diagnostic-format)\n"
    for format in DiagnosticFormatRegistry.all {
      text += Self.row(format.descriptor.name, format.descriptor.summary)
    }
    return text
  }

  private static func parts(_ keeps: Set<ReportPart>) -> String {
    let parts = ReportPart.allCases.filter(keeps.contains).map(\.rawValue)
    return parts.count == ReportPart.allCases.count ? "everything" : parts.joined(separator: ", ")
  }

  private static func values(_ kind: BackendOption.Kind) -> String {
    switch kind {
    case .flag: "true|false"
    case .integer(let bounds): "\(bounds.lowerBound)..\(bounds.upperBound)"
    case .choice(let names): names.joined(separator: "|")
    case .text: "TEXT"
    }
  }

  private static func row(_ name: String, _ text: String) -> String {
    let pad = String(repeating: " ", count: max(1, 14 - DisplayWidth.of(name)))
    return "  \(name)\(pad)\(text)\n"
  }
}
