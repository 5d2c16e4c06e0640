/// Words by which the names of places begin and end that stand behind an author's name and a comma.
enum PlaceWords {
  /// Whether words name a place rather than a person: "New York", "Orkum Island".
  static func name(_ words: [Substring]) -> Bool {
    guard words.count == 2 || words.count == 3, let first = words.first, let last = words.last
    else {
      return false
    }
    return openings.contains(first.lowercased()) || endings.contains(last.lowercased())
  }

  private static let openings: Set<String> = [
    "new", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "los",
    "las", "san", "santa", "st.", "saint", "port", "fort", "lake", "mount", "hong", "buenos",
    "cape", "rio", "são", "tel", "abu", "kuala", "upper", "lower", "great", "greater", "bad", "den",
  ]

  private static let endings: Set<String> = [
    "city", "beach", "valley", "county", "island", "islands", "springs", "falls", "bureau", "coast",
    "republic", "kingdom", "states", "kong", "aires", "district", "province", "region", "bay",
    "harbour", "harbor", "heights", "university", "college", "institute", "school", "hospital",
    "communications", "relations", "office", "department", "centre", "center", "foundation",
    "laboratory", "marketing",
  ]
}
