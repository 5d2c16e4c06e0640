internal import GalleyLanguage

/// The small words of English grammar that the rules ask for, by their case-folded hashes.
enum FunctionWords {
  static let that = key("that")
  static let to = key("to")
  static let by = key("by")
  static let of = key("of")
  static let asWord = key("as")
  static let according = key("according")
  static let it = key("it")
  static let comma = key(",")
  static let what = key("what")
  static let colon = key(":")
  static let hyphen = key("-")
  static let percent = key("%")
  static let semicolon = key(";")
  static let not = keys(["not", "n't", "n’t", "never"])

  /// Words that open a pair, or count two.
  static let pairs = keys(["both", "either", "neither"])
  /// Words that stand for the antecedent of a relative clause.
  static let relatives = keys(["who", "which", "that", "whom"])
  /// Adverbs that say that somebody says so.
  static let hearsay = keys(["reportedly", "allegedly", "supposedly", "purportedly"])
  /// What asks many people, and so says what they say.
  static let surveys = keys(["poll", "polls", "survey", "surveys", "polling", "census"])
  static let inWords = keys(["in", "per"])
  /// Subjects that name nobody.
  static let empty = keys(["it", "there", "this", "that", "what", "which", "nothing"])
  /// Verbs that lend their subject to a cue behind them and belong to it.
  static let chained = keys([
    "continue", "begin", "start", "go", "decline", "refuse", "fail", "try", "want", "like", "have",
    "need", "proceed", "dare", "hasten", "use", "appear", "seem", "come", "keep", "stop", "help",
  ])
  /// Verbs that carry a noun of saying or thinking as their object.
  static let light = keys([
    "make", "express", "voice", "issue", "have", "give", "raise", "offer", "share", "repeat",
    "reiterate", "take", "hold", "deliver", "hear", "send", "release", "put", "float", "harbor",
    "maintain", "defend", "push", "pitch", "present", "announce", "outline", "level", "file",
    "sign", "reach", "adopt", "form", "keep", "abandon", "drop", "advance", "see", "show",
    "pose", "post", "publish", "state", "convey", "echo", "renew", "withdraw", "detail",
  ])
  /// Participles behind a comma that go on with what the same speaker says.
  static let sequels = keys([
    "adding", "noting", "saying", "stressing", "emphasizing", "emphasising", "explaining",
    "insisting", "citing", "arguing", "warning", "calling", "claiming", "stating", "urging",
    "suggesting", "pointing", "describing", "asking", "promising", "vowing", "accusing",
    "acknowledging", "telling", "writing", "declaring", "recalling", "referring", "expressing",
    "signaling", "signalling", "highlighting", "reaffirming", "reiterating", "underscoring",
    "joking", "concluding", "predicting", "complaining", "conceding", "admitting",
  ])
  /// Words that tie a sentence to the one before; at its start they are no part of what is said.
  static let connectives = keys([
    "but", "and", "yet", "so", "or", "however", "meanwhile", "still", "also", "then", "besides",
    "moreover", "furthermore", "nevertheless", "nonetheless", "instead", "indeed",
  ])
  /// Participles that name the outlet through which a source speaks.
  static let outlets = keys([
    "cited", "quoted", "interviewed", "contacted", "carried", "relayed", "reported", "published",
  ])
  /// Days, months and words for a time: a phrase headed by one is neither source nor content.
  static let times = keys([
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "june", "july", "august", "september", "october", "november",
    "december", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.", "today", "yesterday",
    "tomorrow", "week", "month", "year", "day", "morning", "afternoon", "evening", "night", "time",
    "hour", "minute", "decade", "times", "days", "weeks", "months", "years", "later", "ago",
    "century", "centuries", "decades", "hours", "minutes", "moment", "while",
  ])
  static let weekdays = keys([
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ])
  static let monthNames = keys([
    "january", "february", "march", "april", "june", "july", "august", "september", "october",
    "november", "december", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.",
  ])
  static let articles = keys(["the", "a", "an"])
  /// Forms of "be" and its like that join a subject to an adjective or a clause.
  static let copulas = keys([
    "be", "is", "was", "are", "were", "been", "being", "'s", "'re", "'m", "am", "remain",
    "remained", "remains", "feel", "feels", "felt", "become", "became", "becomes", "seem", "seems",
    "seemed", "sound", "sounded", "sounds", "grew", "got", "gets",
  ])

  /// Words that may stand behind a bare tag ("he said in a statement").
  static let afterTag = keys([
    "in", "on", "at", "during", "after", "to", "into", "from", "when", "as", "with", "before",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday",
    "today", "later", "again", "last", "quietly", "softly", "flatly", "bluntly", "pleasantly",
  ])

  static func key(_ word: String) -> UInt32 { GalleyLanguage.WordHash.of(word).value }
  private static func keys(_ words: [String]) -> Set<UInt32> { Set(words.map(key)) }
}
