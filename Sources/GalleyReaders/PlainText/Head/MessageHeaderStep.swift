import GalleyCore

/// Finds the header fields of a message (`From:`, `Subject:`, `Date:`) that a press release is pasted
/// with, in the manner of RFC 5322, section 3.6.
enum MessageHeaderStep {
  private static let names: Set<String> = [
    "from", "to", "cc", "bcc", "subject", "date", "sent", "reply-to", "message-id", "attachments",
    "importance",
  ]

  /// Marks two fields or more that open the text; what they say stays out of the article, but for
  /// the date.
  static func mark(_ outline: inout PlainTextOutline) {
    var fields: [(index: Int, tokens: [LineTokens.Token])] = []
    for index in outline.indices {
      guard outline.units[index].role == .paragraph else { break }
      let tokens = LineTokens(outline.bytes, outline.units[index].range).tokens
      guard tokens.count > 2, names.contains(tokens[0].folded), tokens[1].folded == ":" else {
        break
      }
      fields.append((index, tokens))
    }
    guard fields.count >= 2 else { return }
    for field in fields {
      outline.units[field.index].role = .boilerplate
      guard ["date", "sent"].contains(field.tokens[0].folded) else { continue }
      outline.units[field.index].role = .dateline
      let value = field.tokens.indices.dropFirst(2).lazy
        .compactMap { DatePhrase.parse(field.tokens[$0...])?.date }
      if let date = value.first { outline.note([date]) }
    }
  }
}
