import GalleyCore
import GalleyReport

/// Writes running text with TEI's elements for the marks.
struct TEIMarks {
  private let report: Report
  /// How many stretches of each claim and quote were written.
  private var claimParts: [Int: Int] = [:]
  private var quoteParts: [Int: Int] = [:]

  init(_ report: Report) { self.report = report }

  mutating func write<Builder: XMLBuilder & ~Copyable>(
    _ events: [MarkedText.Event], to xml: inout Builder
  ) {
    for event in events {
      switch event {
      case .text(let range): xml.text(report.text.reading(range))
      case .begin(let mark): begin(mark, to: &xml)
      case .end: xml.end()
      }
    }
  }

  private mutating func begin<Builder: XMLBuilder & ~Copyable>(
    _ mark: Mark, to xml: inout Builder
  ) {
    switch mark.kind {
    case .claim: beginClaim(mark, to: &xml)
    case .quote: beginQuote(mark, to: &xml)
    case .source, .speaker: beginSegment("source", ofClaim: mark.index, to: &xml)
    case .cue: beginSegment("cue", ofClaim: mark.index, to: &xml)
    case .mention: beginName(mark, to: &xml)
    }
  }

  private mutating func beginClaim<Builder: XMLBuilder & ~Copyable>(
    _ mark: Mark, to xml: inout Builder
  ) {
    let claim = report.claims[mark.index]
    if claim.kind == .attributed { xml.begin("said") } else { xml.begin("seg") }
    let part = claimParts[mark.index, default: 0] + 1
    claimParts[mark.index] = part
    writeLinks("c\(mark.index + 1)", part, mark, to: &xml)
    xml.attribute(
      "ana", "#modality.\(claim.modality.rawValue) #polarity.\(claim.polarity.rawValue)")
    guard claim.kind == .attributed else { return xml.attribute("type", "stated") }
    xml.attribute("direct", claim.quotes.isEmpty ? "false" : "true")
    if !claim.sources.isEmpty { xml.attribute("who", Self.pointers(claim.sources)) }
    if !claim.via.isEmpty { xml.attribute("corresp", Self.pointers(claim.via)) }
  }

  private mutating func beginQuote<Builder: XMLBuilder & ~Copyable>(
    _ mark: Mark, to xml: inout Builder
  ) {
    let quote = report.quotes[mark.index]
    switch quote.kind {
    case .direct, .mixed, .nested: xml.begin("quote")
    case .scare: xml.begin("soCalled")
    case .title: xml.begin("title")
    case .nickname: xml.begin("addName")
    }
    let part = quoteParts[mark.index, default: 0] + 1
    quoteParts[mark.index] = part
    writeLinks("q\(mark.index + 1)", part, mark, to: &xml)
    if quote.kind != .scare { xml.attribute("type", quote.kind.rawValue) }
    if quote.kind.isSpeech, let speaker = quote.speaker {
      xml.attribute("source", "#e", speaker + 1)
    }
    if let first = quote.continues, part == 1 { xml.attribute("corresp", "#q", first + 1) }
  }

  /// The id of a stretch and its neighbours: `c1`, `c1.2`, `c1.3`.
  private func writeLinks<Builder: XMLBuilder & ~Copyable>(
    _ id: String, _ part: Int, _ mark: Mark, to xml: inout Builder
  ) {
    xml.attribute("xml:id", part == 1 ? id : "\(id).\(part)")
    if mark.continues { xml.attribute("next", "#\(id).\(part + 1)") }
    if part > 1 { xml.attribute("prev", part == 2 ? "#\(id)" : "#\(id).\(part - 1)") }
  }

  private func beginSegment<Builder: XMLBuilder & ~Copyable>(
    _ type: String, ofClaim claim: Int, to xml: inout Builder
  ) {
    xml.begin("seg")
    xml.attribute("type", type)
    xml.attribute("corresp", "#c", claim + 1)
  }

  /// A name where the words are one, else a referring string.
  private func beginName<Builder: XMLBuilder & ~Copyable>(
    _ mark: Mark, to xml: inout Builder
  ) {
    let entity = report.entities[mark.index]
    let words = report.text.reading(mark.range)
    if words == entity.name || entity.aliases.contains(words) {
      switch entity.kind {
      case .person: xml.begin("persName")
      case .organization, .government, .publication: xml.begin("orgName")
      case .place: xml.begin("placeName")
      case .group, .anonymous, .document: xml.begin("rs")
      }
    } else {
      xml.begin("rs")
    }
    xml.attribute("ref", "#e", mark.index + 1)
  }

  private static func pointers(_ entities: [Int]) -> String {
    entities.map { "#e\($0 + 1)" }.joined(separator: " ")
  }
}
