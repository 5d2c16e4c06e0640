/// The language of a house schema.
public enum SchemaLanguage: String, Sendable {
  /// XML Schema 1.0.
  case xmlSchema = "xsd"
  case relaxNG = "rng"
}
