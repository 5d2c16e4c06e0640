public import GalleyCore

/// One article as it comes out of a container, its transfer encodings undone.
public struct ContainedArticle: Sendable {
  /// The name of the reader that reads it, as in `html`.
  public var format: String
  /// The bytes of the page or text itself; every range of its report counts these.
  public var bytes: [UInt8]
  /// The encoding that the container declares.
  public var encoding: TextEncoding?
  public var record: SourceRecord
  /// What the container says of the article; it stands where the article itself says nothing.
  public var metadata = Metadata()
  /// What was found on the way to it.
  package var findings: [Diagnostic] = []

  /// The article's own metadata with the gaps filled by what the container says.
  package func completed(_ own: Metadata) -> Metadata {
    var result = own
    if result.title.map(Self.isContact) ?? true {
      result.title = metadata.title.flatMap(Self.line) ?? result.title
    }
    if result.byline.isEmpty { result.byline = metadata.byline.compactMap(Self.line) }
    if result.published == nil { result.published = metadata.published }
    if result.url == nil { result.url = metadata.url.flatMap(Self.line) }
    return result
  }

  /// Whether a title is the line over a press release that says whom to ask, or when it may be used.
  private static func isContact(_ title: String) -> Bool {
    let folded = HTMLFolding.fold(title)
    let openings = [
      "contact", "contacts", "media contact", "press contact", "kontakt", "pressekontakt",
      "ansprechpartner", "contacto", "contatto", "for immediate release", "for release",
      "media contacts", "press contacts", "press release", "pressemitteilung", "news release",
      "embargoed", "zur sofortigen veröffentlichung", "communiqué de presse",
    ]
    return openings.contains { folded == $0 || folded.hasPrefix($0 + " ") && title.contains(":") }
      || title.contains("@") || holdsNumber(title)
  }

  /// Whether a telephone number stands in a line: seven figures or more with nothing but spaces and
  /// the signs of such numbers between; "Budget 2026/2027: 120 million" has none.
  private static func holdsNumber(_ title: String) -> Bool {
    title.split { !$0.isNumber && !" +-().".contains($0) }
      .contains { part in part.count { $0.isNumber } >= 7 }
  }

  /// What the container calls the article, on one line.
  package var subject: String? { metadata.title.flatMap(Self.line) }

  /// A value on one line without what XML cannot carry; `nil` where nothing is left.
  static func line(_ text: String) -> String? {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF ? " " : scalar
    }
    let clean = String(String.UnicodeScalarView(scalars))
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return clean.isEmpty ? nil : clean
  }

  package init(format: String, bytes: [UInt8], record: SourceRecord) {
    self.format = format
    self.bytes = bytes
    self.record = record
  }
}
