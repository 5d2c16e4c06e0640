public import GalleyCore

/// Reads a mail message (RFC 5322 and MIME) or a page saved as MHTML (RFC 2557) as one article.
///
/// Of alternatives the plain text is taken, unless it is a stub beside the HTML; of a saved page the
/// page itself. Attachments are not read. Signatures and a quoted message below the text are cut off.
public enum MailReader {
  public static let descriptor = ReaderDescriptor(
    name: "mail", summary: "mail messages, boxes of them, and pages saved as MHTML",
    fileExtensions: ["eml", "mht", "mhtml", "mbox"],
    mediaTypes: ["message/rfc822", "multipart/related", "application/x-mimearchive"])

  /// The article of a message; `nil` where it holds none, after a finding.
  public static func read(_ bytes: [UInt8], diagnostics: inout Diagnostics) -> ContainedArticle? {
    guard bytes.contains(where: { $0 > 0x20 }) else {
      diagnostics.report(.emptyInput(bytes: bytes.count))
      return nil
    }
    var parts = MailParts(bytes)
    parts.read()
    for finding in parts.findings { diagnostics.report(finding) }
    guard let part = choice(parts.leaves, in: bytes) else {
      diagnostics.report(
        Diagnostic(.noReadableEntry, "the message holds neither text nor a page", at: nil))
      return nil
    }
    var body = TransferEncoding.decode(bytes[part.body], part.encoding)
    if part.format == "text" {
      if part.flow.isFlowed {
        body = MailText.joined(body, deletesSpace: part.flow.deletesSpace)
      }
      body = MailText.own(body)
    } else if part.format == "html" {
      body = MailMarkup.own(body)
    }
    var record = SourceRecord(offset: part.body.lowerBound)
    let fields = parts.fields
    record.id = fields.text("message-id")
    record.date = fields.text("date").flatMap { DateText($0)?.iso }
    if record.date == nil, let text = fields.text("date"), !text.isEmpty {
      diagnostics.report(.unreadableDate("Date", text, at: ByteRange(0, 0)))
    }
    if let forwarded = parts.forwarded, part.body.lowerBound < forwarded {
      diagnostics.report(
        Diagnostic(
          .forwardedMessage, "a message inside this one, at byte \(forwarded), is not read",
          atByte: forwarded, help: "save it as a file of its own to compile it"))
    }
    record.url = fields.text("snapshot-content-location") ?? part.location
    var article = ContainedArticle(format: part.format, bytes: body, record: record)
    article.encoding = part.charset.flatMap { EncodingLabels.encoding(for: $0) }
    article.metadata.title = fields.bytes("subject").map { EncodedWords.decode($0) }
    article.metadata.published = record.date
    article.metadata.url = record.url.flatMap { $0.hasPrefix("http") ? $0 : nil }
    article.metadata.byline = fields.bytes("from").flatMap { sender($0) }.map { [$0] } ?? []
    return article
  }

  /// Whether a file begins as a message does that only a mail program writes: among its header
  /// fields are `MIME-Version` and `Content-Type`. O(header).
  public static func opens(_ bytes: [UInt8]) -> Bool {
    // Nothing but a field's name stands before the first colon.
    let name = bytes.prefix(64).prefix { $0 > 0x20 && $0 < 0x7F && $0 != 0x3A }
    guard !name.isEmpty, name.count < bytes.count, bytes[name.count] == 0x3A else { return false }
    let head = bytes.prefix(1 << 14)
    guard head.firstRange(of: "ontent-".utf8) != nil else { return false }
    let fields = HeaderFields(head)
    return fields.text("mime-version") != nil && fields.text("content-type") != nil
  }

  private static func choice(_ leaves: [MailParts.Leaf], in bytes: [UInt8]) -> MailParts.Leaf? {
    let page = leaves.first { $0.format == "html" }
    guard let text = leaves.first(where: { $0.format != "html" }) else { return page }
    guard let page else { return text }
    // A saved page, or a page before any text, is what is meant.
    if page.body.lowerBound < text.body.lowerBound { return page }
    let letters = TransferEncoding.decode(bytes[text.body], text.encoding).count { $0 > 0x20 }
    let pageLetters = letterCount(ofPage: TransferEncoding.decode(bytes[page.body], page.encoding))
    return letters * 3 < pageLetters ? page : text
  }

  /// The bytes of a page that are no tags and no white space.
  private static func letterCount(ofPage bytes: [UInt8]) -> Int {
    var count = 0
    var isTag = false
    for byte in bytes {
      if byte == 0x3C { isTag = true }
      if !isTag, byte > 0x20 { count += 1 }
      if byte == 0x3E { isTag = false }
    }
    return count
  }

  /// The name in a `From` field; an address alone, and the saved page's browser, name nobody.
  private static func sender(_ value: [UInt8]) -> String? {
    let text = EncodedWords.decode(value)
    guard let open = text.firstIndex(of: "<") else { return nil }
    // What stands in brackets behind a name is the office.
    let name = text[..<open].filter { $0 != "\"" }.prefix { $0 != "(" }
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if name.isEmpty || name.contains("@") || name.hasPrefix("Saved by") { return nil }
    let people = AuthorNames.people(in: name)
    return people.count == 1 ? people[0] : name
  }
}
