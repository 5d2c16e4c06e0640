import GalleyCore

/// Marks the findings that comments in the file suppress, and finds what is wrong with the
/// comments.
struct Suppressor {
  /// The formats in whose files comments are looked for; plain text and JSON have none.
  static let formats: Set<String> = [
    "markdown", "html", "feed", "newsxml", "nitf", "newsml-g2", "xml",
  ]

  private var suppressions: [InlineSuppression]
  private let unknown: [Diagnostic]
  private let policy: SeverityPolicy

  init(_ source: SourceFile, format: String, policy: SeverityPolicy) {
    (suppressions, unknown) = SuppressionScanner(source, format: format).directives()
    self.policy = policy
  }

  /// Suppresses findings; may be called for one part of the file after the other.
  mutating func mark(_ diagnostics: inout [LocatedDiagnostic]) {
    guard !suppressions.isEmpty else { return }
    for index in diagnostics.indices {
      guard let match = suppressions.firstIndex(where: { $0.covers(diagnostics[index]) }) else {
        continue
      }
      suppressions[match].isUsed = true
      let reason = suppressions[match].reason
      diagnostics[index].suppression = .init(
        kind: .inline, justification: reason.isEmpty ? nil : reason)
    }
  }

  /// What there is to say of the suppressions themselves, once all findings were marked.
  func findings() -> [Diagnostic] { suppressions.flatMap { findings(about: $0) } + unknown }

  private func findings(about suppression: InlineSuppression) -> [Diagnostic] {
    let unknown = suppression.codes.filter { DiagnosticCatalogue.rule($0) == nil }
    if suppression.codes.isEmpty || !unknown.isEmpty {
      let name = unknown.first ?? ""
      let nearest = DiagnosticCatalogue.nearest(to: name)
      return [
        Diagnostic(
          .suppressionOfUnknownCode,
          name.isEmpty ? "this names no code" : "no diagnostic has the code “\(name)”",
          at: suppression.range, help: nearest.map { "did you mean \($0)?" })
      ]
    }
    var findings: [Diagnostic] = []
    let isHidden = suppression.codes.contains {
      policy.flags[$0] == .hidden || policy.configured[$0] == .hidden
    }
    if !suppression.isUsed {
      // A rule that is switched off finds nothing, and says nothing of its suppressions.
      if isHidden { return [] }
      let names = suppression.codes.joined(separator: ", ")
      findings.append(
        Diagnostic(
          .unusedSuppression, "\(names) is not found where this would suppress it",
          at: suppression.range))
    } else if suppression.reason.isEmpty {
      findings.append(
        Diagnostic(
          .suppressionWithoutReason, "this suppression gives no reason", at: suppression.range))
    }
    return findings
  }
}
