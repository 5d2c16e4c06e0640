import GalleyCore

/// A line that says who wrote the article: `By Jane Doe and John Roe`, `Jane Doe, Staff Writer`.
struct Byline {
  /// The names, in order, those in capitals as names are written; none where a desk or its staff
  /// signs.
  let names: [String]
  /// From the first name to the last.
  let range: TextRange
  /// Dates that the line gives besides.
  let dates: [DatePhrase]

  /// What somebody made, before "by" or a colon.
  private static let works: Set<String> = [
    "words", "text", "story", "report", "article", "analysis", "commentary", "opinion", "review",
    "interview", "essay", "column", "profile", "author", "authors", "byline", "reporting",
  ]

  /// What somebody did for it, before "by".
  private static let deeds: Set<String> = [
    "written", "posted", "reported", "hosted", "presented", "compiled", "interviewed", "authored",
    "submitted", "contributed",
  ]

  /// How many tokens introduce the names: `By`, `Written by`, `Story and photos by`, `Words:`, and
  /// `WORDS` in a line of capitals.
  private static func opening(_ tokens: [LineTokens.Token]) -> Int? {
    let words = tokens.prefix(4).map(\.folded)
    guard tokens.count > 1, let first = words.first else { return nil }
    if first == "by" {
      let start = words[1] == ":" ? 2 : 1
      return start + officeBeforeName(tokens.dropFirst(start))
    }
    // "From our health correspondent ANN LEE"
    if first == "from", words.count > 3, words[1] == "our" || words[1] == "the" {
      let office = officeBeforeName(tokens.dropFirst(2))
      return office > 0 ? 2 + office : nil
    }
    if works.contains(first) || deeds.contains(first) {
      let isJoined = words.count > 3 && words[1] == "and" && words[3] == "by"
      if isJoined, tokens.count > 4 { return 4 }
      if words[1] == "by", tokens.count > 2 { return words[2] == ":" ? 3 : 2 }
    }
    guard works.contains(first) else { return nil }
    if words[1] == ":", tokens.count > 2 { return 2 }
    return (3...5).contains(tokens.count) && tokens.allSatisfy(\.isAllCapitals) ? 1 : nil
  }

  /// "Words Ada Holm" beside other credits: the label of a name without a sign.
  private static func labelled(_ tokens: [LineTokens.Token]) -> Int? {
    guard let first = tokens.first, first.folded == "words" || first.folded == "text",
      (3...4).contains(tokens.count)
    else { return nil }
    return tokens.allSatisfy { $0.isWord && $0.isCapitalised && !times.contains($0.folded) }
      && !tokens.dropFirst().contains {
        ["of", "for", "from", "with", "about"].contains($0.folded)
      }
      ? 1 : nil
  }

  /// "Photographs Ola Renn": who took the pictures signs no text.
  static func isOfPictures(_ tokens: [LineTokens.Token]) -> Bool {
    tokens.first.map { pictures.contains($0.folded) } ?? false
  }

  /// How many small words say what somebody does, before the name: "By climate reporter Ann Lee".
  private static func officeBeforeName(_ tokens: ArraySlice<LineTokens.Token>) -> Int {
    let office = tokens.prefix { $0.isWord && !$0.isCapitalised }
    guard (1...5).contains(office.count), let last = office.last, jobs.contains(last.folded),
      office.endIndex < tokens.endIndex
    else { return 0 }
    return office.count
  }

  /// Words that make a phrase a job, not a name.
  private static let jobs: Set<String> = [
    "writer", "correspondent", "reporter", "editor", "columnist", "contributor", "journalist",
    "staff", "bureau", "chief", "producer", "critic", "analyst", "contributing", "freelance",
    "desk", "columnists", "reporters", "writers", "editors", "correspondents", "photographer",
    "blogger", "intern", "fellow", "professor", "director", "guest", "special", "senior",
    "political", "economics", "business", "foreign", "diplomatic", "health", "science", "sports",
  ]

  /// What somebody reports on, besides what narrows a job.
  private static let beats: Set<String> = [
    "courts", "court", "housing", "energy", "climate", "consumer", "consumers", "police",
    "wildlife", "space", "industry", "employment", "social",
  ]

