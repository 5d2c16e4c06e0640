import GalleyCore
import GalleyReport

/// A report as a TEI document: header, stand-off lists of entities and categories, text.
///
/// After the TEI Guidelines P5 4.9: §2 header, §3.3 quotation, §13 names, §16.9 stand-off.
struct TEIDocument {
  private let report: Report
  private let usesStandOff: Bool
  private let lists: TEIStandOff

  init(_ report: Report, usesStandOff: Bool) {
    self.report = report
    self.usesStandOff = usesStandOff
    lists = TEIStandOff(report)
  }

  static func isMixed(_ element: StaticString) -> Bool {
    switch element.description {
    case "title", "author", "publisher", "date", "idno", "pubPlace", "p", "ab", "head", "item",
      "cell",
      "persName", "orgName", "placeName", "roleName", "desc", "label", "interp", "language", "note":
      true
    default: false
    }
  }

  func write<Builder: XMLBuilder & ~Copyable>(to xml: inout Builder) {
    xml.begin("TEI", namespace: "http://www.tei-c.org/ns/1.0")
    if let language = report.source.language { xml.attribute("xml:lang", language) }
    writeHeader(to: &xml)
    if usesStandOff { lists.write(to: &xml) }
    TEIText(report, categories: usesStandOff ? nil : lists).write(to: &xml)
    xml.end()
  }

  private func writeHeader<Builder: XMLBuilder & ~Copyable>(to xml: inout Builder) {
    let metadata = report.metadata
    xml.begin("teiHeader")
    xml.begin("fileDesc")
    xml.begin("titleStmt")
    xml.element("title", report.displayTitle)
    for author in metadata.byline { xml.element("author", author) }
    xml.end()
    xml.begin("publicationStmt")
    if let publisher = metadata.publisher {
      xml.element("publisher", publisher)
      if let dateline = metadata.dateline { xml.element("pubPlace", dateline) }
      writeDates(to: &xml)
      writeIdentifiers(to: &xml)
    } else {
      xml.element("p", "Compiled from the source described below.")
    }
    xml.end()
    xml.begin("sourceDesc")
    writeSource(to: &xml)
    if !usesStandOff { lists.writeDocuments(to: &xml) }
    xml.end()
    xml.end()
    writeEncoding(to: &xml)
    writeProfile(to: &xml)
    xml.end()
  }

  private func writeDates<Builder: XMLBuilder & ~Copyable>(to xml: inout Builder) {
    for (type, value) in [
      ("published", report.metadata.published), ("modified", report.metadata.modified),
    ] {
      guard let value else { continue }
      xml.begin("date")
      xml.attribute("type", type)
      if let norm = NewsDate.dateOrDateTime(value) { xml.attribute("when", norm) }
      xml.text(value)
      xml.end()
    }
  }

  private func writeIdentifiers<Builder: XMLBuilder & ~Copyable>(to xml: inout Builder) {
    if let url = report.metadata.url {
      xml.begin("idno")
      xml.attribute("type", "URI")
      xml.text(url)
      xml.end()
    }
    xml.begin("idno")
    xml.attribute("type", "SHA-256")
    xml.text(report.source.sha256)
    xml.end()
  }

  private func writeSource<Builder: XMLBuilder & ~Copyable>(to xml: inout Builder) {
    xml.begin("bibl")
    xml.element("title", report.source.name)
    if report.metadata.publisher == nil {
      if let dateline = report.metadata.dateline { xml.element("pubPlace", dateline) }
      writeDates(to: &xml)
      writeIdentifiers(to: &xml)
    }
    xml.begin("note")
    xml.text(
      "\(report.source.format), \(report.source.bytes) bytes, \(report.source.encoding)")
    xml.end()
    xml.end()
  }

  private func writeEncoding<Builder: XMLBuilder & ~Copyable>(to xml: inout Builder) {
    xml.begin("encodingDesc")
    xml.begin("appInfo")
    xml.begin("application")
    xml.attribute("ident", report.generator.name)
    xml.attribute("version", Self.version(report.generator.version))
    xml.element("label", report.generator.name)
    xml.end()
    xml.end()
    xml.end()
  }

  private func writeProfile<Builder: XMLBuilder & ~Copyable>(to xml: inout Builder) {
    xml.begin("profileDesc")
    if let description = report.metadata.description {
      xml.begin("abstract")
      xml.element("p", description)
      xml.end()
    }
    if let language = report.source.language {
      xml.begin("langUsage")
      xml.begin("language")
      xml.attribute("ident", language)
      xml.text(LanguageName.english(language))
      xml.end()
      xml.end()
    }
    if !usesStandOff { lists.writeProfile(to: &xml) }
    xml.end()
  }

  /// TEI's version numbers are digits and dots.
  private static func version(_ text: String) -> String {
    let digits = text.utf8.prefix { ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: ".") }
    return digits.isEmpty ? "0" : String(decoding: digits, as: UTF8.self)
  }
}
