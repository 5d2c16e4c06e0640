/// The published schemas of a report, as `galley schema` prints them and `Schemas/` holds them.
public enum ReportSchemas {
  /// XML Schema 1.0, normative for the XML form.
  public static func xmlSchema() -> String { XMLSchemaExport().document() }

  /// RELAX NG in XML syntax.
  public static func relaxNG() -> String { RelaxNGExport().document() }

  /// JSON Schema, draft 2020-12, for the JSON form.
  public static func jsonSchema() -> String { JSONSchemaExport().document() }
}
