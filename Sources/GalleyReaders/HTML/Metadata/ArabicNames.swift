/// Takes the names of people out of a byline in Arabic script, where the word for "and" is a letter
/// before the name: `عمر سالم وهدى فارس`.
enum ArabicNames {
  /// A line that signs has no more words.
  private static let longest = 8
  private static let nameWords = 2...4

  /// A text in which an ampersand stands before the second name in place of the letter; others as
  /// they are.
  static func parted(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isArabic) else { return text }
    var result: [Substring] = []
    var name = 0
    let words = text.split(separator: " ")
    for (position, word) in words.enumerated() {
      let isName = word.unicodeScalars.allSatisfy { isArabic($0) }
      guard isName, !openings.contains(String(word)) else {
        name = 0
        result.append(word)
        continue
      }
      let behind = words[position...].prefix { $0.unicodeScalars.allSatisfy { isArabic($0) } }
      if name >= nameWords.lowerBound, behind.count >= nameWords.lowerBound, word.first == "و",
        word.count > 3, !ownNames.contains(String(word))
      {
        result += ["&", word.dropFirst()]
        name = 1
      } else {
        result.append(word)
        name += 1
      }
    }
    return result.joined(separator: " ")
  }

  /// The names in a line that opens with the word for who wrote.
  static func signature(_ line: String) -> String? {
    guard line.unicodeScalars.contains(where: isArabic) else { return nil }
    var words = line.split(whereSeparator: \.isWhitespace)[...]
    guard let first = words.popFirst(), words.count <= longest,
      openings.contains(first.filter { $0 != ":" })
    else { return nil }
    let isParted = first.hasSuffix(":") || words.first.map { "-–—:".contains($0) } ?? false
    words = words.drop { $0.allSatisfy { "-–—:".contains($0) } }
    // "He wrote" opens sentences too.
    guard isParted || first != "كتب" && first != "كتبت",
      words.count >= nameWords.lowerBound,
      words.allSatisfy({ $0.unicodeScalars.allSatisfy { isArabic($0) || $0 == "،" } })
    else { return nil }
    return words.joined(separator: " ")
  }

  /// Whether a text is two to four words in Arabic script and nothing else.
  static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return nameWords.contains(words.count)
      && words.allSatisfy { $0.unicodeScalars.allSatisfy { isArabic($0) } }
  }

  private static func isArabic(_ scalar: Unicode.Scalar) -> Bool {
    (0x0620...0x065F).contains(scalar.value) || (0x066E...0x06D3).contains(scalar.value)
  }

  private static let openings: Set<String> = ["كتب", "كتبت", "بقلم", "تقرير", "إعداد", "حوار"]

  /// Names that begin with the letter themselves.
  private static let ownNames: Set<String> = [
    "وليد", "وائل", "وفاء", "وسام", "وجدي", "وجيه", "وحيد", "وداد", "وسيم", "وصفي", "ورد", "وردة",
    "وفيق", "وهبة", "وهيب", "ولاء", "وديع", "وضاح", "وعد", "وفائي", "وائلي", "ونيس", "وصال",
    "ويليام", "والي", "واصف", "واثق", "وسن", "ويلسون", "وارد",
  ]
}
