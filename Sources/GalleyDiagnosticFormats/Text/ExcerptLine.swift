import GalleyCore

/// A line of source as shown: cut to the room there is, with tabs as spaces and control characters
/// as pictures, and the way from its bytes to columns.
struct ExcerptLine {
  let text: String
  /// For each scalar shown, the byte of the line at which it begins, and its column.
  private var places: [(byte: Int, column: Int)] = []
  private var endColumn = 0

  /// Cuts to `room` columns such that the byte column `focus`, counted from 1, is in view.
  init(_ line: LocatedDiagnostic.Line, around focus: Int, room: Int) {
    let scalars = Array(line.text.unicodeScalars)
    var byte = line.skipped
    let starts = scalars.map { scalar -> Int in
      defer { byte += UTF8.width(scalar) }
      return byte
    }
    let whole = scalars.reduce(0) { $0 + Self.width($1) }
    var first = 0
    if line.skipped > 0 || whole > room {
      let focusIndex = starts.firstIndex { $0 >= focus - 1 } ?? scalars.count
      var columns = 0
      first = focusIndex
      while first > 0, columns < room / 3 {
        first -= 1
        columns += Self.width(scalars[first])
      }
    }
    var shown = ""
    var column = 0
    if first > 0 || line.skipped > 0 {
      shown = "…"
      column = 1
    }
    for index in first..<scalars.count {
      let width = Self.width(scalars[index])
      if column + width > room - (index + 1 < scalars.count ? 1 : 0) {
        shown += "…"
        break
      }
      places.append((starts[index], column))
      shown += Self.shown(scalars[index])
      column += width
    }
    text = shown
    endColumn = column
  }

  /// The columns of the bytes from `start` to before `end`, both counted from 1; `nil` goes to the
  /// end of what is shown.
  func columns(from start: Int, to end: Int?) -> Range<Int> {
    let lower = column(ofByte: start - 1)
    let upper = end.map { column(ofByte: $0 - 1) } ?? endColumn
    return lower..<max(lower, upper)
  }

  private func column(ofByte byte: Int) -> Int {
    places.first { $0.byte >= byte }?.column ?? endColumn
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    scalar == "\t" ? 4 : DisplayWidth.of(scalar)
  }

  private static func shown(_ scalar: Unicode.Scalar) -> String {
    scalar == "\t" ? "    " : Headline.printable(String(scalar))
  }
}

extension UTF8 {
  /// The bytes of a scalar in UTF-8.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x80: 1
    case 0x80..<0x800: 2
    case 0x800..<0x1_0000: 3
    default: 4
    }
  }
}
