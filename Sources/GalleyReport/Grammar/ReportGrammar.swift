import GalleyCore

/// The rule table of the report's XML form: every element, its attributes and its content.
///
/// The XML Schema and the RELAX NG schema are written from this table, and every report is checked
/// against it before it leaves.
package enum ReportGrammar {
  /// The root comes first.
  package static let elements: [ElementRule] = envelope + naming + structure + attribution

  private static let position: [ElementRule.Attribute] = [
    .required("start", .count), .required("end", .count),
  ]
  private static let optionalPosition: [ElementRule.Attribute] = [
    .optional("start", .count), .optional("end", .count),
  ]

  private static func words(_ name: String, _ summary: String) -> ElementRule {
    ElementRule(name, summary, position, .text(.name))
  }

  private static func value(
    _ name: String, _ summary: String, _ type: ValueType = .text
  ) -> ElementRule {
    ElementRule(name, summary, optionalPosition, .text(type))
  }

  private static let envelope: [ElementRule] = [
    ElementRule(
      "report", "One compiled article.", [.required("version", .version)],
      .sequence([
        .one("generator"), .one("source-file"), .one("metadata"), .one("entities"),
        .any("section"),
      ])),
    ElementRule(
      "generator", "What made the report.",
      [.required("name", .name), .required("version", .name)], .empty),
    ElementRule(
      "source-file", "The file that was compiled; every position counts its bytes.",
      [
        .required("name", .name), .required("format", .name), .required("bytes", .count),
        .required("sha256", .sha256), .optional("language", .language),
        .required("encoding", .encoding),
        .optional("record-offset", .count), .optional("record-id", .name),
        .optional("record-date", .date), .optional("record-url", .name),
        .optional("record-truncated", .name),
      ], .empty),
    ElementRule(
      "metadata", "What is known about the article; what is unknown is left out.", [],
      .sequence([
        .optional("title"), .any("author"), .optional("dateline"), .optional("published"),
        .optional("modified"), .optional("publisher"), .optional("url"),
        .optional("description"),
      ])),
    value("title", "The article's title."),
    value("author", "An author's name."),
    value("dateline", "Where and when the article was filed, as it says."),
    value("published", "When the article was published.", .date),
    value("modified", "When the article was last changed.", .date),
    value("publisher", "Who published the article."),
    value("url", "The article's canonical address."),
    value("description", "The article's summary."),
  ]

  private static let naming: [ElementRule] = [
    ElementRule(
      "entities", "Every source, every person named, and every body with a role or an alias.", [],
      .sequence([.any("entity")])),
    ElementRule(
      "entity", "Somebody or something that speaks or is named.",
      [
        .required("id", .identifier("e")),
        .required("kind", .choice(EntityKind.allCases.map(\.rawValue))),
        .optional("stands-for", .name),
      ],
      .sequence([.one("name"), .any("role"), .any("alias"), .any("mention")])),
    ElementRule("name", "The fullest name, without title and article.", [], .text(.name)),
    ElementRule("role", "An office or a function that the article gives.", [], .text(.name)),
    ElementRule("alias", "Another name that the article uses.", [], .text(.name)),
    ElementRule("mention", "Where the entity is named or meant.", position, .empty),
  ]

  private static let structure: [ElementRule] = [
    ElementRule(
      "section", "A run of blocks under one heading; the lead section has level 0 and none.",
      [.required("id", .identifier("s")), .required("level", .count)] + position,
      .sequence([.optional("heading"), .any("block"), .any("section")])),
    words("heading", "A section's heading."),
    ElementRule(
      "block", "A paragraph, list item, block quotation, table, code or caption.",
      [
        .required("id", .identifier("b")),
        .required("kind", .choice(BlockKind.allCases.map(\.rawValue))),
        .optional("level", .positive),
      ] + position,
      .sequence([.one("text"), .any("row"), .any("claim"), .any("quote")])),
    ElementRule("row", "A row of a table.", [], .sequence([.any("cell")])),
    ElementRule(
      "cell", "A cell of a table; empty where the cell is.",
      [
        .required("kind", .choice(["header", "data"])), .optional("columns", .positive),
        .optional("rows", .positive),
      ] + position, .text(.text)),
    ElementRule("text", "The block's text, divided into sentences.", [], .mixed(["sentence"])),
    words("sentence", "A sentence; a quotation inside does not break it."),
  ]

  private static let attribution: [ElementRule] = [
    ElementRule(
      "claim", "An asserted proposition, attributed or the article's own.",
      [
        .required("id", .identifier("c")),
        .required("kind", .choice(ClaimKind.allCases.map(\.rawValue))),
        .optional("sources", .identifiers("e")), .optional("via", .identifiers("e")),
        .required("modality", .choice(Modality.allCases.map(\.rawValue))),
        .required("polarity", .choice(Polarity.allCases.map(\.rawValue))),
        .optional("confidence", .confidence), .optional("nested-in", .identifier("c")),
        .required("rule", .ruleName),
      ] + position,
      .sequence([.any("source"), .optional("cue"), .some("content")])),
    words("source", "The words that name who the claim is attributed to."),
    words("cue", "The words that attribute."),
    ElementRule(
      "content", "What is claimed, with the quotes in it.", position, .mixed(["q"])),
    ElementRule(
      "q", "A quote in running text; its description has this identifier.",
      [.required("ref", .identifier("q"))] + position, .text(.name)),
    ElementRule(
      "quote", "A marked run.",
      [
        .required("id", .identifier("q")),
        .required("kind", .choice(QuoteKind.allCases.map(\.rawValue))),
        .optional("speaker", .identifier("e")), .optional("confidence", .confidence),
        .optional("claim", .identifier("c")),
        .optional("continues", .identifier("q")),
      ] + position,
      .sequence([.optional("speaker"), .optional("cue"), .one("words")])),
    words("speaker", "The words that name the speaker."),
    ElementRule("words", "The run without its marks.", position, .text(.text)),
  ]
}
