import GalleyCore

/// Writes CSV after RFC 4180: CR LF ends a row, fields are quoted where they must be.
///
/// A text field that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV
/// Injection): those that begin with `=`, `+`, `-`, `@`, their full-width forms, a tab or a carriage
/// return, white space before them aside.
struct CSVWriter: ~Copyable {
  private var sink: ByteSink
  private let separator: UInt8
  private var isFirst = true

  init(_ sink: consuming ByteSink, separator: UInt8) {
    self.sink = sink
    self.separator = separator
  }

  consuming func finish() -> ByteSink { sink }

  mutating func writeByteOrderMark() { sink.write("\u{FEFF}") }

  mutating func name(_ name: StaticString) {
    separate()
    sink.write(name)
  }

  mutating func number(_ value: Int) {
    separate()
    sink.writeDecimal(value)
  }

  mutating func text(_ value: String) {
    separate()
    let isFormula = Self.startsFormula(value)
    let needsQuotes = value.utf8.contains {
      $0 == separator || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
    }
    if needsQuotes { sink.write(UInt8(ascii: "\"")) }
    if isFormula { sink.write(UInt8(ascii: "'")) }
    var isControl = false
    for byte in value.utf8 {
      if byte == UInt8(ascii: "\"") { sink.write(byte) }
      // Controls have no meaning in a table: NUL ends the text for many readers, and a terminal takes
      // others for commands. Those from U+0080 to U+009F begin with C2.
      if isControl, byte >= 0xA0 { sink.write(0xC2) }
      if byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
        || isControl && byte < 0xA0
      {
        sink.write("\u{FFFD}")
      } else if byte != 0xC2 {
        sink.write(byte)
      }
      isControl = byte == 0xC2
    }
    if needsQuotes { sink.write(UInt8(ascii: "\"")) }
  }

  mutating func endRow() {
    sink.write("\r\n")
    isFirst = true
  }

  private mutating func separate() {
    if !isFirst { sink.write(separator) }
    isFirst = false
  }

  static func startsFormula(_ value: String) -> Bool {
    for scalar in value.unicodeScalars {
      switch scalar {
      case "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠": return true
      case " ", "\n", "\u{A0}", "\u{FEFF}", "\u{200B}": continue
      default: return false
      }
    }
    return false
  }
}
