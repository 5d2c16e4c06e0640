/// What a template makes, which decides how values are escaped.
public enum TemplateKind: String, Sendable, CaseIterable {
  case html, xml, markdown, csv, json, text

  /// The kind by a template's name: `house.html.mustache` makes HTML; a name with no second
  /// extension, or an unknown one, makes plain text.
  public static func kind(ofFile name: String) -> (kind: TemplateKind, fileExtension: String) {
    let parts = (name.split(separator: "/").last ?? "").split(separator: ".")
    guard parts.count > 2 else { return (.text, "txt") }
    let inner = parts[parts.count - 2].lowercased()
    let kind: TemplateKind =
      switch inner {
      case "html", "htm", "xhtml": .html
      case "xml", "rss", "atom", "svg", "tei", "nitf": .xml
      case "md", "markdown": .markdown
      case "csv", "tsv": .csv
      case "json", "jsonld", "geojson": .json
      default: .text
      }
    return (kind, inner)
  }

  /// A value fit for its place: in HTML and XML text or quoted attributes, in Markdown text, inside
  /// the quotation marks of a CSV field or a JSON string.
  func escape(_ text: String) -> String {
    switch self {
    case .html, .xml: Self.markup(text)
    case .markdown: MarkdownText.inline(text)
    case .csv: Self.csv(text)
    case .json: Self.json(text)
    case .text: PlainLines.clean(text)
    }
  }

  private static func markup(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      case "\t", "\n", "\r": escaped.append(" ")
      case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  private static func csv(_ text: String) -> String {
    var escaped = CSVWriter.startsFormula(text) ? "'" : ""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { escaped += "\"" }
      escaped.unicodeScalars.append(scalar == "\0" ? "\u{FFFD}" : scalar)
    }
    return escaped
  }

  private static func json(_ text: String) -> String {
    let digits = Array("0123456789abcdef".unicodeScalars)
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        escaped.append("\\")
        escaped.append(scalar)
      case "\0"..<" ":
        escaped.append(contentsOf: "\\u00".unicodeScalars)
        escaped.append(digits[Int(scalar.value >> 4)])
        escaped.append(digits[Int(scalar.value & 15)])
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
