/// Words for what the people do who are named in bylines.
enum JobWords {
  /// Whether a word in lower case names a job.
  static func isJob(_ word: String) -> Bool { jobs.contains(word) }

  /// Whether a word in lower case tells what somebody is at a company.
  static func leads(_ word: String) -> Bool {
    ["ceo", "cto", "cfo", "coo", "founder", "president", "director", "chairman"].contains(word)
  }

  /// Whether a word in lower case may stand glued to a name: a job or the word before one.
  static func isTitle(_ word: String) -> Bool {
    jobs.contains(word)
      || word.utf8.count >= 6 && modifiers.contains(word)
      || ["staff", "chief", "subscribe"].contains(word)
  }

  /// A name without the job behind it, with the words that narrow the job; nothing is left where
  /// all was a job: "Jane Dorset Political Editor", "AP Sports Writer".
  static func withoutJob(_ words: ArraySlice<Substring>) -> ArraySlice<Substring> {
    if words.count >= 3, words.last?.lowercased() == "staff" {
      // "Jane Dorset Staff", "Jane Dorset Courier Staff"
      return words.dropLast(words.count == 3 ? 1 : 2)
    }
    guard let job = words.indices.first(where: { jobs.contains(words[$0].lowercased()) }) else {
      return words
    }
    var name = words[..<job]
    // One word before a job is no whole name: "Roving Reporter" is how somebody signs.
    if name.count == 1, words.count == 2, let only = name.first, !isModifier(only),
      only.contains(where: \.isLowercase), only.lowercased() != "our"
    {
      return words
    }
    while let last = name.last, isModifier(last), name.count > 2 || !isName(name) {
      name.removeLast()
    }
    // "Register Staff Writer" names the house.
    if name.count == 1, let only = name.first,
      only.allSatisfy(\.isUppercase)
        || job > words.startIndex && words[words.index(before: job)].lowercased() == "staff"
    {
      return name[..<name.startIndex]
    }
    return name
  }

  /// Whether a word in lower case narrows a job: the "special" of a correspondent.
  static func narrows(_ word: String) -> Bool { modifiers.contains(word) }

  private static func isModifier(_ word: Substring) -> Bool {
    modifiers.contains(word.lowercased())
      || word.count <= 4 && word.allSatisfy { $0.isUppercase || $0 == "&" }
  }

  /// Whether two words can be a name: neither narrows a job.
  private static func isName(_ words: ArraySlice<Substring>) -> Bool {
    words.count == 2 && !words.contains(where: isModifier)
  }

  private static let jobs: Set<String> = [
    "editor", "editors", "reporter", "reporters", "writer", "writers", "correspondent",
    "videojournalist", "videojournalists", "videoreporter", "fotojournalist", "fotoreporter",
    "correspondents", "columnist", "columnists", "journalist", "journalists", "contributor",
    "contributors", "critic", "blogger", "producer", "photographer", "analyst", "ceo", "cto",
    "cfo", "redakteur", "redakteurin", "reporterin", "korrespondent", "korrespondentin",
    "journaliste", "rédacteur", "rédactrice", "redactor", "redactora", "periodista",
    "corresponsal", "correspondant", "correspondante", "correspondente", "corrispondente",
    "verslaggever", "verslaggeefster", "redacteur", "redactrice", "inviato", "inviata",
    "giornalista", "jornalista", "repórter", "journalistin", "chefredakteur", "chefredakteurin",
    "기자", "특파원", "선임기자", "논설위원", "freelancer", "dziennikarz", "dziennikarka", "reporterka",
    "redaktorka", "redattore",
    "redattrice", "redator", "redatora", "verslaggevers", "journalisten",
  ]

  private static let modifiers: Set<String> = [
    "political", "politics", "chief", "senior", "staff", "sports", "sport", "games", "business",
    "science", "technology", "tech", "health", "economics", "economy", "education", "environment",
    "foreign", "diplomatic", "home", "affairs", "city", "news", "managing", "deputy", "assistant",
    "associate", "contributing", "special", "guest", "national", "legal", "culture", "arts",
    "entertainment", "media", "features", "feature", "opinion", "travel", "food", "crime",
    "investigative", "freelance", "personal", "finance", "money", "security", "defence", "defense",
    "religion", "transport", "local", "regional", "european", "international", "executive",
  ]
}
