package import GalleyCore

/// Tells the article's language and says where attribution cannot be attempted.
package struct LanguagePass {
  package let options: AnalysisOptions

  private let languages: [LanguagePack]

  package init(options: AnalysisOptions, languages: [LanguagePack] = []) {
    self.options = options
    self.languages = languages
  }

  /// Sets ``Facts/language``: the one asked for, the one declared, or the one detected.
  package func run(_ document: Document, facts: inout Facts, diagnostics: inout Diagnostics) {
    facts.language = options.language ?? detected(document) ?? document.metadata.language
    guard options.level.readsClaims, let language = facts.language,
      LanguagePack.named(language) == nil, !languages.contains(where: { $0.serves(language) })
    else { return }
    diagnostics.report(.languageWithoutAttribution(language))
  }

  /// What the text itself says; a page's declaration is often left over from its template.
  private func detected(_ document: Document) -> String? {
    var guess = LanguageGuess()
    for node in document.nodes.indices where document.isProse(node) {
      guess.add(document.text.bytes, document.nodes[node].range)
    }
    guard let language = guess.language else { return nil }
    let declared = document.metadata.language
    let isMoreExact = declared?.lowercased().hasPrefix(language + "-") ?? false
    return isMoreExact ? declared : language
  }
}

/// The rules about an article's language.
package enum LanguageRules {
  package static let all: [DiagnosticRule] = [.languageWithoutAttribution]
}

extension DiagnosticRule {
  package static let languageWithoutAttribution = DiagnosticRule(
    "GE310", "language without attribution", .warning,
    "Attribution was not attempted for the article's language.",
    explanation: """
      Galley finds sections, sentences and marked quotations in any language, but who said what \
      only in English. The report has no attributed claims and no entities. Where the language was \
      told wrongly, name it: `language: en` in the configuration.
      """,
    example: """
      Der Hafen wird im nächsten Jahr erweitert, und die Stadt hat dafür schon das Geld. Die \
      Fischer sind nicht froh, weil sie um den alten Kai fürchten.
      """)
}

extension Diagnostic {
  fileprivate static func languageWithoutAttribution(_ language: String) -> Diagnostic {
    Diagnostic(
      .languageWithoutAttribution,
      "attribution is not attempted for language “\(language)”", at: nil)
  }
}
