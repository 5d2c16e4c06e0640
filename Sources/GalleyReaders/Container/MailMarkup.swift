import GalleyCore

/// The part of a message in HTML that its writer wrote: without the message that it answers.
enum MailMarkup {
  /// What mail programs put around the message that is answered.
  private static let marks: [StaticString] = [
    "class=\"gmail_quote", "class=gmail_quote", "class='gmail_quote", "id=\"divrplyfwdmsg",
    "id=\"appendonsend", "type=\"cite\"", "type=cite", "class=\"yahoo_quoted",
    "class=\"moz-cite-prefix", "class=\"moz-forward-container", "class=\"protonmail_quote",
    "id=\"olk_src_body_section", "name=\"_mailoriginal",
  ]
  /// An answer has at least so many letters before the message it answers; else it stands behind it.
  private static let shortest = 12

  /// Tags that end what nobody sees.
  private static let hidden: [StaticString] = ["</head", "</title", "</style", "</script"]

  /// O(bytes × marks).
  static func own(_ bytes: [UInt8]) -> [UInt8] {
    var letters = 0
    var tag: Int?
    for index in bytes.indices {
      switch bytes[index] {
      case 0x3C: tag = index
      case 0x3E:
        if let start = tag, endsHidden(bytes, start..<index) {
          letters = 0
        } else if let start = tag, letters >= shortest, isMark(bytes, start..<index) {
          return Array(bytes[..<start])
        }
        tag = nil
      case let byte where byte > 0x20 && tag == nil: letters += 1
      default: break
      }
    }
    return bytes
  }

  /// Whether a tag ends what nobody sees: letters in there are none of an answer.
  private static func endsHidden(_ bytes: [UInt8], _ tag: Range<Int>) -> Bool {
    let range = ByteRange(tag.lowerBound, tag.upperBound)
    return hidden.contains {
      tag.count == $0.utf8CodeUnitCount && bytes.contains($0, in: range)
    }
  }

  private static func isMark(_ bytes: [UInt8], _ tag: Range<Int>) -> Bool {
    // Only a tag with attributes can be one, and none of theirs is long.
    guard tag.count > 10, tag.count < 2_000 else { return false }
    let range = ByteRange(tag.lowerBound, tag.upperBound)
    return marks.contains { bytes.contains($0, in: range) }
  }
}