  /// Words that make a phrase a publication.
  private static let outlets: Set<String> = [
    "news", "press", "times", "post", "journal", "tribune", "herald", "agency", "magazine",
    "radio", "television", "tv", "gazette", "reuters", "afp", "ap", "bbc", "cnn", "observer",
    "guardian", "telegraph", "chronicle", "mail", "star", "globe", "courier", "mercury",
    "examiner", "standard", "independent", "review", "media", "online", "com", "newswire", "wire",
    "service", "dispatch", "record", "sentinel", "bulletin", "daily", "weekly", "today", "team",
  ]

  /// Agencies and jobs that stand behind a name without a sign.
  private static let agencies: [[String]] = [
    ["associated", "press"], ["agence", "france-presse"], ["staff", "writer"],
    ["staff", "reporter"], ["news", "service"], ["reuters"], ["bloomberg"],
  ]

  /// Words that open the names of places rather than those of people.
  private static let placeOpenings: Set<String> = [
    "new", "san", "santa", "los", "las", "saint", "st", "north", "south", "east", "west", "great",
    "hong", "tel", "abu", "rio", "buenos", "kuala", "cape", "fort", "port", "el", "united",
    "sierra", "costa", "puerto", "upper", "lower", "central", "mount", "lake", "isle", "the",
  ]

  /// Words that open the credit of the pictures behind that of the text.
  private static let pictures: Set<String> = [
    "photographs", "photographer", "photography", "photos", "photo", "pictures", "images", "image",
    "illustrations", "illustration", "graphics", "video",
  ]

  private static let particles: Set<String> = [
    "de", "da", "do", "dos", "del", "della", "di", "du", "van", "von", "der", "den", "ter", "ten",
    "la", "le", "el", "al", "bin", "bint", "ibn", "ben", "y", "e", "af", "av", "zu", "st",
  ]

