package import GalleyCore

/// The rules about names, abbreviations and aliases.
package enum EntityRules {
  package static let all: [DiagnosticRule] = [
    .undefinedAbbreviation, .aliasConflict, .ambiguousName,
  ]

  /// Reports what the table found wrong.
  static func check(_ table: EntityTable, _ document: Document, _ diagnostics: inout Diagnostics) {
    let text = document.text
    let defined = Set(table.definitions.map(\.shortHash))
    let loose = table.unexplained
      .filter {
        $0.value.count >= 2 && !defined.contains($0.key) && table.bySurname[$0.key] == nil
      }
      .sorted { $0.value.range < $1.value.range }
    for (_, use) in loose {
      diagnostics.report(
        .undefinedAbbreviation(
          text.string(use.range), uses: use.count, at: text.source(of: use.range)))
    }
    var first: [WordHash: AliasDefinition] = [:]
    for definition in table.definitions {
      guard let known = first[definition.shortHash] else {
        first[definition.shortHash] = definition
        continue
      }
      guard known.longHash != definition.longHash else { continue }
      diagnostics.report(
        .aliasConflict(
          text.string(definition.short), first: text.reading(known.long),
          second: text.reading(definition.long), at: text.source(of: definition.short),
          before: text.source(of: known.short)))
    }
    for item in table.ambiguous {
      let names = item.owners.map { text.reading(table.entries[Int($0)].name) }
      diagnostics.report(
        .ambiguousName(
          text.string(item.range), owners: names, at: text.source(of: item.range)))
    }
  }
}

extension DiagnosticRule {
  package static let undefinedAbbreviation = DiagnosticRule(
    "GE301", "undefined abbreviation", .note,
    "An abbreviation is used and never explained.",
    explanation: """
      The abbreviation comes at least twice, and no “Long Form (LF)” or “LF (Long Form)” says what \
      it stands for. Give the long form where it comes first. Abbreviations that everybody knows \
      are not reported.
      """,
    example: "The APQ met on Monday. Nobody knew what the APQ had decided.\n")

  package static let aliasConflict = DiagnosticRule(
    "GE302", "alias conflict", .warning,
    "An abbreviation is defined twice, with different meanings.",
    explanation: """
      Later uses of the abbreviation can mean either; Galley takes the first. Write one of the two \
      out, or abbreviate it differently.
      """,
    example: """
      The Almada Port Authority (APA) met on Monday. The Anglers’ Peace Association (APA) did not \
      come.
      """)

  package static let ambiguousName = DiagnosticRule(
    "GE303", "ambiguous name", .note,
    "A surname could mean two people.",
    explanation: """
      Two people of that name are in the article, and both were named just before, or neither. \
      Galley gives the mention to none of them. Repeat the given name or the title.
      """,
    example: """
      Ana Reyes and Paul Reyes ran against each other. The count took two days. Then Reyes won.
      """)
}

extension Diagnostic {
  fileprivate static func undefinedAbbreviation(
    _ letters: String, uses: Int, at place: ByteRange
  ) -> Diagnostic {
    Diagnostic(
      .undefinedAbbreviation, "“\(letters)” is used \(uses) times and never explained", at: place)
  }

  fileprivate static func aliasConflict(
    _ letters: String, first: String, second: String, at place: ByteRange, before: ByteRange
  ) -> Diagnostic {
    Diagnostic(
      .aliasConflict, "“\(letters)” stood for “\(first)” and now for “\(second)”", at: place,
      labels: [Label(before, "defined here first")])
  }

  fileprivate static func ambiguousName(
    _ name: String, owners: [String], at place: ByteRange
  ) -> Diagnostic {
    let more = owners.count > 3 ? " or \(owners.count - 3) others" : ""
    let named = owners.prefix(3).joined(separator: " or ")
    return Diagnostic(.ambiguousName, "“\(name)” could be \(named)\(more)", at: place)
  }
}
