/// Takes markup out of a piece of a page by plain search, apart from everything the reader does.
enum MarkupStripping {
  /// The words of a piece of markup: tags and notes' marks gone, entities decoded.
  static func words(in markup: String) -> [String] {
    var text = ""
    var rest = Substring(markup)
    while let open = rest.firstIndex(of: "<") {
      text += rest[..<open]
      let isComment = rest[open...].hasPrefix("<!--")
      let isNote = rest[open...].hasPrefix("<sup>")
      let end: Substring.Index?
      if isComment {
        end = rest[open...].firstRange(of: "-->")?.upperBound
      } else if isNote {
        end = rest[open...].firstRange(of: "</sup>")?.upperBound
      } else {
        end = rest[open...].firstIndex(of: ">").map { rest.index(after: $0) }
      }
      let tag = rest[open..<(end ?? rest.endIndex)]
      if tag.hasPrefix("<br") { text += " " }
      if tag.hasPrefix("<q>") || tag.hasPrefix("</q>") { text += "\u{0}" }
      guard let end else { return words(ofText: text) }
      rest = rest[end...]
    }
    text += rest
    for (name, character) in entities { text = text.replacing(name, with: character) }
    return words(ofText: text)
  }

  /// The words of a reading text; quotation marks of `<q>` count as any mark.
  static func words(ofText text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for character in text {
      if character.isWhitespace {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else if marks.contains(character) {
        word += "\u{0}"
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  private static let marks: Set<Character> = ["“", "”", "‘", "’", "\u{0}"]

  private static let entities: [(String, String)] = [
    ("&nbsp;", "\u{A0}"), ("&mdash;", "—"), ("&shy;", ""), ("&ldquo;", "“"), ("&rdquo;", "”"),
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&amp;", "&"),
  ]
}
