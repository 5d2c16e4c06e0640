/// Takes the names of people out of a byline.
enum AuthorNames {
  /// The names in a text like "By Ada Lovelace and Charles Babbage | 3 March 2020".
  static func people(in text: String) -> [String] {
    var words: [[Substring]] = [[]]
    for word in text.split(whereSeparator: { $0.isWhitespace }) {
      var word = word
      var endsName = false
      while let last = word.last, ",;|/•·:".contains(last) {
        word.removeLast()
        endsName = true
      }
      while let first = word.first, "(|•·/,".contains(first) {
        word.removeFirst()
        words.append([])
      }
      let lower = word.lowercased()
      if word.isEmpty {
        words.append([])
      } else if conjunctions.contains(lower) {
        words.append([])
      } else {
        words[words.count - 1].append(word)
        if endsName { words.append([]) }
      }
    }
    return words.compactMap(name)
  }

  /// What follows the first word of a line that opens as a byline does, where it is a name of two
  /// to four words with capitals; `nil` for any other line.
  static func signature(_ line: String) -> String? {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard let first = words.first, words.count <= 9,
      openings.contains(first.lowercased().filter { $0 != ":" })
    else { return nil }
    let name = words.dropFirst().prefix { $0.first?.isUppercase == true }
    guard name.count >= 2, name.count <= 4 else { return nil }
    return words.dropFirst().joined(separator: " ")
  }

  private static let openings: Set<String> = ["by", "von", "par", "por", "text", "autor", "author"]

  /// One name without the words before it; `nil` where the words are none.
  private static func name(_ words: [Substring]) -> String? {
    var words = words[...]
    while let first = words.first, introductions.contains(first.lowercased()) {
      words.removeFirst()
    }
    if let cut = words.firstIndex(where: { isNoName($0) }) { words = words[..<cut] }
    guard let first = words.first, words.count <= 5 else { return nil }
    let text = words.joined(separator: " ")
    guard text.utf8.count >= 2, text.utf8.count <= 60, !text.contains("://"), !text.contains("@"),
      !text.hasPrefix("www."), first.unicodeScalars.contains(where: { $0.properties.isAlphabetic }),
      !nobody.contains(text.lowercased())
    else { return nil }
    return text
  }

  /// A word that no name goes on with: a number, a date, a remark in brackets.
  private static func isNoName(_ word: Substring) -> Bool {
    if word.first.map({
      $0.isNumber || $0 == "(" || $0 == "@" || $0 == "—" || $0 == "–" || $0 == "-"
    }) ?? true {
      return true
    }
    let lower = word.lowercased()
    return MonthNames.month(lower) != nil && lower.utf8.count > 3
      && !["april", "may", "june", "august", "mai", "juli", "mars", "maja"].contains(lower)
      || anywhereStops.contains(lower)
      || (stops.contains(lower) && word.first?.isLowercase == true)
  }

  private static let conjunctions: Set<String> = [
    "and", "&", "und", "et", "y", "e", "og", "och", "i", "with", "mit", "avec", "con", "en",
  ]

  private static let introductions: Set<String> = [
    "by", "von", "par", "por", "di", "door", "af", "av", "przez", "autor", "author", "auteur",
    "autore", "text", "texto", "words", "written", "posted", "published", "verfasst",
    "geschrieben", "ein", "artikel", "gastbeitrag", "beitrag", "story", "autorin", "autoren",
    "authors", "redakteur", "redakteurin", "dr.", "prof.", "posté", "publié", "écrit",
    "escrito", "scritto", "from", "vom", "the", "interview", "erstellt", "publiziert",
    "pressemitteilung", "foto", "fotos", "name", "publicado", "redacted", "author:", "autor:",
  ]

  /// Words that end a name even with a capital.
  private static let anywhereStops: Set<String> = [
    "alle", "all", "sagt", "says", "follow", "im", "uhr", "view", "see", "stand", "updated",
    "aktualisiert", "published", "veröffentlicht", "posted",
  ]

  private static let stops: Set<String> = [
    "on", "am", "in", "at", "for", "from", "le", "el", "il", "updated", "published",
    "veröffentlicht",
    "aktualisiert", "staff", "correspondent", "reporter", "editor", "contributor", "uhr", "vor",
    "für", "about", "is", "was", "has", "posted", "published",
  ]

  private static let nobody: Set<String> = [
    "admin", "administrator", "editor", "staff", "redaktion", "redaction", "guest", "webmaster",
    "root", "user", "none", "null", "unknown", "anonymous", "author", "editorial", "online",
    "no author", "stand", "name *", "follow", "wordpressadmin", "artikel", "news",
    "editorial staff", "staff writer", "die redaktion", "la redaction", "redakcja", "redazione",
  ]
}
