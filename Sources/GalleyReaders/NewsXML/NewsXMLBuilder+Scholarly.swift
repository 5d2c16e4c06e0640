import GalleyCore

/// What JATS, TEI and DocBook have that news formats do not: sections, notes, names in parts.
extension NewsXMLBuilder {
  /// Begins an element that only they have; `false` for any other.
  mutating func start(
    _ name: String, _ range: ByteRange, _ attributes: NewsXMLAttributes, as dialect: ScholarlyXML
  ) -> Bool {
    if let note = openNotes.last {
      beginInNote(name, range, note)
      return true
    }
    if field != nil { return beginInField(name, as: dialect) }
    if dialect.isArticleOfItsOwn(name) { leftOut = leftOut ?? range }
    if dialect.isIgnored(name, attributes) || isNumber(name, range, attributes, as: dialect) {
      ignoredDepth = 1
      open.append(.ignored)
    } else if dialect.isEnvelope(name), dialect != .docBook || open.count == 1 {
      open.append(.envelope(contentDepth: contentDepth))
      contentDepth = 0
    } else if contentDepth == 0, dialect.isText(name) {
      contentDepth += 1
      open.append(.content)
    } else if contentDepth == 0 {
      if dialect == .tei, name == "title", attributes.value("type")?.text == "sub" {
        field = ReadingTextBuilder()
        open.append(.field(.description, start: range.upper))
        return true
      }
      if dialect == .tei, name == "date", let when = attributes.value("when") {
        setDate(attributes.value("type")?.text == "modified" ? .modified : .published, when)
      }
      return false
    } else if dialect == .docBook, name == "title", open.count == 1 {
      field = ReadingTextBuilder()
      open.append(.field(.title, start: range.upper))
    } else if dialect.isSection(name) {
      endLeaf()
      sectionDepth += 1
      open.append(.section)
    } else if dialect.isNote(name) {
      beginNote()
    } else {
      return false
    }
    return true
  }

  /// Takes the dates by which TEI's description of the source says when the text came out and was
  /// changed; it stands for the publication of what nobody is named to have published.
  mutating func readSourceDate(_ name: String, _ attributes: NewsXMLAttributes) {
    guard scholarly == .tei, name == "date", let when = attributes.value("when") else { return }
    switch attributes.value("type")?.text {
    case "published": setDate(.published, when)
    case "modified": setDate(.modified, when)
    default: break
    }
  }

  /// Whether an element is the raised number of a reference to literature. In brackets, or with a
  /// name, such a reference is read.
  private func isNumber(
    _ name: String, _ range: ByteRange, _ attributes: NewsXMLAttributes, as dialect: ScholarlyXML
  ) -> Bool {
    guard dialect == .jats else { return false }
    let rest = source.bytes[range.upper..<min(source.bytes.count, range.upper + 256)]
    if name == "sup" { return rest.starts(with: "<xref".utf8) }
    guard name == "xref", attributes.value("ref-type")?.text == "bibr",
      let before = range.lower > 0 ? source.bytes[range.lower - 1] : nil,
      before > 0x20, ![0x28, 0x5B, 0x2C, 0x2D, 0x3B].contains(before)
    else { return false }
    let words = rest.prefix { $0 != 0x3C }
    return !words.isEmpty && words.allSatisfy { $0 &- 0x30 < 10 || $0 == 0x2C || $0 == 0x2D }
  }

  /// Whether the element that begins names the section that it stands in, rather than a figure.
  var isInSection: Bool {
    switch open.last {
    case .section, .content: return true
    case .plain:
      if case .section = open.dropLast().last { return true }
      return scholarly == .jats
    default: return false
    }
  }

  private mutating func beginNote() {
    openNotes.append(notes.count)
    notes.append([])
    open.append(.note)
  }

  /// Paragraphs of a note follow each other; its number is the reference's.
  private mutating func beginInNote(_ name: String, _ range: ByteRange, _ note: Int) {
    switch name {
    case "label":
      ignoredDepth = 1
      open.append(.ignored)
    case "note", "fn", "footnote": beginNote()
    case "p", "para", "simpara":
      notes[note].append(
        NotePiece(
          range: ByteRange(range.upper, range.upper), isLiteral: true, beginsParagraph: true))
      open.append(.plain)
    default: open.append(.plain)
    }
  }

  private mutating func beginInField(_ name: String, as dialect: ScholarlyXML) -> Bool {
    if Self.parts.contains(name) {
      field = ReadingTextBuilder()
      open.append(.part(name))
    } else if dialect.isBesideName(name) {
      ignoredDepth = 1
      open.append(.ignored)
    } else {
      return false
    }
    return true
  }

  private static let parts: Set<String> = [
    "surname", "given-names", "firstname", "lastname", "forename", "givenname", "day", "month",
    "year", "suffix", "genName", "lineage",
  ]

  /// Writes the notes of the block that has ended, each paragraph one of its own.
  mutating func writeNotes() {
    guard openNotes.isEmpty, !notes.isEmpty else { return }
    let pending = notes
    notes = []
    for note in pending {
      text.beginBlock()
      for piece in note {
        if piece.beginsParagraph, text.bytes.count > text.blockStart {
          endNote()
          text.beginBlock()
        }
        text.appendMarkup(source.bytes, piece.range, decodesEntities: !piece.isLiteral)
      }
      endNote()
    }
  }

  private mutating func endNote() {
    let start = text.blockStart
    if let range = text.endBlock() {
      Document.appendLeaf(.paragraph, range: range, to: &nodes)
    } else {
      text.truncate(to: start)
    }
  }

  /// Takes the name of an author: the given names before the surname, in whatever order they stand.
  mutating func endPerson(_ range: ByteRange) {
    let rest = field.map { String(decoding: $0.trimmedBytes(), as: UTF8.self) } ?? ""
    field = nil
    guard scholarly != nil else {
      creators += AuthorNames.people(in: rest)
      return
    }
    let given =
      parts["given-names"] ?? parts["firstname"] ?? parts["forename"] ?? parts["givenname"]
    let family = parts["surname"] ?? parts["lastname"]
    let suffix = parts["suffix"] ?? parts["lineage"] ?? parts["genName"]
    let name = [given, family, suffix].compactMap { $0 }.filter { !$0.isEmpty }
      .joined(separator: " ")
    addAuthors(name.isEmpty ? AuthorNames.people(in: rest) : [name], at: range)
  }

  mutating func endDate(_ range: ByteRange) {
    let rest = field.map { String(decoding: $0.trimmedBytes(), as: UTF8.self) } ?? ""
    field = nil
    var text = rest
    if let year = parts["year"] {
      let month = parts["month"] ?? ""
      // A month may be a number or a name.
      let isNumber = Int(month) != nil
      let fields = isNumber ? [year, month, parts["day"]] : [parts["day"], month, year]
      text = fields.compactMap { $0 }.filter { !$0.isEmpty }
        .map { isNumber && $0.utf8.count == 1 ? "0\($0)" : $0 }
        .joined(separator: isNumber ? "-" : " ")
    }
    setDate(.published, MetadataValue(text: text, range: range))
  }
}
