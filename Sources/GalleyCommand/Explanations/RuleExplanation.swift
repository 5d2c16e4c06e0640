import GalleyCore

/// A rule as `galley explain` tells it.
struct RuleExplanation {
  private let rule: DiagnosticRule
  private static let width = 80

  init(_ rule: DiagnosticRule) { self.rule = rule }

  var text: String {
    var text = "\(rule.code) \(rule.slug) (\(rule.severity.name))\n\n"
    text += Self.wrapped(rule.summary) + "\n"
    for paragraph in rule.explanation.paragraphs { text += Self.wrapped(paragraph) + "\n" }
    if let example = rule.example {
      text += "Example:\n\n"
      for line in example.printable.split(separator: "\n", omittingEmptySubsequences: false) {
        text += line.isEmpty ? "\n" : "    \(line)\n"
      }
      if !example.hasSuffix("\n") { text += "\n" }
    }
    if let reference = rule.reference { text += "See: \(reference)\n" }
    return text
  }

  /// A paragraph in lines of at most 80 columns.
  static func wrapped(_ paragraph: String) -> String {
    var lines: [String] = []
    var line = ""
    for word in paragraph.split(separator: " ") {
      if !line.isEmpty, DisplayWidth.of(line) + 1 + DisplayWidth.of(word) > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return (lines + [line]).joined(separator: "\n") + "\n"
  }
}

extension String {
  /// Control characters as their pictures, so that what holds the text stays a text.
  var printable: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.value < 0x20, scalar != "\n", scalar != "\t" {
        result.append(Unicode.Scalar(0x2400 + scalar.value) ?? " ")
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The parts between blank lines, each on one line.
  var paragraphs: [String] {
    var paragraphs: [[Substring]] = [[]]
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }
}
