package import GalleyCore

/// One finding as a JSON object on one line, as the formats `json` and `jsonl` write it.
package enum DiagnosticJSON {
  /// - Parameter isVerbatim: whether ranges are bytes of the file, so that repairs may be applied.
  package static func write(
    _ diagnostic: LocatedDiagnostic, isVerbatim: Bool = true, to sink: inout ByteSink
  ) {
    var writer = JSONWriter(sink)
    writer.beginObject()
    writer.key("code")
    writer.string(diagnostic.code)
    writer.key("severity")
    writer.string(diagnostic.severity.name)
    writer.key("message")
    writer.string(diagnostic.message)
    writer.key("file")
    writer.string(diagnostic.file)
    writer.key("scope")
    writer.string(diagnostic.place == nil ? "file" : "range")
    if let found = diagnostic.place {
      place(found, &writer)
    } else {
      place(.wholeFile, offset: diagnostic.offset, &writer)
    }
    writer.key("labels")
    writer.beginArray()
    for label in diagnostic.labels {
      writer.beginObject()
      writer.key("message")
      writer.string(label.message)
      place(label.place, &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.key("notes")
    writer.beginArray()
    for note in diagnostic.notes { writer.string(note) }
    writer.endArray()
    writer.key("help")
    writer.string(diagnostic.help)
    writer.key("fixes")
    writer.beginArray()
    if isVerbatim { for fix in diagnostic.fixes { self.fix(fix, &writer) } }
    writer.endArray()
    writer.key("fingerprint")
    writer.string(diagnostic.fingerprint.text)
    writer.endObject()
    sink = writer.finish()
  }

  /// - Parameter offset: a byte of a container, which has no lines and may be larger than a range
  ///   can tell of.
  private static func place(
    _ place: LocatedDiagnostic.Place, offset: Int? = nil, _ writer: inout JSONWriter
  ) {
    writer.key("range")
    if let offset {
      writer.beginArray()
      writer.int(offset)
      writer.int(offset)
      writer.endArray()
    } else {
      writer.range(place.range)
    }
    writer.key("start")
    position(place.start, &writer)
    writer.key("end")
    position(place.end, &writer)
  }

  private static func position(_ position: SourcePosition, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("line")
    writer.int(position.line)
    writer.key("column")
    writer.int(position.column)
    writer.key("byteColumn")
    writer.int(position.byteColumn)
    writer.endObject()
  }

  private static func fix(_ fix: Fix, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("title")
    writer.string(fix.title)
    writer.key("applicability")
    writer.string(fix.applicability.rawValue)
    writer.key("edits")
    writer.beginArray()
    for edit in fix.edits {
      writer.beginObject()
      writer.key("range")
      writer.range(edit.range)
      writer.key("replacement")
      writer.string(edit.replacement)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }
}

extension LocatedDiagnostic.Place {
  /// Where machine formats put a finding that concerns a file as a whole: its very beginning.
  static let wholeFile = LocatedDiagnostic.Place(
    range: ByteRange(0, 0), start: SourcePosition(line: 1, column: 1, byteColumn: 1),
    end: SourcePosition(line: 1, column: 1, byteColumn: 1))
}
