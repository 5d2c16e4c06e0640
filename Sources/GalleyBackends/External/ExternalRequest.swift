import GalleyCore
import GalleyReport

/// Writes the one JSON document that a program gets on standard input.
struct ExternalRequest {
  let kind: StaticString
  let options: [(name: String, value: String)]
  let report: Report
  /// The bytes of the source, as ranges count them.
  let source: [UInt8]?

  func bytes() -> [UInt8] {
    var json = JSONWriter(ByteSink())
    json.beginObject()
    json.key("protocol")
    json.int(ExternalProgram.protocolVersion)
    json.key("request")
    json.string(kind.description)
    json.key("options")
    json.beginObject()
    for option in options {
      json.key(option.name)
      json.string(option.value)
    }
    json.endObject()
    json.key("report")
    ReportJSON(report).write(to: &json)
    json.key("sources")
    json.beginArray()
    json.beginObject()
    json.key("name")
    json.string(report.source.name)
    if let source {
      if String(validating: source, as: UTF8.self) != nil {
        json.key("content")
        json.string(source)
      } else {
        json.key("base64")
        json.string(Base64.encode(source))
      }
    }
    json.endObject()
    json.endArray()
    json.endObject()
    json.newline()
    return json.finish().finishedBytes()
  }
}