  /// Capitalised words that open a sentence or a phrase of time, not a name.
  private static let times: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "christmas", "easter", "the", "then", "now", "all", "contrast",
    "on", "in", "at", "last", "this", "next", "after", "before", "when", "while", "as", "since",
    "until", "during", "under", "over", "it", "he", "she", "they", "we", "there", "here", "but",
    "if", "these", "those", "some", "many", "once", "late", "early", "yesterday", "today",
  ]

  /// Names that other lines of the credits stand beside need neither “By” nor a job.
  init?(_ bytes: [UInt8], _ range: TextRange, isBesideCredits: Bool = false) {
    guard range.count <= LineTokens.longest else { return nil }
    let tokens = LineTokens(bytes, range).tokens
    guard tokens.count <= 40, let first = tokens.first else { return nil }
    let opening = Self.opening(tokens) ?? (isBesideCredits ? Self.labelled(tokens) : nil)
    guard opening != nil || !Self.isOfPictures(tokens) else { return nil }
    let job = opening == nil ? Self.leadingJob(tokens) : 0
    var parser = Parser(
      bytes, tokens[(opening ?? job)...], hasJob: job > 0, isBare: opening == nil)
    guard parser.parse() else { return nil }
    if opening == nil {
      // Without “By” only the job behind it tells a name from a heading.
      guard first.isCapitalised, parser.isFirstNameFull,
        isBesideCredits
          ? parser.names.count <= 4 && !Self.placeOpenings.contains(first.folded)
            && tokens.count <= 16 && !tokens.contains(where: { $0.folded.hasSuffix("'s") })
          : parser.names.count <= 2
            && (parser.hasJob
              || parser.names.count == 1 && parser.isStamped
                && !Self.placeOpenings.contains(first.folded))
      else { return nil }
    }
    guard let start = parser.ranges.first, let end = parser.ranges.last else { return nil }
    names = parser.names.filter(Self.isPerson).map { name in
      AuthorNames.recased(name.split(separator: " ")[...]).joined(separator: " ")
    }
    self.range = TextRange(start.lower, end.upper)
    dates = parser.dates
  }

  /// The authors that a line names behind "by", up to its first comma or bracket: what follows may
  /// be any house or place.
  static func opening(_ bytes: [UInt8], _ range: TextRange) -> Byline? {
    let tokens = LineTokens(bytes, range).tokens
    guard tokens.first?.folded == "by",
      let end = tokens.first(where: { [",", "(", "["].contains($0.folded) })
    else { return nil }
    return Byline(bytes, TextRange(range.lower, end.range.lower))
  }

  /// Whether a name is none of a desk or its staff: `Crime Desk`, `Business Staff`.
  private static func isPerson(_ name: String) -> Bool {
    let last = name.split(separator: " ").last.map { $0.lowercased() } ?? ""
    return !jobs.contains(last) || last == "chief"
  }

  /// The tokens of a job in front of a name, with the comma behind it: `Local Democracy Reporter,
  /// Kay Loft`.
  private static func leadingJob(_ tokens: [LineTokens.Token]) -> Int {
    guard let comma = tokens.prefix(6).firstIndex(where: { $0.folded == "," }), comma > 0,
      tokens[..<comma].allSatisfy(\.isWord), jobs.contains(tokens[comma - 1].folded),
      comma + 2 < tokens.count
    else { return 0 }
    return comma + 1
  }

  /// Whether a line says what its author does or for whom, and nothing else: `Transport
  /// correspondent, BBC News`.
  static func isJob(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard range.count <= 80 else { return false }
    let tokens = LineTokens(bytes, range).tokens
    let words = tokens.filter(\.isWord).map(\.folded)
    guard let first = words.first, let last = words.last, words.count <= 8 else { return false }
    // "Courts correspondent, Lenton Crown Court"
    let office = tokens.prefix { $0.folded != "," }
    if office.count < tokens.count, (1...5).contains(office.count), office.allSatisfy(\.isWord),
      [office.first, office.last].contains(where: { $0.map { jobs.contains($0.folded) } ?? false })
    {
      return true
    }
    if jobs.contains(last) || jobs.contains(first) && words.count <= 4
      || words.contains(where: jobs.contains) && words.contains(where: outlets.contains)
    {
      return true
    }
    // "Football reporter at Marsh Lane"
    if let place = words.firstIndex(where: { ["at", "in", "for"].contains($0) }), place > 0,
      jobs.contains(words[place - 1])
    {
      return true
    }
    // "New rules for the local press" is no publication.
    return tokens.allSatisfy { !$0.isWord || $0.isCapitalised }
      && (outlets.contains(last)
        || words.count <= 5 && words.prefix(2).contains(where: outlets.contains))
  }

  /// Whether a line says where its author was and nothing else: `at Gasworks Lane`, `in Lisbon`.
  static func isPlace(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard range.count <= 60 else { return false }
    let tokens = LineTokens(bytes, range).tokens
    guard (2...6).contains(tokens.count), let first = tokens.first,
      ["at", "in"].contains(first.folded)
    else { return false }
    return tokens.dropFirst().allSatisfy { $0.isWord ? $0.isCapitalised : $0.folded == "," }
  }

  /// Reads names, jobs, publications, places and dates, parted by commas, strokes and “and”.
  private struct Parser {
    private let bytes: [UInt8]
    private let line: ArraySlice<LineTokens.Token>
    private var rest: ArraySlice<LineTokens.Token>
    private(set) var names: [String] = []
    private(set) var ranges: [TextRange] = []
    private(set) var dates: [DatePhrase] = []
    private(set) var hasJob = false
    /// Whether no "By" opens the line.
    private let isBare: Bool
    /// Whether a word such as "Published" stands before a date.
    private(set) var isStamped = false
    /// Whether the first name has a given name and a family name and no publication's word.
    private(set) var isFirstNameFull = false

    init(
      _ bytes: [UInt8], _ tokens: ArraySlice<LineTokens.Token>, hasJob: Bool, isBare: Bool
    ) {
      self.bytes = bytes
      self.hasJob = hasJob
      self.isBare = isBare
      line = tokens
      rest = tokens
    }

    /// False where something in the line fits none of them.
    mutating func parse() -> Bool {
      guard takeName(isFirst: true) else { return false }
      var isBehindStroke = false
      var isUpdate = false
      while let token = rest.first {
        if isPictureCredit { return true }
        // "By Jane Doe | Explainer": a section of one word.
        if isBehindStroke, token.isWord, rest.count == 1 { return true }
        isBehindStroke = ["|", "•", "·"].contains(token.folded)
        if dropAside() { continue }
        if isSeparator(token) {
          rest = rest.dropFirst()
          continue
        }
        if case (var date, let count)? = DatePhrase.parse(rest) {
          date.isUpdate = isUpdate
          dates.append(date)
          rest = rest.dropFirst(count)
          continue
        }
        // "Jane Doe Published May 3, 2024 Updated May 4, 2024 09:58am"
        if token.isCapitalised, DateLineWords.stamps.contains(token.folded) {
          isStamped = true
          isUpdate = token.folded == "updated" || token.folded == "modified"
          rest = rest.dropFirst()
          continue
        }
        guard takeAddress() || takeCompany() || takeName(isFirst: false) else { return false }
      }
      return true
    }

    /// Drops "(now)" or "(earlier)" behind a name.
    private mutating func dropAside() -> Bool {
      guard rest.first?.folded == "(", let end = rest.firstIndex(where: { $0.folded == ")" }),
        (2...4).contains(end - rest.startIndex),
        rest[(rest.startIndex + 1)..<end].allSatisfy({ $0.isWord && !$0.isCapitalised })
      else { return false }
      rest = rest[(end + 1)...]
      return true
    }

    /// An address of e-mail, whose parts are words and signs, up to the next stroke or comma.
    private mutating func takeAddress() -> Bool {
      let segment = rest.prefix { ![",", "|", "•", "·", "(", ")"].contains($0.folded) }
      guard segment.count <= 8, segment.contains(where: { $0.folded == "@" }),
        !segment.contains(where: { $0.isWord && $0.isCapitalised })
      else { return false }
      rest = rest.dropFirst(segment.count)
      return true
    }

    private func isSeparator(_ token: LineTokens.Token) -> Bool {
      [",", "|", "•", "·", "–", "—", "-", "/", ";", ":", "&", "and", "with", "(", ")", "."]
        .contains(token.folded)
    }

    /// Whether the pictures' credit begins: `Words: Jane Doe. Photographs: Ola Renn`.
    private var isPictureCredit: Bool {
      guard let first = rest.first, Byline.pictures.contains(first.folded) else { return false }
      let next = rest.dropFirst().first?.folded
      return next == ":" || next == "by"
    }

    /// A segment up to the next separator that is a job, a publication, a place or a time.
    private mutating func takeCompany() -> Bool {
      let segment = rest.prefix { !isSeparator($0) || $0.folded == "-" }
      guard !segment.isEmpty, segment.count <= 10 else { return false }
      let words = segment.map(\.folded)
      // "on the Isle of Sund", but neither "on the harbour plan" nor "on Brexit"; behind a bare
      // name "in Lisbon", not "in court".
      let hasName = segment.contains(where: \.isCapitalised)
      let isPlace =
        words[0] == "special"
        || ["in", "at", "for", "of", "from"].contains(words[0]) && (hasName || !isBare)
        || words[0] == "on" && hasName && words.count > 1 && words[1] == "the"
      let isJob = words.contains { Byline.jobs.contains($0) }
      let isOutlet =
        words.contains { Byline.outlets.contains($0) }
        || words[0] == "the" && segment.dropFirst().first?.isCapitalised ?? false
      let isTime = words.allSatisfy {
        DateLineWords.contains($0) || DateLineWords.isTime($0)
      }
      // "By Ola Renn, SVN": letters of an outlet.
      let isLetters =
        segment.count == 1 && segment[segment.startIndex].isAllCapitals
        && (2...6).contains(words[0].utf8.count)
      let isReading = words.count == 3 && words[1] == "min" && words[2] == "read"
      guard isPlace || isJob || isOutlet || isTime || isReading || isLetters else { return false }
      // Right behind a name stands a place or a job: "The Keeper Who Left the Quiet Quay" is
      // neither.
      let isApart =
        segment.startIndex == line.startIndex || isSeparator(line[segment.startIndex - 1])
      let isJobBehindName =
        Byline.jobs.contains(words[words.count - 1]) && !["a", "an", "the"].contains(words[0])
      if !isApart, !isPlace, !isTime, !isLetters, !isJobBehindName,
        !Byline.outlets.contains(words[words.count - 1])
      {
        return false
      }
      if isJob || isOutlet { hasJob = true }
      rest = rest.dropFirst(segment.count)
      return true
    }

    /// Whether a capital stands behind a hyphen or an apostrophe, as in “al-Hariri” or “d’Arcy”.
    private func hasInnerCapital(_ token: LineTokens.Token) -> Bool {
      bytes[token.range.indices].contains { (0x41...0x5A).contains($0) }
    }

    /// Whether an agency or a job stands behind a name without a sign: "ANN LEE Associated Press",
    /// "Ann Lee Staff Writer".
    private func opensOutlet(
      _ token: LineTokens.Token, behind name: [LineTokens.Token]
    ) -> Bool {
      let words = rest.prefix(3).map(\.folded)
      if Byline.agencies.contains(where: { words.starts(with: $0) }) { return true }
      return !token.isAllCapitals && token.range.count > 2
        && name.allSatisfy(\.isAllCapitals) && name.contains { $0.range.count > 2 }
    }

    /// "Ann Lee Courts correspondent": what somebody reports on belongs to the job, not to the
    /// name.
    private mutating func returnBeat(of name: inout [LineTokens.Token]) {
      guard name.count >= 3, let job = rest.first, !job.isCapitalised,
        Byline.jobs.contains(job.folded), let beat = name.last,
        JobWords.narrows(beat.folded) || Byline.beats.contains(beat.folded)
      else { return }
      name.removeLast()
      rest = line[(rest.startIndex - 1)...]
    }

    private mutating func takeName(isFirst: Bool) -> Bool {
      var name: [LineTokens.Token] = []
      while let token = rest.first, token.isWord, name.count < 5 {
        let isPart =
          token.isCapitalised
          || !name.isEmpty && hasInnerCapital(token)
          || !name.isEmpty && Byline.particles.contains(token.folded) && rest.count > 1
          || name.isEmpty && isFirst && Byline.particles.contains(token.folded)
        guard isPart, DatePhrase.parse(rest) == nil else { break }
        // "BY ANN LEE AND TOM HOLT"
        if !name.isEmpty, isSeparator(token) { break }
        if name.count >= 2, opensOutlet(token, behind: name) { break }
        if name.count >= 2, DateLineWords.stamps.contains(token.folded) { break }
        if isPictureCredit { break }
        name.append(token)
        rest = rest.dropFirst()
      }
      returnBeat(of: &name)
      guard let first = name.first, let last = name.last, name.count >= 2 || isFirst,
        !Byline.times.contains(first.folded) || name.count >= 2 && first.folded == "the",
        !DateLineWords.stamps.contains(first.folded)
      else { return false }
      if isFirst {
        isFirstNameFull =
          name.count >= 2
          && !name.contains {
            Byline.outlets.contains($0.folded) || Byline.jobs.contains($0.folded)
          }
      }
      // "Words: Jane Doe. Photographs: ...": the stop is the sentence's.
      let isStop = isPictureCredit && last.folded.hasSuffix(".")
      let range = TextRange(first.range.lower, last.range.upper - (isStop ? 1 : 0))
      names.append(String(decoding: bytes[range.indices], as: UTF8.self))
      ranges.append(range)
      return true
    }
  }
}

/// Words of a time of day or a note of change that may follow a name.
enum DateLineWords {
  /// What stands before the date of a publication or a change.
  static let stamps: Set<String> = ["published", "updated", "posted", "modified"]

  /// "09", "58am"
  static func isTime(_ word: String) -> Bool {
    let figures = word.hasSuffix("am") || word.hasSuffix("pm") ? word.dropLast(2) : word[...]
    return !figures.isEmpty && figures.utf8.allSatisfy { (0x30...0x3A).contains($0) }
  }

  static func contains(_ word: String) -> Bool {
    [
      "published", "updated", "posted", "on", "am", "pm", "a.m.", "p.m.", "gmt", "utc", "et",
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "min", "read",
      "page", "last", "first", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "bst", "cet",
      "cest", "ist", "hkt", "ct", "pt", "at",
    ].contains(word)
  }
}
