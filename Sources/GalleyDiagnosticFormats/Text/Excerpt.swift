import GalleyCore

/// The lines of source under a finding, with carets under its range and dashes under its labels.
struct Excerpt: Sendable {
  let width: Int
  let isColored: Bool

  private struct Mark {
    var place: LocatedDiagnostic.Place
    var message: String?
    var isPrimary: Bool
  }

  func write(_ diagnostic: LocatedDiagnostic, to sink: inout ByteSink) {
    guard let last = diagnostic.lines.last else { return }
    let gutter = max(5, String(last.number).count + 1)
    let marks = marks(of: diagnostic)
    var previous: Int?
    for line in diagnostic.lines {
      if let previous, line.number > previous + 1 {
        sink.write(String(repeating: " ", count: gutter - 1) + "…\n")
      }
      previous = line.number
      let own = marks.filter { $0.place.start.line == line.number }
      write(line, own, gutter: gutter, severity: diagnostic.severity, to: &sink)
    }
  }

  /// The primary range, with the message of a label that says more about the same range, then the
  /// other labels from the right to the left.
  private func marks(of diagnostic: LocatedDiagnostic) -> [Mark] {
    var marks: [Mark] = []
    var labels = diagnostic.labels
    if let place = diagnostic.place {
      let same = labels.firstIndex { $0.place.start == place.start }
      marks.append(
        Mark(place: place, message: same.map { labels[$0].message }, isPrimary: true))
      if let same { labels.remove(at: same) }
    }
    for label in labels.sorted(by: { $0.place.range.lower > $1.place.range.lower }) {
      marks.append(Mark(place: label.place, message: label.message, isPrimary: false))
    }
    return marks
  }

  private func write(
    _ line: LocatedDiagnostic.Line, _ marks: [Mark], gutter: Int, severity: Severity,
    to sink: inout ByteSink
  ) {
    let room = max(20, width - gutter - 3)
    let view = ExcerptLine(line, around: marks.first?.place.start.byteColumn ?? 1, room: room)
    let number = String(line.number)
    let pad = String(repeating: " ", count: max(0, gutter - number.count))
    sink.write(paint(pad + number + " | ", "\u{1B}[1;34m") + view.text + "\n")
    for mark in marks {
      let isWithin = mark.place.end.line == mark.place.start.line
      let columns = view.columns(
        from: mark.place.start.byteColumn, to: isWithin ? mark.place.end.byteColumn : nil)
      let bar = String(repeating: mark.isPrimary ? "^" : "-", count: max(1, columns.count))
      var text = String(repeating: " ", count: columns.lowerBound)
      text += paint(
        bar + (mark.message.map { " " + Headline.printable($0) } ?? ""),
        mark.isPrimary ? severity.sequence : "\u{1B}[1;34m")
      let blank = String(repeating: " ", count: gutter)
      sink.write(paint(blank + " | ", "\u{1B}[1;34m") + text + "\n")
    }
  }

  private func paint(_ text: String, _ sequence: String) -> String {
    isColored ? sequence + text + "\u{1B}[0m" : text
  }
}
