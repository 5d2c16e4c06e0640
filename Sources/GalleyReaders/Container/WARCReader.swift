public import GalleyCore

/// Reads the pages and texts of a web archive (WARC, ISO 28500), one record after the other.
///
/// Only one record is held at a time, however long the archive is. Response records with a status of
/// success, resource and conversion records are read where they hold HTML or plain text.
public struct WARCReader: ~Copyable {
  public static let descriptor = ReaderDescriptor(
    name: "warc", summary: "web archives, plain or gzip; an article per page",
    fileExtensions: ["warc", "warc.gz"], mediaTypes: ["application/warc"])

  /// Whether bytes begin a web archive, compressed or not.
  public static func opens(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: "WARC/".utf8) { return true }
    guard bytes.starts(with: [0x1F, 0x8B]) else { return false }
    var inflater = Inflater()
    var output: [UInt8] = []
    _ = inflater.inflate(Array(bytes.prefix(4096)), from: 0, to: &output, limit: 64)
    return output.starts(with: "WARC/".utf8)
  }

  /// A record, and a body when its encodings are undone, may be so large.
  package static let recordLimit = 64 << 20
  private static let headerLimit = 1 << 16

  private var stream: RecordStream
  private let limit: Int
  private var given = 0
  private var findings = Diagnostics()
  private var articles = 0
  private var hasRecords = false
  /// Up to where no header was found to end, and where the line there begins, as positions of the
  /// stream, so that the bytes of headers that do not end are looked at once.
  private var scanned = (end: 0, line: 0)

  /// - Parameter limit: how much a compressed archive may give in all, and how much its articles may
  ///   hold in all when their encodings are undone.
  public init(_ storage: any ByteStorage, limit: Int = .max) {
    stream = RecordStream(storage, limit: limit)
    self.limit = limit
  }

  /// - Parameter source: gives the next bytes of the archive, and none at its end.
  package init(source: @escaping () -> [UInt8]) {
    stream = RecordStream(source: source)
    limit = .max
  }

  /// What was found beside the articles since the last call.
  package mutating func takeFindings() -> [Diagnostic] {
    defer { findings = Diagnostics() }
    return findings.all + stream.takeFindings()
  }

  /// The next page or text; `nil` at the end of the archive.
  public mutating func next() -> ContainedArticle? {
    while seekRecord() {
      if let article = record() {
        articles += 1
        given += article.bytes.count
        guard given <= limit else {
          findings.report(
            Diagnostic(
              .containerLimit, "the pages of the archive hold more than the \(limit) bytes allowed",
              at: nil))
          return nil
        }
        return article
      }
    }
    if articles == 0 {
      articles = 1
      findings.report(
        hasRecords
          ? Diagnostic(
            .noReadableEntry, "no record of the web archive holds a page or a text", at: nil)
          : Diagnostic(.brokenContainer, "the file holds no WARC record", at: nil))
    }
    return nil
  }

  /// Goes to the beginning of a record; `false` at the end.
  private mutating func seekRecord() -> Bool {
    var isStray = false
    while stream.fill(5) {
      if stream.starts(with: "WARC/") { return true }
      let byte = stream[0]
      if !isStray, byte != 0x0D, byte != 0x0A, byte != 0x20 {
        isStray = true
        broken("no record begins where one should")
      }
      stream.skip(1)
    }
    return false
  }

  private mutating func record() -> ContainedArticle? {
    let offset = stream.offset
    guard let header = header() else {
      if scanned.end - stream.position < Self.headerLimit {
        broken("the header of a record does not end")
      } else {
        findings.report(
          Diagnostic(
            .containerLimit, "the header of the record at byte \(offset) is larger than 64 KiB",
            atByte: offset))
      }
      stream.skip(5)
      return nil
    }
    hasRecords = true
    let fields = HeaderFields(header[...])
    guard let length = fields.text("content-length").flatMap({ Int($0) }), length >= 0 else {
      broken("a record without its length")
      return nil
    }
    let type = fields.text("warc-type")?.lowercased() ?? ""
    guard ["response", "resource", "conversion"].contains(type) else {
      // Nothing is kept of the block, so its length needs no limit.
      skip(length, offset)
      return nil
    }
    guard length <= Self.recordLimit else {
      findings.report(
        Diagnostic(
          .containerLimit, "the record at byte \(offset) is larger than 64 MiB and passed over",
          atByte: offset))
      skip(length, offset)
      return nil
    }
    let block = block(length, offset)
    var record = SourceRecord(offset: offset)
    record.id = fields.text("warc-record-id")
    record.date = fields.text("warc-date").flatMap { DateText($0)?.iso }
    record.url = fields.text("warc-target-uri").map { text in
      text.hasPrefix("<") && text.hasSuffix(">") ? String(text.dropFirst().dropLast()) : text
    }
    record.truncated = fields.text("warc-truncated")
    return article(type, fields, block, record)
  }

  private mutating func article(
    _ type: String, _ fields: HeaderFields, _ block: [UInt8], _ record: SourceRecord
  ) -> ContainedArticle? {
    var media = fields.text("content-type").map { MediaType($0) }
    var body = block
    var found: [Diagnostic] = []
    if type == "response", let message = HTTPMessage(block, limit: Self.recordLimit) {
      guard (200..<300).contains(message.status), message.type?.format != nil else { return nil }
      media = message.type
      body = message.body
      if let fault = message.fault {
        guard let finding = finding(fault, record) else { return nil }
        found.append(finding)
      }
    }
    guard let format = media?.format, body.contains(where: { $0 > 0x20 }) else { return nil }
    var article = ContainedArticle(format: format, bytes: body, record: record)
    article.encoding = media?["charset"].map { TextEncoding(name: $0.lowercased()) }
    article.metadata.url = record.url.flatMap { $0.hasPrefix("http") ? $0 : nil }
    if let cause = record.truncated {
      found.append(
        Diagnostic(
          .truncatedRecord, "the record does not hold the whole page (\(cause))",
          atByte: record.offset))
    }
    article.findings = found
    return article
  }

  /// What a fault of a body is; where nothing of it can be read it goes to the archive's findings.
  private mutating func finding(_ fault: HTTPMessage.Fault, _ record: SourceRecord) -> Diagnostic? {
    let place = "of the record at byte \(record.offset)"
    switch fault {
    case .coding(let name):
      findings.report(
        Diagnostic(
          .unreadableBody, "the body \(place) is encoded as “\(name)”, which is not read",
          atByte: record.offset))
    case .tooLarge:
      findings.report(
        Diagnostic(
          .containerLimit, "the body \(place) is larger than 64 MiB", atByte: record.offset))
    case .damaged:
      return Diagnostic(
        .brokenCompression, "the body \(place) is damaged or cut", atByte: record.offset)
    }
    return nil
  }

  /// The bytes up to the empty line and behind it; `nil` where none comes.
  private mutating func header() -> [UInt8]? {
    let start = stream.position
    var length = max(0, scanned.end - start)
    var lineStart = max(0, scanned.line - start)
    while length < Self.headerLimit, stream.fill(length + 1) {
      let byte = stream[length]
      length += 1
      guard byte == 0x0A else { continue }
      let size = length - lineStart
      if size == 1 || size == 2 && stream[lineStart] == 0x0D {
        let bytes = stream.bytes(0..<length)
        stream.skip(length)
        return bytes
      }
      lineStart = length
    }
    scanned = (start + length, start + lineStart)
    return nil
  }

  /// The block of a record, or as much of it as there is where the length lies.
  private mutating func block(_ length: Int, _ offset: Int) -> [UInt8] {
    var end = length
    let isWhole = stream.fill(length)
    if !isWhole { end = stream.available }
    // In a compressed archive a record ends with its member, whatever its length says.
    if let member = stream.nextMember, member < end {
      end = member
      lie(offset)
    } else if !isWhole {
      if let place = recordEnd(before: end) {
        end = place
        lie(offset)
      } else {
        findings.report(
          Diagnostic(
            .brokenContainer, "the file ends inside the record at byte \(offset)",
            atByte: offset))
      }
    } else if stream.fill(length + 1), !endsRecord(at: length) {
      lie(offset)
      // The next record's own header may hold the end.
      _ = stream.fill(length + Self.markCount)
      end = recordEnd(before: length) ?? end
    }
    let bytes = stream.bytes(0..<end)
    stream.skip(end)
    return bytes
  }

  /// Whether what stands at a place can follow a block: an empty line, a record, or a new member.
  private func endsRecord(at place: Int) -> Bool {
    let byte = stream[place]
    return byte == 0x0D || byte == 0x0A || byte == 0x57 || stream.nextMember == place
  }

  /// Where another record begins inside a block whose length is too large.
  private func recordEnd(before length: Int) -> Int? {
    stream.firstRecord(in: 0..<min(stream.available, length + Self.markCount - 1))
  }

  private static let markCount = RecordStream.mark.utf8CodeUnitCount

  /// Passes over a block piece by piece.
  private mutating func skip(_ length: Int, _ offset: Int) {
    var rest = length
    while rest > 0 {
      guard stream.fill(1) else {
        findings.report(
          Diagnostic(
            .brokenContainer, "the file ends inside the record at byte \(offset)", atByte: offset))
        return
      }
      if rest < length, stream.isAtMemberStart { return lie(offset) }
      // The mark of the next record may lie across two pieces.
      let reach = Self.markCount - 1
      _ = stream.fill(min(rest, Self.markCount) + reach)
      // A length may be as large as a number can be.
      let end = min(min(rest, stream.available) + reach, stream.available)
      if let place = stream.firstRecord(in: 0..<end), place < stream.nextMember ?? .max {
        stream.skip(place)
        return lie(offset)
      }
      var part = min(rest, stream.available)
      if part < rest, part > reach { part -= reach }
      if let member = stream.nextMember, member < part || member == part && part < rest {
        part = member
        lie(offset)
        rest = part
      }
      stream.skip(part)
      rest -= part
    }
  }

  private mutating func lie(_ offset: Int) {
    findings.report(
      Diagnostic(
        .brokenContainer, "the length of the record at byte \(offset) is wrong", atByte: offset))
  }

  private mutating func broken(_ words: String) {
    findings.report(
      Diagnostic(
        .brokenContainer, "\(words), at byte \(stream.offset)", atByte: stream.offset))
  }
}
