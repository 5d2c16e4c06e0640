import GalleyCore
import GalleyReport

/// Writes the rule table of the JSON form as a JSON Schema, draft 2020-12.
package struct JSONSchemaExport {
  package init() {}

  /// The schema document.
  package func document() -> String {
    var json = JSONWriter(ByteSink(), indent: 2)
    json.beginObject()
    json.key("$schema")
    json.string("https://json-schema.org/draft/2020-12/schema")
    json.key("$id")
    json.string("\(ReportXML.namespace):json")
    json.key("$comment")
    json.string("Written from the rule table by `galley schema json`; do not edit.")
    json.key("title")
    json.string("Galley report, version \(Report.version)")
    json.key("$ref")
    json.string("#/$defs/\(JSONGrammar.root)")
    json.key("$defs")
    json.beginObject()
    for (name, shape) in JSONGrammar.definitions {
      json.key(name)
      write(shape, to: &json)
    }
    json.endObject()
    json.endObject()
    json.newline()
    return String(decoding: json.finish().finishedBytes(), as: UTF8.self)
  }

  private func write(_ shape: JSONShape, to json: inout JSONWriter) {
    json.beginObject()
    switch shape {
    case .string(let type): writeString(type, to: &json)
    case .integer(let least):
      writeType("integer", to: &json)
      json.key("minimum")
      json.int(least)
    case .share:
      writeType("number", to: &json)
      json.key("minimum")
      json.int(0)
      json.key("maximum")
      json.int(1)
    case .version:
      json.key("const")
      json.int(Report.version)
    case .range:
      writeArray(.integer(from: 0), minimum: 2, maximum: 2, to: &json)
    case .nullable(let inner):
      json.key("anyOf")
      json.beginArray()
      write(inner, to: &json)
      json.beginObject()
      writeType("null", to: &json)
      json.endObject()
      json.endArray()
    case .array(let inner, let minimum):
      writeArray(inner, minimum: minimum, maximum: nil, to: &json)
    case .object(let members): writeObject(members, to: &json)
    case .reference(let name):
      json.key("$ref")
      json.string("#/$defs/\(name)")
    }
    json.endObject()
  }

  private func writeType(_ name: String, to json: inout JSONWriter) {
    json.key("type")
    json.string(name)
  }

  private func writeString(_ type: ValueType, to json: inout JSONWriter) {
    writeType("string", to: &json)
    if case .choice(let names) = type {
      json.key("enum")
      json.beginArray()
      for name in names { json.string(name) }
      json.endArray()
    } else if type == .name {
      json.key("minLength")
      json.int(1)
    } else if let pattern = type.pattern {
      json.key("pattern")
      json.string("^(\(pattern))$")
    }
  }

  private func writeArray(
    _ items: JSONShape, minimum: Int, maximum: Int?, to json: inout JSONWriter
  ) {
    writeType("array", to: &json)
    json.key("items")
    write(items, to: &json)
    if minimum > 0 {
      json.key("minItems")
      json.int(minimum)
    }
    if let maximum {
      json.key("maxItems")
      json.int(maximum)
    }
  }

  private func writeObject(_ members: [JSONShape.Member], to json: inout JSONWriter) {
    writeType("object", to: &json)
    json.key("properties")
    json.beginObject()
    for member in members {
      json.key(member.name)
      write(member.shape, to: &json)
    }
    json.endObject()
    json.key("required")
    json.beginArray()
    for member in members where member.isRequired { json.string(member.name) }
    json.endArray()
  }
}
