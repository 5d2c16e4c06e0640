import GalleyCore

/// One result of a SARIF log (§3.27).
struct SARIFResult: Sendable {
  private let style: DiagnosticStyle

  init(_ style: DiagnosticStyle) { self.style = style }

  func write(
    _ diagnostic: LocatedDiagnostic, ruleIndex: Int, identity: String, isVerbatim: Bool,
    to sink: inout ByteSink
  ) {
    var writer = JSONWriter(sink)
    writer.beginObject()
    writer.member("ruleId", diagnostic.code)
    writer.key("ruleIndex")
    writer.int(ruleIndex)
    writer.member("level", diagnostic.severity.name)
    message(text(of: diagnostic), &writer)
    writer.key("locations")
    writer.beginArray()
    writer.beginObject()
    location(diagnostic.file, diagnostic.place, offset: diagnostic.offset, &writer)
    writer.endObject()
    writer.endArray()
    if !diagnostic.labels.isEmpty { related(diagnostic, &writer) }
    writer.key("partialFingerprints")
    writer.beginObject()
    writer.member("galleyFinding/v1", identity)
    writer.endObject()
    suppressions(of: diagnostic, &writer)
    if isVerbatim, !diagnostic.fixes.isEmpty { fixes(of: diagnostic, &writer) }
    writer.endObject()
    sink = writer.finish()
  }

  private func text(of diagnostic: LocatedDiagnostic) -> String {
    let help = diagnostic.help.map { ["Help: \($0)"] } ?? []
    return ([diagnostic.message] + diagnostic.notes + help).joined(separator: "\n")
  }

  private func message(_ text: String, _ writer: inout JSONWriter) {
    writer.key("message")
    writer.beginObject()
    writer.member("text", text)
    writer.endObject()
  }

  private func location(
    _ file: String, _ place: LocatedDiagnostic.Place?, offset: Int? = nil,
    _ writer: inout JSONWriter
  ) {
    writer.key("physicalLocation")
    writer.beginObject()
    artifact(file, &writer)
    if let place {
      writer.key("region")
      writer.beginObject()
      for (name, value) in [
        ("startLine", place.start.line), ("startColumn", place.start.column),
        ("endLine", place.end.line), ("endColumn", place.end.column),
      ] {
        writer.key(name)
        writer.int(value)
      }
      writer.endObject()
    } else if let offset {
      region("region", at: offset, count: 0, &writer)
    }
    writer.endObject()
  }

  private func artifact(_ file: String, _ writer: inout JSONWriter) {
    writer.key("artifactLocation")
    writer.beginObject()
    let path = style.path(file)
    writer.member("uri", (path.hasPrefix("/") ? "file://" : "") + Self.encoded(path))
    if !path.hasPrefix("/"), !path.hasPrefix("../") { writer.member("uriBaseId", "%SRCROOT%") }
    writer.endObject()
  }

  private func related(_ diagnostic: LocatedDiagnostic, _ writer: inout JSONWriter) {
    writer.key("relatedLocations")
    writer.beginArray()
    for (number, label) in diagnostic.labels.enumerated() {
      writer.beginObject()
      writer.key("id")
      writer.int(number + 1)
      location(diagnostic.file, label.place, &writer)
      message(label.message, &writer)
      writer.endObject()
    }
    writer.endArray()
  }

  /// §3.27.23 and §3.27.24; an empty array says that nothing suppresses the result.
  private func suppressions(of diagnostic: LocatedDiagnostic, _ writer: inout JSONWriter) {
    writer.key("suppressions")
    writer.beginArray()
    if let suppression = diagnostic.suppression {
      writer.beginObject()
      writer.member("kind", suppression.kind == .inline ? "inSource" : "external")
      writer.member("status", "accepted")
      if let reason = suppression.justification { writer.member("justification", reason) }
      writer.endObject()
    }
    writer.endArray()
    if style.hasBaseline {
      let isOld = diagnostic.suppression?.kind == .baseline
      writer.member("baselineState", isOld ? "unchanged" : "new")
    }
  }

  private func fixes(of diagnostic: LocatedDiagnostic, _ writer: inout JSONWriter) {
    writer.key("fixes")
    writer.beginArray()
    for fix in diagnostic.fixes where !fix.edits.isEmpty {
      writer.beginObject()
      writer.key("description")
      writer.beginObject()
      writer.member("text", fix.title)
      writer.endObject()
      writer.key("artifactChanges")
      writer.beginArray()
      writer.beginObject()
      artifact(diagnostic.file, &writer)
      replacements(fix, &writer)
      writer.endObject()
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
  }

  /// A region that is told by its bytes alone.
  private func region(
    _ name: StaticString, at offset: Int, count: Int, _ writer: inout JSONWriter
  ) {
    writer.key(name)
    writer.beginObject()
    writer.key("byteOffset")
    writer.int(offset)
    writer.key("byteLength")
    writer.int(count)
    writer.endObject()
  }

  private func replacements(_ fix: Fix, _ writer: inout JSONWriter) {
    writer.key("replacements")
    writer.beginArray()
    for edit in fix.edits {
      writer.beginObject()
      region("deletedRegion", at: edit.range.lower, count: edit.range.count, &writer)
      writer.key("insertedContent")
      writer.beginObject()
      writer.member("text", edit.replacement)
      writer.endObject()
      writer.endObject()
    }
    writer.endArray()
  }

  /// The path as a URI reference (RFC 3986 §3.3): what is not unreserved is percent-encoded.
  static func encoded(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}

extension JSONWriter {
  /// A key with a text.
  mutating func member(_ name: StaticString, _ value: String) {
    key(name)
    string(value)
  }
}
