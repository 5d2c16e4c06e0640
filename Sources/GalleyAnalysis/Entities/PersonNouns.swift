/// Nouns that tell a person by their ending or by themselves: "survivor", "guests".
///
/// For the heads of descriptions only, which the lists of roles do not know.
enum PersonNouns {
  /// Whether a word in small letters names a person or people. O(its letters).
  static func contains(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count > 2, word.allSatisfy({ $0 >= 0x61 || $0 == 0x2D }) else { return false }
    return forms(of: word).contains { isPerson($0) }
  }

  /// The word, and what it is the plural of.
  private static func forms(of word: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    guard word.last == UInt8(ascii: "s"), word.count > 3 else { return [word] }
    if word.suffix(3).elementsEqual("ies".utf8) {
      return [word, word.dropLast(3) + [UInt8(ascii: "y")]]
    }
    return [word, word.dropLast()]
  }

  private static func isPerson(_ form: ArraySlice<UInt8>) -> Bool {
    // "co-founder", "ex-wife": what stands behind the hyphen tells.
    let last = form.lastIndex(of: 0x2D).map { form[form.index(after: $0)...] } ?? form
    let name = String(decoding: last, as: UTF8.self)
    if persons.contains(name) { return true }
    // "voice-over" is a word of its own.
    if last.count < form.count, persons.contains(String(decoding: form, as: UTF8.self)) {
      return true
    }
    guard last.count > 4, !things.contains(name) else { return false }
    return endings.contains { last.suffix($0.count).elementsEqual($0) }
      && !thingEndings.contains { last.suffix($0.count).elementsEqual($0) }
  }

  private static let endings = [
    "er", "or", "ist", "ian", "ee", "ess", "man", "men", "person", "people", "folk", "ant",
    "wright", "smith", "crat", "naut", "path", "ologue", "phile", "mate", "kin",
  ].map { Array($0.utf8) }

  private static let thingEndings = [
    "meter", "ness", "paper", "letter", "water", "matter", "tower", "center", "power", "cover",
    "number", "order", "ture", "weather", "machine", "computer", "mirror", "floor", "door", "color",
    "disaster", "winter", "summer", "fever", "river", "layer", "buster",
  ].map { Array($0.utf8) }

  private static let persons: Set<String> = [
    "adult", "amateur", "athlete", "baby", "bandit", "bishop", "bride", "captive", "casualty",
    "celebrity", "champ", "chef", "chief", "child", "children", "clerk", "client", "coach",
    "colleague", "comic", "companion", "couple", "cousin", "crew", "critic", "crowd", "curate",
    "dj", "duke", "exile", "expat", "expert", "family", "fan", "fellow", "folk", "foe", "friend",
    "gang", "ghost", "girl", "boy", "graduate", "groom", "guest", "guide", "guy", "heir", "herald",
    "hero", "hermit", "host", "household", "human", "idol", "intern", "jury", "kid", "lad", "lady",
    "maid", "majority", "martyr", "mason", "master", "mate", "medic", "minor", "minority", "mob",
    "monk", "mum", "mom", "native", "neighbour", "nobody", "nun", "nurse", "oligarch", "orphan",
    "parent", "patient", "patron", "peer", "pilot", "poet", "priest", "pro", "prodigy", "prophet",
    "psychic", "public", "pupil", "rabbi", "rebel", "recruit", "regent", "relative", "rival",
    "saint", "scout", "serf", "sibling", "slave", "somebody", "someone", "everyone", "everybody",
    "anyone", "anybody", "spouse", "squad", "star", "student", "surgeon", "sheriff", "team", "teen",
    "thief", "tribe", "troupe", "trio", "duo", "twin", "undergraduate", "uncle", "veteran", "vet",
    "victim", "villain", "virtuoso", "warden", "wife", "witness", "youth", "regular", "local",
    "official", "professional", "individual", "conservative", "liberal", "progressive", "radical",
    "moderate", "representative", "executive", "operative", "detective", "citizen", "alien",
    "academic", "mechanic", "cleric", "heretic", "skeptic", "sceptic", "cynic", "addict", "convict",
    "delegate", "advocate", "candidate", "magistrate", "associate", "surrogate", "correspondent",
    "resident", "president", "opponent", "proponent", "dissident", "agent", "respondent",
    "insurgent", "adolescent", "superintendent", "commando", "goalie", "rookie", "newbie", "mp",
    "ceo", "spox", "constituent", "clergy", "laity", "cop", "spy", "ally", "attorney", "secretary",
    "deputy", "nanny", "granny", "daddy", "mummy", "bully", "dignitary", "visionary", "missionary",
    "revolutionary", "beneficiary", "notary", "judge", "widow", "voice", "voice-over", "dean",
    "page", "vicar",
  ]

  private static let things: Set<String> = [
    "answer", "anger", "armor", "banner", "barrier", "behavior", "bumper", "butter", "calculator",
    "cancer", "canter", "carrier", "chamber", "chapter", "character", "charter", "chatter",
    "cluster", "container", "copper", "corner", "counter", "crater", "cylinder", "danger",
    "december", "detector", "dinner", "drawer", "elevator", "encounter", "error", "escalator",
    "factor", "favor", "feather", "filter", "finger", "fiber", "fodder", "folder", "freezer",
    "furor", "gender", "generator", "gutter", "hammer", "helicopter", "honor", "horror", "hunger",
    "indicator", "labor", "ladder", "laser", "leather", "lever", "lumber", "manner", "marker",
    "monitor", "motor", "murder", "november", "october", "offer", "other", "outer", "pepper",
    "poster", "printer", "processor", "quarter", "rather", "reactor", "receiver", "register",
    "remainder", "remember", "render", "reminder", "roller", "router", "rumor", "scanner", "sector",
    "sensor", "september", "server", "shelter", "shoulder", "shower", "silver", "slumber", "soccer",
    "spider", "sticker", "supper", "surrender", "sweater", "tanker", "temper", "terror", "theater",
    "thunder", "timber", "tractor", "trailer", "transfer", "tremor", "trigger", "tumor", "twitter",
    "vapor", "vector", "whether", "wonder", "after", "another", "former", "latter", "either",
    "neither", "never", "under", "however", "later", "earlier", "bigger", "smaller", "lower",
    "higher", "longer", "larger", "greater", "better", "older", "newer", "younger", "further",
    "inner", "upper", "proper", "super", "major", "prior", "senior", "junior", "interior",
    "exterior", "superior", "inferior", "posterior", "access", "address", "excess", "express",
    "process", "progress", "stress", "success", "press", "congress", "degree", "coffee",
    "committee", "guarantee", "spree", "toffee", "jubilee", "career", "elephant", "restaurant",
    "grant", "plant", "warrant", "constant", "distant", "instant", "important", "relevant",
    "significant", "dominant", "twist", "wrist", "checklist", "playlist", "wishlist", "shortlist",
    "blacklist", "exist", "assist", "warpath", "footpath", "climate", "estimate", "ultimate",
    "intimate", "legitimate", "approximate", "pumpkin", "napkin", "german", "roman", "blacksmith",
    "crossover", "layover", "takeover", "turnover", "handover", "makeover", "hangover", "pullover",
    "clover", "liver", "fewer", "litter", "glitter", "flower", "trouser", "decor", "metaphor",
    "minster", "monster", "hamster", "lobster", "oyster", "semester", "sinister", "cannister",
    "canister", "roster", "booster", "toaster", "bluster", "plaster",
  ]
}
