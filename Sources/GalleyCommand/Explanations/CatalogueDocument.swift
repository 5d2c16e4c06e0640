import GalleyCore

/// The catalogue of diagnostics, and of the rules that find claims, as a Markdown document.
struct CatalogueDocument {
  private let rules: [DiagnosticRule]
  private let claimRules: [ClaimRule]

  init(_ rules: [DiagnosticRule], _ claimRules: [ClaimRule]) {
    self.rules = rules
    self.claimRules = claimRules
  }

  private static let areas: [(letter: Character, title: String)] = [
    ("S", "Source and encoding"), ("P", "Structure of plain text"), ("H", "Pages and markup"),
    ("Q", "Quotes and attributions"), ("E", "Entities"), ("R", "Reports"),
    ("X", "XML and schemas"), ("F", "Feeds"), ("B", "Backends"),
    ("C", "Configuration and command line"), ("A", "Archive"),
  ]

  var text: String {
    var text = """
      # Diagnostics

      Every finding that Galley reports, by code. This page is written by
      `galley explain --all --markdown`; a test keeps it up to date.

      | severity | meaning |
      |---|---|
      | error | the document, the configuration or the call is wrong; the run fails |
      | warning | most likely wrong, or a trap for readers and machines |
      | note | worth knowing |

      `rules:` in [.galley.yml](Configuration.md) and `-W` on the command line change a severity.

      """
    for area in Self.areas {
      let own = rules.filter { $0.code.dropFirst().first == area.letter }
      guard !own.isEmpty else { continue }
      text += "\n## \(area.title)\n\n| code | name | severity | |\n|---|---|---|---|\n"
      for rule in own {
        text += "| [\(rule.code)](#\(rule.code.lowercased())) | \(rule.slug) "
        text += "| \(rule.severity.name) | \(Self.escaped(rule.summary)) |\n"
      }
      for rule in own { text += Self.section(rule) }
    }
    if !claimRules.isEmpty { text += claims }
    return text
  }

  private var claims: String {
    var text = """

      ## Rules that find claims

      No findings, but what `rule` of a claim names: the construction by which it was found.
      [Accuracy.md](Accuracy.md) tells on what they were measured.

      | rule | kind | |
      |---|---|---|

      """
    for rule in claimRules {
      text += "| [\(rule.rawValue)](#\(rule.rawValue)) | \(rule.kind.rawValue) "
      text += "| \(rule.notes.summary) |\n"
    }
    return text + claimRules.map { ClaimRuleExplanation($0).markdown }.joined()
  }

  private static func section(_ rule: DiagnosticRule) -> String {
    var text = "\n### \(rule.code)\n\n**\(rule.slug)**, \(rule.severity.name). "
    text += escaped(rule.summary) + "\n"
    for paragraph in rule.explanation.paragraphs { text += "\n" + escaped(paragraph) + "\n" }
    if let example = rule.example {
      // A fence longer than any in the example.
      let fence = String(repeating: "`", count: example.contains("```") ? 5 : 3)
      let end = example.hasSuffix("\n") ? "" : "\n"
      text += "\n\(fence)text\n\(example.printable)\(end)\(fence)\n"
    }
    if let reference = rule.reference { text += "\nSee \(reference)\n" }
    return text
  }

  /// Markup characters that would not come out as they are; code spans stay.
  private static func escaped(_ text: String) -> String {
    var result = ""
    var isCode = false
    for character in text {
      if character == "`" { isCode.toggle() }
      if !isCode, "<|*_".contains(character) { result += "\\" }
      if isCode, character == "|" { result += "\\" }
      result.append(character)
    }
    return result
  }
}
