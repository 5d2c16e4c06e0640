/// Lines that sign an article.
extension AuthorNames {
  /// What follows the words by which a line opens as a byline does: "By", "Posted by", "A column
  /// by", "Author:"; `nil` for any other line.
  ///
  /// - Parameter isLabelled: whether only a line counts that says "Author:".
  static func signature(_ line: String, isLabelled: Bool = false) -> String? {
    if !isLabelled || line.contains(where: { "：:＝=".contains($0) }),
      let names = EastAsianNames.signature(line)
    {
      return names.joined(separator: "、")
    }
    if !isLabelled, let name = ArabicNames.signature(line) { return name }
    var words = line.split(whereSeparator: \.isWhitespace).drop {
      $0.allSatisfy { "-–—*•|".contains($0) }
    }
    words = behindDate(words)
    guard let first = words.first, words.count <= 24 else { return nil }
    let opening = first.lowercased().filter { $0 != ":" }
    if first.hasSuffix(":"), labels.contains(opening) {
      // "Words: Jane Dorset | Graphics: Tom Lisk"
      words = words.dropFirst().prefix { $0 != "|" && $0 != "•" }
      guard words.count <= 11 else { return nil }
      return leadingName(words) >= 2 ? names(words) : nil
    }
    // "Written by Jane Dorset" signs wherever it is all of a line.
    if isLabelled, words.count <= 6, writing.contains(opening),
      case let name = words.dropFirst(2).joined(separator: " "), isPerson(name),
      agents.contains(words[words.startIndex + 1].lowercased())
    {
      return name
    }
    // Far from the headline the date has to stand behind the name, as blogs end an entry.
    let isDated = isLabelled && openings.contains(opening) == false && DateText(line) != nil
    if isLabelled && !isDated || words.count > 16 { return nil }
    if words.count > 2, deeds.contains(opening),
      case let agent = words[words.startIndex + 1].lowercased(),
      agents.contains(agent.filter { $0 != ":" })
    {
      words = words.dropFirst(2).prefix { $0 != "|" && $0 != "•" && $0 != "·" }
      let count = leadingName(words)
      let isNamed = count >= 2 || !isLabelled && isUserName(words, count)
      return isNamed ? words.joined(separator: " ") : nil
    }
    if isLabelled { return nil }
    if opening == "words" || opening == "text", let pair = paired(words) { return pair }
    if openings.contains(opening), words.count <= 9 || words.count <= 14 && namesOnly(words) {
      words = behindJob(words.dropFirst())
    } else if agents.contains(opening), words.count > 3, words.count <= 9,
      possessives.contains(words[words.startIndex + 1].lowercased())
    {
      words = behindJob(words.dropFirst())
    } else if let agent = words.prefix(5).firstIndex(where: { agents.contains($0.lowercased()) }),
      words[..<agent].contains(where: { texts.contains($0.lowercased()) }), words.count <= 9
    {
      // "A column by Jane Dorset"
      words = words[(agent + 1)...]
    } else {
      return nil
    }
    return leadingName(words) >= 2 ? names(words) : nil
  }

  /// Whether no word of a line but those that join names is an ordinary one: "By Jane Dorset and
  /// Tom Lisk, Northern Echo — Port Orkum".
  private static func namesOnly(_ words: ArraySlice<Substring>) -> Bool {
    words.dropFirst().allSatisfy { word in
      conjunctions.contains(word.lowercased()) || word.first?.isLowercase != true
    }
  }

  /// "Door onze verslaggever Jane Dorset": the words behind what the house calls her.
  private static func behindJob(_ words: ArraySlice<Substring>) -> ArraySlice<Substring> {
    guard let first = words.first, possessives.contains(first.lowercased()) else { return words }
    let name = words.firstIndex { $0.first?.isUppercase == true } ?? words.startIndex
    return name - words.startIndex <= 4 ? words[name...] : words
  }

  /// The words behind a date, where a byline follows it: "6 July 2022 by Jane Dorset". Others as
  /// they are.
  private static func behindDate(_ words: ArraySlice<Substring>) -> ArraySlice<Substring> {
    guard words.count <= 16, words.prefix(2).contains(where: { $0.contains(where: \.isNumber) }),
      let by = words.prefix(10).firstIndex(where: { word in
        let lower = word.lowercased()
        return agents.contains(lower) && lower != "de" && lower != "da" && lower != "di"
          || deeds.contains(lower)
      }), by > words.startIndex,
      DateText(words[..<by].joined(separator: " "))?.hasDay == true,
      words[..<by].allSatisfy({ word in
        let bare = word.lowercased().filter { $0.isLetter }
        return word.contains(where: \.isNumber) || bare.count <= 4
          || MonthNames.month(bare) != nil || weekdays.contains(bare)
      })
    else { return words }
    return words[by...]
  }

