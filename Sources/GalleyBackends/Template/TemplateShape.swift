/// The fields that a template may name: those of the report's JSON form, and a few more that save a
/// template the look-up of an id.
indirect enum TemplateShape: Sendable {
  case value
  case list(TemplateShape)
  case object([String: TemplateShape])

  /// A field of an object, or of the elements of a list.
  func field(_ name: String) -> TemplateShape? {
    switch self {
    case .value: nil
    case .list(let element): element.field(name)
    case .object(let fields): fields[name]
    }
  }

  /// What a section over the field sees.
  var inside: TemplateShape {
    if case .list(let element) = self { return element }
    return self
  }

  /// Whether it, or what it lists, is an object whose fields are known.
  var hasFields: Bool {
    switch self {
    case .value: false
    case .list(let element): element.hasFields
    case .object(let fields): !fields.isEmpty
    }
  }

  /// Of an object, in order.
  var fieldNames: [String] {
    if case .object(let fields) = self { fields.keys.sorted() } else { [] }
  }

  static let report: TemplateShape = .object([
    "version": .value,
    "generator": .object(["name": .value, "version": .value]),
    "source": .object([
      "name": .value, "format": .value, "bytes": .value, "sha256": .value, "language": .value,
      "encoding": .value,
      "record": .object([
        "id": .value, "date": .value, "url": .value, "offset": .value, "truncated": .value,
      ]),
    ]),
    "metadata": .object([
      "title": .value, "byline": .list(.value), "dateline": .value, "published": .value,
      "modified": .value, "publisher": .value, "url": .value, "description": .value,
    ]),
    "entities": .list(entity), "sections": .list(section(depth: 0)),
    "claims": .list(claim), "quotes": .list(quote),
  ])

  private static let range: TemplateShape = .list(.value)
  private static let words: TemplateShape = .object(["text": .value, "range": range])

  private static let entity: TemplateShape = .object([
    "id": .value, "kind": .value, "name": .value, "roles": .list(.value),
    "aliases": .list(.value), "standsFor": .value, "mentions": .list(range),
    "claimCount": .value, "quoteCount": .value,
  ])

  private static let claim: TemplateShape = .object([
    "id": .value, "kind": .value, "text": .value, "content": .list(range), "range": range,
    "source": .value, "sources": .list(.value), "sourceRanges": .list(range), "cue": words,
    "via": .list(.value), "modality": .value, "polarity": .value, "quotes": .list(.value),
    "nestedIn": .value, "rule": .value, "confidence": .value, "sourceName": .value,
    "viaName": .value, "attributed": .value,
  ])

  private static let quote: TemplateShape = .object([
    "id": .value, "kind": .value, "text": .value, "range": range, "speaker": .value,
    "speakerRange": range, "cue": words, "claim": .value, "continues": .value,
    "confidence": .value,
    "speakerName": .value, "speech": .value,
  ])

  private static let cell: TemplateShape = .object([
    "kind": .value, "text": .value, "range": range, "columns": .value, "rows": .value,
  ])

  /// Sections nest as deep as headings have levels.
  private static func section(depth: Int) -> TemplateShape {
    .object([
      "id": .value, "level": .value, "heading": words, "range": range,
      "blocks": .list(
        .object([
          "id": .value, "kind": .value, "level": .value, "range": range, "text": .value,
          "rows": .list(.list(cell)), "sentences": .list(range), "claims": .list(claim),
          "quotes": .list(quote),
        ])),
      "sections": depth < 6 ? .list(section(depth: depth + 1)) : .list(.value),
    ])
  }
}
