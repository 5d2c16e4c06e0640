/// Takes the names of people out of a byline.
enum AuthorNames {
  /// The names in a text like "By Ada Lovelace and Charles Babbage | 3 March 2020".
  static func people(in text: String) -> [String] {
    if let names = EastAsianNames.people(in: text) { return names }
    let text = ArabicNames.parted(text)
    if let turned = turned(text) { return [turned] }
    if let all = allTurned(text) { return all }
    let segments = text.split { ";|•·\n".contains($0) }
      .filter { !OtherCredits.opensDeed($0) }.map(OtherCredits.behindPictures)
    let writers = segments.filter { !OtherCredits.opens($0) }
    var names: [String] = []
    for segment in writers.isEmpty ? segments : writers {
      // "Jane Dorset", and on a line of its own "Environment correspondent, Port Orkum".
      if !names.isEmpty, opensWithJob(segment) { continue }
      names += people(inSegment: segment)
    }
    return names
  }

  /// Whether a line tells a job, and behind a comma for whom or from where.
  private static func opensWithJob(_ segment: Substring) -> Bool {
    let parts = segment.split(separator: ",", maxSplits: 1)
    guard parts.count == 2, let last = parts[0].split(whereSeparator: \.isWhitespace).last else {
      return false
    }
    return JobWords.isJob(last.lowercased())
  }

  private static func people(inSegment segment: Substring) -> [String] {
    guard let spoken = spoken(OtherCredits.cut(from: segment)) else { return [] }
    var names: [String] = []
    for (words, isJoined) in parts(of: spoken) {
      // "Jane Dorset, envoyée spéciale": no name but one that is joined stands in small letters.
      if !isJoined, !names.isEmpty, words.count > 1,
        words.allSatisfy({ $0.first?.isLowercase == true })
      {
        continue
      }
      // "By Jane Dorset, New York"
      if !isJoined, !names.isEmpty, PlaceWords.name(words) { continue }
      // Behind a whole name and a comma one word is a place, a house or a subject.
      let isSingle = words.count == 1 || words.count > 1 && isNoName(words[1])
      if !isJoined, isSingle, names.contains(where: { $0.contains(" ") }),
        !suffixes.contains(words[0].lowercased())
      {
        if NewsAgencies.agency(String(words[0])) != nil { names.append(String(words[0])) }
        continue
      }
      // “Jr.” and “M.D.” behind a comma belong to the name before it.
      if words.count == 1, suffixes.contains(words[0].lowercased()) {
        if let last = names.indices.last { names[last] += " " + words[0] }
        continue
      }
      if let name = name(words) {
        names.append(name)
        // "Jane Dorset CEO, Wend Labs"
        if words.count > 2, let last = words.last, JobWords.leads(last.lowercased()) { break }
      } else if names.isEmpty, words.count == 1, JobWords.leads(words[0].lowercased()) {
        // Behind "CEO," stands the company.
        break
      }
    }
    return names
  }

  /// "Dorset, Jane; Lisk, Tom" as names the right way round; `nil` for any other text.
  private static func allTurned(_ text: String) -> [String]? {
    for separator in [";", " and ", " & ", " und ", " et ", " y "] {
      let parts = text.split(separator: separator)
      guard parts.count > 1 else { continue }
      let names = parts.compactMap { turned(String($0)) }
      if names.count == parts.count { return names }
    }
    return nil
  }