  /// In the languages in which bylines name them.
  static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "montag",
    "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "lundi", "mardi",
    "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
  ]

  /// Who wrote, of "Words Jane Dorset Photography Tom Lisk".
  private static func paired(_ words: ArraySlice<Substring>) -> String? {
    let line = words.joined(separator: " ")
    let cut = OtherCredits.cut(from: line[...])
    let name = cut.split(separator: " ").dropFirst()
    guard cut.count < line.count, (2...4).contains(name.count), leadingName(name) == name.count
    else { return nil }
    return name.joined(separator: " ")
  }

  /// The words as far as they name people: what a comma or a bracket opens and is no name tells of
  /// the person before it.
  private static func names(_ words: ArraySlice<Substring>) -> String {
    let text = words.joined(separator: " ")
    let open = text.prefix { $0 != "(" }
    var result = ""
    for part in open.split(separator: ",") {
      let words = part.split(whereSeparator: \.isWhitespace)
      guard
        result.isEmpty
          || words.filter({ !conjunctions.contains($0.lowercased()) })
            .allSatisfy({ $0.first?.isUppercase == true || $0.hasSuffix(".") })
      else { break }
      result += result.isEmpty ? String(part) : "," + part
    }
    return result
  }

  /// Whether a line opens as a byline does and holds a whole name and nothing else: "By Jane
  /// Dorset".
  static func isSigned(_ line: String) -> Bool {
    signature(line).map(isFullName) ?? false
  }

  /// Whether a line opens with the word that opens a byline, and a name with a capital behind it.
  static func opens(_ line: String) -> Bool {
    let words = line.split(maxSplits: 2, whereSeparator: \.isWhitespace)
    return words.count > 1 && openings.contains(words[0].lowercased().filter { $0 != ":" })
      && words[1].first?.isUppercase == true
  }

  /// Whether a line is nothing but the word that opens a byline, whose name is in the next one.
  static func isOpening(_ line: String) -> Bool {
    let word = line.lowercased().filter { $0 != ":" && !$0.isWhitespace }
    return ["by", "von", "par", "por", "autor", "autorin", "author", "auteur"].contains(word)
  }

  /// Whether a line is a name of two to four words and nothing else.
  static func isFullName(_ line: String) -> Bool {
    let words = line.split(whereSeparator: \.isWhitespace)[...]
    return words.count <= 4 && leadingName(words) == words.count && words.count >= 2
  }

  /// Whether a word such as "and" joins the parts of a line.
  static func joins(_ line: String) -> Bool {
    line.split(whereSeparator: \.isWhitespace).contains { conjunctions.contains($0.lowercased()) }
      || ArabicNames.parted(line) != line
  }

  /// Whether a line opens as a byline does and lists two names or more with commas alone: "By Jane
  /// Dorset, Tom Lisk". What is no person among them the caller tells.
  ///
  /// - Parameter isSigned: whether the word that opens it is gone already.
  static func lists(_ line: String, isSigned: Bool) -> Bool {
    var words = line.split(whereSeparator: \.isWhitespace)[...]
    if !isSigned {
      guard let first = words.popFirst(), openings.contains(first.lowercased()) else {
        return false
      }
    }
    let parts = words.joined(separator: " ").split(separator: ",")
    return parts.count > 1
      && parts.allSatisfy { part in
        let words = part.split(separator: " ")
        return isPerson(part.trimmingPrefix(" ").description) && (2...3).contains(words.count)
          && !PlaceWords.name(words)
      }
  }

  /// Whether a line is the name of a person and nothing else: no desk, no house, no job.
  static func isPerson(_ line: String) -> Bool {
    isFullName(line) && !line.contains(", ")
      && line.split(separator: " ").allSatisfy { word in
        let lower = word.lowercased()
        return !JobWords.isJob(lower) && !outlets.contains(lower) && !lower.contains("redaktion")
          && !(word.contains(".") && word.count > 4)
      }
  }

  /// How many words a name has with which words begin: up to four with capitals, particles between;
  /// 0 where they go on as a title does.
  private static func leadingName(_ words: ArraySlice<Substring>) -> Int {
    var count = 0
    var last = 0
    for word in words {
      if word.first?.isUppercase == true {
        count += 1
        last = count
      } else if count > 0, particles.contains(word.lowercased()) {
        count += 1
      } else {
        break
      }
      if let end = word.last, ",;|:".contains(end) { break }
    }
    return last <= 5 ? last : 0
  }

  /// Whether one word behind "posted by" names who posted: the line ends with it or goes on with
  /// the date.
  private static func isUserName(_ words: ArraySlice<Substring>, _ count: Int) -> Bool {
    guard count <= 1, let first = words.first, first.contains(where: \.isLetter) else {
      return false
    }
    guard let next = words.dropFirst().first else { return true }
    return isNoName(next) || next.allSatisfy { !$0.isLetter }
  }

  /// Words before "by" that say what the author did.
  static let deeds: Set<String> = [
    "posted", "published", "written", "story", "reported", "reviewed", "words", "submitted",
    "verfasst", "geschrieben", "geschreven", "skrevet", "veröffentlicht", "gespeichert", "erstellt",
    "eingestellt",
    "publié", "écrit", "rédigé", "publicado", "escrito", "scritto", "pubblicato",
  ]
  private static let writing: Set<String> = [
    "written", "geschrieben", "verfasst", "geschreven", "écrit", "rédigé", "escrito", "scritto",
  ]
  private static let agents: Set<String> = ["by", "von", "par", "por", "da", "di", "de", "door"]

  /// Words that say with a colon behind them who wrote a text.
  private static let labels: Set<String> = [
    "author", "authors", "autor", "autorin", "autoren", "auteur", "autrice", "autore", "auteure",
    "autora", "by", "text", "texte", "texto", "testo", "tekst", "words", "von", "par", "por",
  ]

  private static let openings: Set<String> = ["by", "von", "par", "por", "text", "autor", "author"]
}
