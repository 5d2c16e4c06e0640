import GalleyCore
import GalleyReport

/// Web Annotations (W3C Recommendation, 23 February 2017) that bind nodes to stretches of text.
///
/// Each target is given twice: in `articleBody` by TextPositionSelector (Unicode code points) and
/// TextQuoteSelector, and in the source file by DataPositionSelector (bytes).
struct LinkedDataAnnotations {
  private let report: Report
  private let body: BodyText
  /// Bytes of context on each side of a quoted text.
  private static let context = 32

  init(_ report: Report, _ body: BodyText) {
    self.report = report
    self.body = body
  }

  func write(to json: inout JSONWriter) {
    for (index, block) in report.blocks.enumerated() {
      write("b\(index + 1)", role: block.kind.rawValue, [block.range][...], to: &json)
    }
    for (index, claim) in report.claims.enumerated() {
      let id = "c\(index + 1)"
      write(id, role: "content", report.content(of: claim), to: &json)
      write(id, role: "source", report.sources(of: claim), to: &json)
      if let cue = claim.cue { write(id, role: "cue", [cue], to: &json) }
    }
    for (index, quote) in report.quotes.enumerated() {
      write("q\(index + 1)", role: "content", [quote.range], to: &json)
      if let speaker = quote.speakerRange {
        write("q\(index + 1)", role: "source", [speaker], to: &json)
      }
    }
    for (index, entity) in report.entities.enumerated() {
      write("e\(index + 1)", role: "mention", entity.mentions[...], to: &json)
    }
  }

  private func write(
    _ id: String, role: String, _ ranges: ArraySlice<TextRange>, to json: inout JSONWriter
  ) {
    for (number, range) in ranges.enumerated() {
      json.beginObject()
      // `null` first, so that schema.org's terms do not mix with those of annotations.
      json.key("@context")
      json.beginArray()
      json.null()
      json.string("http://www.w3.org/ns/anno.jsonld")
      json.endArray()
      json.key("id")
      json.string("#a-\(id)-\(role)-\(number + 1)")
      json.key("type")
      json.string("Annotation")
      json.key("motivation")
      json.string("identifying")
      json.key("body")
      json.string("#\(id)")
      json.key("target")
      json.beginArray()
      writeTextTarget(range, to: &json)
      writeDataTarget(range, to: &json)
      json.endArray()
      json.endObject()
    }
  }

  private func writeTextTarget(_ range: TextRange, to json: inout JSONWriter) {
    let position = body.position(of: range)
    json.beginObject()
    json.key("source")
    json.string("#article")
    json.key("selector")
    json.beginArray()
    json.beginObject()
    json.key("type")
    json.string("TextPositionSelector")
    json.key("start")
    json.int(position.lowerBound)
    json.key("end")
    json.int(position.upperBound)
    json.endObject()
    json.beginObject()
    json.key("type")
    json.string("TextQuoteSelector")
    json.key("exact")
    json.string(body.exact(range))
    json.key("prefix")
    json.string(body.prefix(of: range, count: Self.context))
    json.key("suffix")
    json.string(body.suffix(of: range, count: Self.context))
    json.endObject()
    json.endArray()
    json.endObject()
  }

  private func writeDataTarget(_ range: TextRange, to json: inout JSONWriter) {
    let bytes = report.source(range)
    json.beginObject()
    json.key("source")
    json.string(ResourceName.iri(forFile: report.source.name))
    json.key("selector")
    json.beginObject()
    json.key("type")
    json.string("DataPositionSelector")
    json.key("start")
    json.int(bytes.lower)
    json.key("end")
    json.int(bytes.upper)
    json.endObject()
    json.endObject()
  }
}
