public import GalleyCore

/// Reads the JSON form of a report back into a ``Report``.
///
/// Unknown fields are ignored. Words are taken from the article by their ranges, never from the
/// `text` fields, so that a filter cannot put words into an article that are not in it. O(bytes).
public struct ReportJSONReader {
  let json: JSONTree
  let text: MappedText
  /// The way from the source to the text.
  let places: OffsetMap
  var entityIndices: [String: Int] = [:]
  var claimIndices: [String: Int] = [:]
  var quoteIndices: [String: Int] = [:]
  var report: Report

  /// Reads a report.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - text: the article that the report is of. Without it, each block's `text` is laid where its
  ///     range begins and the rest is blank, so that the structure can be checked; ranges inside a
  ///     block with markup or folded lines are then as near as can be.
  public static func read(
    _ bytes: [UInt8], over text: MappedText? = nil
  ) throws(ReportReadingError) -> Report {
    let json = JSONTree(bytes)
    if let error = json.error { throw ReportReadingError(error.message, at: error.range) }
    guard let root = json.root, json.values[root].kind == .object else {
      throw ReportReadingError("a report is an object", at: ByteRange(0, min(1, bytes.count)))
    }
    var reader = ReportJSONReader(json, text ?? ReportTextLayout.text(of: json, root))
    try reader.readAll(root)
    return reader.report
  }

  private init(_ json: JSONTree, _ text: MappedText) {
    self.json = json
    self.text = text
    places = Self.bySource(text.map)
    report = Report(
      generator: Generator(name: "", version: ""),
      source: SourceInfo(
        name: "", format: "", bytes: 0, sha256: "", language: nil, encoding: ""),
      metadata: Metadata(), text: text)
  }

  /// The runs of a map in the order of the source, by which they are looked up here: a footnote may
  /// stand elsewhere in the text.
  private static func bySource(_ map: OffsetMap) -> OffsetMap {
    guard let segments = map.segments else { return map }
    var result = OffsetMap.empty
    for segment in segments.sorted(by: { ($0.source, $0.text) < ($1.source, $1.text) }) {
      result.append(segment)
    }
    return result
  }

  private mutating func readAll(_ root: Int) throws(ReportReadingError) {
    let version = try required("version", of: root)
    guard try integer(version) == Report.version else {
      throw error("this is not version \(Report.version) of the report's format", at: version)
    }
    let generator = try required("generator", of: root)
    report.generator.name = try string("name", of: generator)
    report.generator.version = try string("version", of: generator)
    try readSource(try required("source", of: root))
    try readMetadata(try required("metadata", of: root))
    for entity in try array("entities", of: root) { try readEntity(entity) }
    try readSections(try array("sections", of: root))
  }

  private mutating func readSource(_ object: Int) throws(ReportReadingError) {
    report.source.name = try string("name", of: object)
    report.source.format = try string("format", of: object)
    report.source.bytes = try integer(try required("bytes", of: object))
    report.source.sha256 = try string("sha256", of: object)
    report.source.language = try optionalString("language", of: object)
    report.source.encoding = try string("encoding", of: object)
    guard let member = try optional("record", of: object) else { return }
    var record = SourceRecord(offset: try integer(try required("offset", of: member)))
    record.id = try optionalString("id", of: member)
    record.date = try optionalString("date", of: member)
    record.url = try optionalString("url", of: member)
    record.truncated = try optionalString("truncated", of: member)
    report.source.record = record
  }

  private mutating func readMetadata(_ object: Int) throws(ReportReadingError) {
    report.metadata.title = try optionalString("title", of: object)
    report.metadata.byline = try strings("byline", of: object)
    report.metadata.dateline = try optionalString("dateline", of: object)
    report.metadata.published = try optionalString("published", of: object)
    report.metadata.modified = try optionalString("modified", of: object)
    report.metadata.publisher = try optionalString("publisher", of: object)
    report.metadata.url = try optionalString("url", of: object)
    report.metadata.description = try optionalString("description", of: object)
  }

  private mutating func readEntity(_ object: Int) throws(ReportReadingError) {
    let id = try string("id", of: object)
    guard entityIndices.updateValue(report.entities.count, forKey: id) == nil else {
      throw error("the id “\(id)” is given twice", at: object)
    }
    var entity = Entity(
      kind: try choice("kind", of: object), name: try string("name", of: object),
      roles: try strings("roles", of: object), aliases: try strings("aliases", of: object),
      mentions: try ranges("mentions", of: object))
    entity.standsFor = try optionalString("standsFor", of: object)
    report.entities.append(entity)
  }

  /// Walks the nested sections with a stack of its own: first everything gets its number, then
  /// everything is read, because claims and quotes point at each other both ways.
  private mutating func readSections(_ roots: [Int]) throws(ReportReadingError) {
    var order: [(section: Int, depth: Int)] = []
    var stack = roots.reversed().map { (section: $0, depth: 0) }
    while let next = stack.popLast() {
      order.append(next)
      for block in try array("blocks", of: next.section) {
        try number(try array("claims", of: block), in: &claimIndices)
        try number(try array("quotes", of: block), in: &quoteIndices)
      }
      for child in try array("sections", of: next.section).reversed() {
        stack.append((child, next.depth + 1))
      }
    }
    for (position, entry) in order.enumerated() {
      try readSection(entry.section)
      let end = order[(position + 1)...].firstIndex { $0.depth <= entry.depth }
      report.sections[position].subtreeEnd = end ?? order.count
    }
  }

