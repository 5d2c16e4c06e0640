import GalleyCore
import GalleyReport

/// A report as a ninjs item.
struct NinjsItem {
  private let report: Report

  init(_ report: Report) { self.report = report }

  func write(to json: inout JSONWriter) {
    let metadata = report.metadata
    json.beginObject()
    write("uri", ResourceName.identifier(of: report), to: &json)
    json.key("standard")
    json.beginObject()
    write("name", "ninjs", to: &json)
    write("version", "3.1", to: &json)
    write("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json", to: &json)
    json.endObject()
    write("type", "text", to: &json)
    write("representationType", "full", to: &json)
    write("language", report.source.language, to: &json)
    write("contentCreated", NewsDate.dateTime(metadata.published), to: &json)
    write("versionCreated", NewsDate.dateTime(metadata.modified), to: &json)
    write("title", report.displayTitle, to: &json)
    if !metadata.byline.isEmpty {
      write("by", metadata.byline.joined(separator: ", "), to: &json)
    }
    write("located", metadata.dateline, to: &json)
    writeValue("headlines", metadata.title, to: &json)
    writeValue("descriptions", metadata.description, to: &json)
    writeBodies(to: &json)
    writeEntities("people", [.person, .anonymous], to: &json)
    writeEntities(
      "organisations", [.organization, .government, .publication, .group], to: &json)
    writeEntities("places", [.place], to: &json)
    writeEntities("objects", [.document], to: &json)
    if let publisher = metadata.publisher {
      json.key("infoSources")
      json.beginArray()
      json.beginObject()
      write("name", publisher, to: &json)
      write("role", "publisher", to: &json)
      json.endObject()
      json.endArray()
    }
    json.key("altIds")
    json.beginArray()
    json.beginObject()
    write("role", "sha256", to: &json)
    write("value", report.source.sha256, to: &json)
    json.endObject()
    json.endArray()
    json.endObject()
  }

  private func writeBodies(to json: inout JSONWriter) {
    let body = NinjsBody(report)
    json.key("bodies")
    json.beginArray()
    json.beginObject()
    write("role", "main", to: &json)
    write("contentType", "text/html", to: &json)
    json.key("wordCount")
    json.int(report.wordCount)
    json.key("value")
    json.string(body.html())
    json.endObject()
    json.endArray()
  }

  private func writeEntities(
    _ key: StaticString, _ kinds: Set<EntityKind>, to json: inout JSONWriter
  ) {
    let chosen = report.entities.indices.filter { kinds.contains(report.entities[$0].kind) }
    guard !chosen.isEmpty else { return }
    json.key(key)
    json.beginArray()
    for index in chosen {
      let entity = report.entities[index]
      json.beginObject()
      write("name", entity.name, to: &json)
      write("rel", "mentions", to: &json)
      write("literal", "e\(index + 1)", to: &json)
      json.endObject()
    }
    json.endArray()
  }

  private func writeValue(_ key: StaticString, _ value: String?, to json: inout JSONWriter) {
    guard let value else { return }
    json.key(key)
    json.beginArray()
    json.beginObject()
    write("role", "main", to: &json)
    write("contentType", "text/plain", to: &json)
    write("value", value, to: &json)
    json.endObject()
    json.endArray()
  }

  private func write(_ key: StaticString, _ value: String?, to json: inout JSONWriter) {
    guard let value else { return }
    json.key(key)
    json.string(value)
  }
}
