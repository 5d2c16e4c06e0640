public import GalleyCore

/// Makes what a reader found of an article's metadata fit for a report.
///
/// Inputs say anything of themselves. Whatever reader it came through, no value of an input may
/// make Galley's own report invalid: what can be put right is, and what no report can hold becomes a
/// finding.
public struct MetadataRepair {
  public init() {}

  /// The document with metadata that every report can hold. O(bytes of the metadata).
  public func repair(_ document: Document, diagnostics: inout Diagnostics) -> Document {
    var metadata = document.metadata
    for (field, path) in Self.texts {
      metadata[keyPath: path] = metadata[keyPath: path].flatMap(Self.text)
      if metadata[keyPath: path] == nil { metadata.ranges[field] = nil }
    }
    metadata.byline = metadata.byline.compactMap(Self.text)
    if metadata.byline.isEmpty { metadata.ranges[.byline] = nil }
    for (field, path) in Self.dates {
      guard let date = metadata[keyPath: path], !ValueType.date.accepts(date.utf8) else { continue }
      drop(field, path, date, &metadata, &diagnostics)
    }
    if let language = metadata.language {
      if let tag = DeclaredLanguage.tag(language) {
        metadata.language = tag
      } else {
        drop(.language, \.language, language, &metadata, &diagnostics)
      }
    }
    guard metadata != document.metadata else { return document }
    return Document(
      text: document.text, nodes: document.nodes, metadata: metadata, format: document.format)
  }

  private func drop(
    _ field: Metadata.Field, _ path: WritableKeyPath<Metadata, String?>, _ value: String,
    _ metadata: inout Metadata, _ diagnostics: inout Diagnostics
  ) {
    diagnostics.report(
      .unrepresentableMetadata(field.rawValue, value, at: metadata.ranges[field]))
    metadata[keyPath: path] = nil
    metadata.ranges[field] = nil
  }

  private static let texts: [(Metadata.Field, any WritableKeyPath<Metadata, String?> & Sendable)] =
    [
      (.title, \.title), (.dateline, \.dateline), (.publisher, \.publisher), (.url, \.url),
      (.description, \.description), (.language, \.language), (.published, \.published),
      (.modified, \.modified),
    ]
  private static let dates: [(Metadata.Field, any WritableKeyPath<Metadata, String?> & Sendable)] =
    [
      (.published, \.published), (.modified, \.modified),
    ]

  /// A value without what XML 1.0 cannot hold and without blanks around it; `nil` where nothing is
  /// left.
  private static func text(_ value: String) -> String? {
    let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    let kept = value.unicodeScalars.filter(isAllowed)
    guard let first = kept.firstIndex(where: { !isBlank($0) }),
      let last = kept.lastIndex(where: { !isBlank($0) })
    else { return nil }
    return String(kept[first...last])
  }

  /// XML 1.0, production 2 (Char), C1 controls aside, which no reader of a report wants.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85: true
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}

extension DiagnosticRule {
  static let unrepresentableMetadata = DiagnosticRule(
    "GR903", "unrepresentable-metadata", .warning,
    "The input says something of itself that no report can hold.",
    explanation: """
      A report gives the language as a BCP 47 tag and dates as ISO 8601, so that programs can rely \
      on them. What the input gives there is neither and could not be read as one. The report \
      leaves the value out; correct it where the input declares it.
      """,
    example: "---\ntitle: Ferry runs again\nlang: plain English\n---\n\nThe ferry runs again.\n")
}

extension Diagnostic {
  fileprivate static func unrepresentableMetadata(
    _ field: String, _ value: String, at range: ByteRange?
  ) -> Diagnostic {
    let shown = value.count > 60 ? value.prefix(60) + "…" : value[...]
    let kind = field == "language" ? "language tag, as en or pt-BR are" : "date"
    return Diagnostic(
      .unrepresentableMetadata, "“\(shown)” of “\(field)” is no \(kind)", at: range,
      notes: ["the report leaves it out"])
  }
}
