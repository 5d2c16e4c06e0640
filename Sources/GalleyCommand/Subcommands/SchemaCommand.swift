import ArgumentParser
import GalleyCompiler
import GalleyCore
import GalleyDiagnosticFormats
import GalleySchema

/// `galley schema`: the schemas of what Galley writes and reads.
struct SchemaCommand: GalleySubcommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print a schema: of reports as XSD, RELAX NG or JSON Schema, of the configuration "
      + "or of JSON diagnostics.")

  /// The schemas, by the name of the argument.
  private static let all: [(name: String, document: @Sendable () -> String)] = [
    ("xsd", { ReportSchemas.xmlSchema() }),
    ("rng", { ReportSchemas.relaxNG() }),
    ("json", { ReportSchemas.jsonSchema() }),
    ("config", { ConfigurationSchema().document() }),
    ("diagnostics", { DiagnosticsSchema.document() }),
  ]

  static var names: [String] { all.map(\.name) }

  @Argument(help: ArgumentHelp("xsd, rng, json, config or diagnostics.", valueName: "schema"))
  var name: String

  func run(in environment: Environment) async throws -> ExitStatus {
    guard let schema = Self.all.first(where: { $0.name == name }) else {
      let known = Self.all.map(\.name)
      let nearest = NameSuggestion.nearest(to: name, in: known)
      throw InvocationError(
        .badOptionValue, "there is no schema “\(name)”",
        help: nearest.map { "did you mean “\($0)”?" }
          ?? "there are \(known.joined(separator: ", "))")
    }
    return try StandardOutput.write(schema.document())
  }
}