  /// "Dorset, Jane" as "Jane Dorset"; `nil` for any other text.
  private static func turned(_ text: String) -> String? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.split(whereSeparator: \.isWhitespace) }
    guard parts.count == 2, parts[0].count == 1, (1...2).contains(parts[1].count),
      (parts[0] + parts[1]).allSatisfy({ word in
        word.first?.isUppercase == true && word.contains(where: \.isLowercase)
          && word.allSatisfy { $0.isLetter || $0 == "-" || $0 == "." || $0 == "'" || $0 == "’" }
          && !JobWords.isJob(word.lowercased()) && !suffixes.contains(word.lowercased())
      })
    else { return nil }
    return (parts[1] + parts[0]).joined(separator: " ")
  }

  /// What a part of a byline says behind its last "by": "Tech Industry by Steven Musil",
  /// "additional reporting by Tom Lisk". `nil` where it names who took the pictures.
  private static func spoken(_ segment: Substring) -> Substring? {
    let words = segment.split(whereSeparator: \.isWhitespace)
    guard let position = words.lastIndex(where: { prepositions.contains($0.lowercased()) }),
      position > 0, position + 1 < words.count, words[position + 1].first?.isUppercase == true
    else { return segment }
    let before = words[..<position].map { $0.lowercased().filter(\.isLetter) }
    // "von" and its like stand inside names too: "Walter von Aachen".
    if words[position].lowercased() != "by", let deed = before.last,
      !texts.contains(deed), !pictures.contains(deed), !deeds.contains(deed)
    {
      return segment
    }
    if before.contains(where: pictures.contains) && !before.contains(where: texts.contains) {
      return nil
    }
    // A name before it was the byline: "Jane Dorset, edited by Tom Lisk".
    let opening = words[0]
    if words[position - 1].first?.isUppercase == false, opening.first?.isUppercase == true,
      words.count > 2, position >= 3, !texts.contains(before[0]), !introductions.contains(before[0])
    {
      return segment[..<words[position - 1].startIndex]
    }
    return segment[words[position + 1].startIndex...]
  }

  private static let prepositions: Set<String> = ["by", "von", "par", "por"]
  static let pictures: Set<String> = [
    "photo", "photos", "photograph", "photographs", "picture", "pictures", "image", "images",
    "illustration", "illustrations", "graphic", "graphics", "video", "foto", "fotos",
    "photographie",
  ]
  static let texts: Set<String> = [
    "words", "text", "texte", "texto", "story", "report", "reporting", "written", "posted",
    "article", "stories", "additional", "column", "essay", "opinion", "analysis", "commentary",
    "post", "posts", "articles", "beitrag", "beiträge", "kolumne", "artikel", "kommentar",
    "gastbeitrag", "gastkommentar", "analyse", "reportage", "bericht", "chronique",
    "tribune", "columna", "artículo", "articolo",
  ]
  private static let suffixes: Set<String> = [
    "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "m.d.", "md", "ph.d.", "phd", "esq.", "esq",
    "d.o.", "r.n.", "rn", "mba", "d.d.s.", "dds",
  ]

  /// The words of a text parted where one name ends and the next begins, each with whether a word
  /// like "and" joins it to the name before.
  private static func parts(of text: Substring) -> [(words: [Substring], isJoined: Bool)] {
    var words: [[Substring]] = [[]]
    var joined: [Int: Substring] = [:]
    for word in text.split(whereSeparator: { $0.isWhitespace }) {
      var word = word
      var endsName = false
      while let last = word.last, ",;|/•·:)".contains(last) {
        word.removeLast()
        endsName = true
      }
      while let first = word.first, "(|•·/,".contains(first) {
        word.removeFirst()
        words.append([])
      }
      if word.isEmpty || conjunctions.contains(word.lowercased()) {
        words.append([])
        // "en" is Spanish for "in" too.
        if !word.isEmpty, word.lowercased() != "en" { joined[words.count - 1] = word }
        continue
      }
      for piece in unglued(word) { words[words.count - 1].append(piece) }
      if endsName { words.append([]) }
    }
    rejoin(&words, joined)
    return words.enumerated().map { ($1, joined[$0] != nil) }
  }

  /// Puts names of Iberia together again: "Ortega y Gasset", "Costa i Vidal".
  private static func rejoin(_ words: inout [[Substring]], _ joined: [Int: Substring]) {
    for index in words.indices.dropFirst() {
      guard let joint = joined[index], joint.count == 1, joint != "&", words[index].count == 1,
        words[index - 1].count >= 2,
        let name = words[index].first, name.first?.isUppercase == true,
        name.contains(where: \.isLowercase), NewsAgencies.agency(String(name)) == nil
      else { continue }
      words[index - 1] += [joint, name]
      words[index] = []
    }
  }

  /// A word cut where markup glued another to it: "TrapaniCEO", "BlumeStaff", "ByTravis",
  /// "Nolan22".
  private static func unglued(_ word: Substring) -> [Substring] {
    if let digit = word.firstIndex(where: EastAsianNames.isFigure), digit > word.startIndex,
      endsInDate(word, from: digit)
    {
      return [word[..<digit], word[digit...]]
    }
    if let bracket = word.firstIndex(of: "("), bracket > word.startIndex {
      return [word[..<bracket], word[bracket...]]
    }
    for opening in ["By", "Par", "Por"] where word.hasPrefix(opening) {
      let name = word.dropFirst(opening.count)
      if name.first?.isUppercase == true, name.count > 2 { return [name] }
    }
    var index = word.startIndex
    while index < word.endIndex {
      let next = word.index(after: index)
      guard next < word.endIndex else { break }
      if word[index].isLowercase, word[next].isUppercase, next > word.index(after: word.startIndex),
        JobWords.isTitle(word[next...].lowercased())
      {
        let glued = word[next...].lowercased()
        // What no rule for jobs takes away stands alone behind a name.
        if glued == "chief" || glued == "subscribe" { return [word[..<next]] }
        return [word[..<next], word[next...]]
      }
      index = next
    }
    return [word]
  }

  /// Whether a name of letters goes on with a day or a date: "Nolan22", "谢若含2017-03-01". Names of
  /// users hold figures too: "Bo2man", "happyface313".
  private static func endsInDate(_ word: Substring, from digit: Substring.Index) -> Bool {
    let figures = word[digit...]
    guard figures.allSatisfy({ $0.isNumber || "-/.:年月日".contains($0) }),
      word.first?.isLowercase == false
    else { return false }
    return figures.count <= 2 || figures.contains { !$0.isNumber }
  }

  /// One name without the words before it; `nil` where the words are none.
  private static func name(_ words: [Substring]) -> String? {
    var words = words[...]
    var isOurs = false
    while let first = words.first {
      let opening = first.lowercased()
      if introductions.contains(opening) {
        // "The Associated Press" has its article as a part of its name.
        if first == "The", words.count > 2,
          words.dropFirst().allSatisfy({ $0.first?.isUppercase == true })
        {
          break
        }
        isOurs = isOurs || possessives.contains(opening)
      } else if words.count > 2, isOurs || first.first?.isLowercase == true,
        JobWords.isJob(opening) || JobWords.narrows(opening), leadsOn(words[words.startIndex + 1])
      {
        // "our correspondent Jane Dorset", "staff writer Jane Dorset"
      } else {
        break
      }
      words.removeFirst()
    }
    let whole = words
    if let cut = words.firstIndex(where: { isNoName($0) }) { words = words[..<cut] }
    // "Jane Dorset Nov. 3"; "María del Mar" is a name.
    if let cut = words.indices.dropFirst(2).first(where: {
      MonthNames.month(words[$0].lowercased().filter { $0 != "." }) != nil
        && $0 + 1 < whole.endIndex && whole[$0 + 1].first?.isNumber == true
    }) {
      words = words[..<cut]
    }
    // "Orme Post Staff" is the house.
    let isAgency = NewsAgencies.agency(words.joined(separator: " ")) != nil
    if !isAgency, words.last?.lowercased() == "staff",
      let house = words.dropLast().last?.lowercased(),
      outlets.contains(house)
    {
      return nil
    }
    if !isAgency { words = withoutOutlet(JobWords.withoutJob(words)) }
    // "special" of a "special correspondent" is nobody.
    if words.allSatisfy({ JobWords.narrows($0.lowercased()) }) { return nil }
    // "dalla nostra inviata" without her job
    if words.count > 1, words.allSatisfy({ $0.first?.isLowercase == true }),
      words.contains(where: { possessives.contains($0.lowercased()) })
    {
      return nil
    }
    // "About the author"
    if words.count > 1, words.first == "About" { return nil }
    // "A computer science professor" tells what somebody is.
    if words.count > 1, words.first == "A" || words.first == "An",
      words[words.startIndex + 1].first?.isLowercase == true
    {
      return nil
    }
    guard let first = words.first, words.count <= 5 else { return nil }
    let text = recased(words).joined(separator: " ")
    let lower = text.lowercased()
    guard text.utf8.count >= 2, text.utf8.count <= 60, !text.contains("://"),
      !text.contains(where: { "@“”\"„»«>".contains($0) }), !isBody(words), !isPhrase(words),
      !text.hasPrefix("www."), text.contains("(") == text.contains(")"),
      first.unicodeScalars.contains(where: { $0.properties.isAlphabetic }),
      !nobody.contains(lower), words.count > 1 || !lonely.contains(lower),
      words.count > 1 || !(first.hasSuffix(".") && first.count <= 6)
    else { return nil }
    if words.count == 1, MonthNames.month(lower.filter { $0 != "." }) != nil { return nil }
    return text
  }

  /// A name without the house behind it: "Jane Dorset BBC News"; nothing is left of a house alone
  /// with those who work for it: "Courier Staff".
  private static func withoutOutlet(_ words: ArraySlice<Substring>) -> ArraySlice<Substring> {
    guard let last = words.last?.lowercased() else { return words }
    if words.count == 2, last == "staff" || last == "reporters" { return words.prefix(0) }
    guard words.count == 4, outlets.contains(last), last != "press",
      words.allSatisfy({ $0.first?.isUppercase == true })
    else { return words }
    return words.prefix(2)
  }

  /// Whether a word behind that for a job is the next one of such words, or begins a name.
  private static func leadsOn(_ word: Substring) -> Bool {
    let lower = word.lowercased()
    return word.first?.isUppercase == true || JobWords.isJob(lower) || JobWords.narrows(lower)
  }

  static let possessives: Set<String> = [
    "our", "unser", "unsere", "unserem", "unserer", "unseren", "onze", "notre", "nuestro",
    "nuestra", "nostro", "nostra", "nosso", "nossa",
  ]

  /// Whether a name ends as those of companies and associations do.
  private static func isBody(_ words: ArraySlice<Substring>) -> Bool {
    words.count > 1
      && words.contains {
        ["gmbh", "inc", "inc.", "llc", "ltd", "ltd.", "e.v.", "s.a.", "sarl", "s.r.l.", "corp."]
          .contains($0.lowercased())
      } || words.suffix(2).map { $0.lowercased() } == ["e.", "v."]
  }

  /// Whether words with capitals stand behind one without that no name begins with.
  private static func isPhrase(_ words: ArraySlice<Substring>) -> Bool {
    guard words.count > 1, let first = words.first, first.first?.isLowercase == true,
      !particles.contains(first.lowercased()), first.allSatisfy(\.isLetter), first.count > 2
    else { return false }
    return words.dropFirst().contains { $0.first?.isUppercase == true }
  }

  /// Single words that stand in bylines and are nobody's name.
  private static let lonely: Set<String> = weekdays.union([
    "last", "views", "photo", "photos", "additional", "reporting", "new", "share", "comments",
    "comment", "read", "min", "today", "yesterday", "via", "edited", "autor:in",
    "人气", "人氣", "来源", "作者", "编辑",
  ])

  /// A name that is written in capitals throughout, as names are written.
  static func recased(_ words: ArraySlice<Substring>) -> [String] {
    let isShouted =
      words.count >= 2
      && words.allSatisfy {
        $0.allSatisfy { !$0.isLetter || $0.isUppercase } && $0.utf8.allSatisfy { $0 < 0x80 }
      }
      && words.allSatisfy {
        $0.filter(\.isLetter).count > 2 || $0.hasSuffix(".") || particles.contains($0.lowercased())
      }
      && !words.contains { outlets.contains($0.lowercased()) }
    guard isShouted else { return words.map(String.init) }
    return words.enumerated().map { position, word in
      let lower = word.lowercased()
      if position > 0, particles.contains(lower) { return lower }
      if suffixes.contains(lower), lower.allSatisfy({ $0 == "i" || $0 == "v" }) {
        return String(word)
      }
      var result = ""
      var isStart = true
      for character in lower {
        result += isStart ? character.uppercased() : String(character)
        isStart = !character.isLetter
        if result == "Mc" { isStart = true }
      }
      return result
    }
  }

  static let particles: Set<String> = [
    "de", "da", "do", "dos", "del", "della", "di", "du", "van", "von", "der", "den", "la", "le",
  ]
  static let outlets: Set<String> = [
    "news", "press", "times", "post", "journal", "tribune", "herald", "agency", "magazine",
    "radio", "tv", "gazette", "reuters", "agencies", "desk", "team", "bureau", "online", "wire",
    "service",
  ]

  /// A word that no name goes on with: a number, a date, a remark in brackets.
  static func isNoName(_ word: Substring) -> Bool {
    if word.first.map({
      EastAsianNames.isFigure($0) || $0 == "(" || $0 == "@" || $0 == "#" || $0 == "—" || $0 == "–"
        || $0 == "-"
    }) ?? true {
      return true
    }
    if word.contains("@") { return true }
    let lower = word.lowercased()
    return MonthNames.month(lower) != nil && lower.utf8.count > 3
      && !["april", "may", "june", "august", "mai", "juli", "mars", "maja"].contains(lower)
      || anywhereStops.contains(lower)
      || (stops.contains(lower) && word.first?.isLowercase == true)
  }

  static let conjunctions: Set<String> = [
    "and", "&", "und", "et", "y", "e", "og", "och", "i", "with", "mit", "avec", "con", "en",
  ]

  private static let introductions: Set<String> = possessives.union([
    "by", "von", "par", "por", "di", "door", "af", "av", "przez", "autor", "author", "auteur",
    "autore", "text", "texto", "words", "written", "posted", "published", "verfasst",
    "geschrieben", "geschreven", "skrevet", "ein", "artikel", "gastbeitrag", "beitrag", "story",
    "autorin", "autoren",
    "authors", "redakteur", "redakteurin", "dr.", "prof.", "posté", "publié", "écrit",
    "escrito", "scritto", "from", "vom", "the", "interview", "erstellt", "publiziert",
    "автор", "авторы", "текст", "автори", "tekst", "testo", "skribent", "forfatter", "szerző",
    "yazan", "yazar", "συντάκτης", "기자명", "글", "نویسنده", "خبرنگار", "گزارشگر", "بقلم", "بواسطة",
    "كتب", "כתב", "penulis",
    "pressemitteilung", "foto", "fotos", "name", "publicado", "redacted", "author:", "autor:",
  ])

  /// Words that end a name even with a capital.
  private static let anywhereStops: Set<String> = [
    "alle", "all", "sagt", "says", "follow", "im", "uhr", "view", "see", "stand", "updated",
    "aktualisiert", "published", "veröffentlicht", "posted", "twitter", "facebook", "instagram",
    "linkedin", "email", "e-mail", "rss", "lesedauer", "zuletzt", "subscribe",
  ]

  private static let stops: Set<String> = [
    "on", "am", "in", "at", "for", "from", "le", "el", "il", "staff", "correspondent", "reporter",
    "editor", "contributor", "vor", "für", "about", "is", "was", "has",
  ]

  private static let nobody: Set<String> = [
    "admin", "administrator", "editor", "staff", "redaktion", "redaction", "guest", "webmaster",
    "root", "user", "none", "null", "unknown", "anonymous", "author", "editorial", "online",
    "編集部", "编辑部", "no author", "stand", "name *", "follow", "wordpressadmin", "artikel", "news",
    "editorial staff", "staff writer", "die redaktion", "la redaction", "redakcja", "redazione",
    "super user", "site admin", "site editor", "web desk", "web team", "news desk",
    "online desk", "digital desk", "web editor", "redacción", "la redacción", "rédaction",
    "la rédaction", "redação", "da redação",
  ]
}
