import GalleyCore

/// Breaks text into lines for a terminal.
enum PlainLines {
  /// The text in lines of at most `width` columns: broken at spaces and between ideographs, and
  /// inside a word only where the word alone is too wide. Never empty.
  static func wrap(_ text: String, width: Int) -> [String] {
    let width = max(2, width)
    var lines: [String] = []
    var line = ""
    var used = 0
    for piece in pieces(of: text) {
      let size = DisplayWidth.of(piece)
      if used + size > width, !line.isEmpty {
        lines.append(trimmed(line))
        line = ""
        used = 0
      }
      if line.isEmpty, piece == " " { continue }
      if size <= width {
        line += piece
        used += size
        continue
      }
      for scalar in piece.unicodeScalars {
        let one = DisplayWidth.of(scalar)
        if used + one > width {
          lines.append(line)
          line = ""
          used = 0
        }
        line.unicodeScalars.append(scalar)
        used += one
      }
    }
    lines.append(trimmed(line))
    return lines
  }

  /// The text with spaces behind it up to `width` columns.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }

  /// The text fit for a terminal: control characters, which could drive it, and characters that
  /// turn the direction of what follows are shown as U+FFFD.
  static func clean(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: scalars.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: scalars.append("\u{FFFD}")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// Words, single spaces and single ideographs, each with the marks that follow it.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    var isIdeograph = false
    func flush() {
      if !piece.isEmpty { pieces.append(String(piece)) }
      piece = String.UnicodeScalarView()
      isIdeograph = false
    }
    for scalar in text.unicodeScalars {
      if scalar == " " {
        flush()
        pieces.append(" ")
      } else if DisplayWidth.isIdeographic(scalar) {
        flush()
        piece.append(scalar)
        isIdeograph = true
      } else {
        if isIdeograph, DisplayWidth.of(scalar) > 0 { flush() }
        piece.append(scalar)
      }
    }
    flush()
    return pieces
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.unicodeScalars.last == " " { line.unicodeScalars.removeLast() }
    return line
  }
}
