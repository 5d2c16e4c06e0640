import GalleyCore

/// The JSON Schema (draft 2020-12) of `.galley.yml`, written from the table of keys.
public struct ConfigurationSchema: Sendable {
  public init() {}

  /// The schema as a JSON document.
  public func document() -> String {
    var writer = JSONWriter(ByteSink(), indent: 2)
    writer.beginObject()
    member("$schema", "https://json-schema.org/draft/2020-12/schema", &writer)
    member("$id", "urn:galley:config:1:json", &writer)
    member("title", "Galley's configuration, .galley.yml", &writer)
    writeObject(ConfigurationKeys.all, &writer)
    writer.endObject()
    writer.newline()
    return String(decoding: writer.finish().finishedBytes(), as: UTF8.self)
  }

  private func writeObject(_ keys: [ConfigurationKey], _ writer: inout JSONWriter) {
    member("type", "object", &writer)
    writer.key("additionalProperties")
    writer.bool(false)
    writer.key("properties")
    writer.beginObject()
    for key in keys {
      writer.key(key.name)
      writer.beginObject()
      let fallback = key.fallback.isEmpty ? "" : " Default: \(key.fallback)."
      member("description", key.summary + fallback, &writer)
      write(key.kind, &writer)
      writer.endObject()
    }
    writer.endObject()
    let required = keys.filter(\.isRequired).map(\.name)
    if !required.isEmpty { writeTexts("required", required, &writer) }
  }

  private func write(_ kind: ConfigurationKey.Kind, _ writer: inout JSONWriter) {
    switch kind {
    case .text: member("type", "string", &writer)
    case .flag: member("type", "boolean", &writer)
    case .integer(let bounds):
      member("type", "integer", &writer)
      writer.key("minimum")
      writer.int(bounds.lowerBound)
      writer.key("maximum")
      writer.int(bounds.upperBound)
    case .share:
      member("type", "number", &writer)
      writer.key("minimum")
      writer.int(0)
      writer.key("maximum")
      writer.int(1)
    case .choice(let names): writeChoice(names, &writer)
    case .language:
      member("type", "string", &writer)
      member("pattern", "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", &writer)
    case .patterns: writeTypes(["string", "array"], &writer, items: .text)
    case .scalar: writeTypes(["string", "number", "boolean", "array"], &writer, items: .text)
    case .object(let keys): writeObject(keys, &writer)
    case .list(let kind):
      member("type", "array", &writer)
      writer.key("items")
      writer.beginObject()
      write(kind, &writer)
      writer.endObject()
    case .map(let sort, let kind):
      member("type", "object", &writer)
      if sort == .code {
        writer.key("propertyNames")
        writer.beginObject()
        member("pattern", "^(G[A-Z][0-9]{3}|[a-z][a-z0-9]*(-[a-z0-9]+)*)$", &writer)
        writer.endObject()
      }
      writer.key("additionalProperties")
      writer.beginObject()
      write(kind, &writer)
      writer.endObject()
    }
  }

  /// YAML 1.1 reads a bare `off` as false, and so do the editors that check by this schema.
  private func writeChoice(_ names: [String], _ writer: inout JSONWriter) {
    writer.key("enum")
    writer.beginArray()
    for name in names { writer.string(name) }
    if names.contains("off") { writer.bool(false) }
    writer.endArray()
  }

  private func writeTypes(
    _ types: [String], _ writer: inout JSONWriter, items: ConfigurationKey.Kind
  ) {
    writeTexts("type", types, &writer)
    writer.key("items")
    writer.beginObject()
    write(items, &writer)
    writer.endObject()
  }

  private func writeTexts(_ key: String, _ texts: [String], _ writer: inout JSONWriter) {
    writer.key(key)
    writer.beginArray()
    for text in texts { writer.string(text) }
    writer.endArray()
  }

  private func member(_ key: String, _ value: String, _ writer: inout JSONWriter) {
    writer.key(key)
    writer.string(value)
  }
}
