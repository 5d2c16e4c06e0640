/// Writes text so that Markdown shows it as it stands.
enum MarkdownText {
  /// Escapes every ASCII character that can mean something inside a line (CommonMark 0.31 §2.4),
  /// and shows control characters and direction overrides as U+FFFD.
  static func inline(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~", "#", "^", "$":
        escaped.append("\\")
        escaped.append(scalar)
      case "\n", "\r", "\t": escaped.append(" ")
      case "\0"..<" ", "\u{7F}"..<"\u{A0}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// Makes an escaped text fit to begin a line, where `-`, `+`, `=`, `:` and `1.` mean something
  /// too.
  static func line(_ escaped: String) -> String {
    let text = String(escaped.drop { $0 == " " })
    guard let first = text.utf8.first else { return text }
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: ":"):
      return "\\" + text
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = text.utf8.prefix { (0x30...0x39).contains($0) }.count
      let rest = text.utf8.dropFirst(digits)
      guard let mark = rest.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else {
        return text
      }
      let end = text.utf8.index(text.startIndex, offsetBy: digits)
      return text[..<end] + "\\" + text[end...]
    default: return text
    }
  }

  /// Code in a fence that is longer than any run of backquotes in it.
  static func fenced(_ code: String) -> String {
    var longest = 0
    var run = 0
    for byte in code.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: max(3, longest + 1))
    let clean = String(
      String.UnicodeScalarView(
        code.unicodeScalars.map { scalar in
          let isControl =
            scalar.value < 0x20 && scalar != "\n" && scalar != "\t"
            || (0x7F..<0xA0).contains(scalar.value)
          return isControl ? "\u{FFFD}" : scalar
        }))
    return "\(fence)\n\(clean)\n\(fence)"
  }
}
