import GalleyCompiler
import GalleyCore

/// A finding as bytes that a cache keeps.
enum CachedFinding {
  static func write(_ finding: LocatedDiagnostic, to writer: inout RecordWriter) {
    writer.put(finding.rule.code)
    writer.put(Int(finding.severity.rawValue))
    writer.put(finding.message)
    writer.put(finding.file)
    writer.put(finding.place.map { [$0] } ?? []) { Self.write($0, to: &$1) }
    writer.put(finding.offset.map { [$0] } ?? []) { $1.put($0) }
    writer.put(finding.labels) {
      Self.write($0.place, to: &$1)
      $1.put($0.message)
    }
    writer.put(finding.notes) { $1.put($0) }
    writer.put(finding.help)
    writer.put(finding.fixes) { fix, writer in
      writer.put(fix.title)
      writer.put(fix.applicability.rawValue)
      writer.put(fix.edits) {
        Self.write($0.range, to: &$1)
        $1.put($0.replacement)
      }
    }
    writer.put(finding.lines) {
      $1.put($0.number)
      $1.put($0.text)
      $1.put($0.skipped)
    }
    writer.put(finding.content)
    writer.put(finding.suppression.map { [$0] } ?? []) {
      $1.put($0.kind.rawValue)
      $1.put($0.justification)
    }
  }

  static func read(_ reader: inout RecordReader) -> LocatedDiagnostic? {
    guard let rule = reader.text().flatMap({ DiagnosticCatalogue.rule($0) }),
      let severity = severity(&reader), let message = reader.text(), let file = reader.text(),
      let places = reader.list({ place(&$0) }), let offsets = reader.list({ $0.number() }),
      let labels = reader.list({ reader -> LocatedDiagnostic.LocatedLabel? in
        guard let place = place(&reader), let message = reader.text() else { return nil }
        return LocatedDiagnostic.LocatedLabel(place: place, message: message)
      }),
      let notes = reader.list({ $0.text() }), let help = reader.optionalText(),
      let fixes = reader.list({ fix(&$0) }),
      let lines = reader.list({ reader -> LocatedDiagnostic.Line? in
        guard let number = reader.number(), let text = reader.text(), let skipped = reader.number()
        else { return nil }
        return LocatedDiagnostic.Line(number: number, text: text, skipped: skipped)
      }),
      let content = reader.text(),
      let suppressions = reader.list({ reader -> LocatedDiagnostic.Suppression? in
        guard
          let kind = reader.text().flatMap({ LocatedDiagnostic.Suppression.Kind(rawValue: $0) }),
          let justification = reader.optionalText()
        else { return nil }
        return LocatedDiagnostic.Suppression(kind: kind, justification: justification)
      })
    else { return nil }
    var finding = LocatedDiagnostic(
      rule: rule, severity: severity, message: message, file: file, place: places.first,
      notes: notes, help: help)
    finding.offset = offsets.first
    finding.labels = labels
    finding.fixes = fixes
    finding.lines = lines
    finding.content = content
    finding.suppression = suppressions.first
    return finding
  }

  static func severity(_ reader: inout RecordReader) -> Severity? {
    reader.number().flatMap { UInt8(exactly: $0) }.flatMap { Severity(rawValue: $0) }
  }

  private static func write(_ place: LocatedDiagnostic.Place, to writer: inout RecordWriter) {
    write(place.range, to: &writer)
    for position in [place.start, place.end] {
      writer.put(position.line)
      writer.put(position.column)
      writer.put(position.byteColumn)
    }
  }

  private static func write(_ range: ByteRange, to writer: inout RecordWriter) {
    writer.put(range.lower)
    writer.put(range.upper)
  }

  private static func place(_ reader: inout RecordReader) -> LocatedDiagnostic.Place? {
    guard let range = range(&reader), let start = position(&reader), let end = position(&reader)
    else { return nil }
    return LocatedDiagnostic.Place(range: range, start: start, end: end)
  }

  private static func position(_ reader: inout RecordReader) -> SourcePosition? {
    guard let line = reader.number(), let column = reader.number(), let byte = reader.number()
    else { return nil }
    return SourcePosition(line: line, column: column, byteColumn: byte)
  }

  private static func range(_ reader: inout RecordReader) -> ByteRange? {
    guard let lower = reader.number(), let upper = reader.number(), 0 <= lower, lower <= upper,
      upper <= 1 << 30
    else { return nil }
    return ByteRange(lower, upper)
  }

  private static func fix(_ reader: inout RecordReader) -> Fix? {
    guard let title = reader.text(),
      let applicability = reader.text().flatMap({ Fix.Applicability(rawValue: $0) }),
      let edits = reader.list({ reader -> TextEdit? in
        guard let range = range(&reader), let replacement = reader.text() else { return nil }
        return TextEdit(range, replacement)
      })
    else { return nil }
    return Fix(title, applicability, edits: edits)
  }
}
