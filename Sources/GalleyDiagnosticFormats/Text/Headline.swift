import GalleyCore

/// The first line of a finding: where, how much it weighs, what, and its code.
struct Headline: Sendable {
  let isColored: Bool

  func write(_ diagnostic: LocatedDiagnostic, to sink: inout ByteSink) {
    write(bold: diagnostic.file, to: &sink)
    if let start = diagnostic.place?.start {
      write(bold: ":\(start.line):\(start.column)", to: &sink)
    }
    sink.write(": ")
    write(diagnostic.severity, to: &sink)
    sink.write(": ")
    sink.write(Self.printable(diagnostic.message))
    sink.write(" [\(diagnostic.code)]\n")
  }

  func write(_ unlisted: UnlistedFindings, in file: String, to sink: inout ByteSink) {
    write(bold: file, to: &sink)
    sink.write(": ")
    write(.note, to: &sink)
    let noun = unlisted.count == 1 ? unlisted.severity.name : unlisted.severity.name + "s"
    sink.write(": \(unlisted.count) more \(noun) of this kind: \(unlisted.rule.summary)")
    sink.write(" [\(unlisted.rule.code)]\n")
  }

  private func write(bold text: String, to sink: inout ByteSink) {
    sink.write(isColored ? "\u{1B}[1m\(Self.printable(text))\u{1B}[0m" : Self.printable(text))
  }

  private func write(_ severity: Severity, to sink: inout ByteSink) {
    sink.write(isColored ? severity.sequence + severity.name + "\u{1B}[0m" : severity.name)
  }

  /// The text on one line, with control characters shown as their pictures (U+2400 on), so that an
  /// article's bytes never steer the terminal.
  static func printable(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: result.append(" ")
      case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? " ")
      case 0x7F: result.append("\u{2421}")
      case 0x80..<0xA0: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

extension Severity {
  /// The escape sequence that starts its colour.
  var sequence: String {
    switch self {
    case .error: "\u{1B}[1;31m"
    case .warning: "\u{1B}[1;33m"
    case .note: "\u{1B}[1;36m"
    }
  }
}
