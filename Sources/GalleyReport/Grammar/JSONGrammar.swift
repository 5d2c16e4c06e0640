import GalleyCore

/// The rule table of the report's JSON form; the JSON Schema is written from it.
package enum JSONGrammar {
  /// The name of the shape of a whole report.
  package static let root = "report"

  /// Every named shape, the root first.
  package static let definitions: [(name: String, shape: JSONShape)] = [
    (root, report), ("entity", entity), ("section", section), ("block", block), ("cell", cell),
    ("claim", claim), ("quote", quote), ("words", words),
  ]

  private static let text = JSONShape.nullable(.string(.text))
  private static let ranges = JSONShape.array(.range, minimum: 0)

  private static func choice(_ names: [String]) -> JSONShape { .string(.choice(names)) }

  private static func list(_ shape: JSONShape) -> JSONShape { .array(shape, minimum: 0) }

  private static let report = JSONShape.object([
    JSONShape.member("version", .version),
    JSONShape.member(
      "generator",
      .object([
        JSONShape.member("name", .string(.name)), JSONShape.member("version", .string(.name)),
      ])),
    JSONShape.member("source", source),
    JSONShape.member("metadata", metadata),
    JSONShape.member("entities", list(.reference("entity"))),
    JSONShape.member("sections", list(.reference("section"))),
  ])

  private static let source = JSONShape.object([
    JSONShape.member("name", .string(.name)),
    JSONShape.member("format", .string(.name)),
    JSONShape.member("bytes", .integer(from: 0)),
    JSONShape.member("sha256", .string(.sha256)),
    JSONShape.member("language", .nullable(.string(.language))),
    JSONShape.member("encoding", .string(.encoding)),
    JSONShape.member("record", record, isRequired: false),
  ])

  private static let record = JSONShape.object([
    JSONShape.member("id", .nullable(.string(.name))),
    JSONShape.member("date", .nullable(.string(.date))),
    JSONShape.member("url", .nullable(.string(.name))),
    JSONShape.member("offset", .integer(from: 0)),
    JSONShape.member("truncated", .nullable(.string(.name))),
  ])

  private static let metadata = JSONShape.object([
    JSONShape.member("title", text),
    JSONShape.member("byline", list(.string(.text))),
    JSONShape.member("dateline", text),
    JSONShape.member("published", .nullable(.string(.date))),
    JSONShape.member("modified", .nullable(.string(.date))),
    JSONShape.member("publisher", text),
    JSONShape.member("url", text),
    JSONShape.member("description", text),
  ])

  private static let entity = JSONShape.object([
    JSONShape.member("id", .string(.identifier("e"))),
    JSONShape.member("kind", choice(EntityKind.allCases.map(\.rawValue))),
    JSONShape.member("name", .string(.name)),
    JSONShape.member("roles", list(.string(.name))),
    JSONShape.member("aliases", list(.string(.name))),
    JSONShape.member("standsFor", .nullable(.string(.name)), isRequired: false),
    JSONShape.member("mentions", ranges),
  ])

  private static let words = JSONShape.object([
    JSONShape.member("text", .string(.name)), JSONShape.member("range", .range),
  ])

  private static let section = JSONShape.object([
    JSONShape.member("id", .string(.identifier("s"))),
    JSONShape.member("level", .integer(from: 0)),
    JSONShape.member("heading", .nullable(.reference("words"))),
    JSONShape.member("range", .range),
    JSONShape.member("blocks", list(.reference("block"))),
    JSONShape.member("sections", list(.reference("section"))),
  ])

  private static let block = JSONShape.object([
    JSONShape.member("id", .string(.identifier("b"))),
    JSONShape.member("kind", choice(BlockKind.allCases.map(\.rawValue))),
    JSONShape.member("level", .integer(from: 1), isRequired: false),
    JSONShape.member("range", .range),
    JSONShape.member("text", .string(.name)),
    JSONShape.member("rows", list(list(.reference("cell"))), isRequired: false),
    JSONShape.member("sentences", ranges),
    JSONShape.member("claims", list(.reference("claim"))),
    JSONShape.member("quotes", list(.reference("quote"))),
  ])

  private static let cell = JSONShape.object([
    JSONShape.member("kind", choice(["header", "data"])),
    JSONShape.member("text", .string(.text)),
    JSONShape.member("range", .range),
    JSONShape.member("columns", .integer(from: 1), isRequired: false),
    JSONShape.member("rows", .integer(from: 1), isRequired: false),
  ])

  private static let claim = JSONShape.object([
    JSONShape.member("id", .string(.identifier("c"))),
    JSONShape.member("kind", choice(ClaimKind.allCases.map(\.rawValue))),
    JSONShape.member("text", .string(.name)),
    JSONShape.member("content", .array(.range, minimum: 1)),
    JSONShape.member("range", .range),
    JSONShape.member("source", .nullable(.string(.identifier("e")))),
    JSONShape.member("sources", list(.string(.identifier("e"))), isRequired: false),
    JSONShape.member("sourceRanges", ranges),
    JSONShape.member("cue", .nullable(.reference("words"))),
    JSONShape.member("via", list(.string(.identifier("e")))),
    JSONShape.member("modality", choice(Modality.allCases.map(\.rawValue))),
    JSONShape.member("polarity", choice(Polarity.allCases.map(\.rawValue))),
    JSONShape.member("confidence", .nullable(.share), isRequired: false),
    JSONShape.member("quotes", list(.string(.identifier("q")))),
    JSONShape.member("nestedIn", .nullable(.string(.identifier("c")))),
    JSONShape.member("rule", .string(.ruleName)),
  ])

  private static let quote = JSONShape.object([
    JSONShape.member("id", .string(.identifier("q"))),
    JSONShape.member("kind", choice(QuoteKind.allCases.map(\.rawValue))),
    JSONShape.member("text", .string(.text)),
    JSONShape.member("range", .range),
    JSONShape.member("speaker", .nullable(.string(.identifier("e")))),
    JSONShape.member("confidence", .nullable(.share), isRequired: false),
    JSONShape.member("speakerRange", .nullable(.range)),
    JSONShape.member("cue", .nullable(.reference("words"))),
    JSONShape.member("claim", .nullable(.string(.identifier("c")))),
    JSONShape.member("continues", .nullable(.string(.identifier("q")))),
  ])
}
