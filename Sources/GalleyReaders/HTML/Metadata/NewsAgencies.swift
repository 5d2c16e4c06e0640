/// Names of news agencies, which write no articles as people do: they are who publishes.
enum NewsAgencies {
  /// The agency that a byline names alone or behind a person, "Reuters", "AFP Staff"; `nil` where the
  /// name is another.
  static func agency(_ name: String) -> String? {
    var words = name.split(whereSeparator: \.isWhitespace)
    if words.first?.lowercased() == "the" { words.removeFirst() }
    while words.count > 1, let last = words.last, followers.contains(last.lowercased()) {
      words.removeLast()
    }
    let bare = words.joined(separator: " ")
    // "AP" and "dpa" are agencies, "Sid" and "Pap" are people.
    let isName = bare.first?.isUppercase == true && bare.dropFirst().allSatisfy(\.isLowercase)
    if bare.count <= 3, isName { return nil }
    return names.contains(bare.lowercased()) ? bare : nil
  }

  /// A name without the agency behind it: "Jane Dorset Associated Press".
  static func parted(_ name: String) -> (person: String, agency: String?) {
    let words = name.split(whereSeparator: \.isWhitespace)
    guard words.count >= 4 else { return (name, nil) }
    for count in 2..<(words.count - 1) {
      let rest = words[count...].joined(separator: " ")
      if let agency = agency(rest) {
        return (words[..<count].joined(separator: " "), agency)
      }
    }
    return (name, nil)
  }

  private static let followers: Set<String> = ["staff", "staffer", "reporters", "newsroom", "wire"]

  /// One entry an agency and each of its names, in lower case.
  private static let names: Set<String> = [
    "associated press", "ap", "reuters", "thomson reuters", "afp", "agence france-presse",
    "agence france presse", "dpa", "deutsche presse-agentur", "bloomberg", "bloomberg news",
    "efe", "agencia efe", "ansa", "tass", "xinhua", "press association", "pa media", "upi",
    "united press international", "canadian press", "kyodo", "kyodo news", "yonhap", "apa", "sda",
    "keystone-sda", "epd", "kna", "ritzau", "ntb", "belga", "lusa", "interfax", "anp",
    "press trust of india", "pti", "ians", "aap", "australian associated press", "cna",
    "europa press", "agência brasil", "anadolu agency", "dow jones newswires", "cns",
    "adnkronos", "sid", "zenger news", "inter press service", "ria novosti", "pap", "ctk", "čtk",
    "mti", "tanjug", "hina", "jiji press", "antara", "bernama", "pr newswire", "business wire",
    "globe newswire", "globenewswire", "getty images",
  ]
}
