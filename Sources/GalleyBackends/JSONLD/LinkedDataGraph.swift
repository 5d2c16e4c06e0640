import GalleyCore
import GalleyReport

/// The `@graph` of a report: article, entities, claims, quotations, then the annotations that bind
/// them to the text.
///
/// Terms are schema.org's (https://schema.org/Claim, /Quotation); what it has no word for stands in
/// the namespace of Galley's own XML.
struct LinkedDataGraph {
  private let report: Report

  init(_ report: Report) { self.report = report }

  func write(to json: inout JSONWriter) {
    let body = BodyText(report)
    json.beginObject()
    json.key("@context")
    json.beginArray()
    json.string("https://schema.org/")
    json.beginObject()
    json.key("galley")
    json.string("urn:galley:report:1#")
    json.endObject()
    json.endArray()
    json.key("@graph")
    json.beginArray()
    writeArticle(body, to: &json)
    for index in report.entities.indices { writeEntity(index, to: &json) }
    for index in report.claims.indices { writeClaim(index, to: &json) }
    for index in report.quotes.indices { writeQuotation(index, to: &json) }
    LinkedDataAnnotations(report, body).write(to: &json)
    json.endArray()
    json.endObject()
  }

  private func writeArticle(_ body: BodyText, to json: inout JSONWriter) {
    let metadata = report.metadata
    begin("NewsArticle", id: "#article", to: &json)
    write("headline", metadata.title, to: &json)
    write("description", metadata.description, to: &json)
    write("datePublished", metadata.published, to: &json)
    write("dateModified", metadata.modified, to: &json)
    write("dateline", metadata.dateline, to: &json)
    write("url", metadata.url, to: &json)
    write("inLanguage", report.source.language, to: &json)
    if !metadata.byline.isEmpty {
      json.key("author")
      json.beginArray()
      for name in metadata.byline { writeNamed("Person", name, to: &json) }
      json.endArray()
    }
    if let publisher = metadata.publisher {
      json.key("publisher")
      writeNamed("Organization", publisher, to: &json)
    }
    json.key("wordCount")
    json.int(report.wordCount)
    writeReferences("mentions", "#e", Array(report.entities.indices), to: &json)
    writeReferences(
      "hasPart", ["#c", "#q"], [report.claims.count, report.quotes.count], to: &json)
    json.key("articleBody")
    json.string(body.bytes)
    json.endObject()
  }

  private func writeEntity(_ index: Int, to json: inout JSONWriter) {
    let entity = report.entities[index]
    begin(Self.type(of: entity.kind), id: "#e\(index + 1)", to: &json)
    json.key("name")
    json.string(entity.name)
    writeStrings("alternateName", entity.aliases, to: &json)
    writeStrings(entity.kind == .person ? "jobTitle" : "description", entity.roles, to: &json)
    write("galley:standsFor", entity.standsFor, to: &json)
    write("galley:kind", entity.kind.rawValue, to: &json)
    json.endObject()
  }

  private static func type(of kind: EntityKind) -> StaticString {
    switch kind {
    case .person, .anonymous: "Person"
    case .organization, .group: "Organization"
    case .government: "GovernmentOrganization"
    case .place: "Place"
    case .publication: "NewsMediaOrganization"
    case .document: "CreativeWork"
    }
  }

  private func writeClaim(_ index: Int, to json: inout JSONWriter) {
    let claim = report.claims[index]
    begin("Claim", id: "#c\(index + 1)", to: &json)
    json.key("text")
    json.string(report.contentText(of: claim))
    writeReference("appearance", "#article", to: &json)
    if claim.kind == .attributed {
      writeReferences("author", "#e", claim.sources, to: &json)
    } else {
      writeReference("author", "#article", to: &json)
    }
    writeReferences("provider", "#e", claim.via, to: &json)
    writeReferences("hasPart", "#q", claim.quotes, to: &json)
    if let outer = claim.nestedIn { writeReference("isPartOf", "#c\(outer + 1)", to: &json) }
    write("galley:cue", claim.cue.map { report.text.reading($0) }, to: &json)
    write("galley:modality", claim.modality.rawValue, to: &json)
    write("galley:polarity", claim.polarity.rawValue, to: &json)
    write("galley:rule", claim.rule, to: &json)
    write("galley:confidence", claim.confidence?.text, to: &json)
    json.endObject()
  }

  private func writeQuotation(_ index: Int, to json: inout JSONWriter) {
    let quote = report.quotes[index]
    begin("Quotation", id: "#q\(index + 1)", to: &json)
    json.key("text")
    json.string(report.text.reading(quote.inner))
    if let speaker = quote.speaker {
      writeReference("spokenByCharacter", "#e\(speaker + 1)", to: &json)
    }
    writeReference("isPartOf", quote.claim.map { "#c\($0 + 1)" } ?? "#article", to: &json)
    if let first = quote.continues { writeReference("isBasedOn", "#q\(first + 1)", to: &json) }
    write("galley:kind", quote.kind.rawValue, to: &json)
    write("galley:cue", quote.cue.map { report.text.reading($0) }, to: &json)
    json.endObject()
  }
}

extension LinkedDataGraph {
  private func begin(_ type: StaticString, id: String, to json: inout JSONWriter) {
    json.beginObject()
    json.key("@type")
    json.string(type.description)
    json.key("@id")
    json.string(id)
  }

  private func write(_ key: StaticString, _ value: String?, to json: inout JSONWriter) {
    guard let value else { return }
    json.key(key)
    json.string(value)
  }

  private func writeStrings(_ key: StaticString, _ values: [String], to json: inout JSONWriter) {
    guard !values.isEmpty else { return }
    json.key(key)
    json.beginArray()
    for value in values { json.string(value) }
    json.endArray()
  }

  private func writeNamed(_ type: StaticString, _ name: String, to json: inout JSONWriter) {
    json.beginObject()
    json.key("@type")
    json.string(type.description)
    json.key("name")
    json.string(name)
    json.endObject()
  }

  private func writeReference(_ key: StaticString, _ id: String, to json: inout JSONWriter) {
    json.key(key)
    writeID(id, to: &json)
  }

  private func writeReferences(
    _ key: StaticString, _ prefix: String, _ indices: [Int], to json: inout JSONWriter
  ) {
    guard !indices.isEmpty else { return }
    json.key(key)
    json.beginArray()
    for index in indices { writeID("\(prefix)\(index + 1)", to: &json) }
    json.endArray()
  }

  private func writeReferences(
    _ key: StaticString, _ prefixes: [String], _ counts: [Int], to json: inout JSONWriter
  ) {
    guard counts.contains(where: { $0 > 0 }) else { return }
    json.key(key)
    json.beginArray()
    for (prefix, count) in zip(prefixes, counts) {
      for index in 0..<count { writeID("\(prefix)\(index + 1)", to: &json) }
    }
    json.endArray()
  }

  private func writeID(_ id: String, to json: inout JSONWriter) {
    json.beginObject()
    json.key("@id")
    json.string(id)
    json.endObject()
  }
}
