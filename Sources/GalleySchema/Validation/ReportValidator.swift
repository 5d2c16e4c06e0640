public import GalleyCore
public import GalleyReport

/// Validates reports by libxml2 before they leave: against `report.xsd` and a house's own schemas.
public struct ReportValidator: Sendable {
  /// The rules of this stage.
  public static let rules: [DiagnosticRule] = [
    .schemaBreach, .houseSchemaBreach, .xmlSchemaBreach, .xmlUnparsed,
  ]

  private let houseSchemas: [HouseSchema]
  private let validatesOwnSchema: Bool

  /// - Parameter validatesOwnSchema: whether to check against `report.xsd` too.
  public init(houseSchemas: [HouseSchema] = [], validatesOwnSchema: Bool = true) {
    self.houseSchemas = houseSchemas
    self.validatesOwnSchema = validatesOwnSchema
  }

  /// The report's own schema, compiled on first use.
  private static let own: CompiledSchema? = try? CompiledSchema(
    name: "report.xsd", bytes: Array(XMLSchemaExport().document().utf8), language: .xmlSchema)

  /// Builds the report's tree once and runs every schema over it. O(report) for each schema.
  public func validate(_ report: Report, diagnostics: inout Diagnostics) {
    guard validatesOwnSchema || !houseSchemas.isEmpty else { return }
    guard var builder = XMLTreeBuilder() else { return }
    ReportXML(report).write(to: &builder)
    let tree = builder.finish()
    if validatesOwnSchema {
      let errors =
        Self.own?.validate(tree) ?? [
          SchemaError(message: "report.xsd does not compile", path: "", range: nil)
        ]
      for error in errors { diagnostics.report(.breach(.schemaBreach, error, of: "report.xsd")) }
    }
    for schema in houseSchemas {
      for error in schema.compiled.validate(tree) {
        diagnostics.report(.breach(.houseSchemaBreach, error, of: schema.name))
      }
    }
  }
}

extension DiagnosticRule {
  static let schemaBreach = DiagnosticRule(
    "GX001", "schema-breach", .error, "The report does not conform to report.xsd.",
    explanation: """
      XML that leaves Galley has been validated by libxml2 against Schemas/report.xsd. A breach in a \
      report that Galley made is a fault of Galley: please report it with the article.
      """)

  static let houseSchemaBreach = DiagnosticRule(
    "GX002", "house-schema-breach", .error, "The report does not conform to a house's schema.",
    explanation: """
      The configuration or `--schema` names a schema of the house. It is checked over the report's \
      XML form; the position is that of the words which the element at fault stands for.
      """,
    example: "Boats left the harbour at dawn, an hour before the tide turned.\n")
}

extension Diagnostic {
  static func breach(
    _ rule: DiagnosticRule, _ error: SchemaError, of schema: String
  ) -> Self {
    let notes = error.path.isEmpty ? [] : ["in the report: \(error.path)"]
    return Diagnostic(
      rule, "\(schema): \(error.message)", at: error.range, notes: notes)
  }
}