  private func number(
    _ objects: [Int], in indices: inout [String: Int]
  ) throws(ReportReadingError) {
    for object in objects {
      let id = try string("id", of: object)
      guard indices.updateValue(indices.count, forKey: id) == nil else {
        throw error("the id “\(id)” is given twice", at: object)
      }
    }
  }

  private mutating func readSection(_ object: Int) throws(ReportReadingError) {
    var heading: TextRange?
    if let value = try optional("heading", of: object) {
      heading = try range(try required("range", of: value))
    }
    let first = report.blocks.count
    for block in try array("blocks", of: object) { try readBlock(block) }
    report.sections.append(
      Section(
        level: try integer(try required("level", of: object)), heading: heading,
        range: try range(try required("range", of: object)), blocks: first..<report.blocks.count))
  }

  private mutating func readBlock(_ object: Int) throws(ReportReadingError) {
    var block = Block(
      kind: try choice("kind", of: object), range: try range(try required("range", of: object)))
    if let level = try optional("level", of: object) { block.level = try integer(level) }
    block.cells = try readRows(of: object)
    let sentences = report.sentences.count
    report.sentences += try ranges("sentences", of: object)
    block.sentences = sentences..<report.sentences.count
    let claims = report.claims.count
    for claim in try array("claims", of: object) { try readClaim(claim) }
    block.claims = claims..<report.claims.count
    let quotes = report.quotes.count
    for quote in try array("quotes", of: object) { try readQuote(quote) }
    block.quotes = quotes..<report.quotes.count
    report.blocks.append(block)
  }

  private mutating func readRows(of object: Int) throws(ReportReadingError) -> Range<Int> {
    let first = report.cells.count
    for (number, row) in try array("rows", of: object).enumerated() {
      guard json.values[row].kind == .array else {
        throw error("a row is an array of cells", at: row)
      }
      for cell in json.elements(of: row) {
        let kind = try string("kind", of: cell)
        guard kind == "header" || kind == "data" else {
          throw error("the kind of a cell is header or data", at: cell)
        }
        var read = TableCell(
          row: number, isHeader: kind == "header",
          range: try range(try required("range", of: cell)))
        if let columns = try optional("columns", of: cell) { read.columns = try span(columns) }
        if let rows = try optional("rows", of: cell) { read.rows = try span(rows) }
        report.cells.append(read)
      }
    }
    return first..<report.cells.count
  }

  /// How many columns or rows a cell takes: as HTML bounds them (section 4.9.11).
  private func span(_ value: Int) throws(ReportReadingError) -> Int {
    let count = try integer(value)
    guard (1...65_534).contains(count) else {
      throw error("a cell spans from 1 to 65534 columns or rows", at: value)
    }
    return count
  }

  private mutating func readClaim(_ object: Int) throws(ReportReadingError) {
    let start = report.rangePool.count
    let content = try ranges("content", of: object)
    guard !content.isEmpty else {
      throw error("a claim has at least one range of content", at: object)
    }
    report.rangePool += content
    let middle = report.rangePool.count
    report.rangePool += try ranges("sourceRanges", of: object)
    var claim = Claim(
      kind: try choice("kind", of: object), contentRanges: start..<middle,
      sourceRanges: middle..<report.rangePool.count, rule: try string("rule", of: object))
    claim.modality = try choice("modality", of: object)
    claim.polarity = try choice("polarity", of: object)
    claim.confidence = try confidence(of: object)
    claim.cue = try words("cue", of: object)
    claim.sources = try references("sources", of: object, in: entityIndices)
    if claim.sources.isEmpty, let source = try reference("source", of: object, in: entityIndices) {
      claim.sources = [source]
    }
    claim.via = try references("via", of: object, in: entityIndices)
    claim.quotes = try references("quotes", of: object, in: quoteIndices)
    claim.nestedIn = try reference("nestedIn", of: object, in: claimIndices)
    report.claims.append(claim)
  }

  private mutating func readQuote(_ object: Int) throws(ReportReadingError) {
    let whole = try range(try required("range", of: object))
    var quote = Quote(
      kind: try choice("kind", of: object), range: whole,
      inner: QuoteMarks.inner(of: whole, reading: try string("text", of: object), in: text))
    quote.speaker = try reference("speaker", of: object, in: entityIndices)
    quote.confidence = try confidence(of: object)
    if let value = try optional("speakerRange", of: object) {
      quote.speakerRange = try range(value)
    }
    quote.cue = try words("cue", of: object)
    quote.claim = try reference("claim", of: object, in: claimIndices)
    quote.continues = try reference("continues", of: object, in: quoteIndices)
    report.quotes.append(quote)
  }
}
