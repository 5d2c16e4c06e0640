/// Tells who wrote an article from those who took its pictures or edited it, in one byline.
enum OtherCredits {
  /// What a part of a byline that opens with who took the pictures says of who wrote: "Pictures by
  /// Tom Lisk, words by Jane Dorset".
  static func behindPictures(_ segment: Substring) -> Substring {
    guard opens(segment) else { return segment }
    let words = segment.split(whereSeparator: \.isWhitespace)
    for position in words.indices.dropFirst(2).dropLast() {
      let next = words[position + 1]
      let isText = openings.contains(folded(words[position]))
      if isText, agents.contains(next.lowercased()) || words[position].hasSuffix(":") {
        return segment[words[position].startIndex...]
      }
    }
    return segment
  }

  /// Whether a part of a byline opens as the credit of somebody else: "Photos: Jane Dorset",
  /// "Edited by Tom Lisk".
  static func opens(_ segment: Substring) -> Bool {
    let words = segment.split(whereSeparator: \.isWhitespace)
    guard let first = words.first, words.count > 1 else { return false }
    let second = words[1].lowercased()
    if first.hasSuffix(":") { return pictures.contains(folded(first)) }
    return agents.contains(second)
      && (pictures.contains(folded(first)) || deeds.contains(folded(first)))
  }

  /// Whether a line tells of who took pictures.
  static func namesPictures(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).contains {
      let word = folded($0)
      return pictures.contains(word) || word.hasPrefix("photograph") || word.hasPrefix("fotogra")
    }
  }

  /// Whether a part of a byline names who edited or translated the text, which no writer does.
  static func opensDeed(_ segment: Substring) -> Bool {
    let words = segment.split(whereSeparator: \.isWhitespace)
    return words.count > 2 && deeds.contains(folded(words[0]))
      && agents.contains(words[1].lowercased())
  }

  /// A part of a byline up to where it goes on with another's credit: "Words by Jane Dorset,
  /// photographs by Tom Lisk", "Jane Dorset Special to the Courier".
  static func cut(from segment: Substring) -> Substring {
    let words = segment.split(whereSeparator: \.isWhitespace)
    guard words.count > 3 else { return segment }
    // "Jane Dorset (text) and Tom Lisk (photographs)"
    if let bracket = words.firstIndex(where: { $0.hasPrefix("(") && pictures.contains(folded($0)) }
    ),
      let joint = words[..<bracket].lastIndex(where: {
        $0.hasSuffix(",") || AuthorNames.conjunctions.contains($0.lowercased())
      }), words[..<joint].contains(where: isName)
    {
      let isComma = words[joint].hasSuffix(",")
      return trimmed(segment[..<(isComma ? words[joint].endIndex : words[joint].startIndex)])
    }
    // "Words Jane Dorset Photography Tom Lisk"
    let isPaired = openings.contains(folded(words[0])) && isName(words[1])
    for position in 1..<(words.count - 1) {
      let word = folded(words[position])
      let isCredit =
        pictures.contains(word) && (words[position].hasSuffix(":") || isPaired)
        || (pictures.contains(word) || deeds.contains(word))
          && agents.contains(words[position + 1].lowercased())
        || word == "special" && ["to", "for"].contains(words[position + 1].lowercased())
      guard isCredit, words[..<position].contains(where: isName) else { continue }
      // "Words and photographs by Jane Dorset"
      guard !joins.contains(folded(words[position - 1])) || isName(words[position - 1]) else {
        // "Words by Jane Dorset and pictures by Tom Lisk"
        guard position > 2, isName(words[position - 2]) else { continue }
        return trimmed(segment[..<words[position - 1].startIndex])
      }
      return trimmed(segment[..<words[position].startIndex])
    }
    return segment
  }

  /// Without the full stop that ended a sentence.
  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let last = text.last, last.isWhitespace || last == "," || last == ";" {
      text.removeLast()
    }
    if text.last == ".", let word = text.split(whereSeparator: \.isWhitespace).last,
      word.count > 4, !word.dropLast().contains(".")
    {
      text.removeLast()
    }
    return text
  }

  /// Whether a word with a capital names somebody rather than a deed.
  private static func isName(_ word: Substring) -> Bool {
    guard let first = word.first, first.isUppercase else { return false }
    let word = folded(word)
    return !pictures.contains(word) && !deeds.contains(word) && !openings.contains(word)
      && !agents.contains(word)
  }

  private static func folded(_ word: Substring) -> String { word.lowercased().filter(\.isLetter) }

  private static let agents: Set<String> = ["by", "von", "par", "por", "de", "di"]
  /// With the empty word, which is all that folding leaves of "&".
  private static let joins: Set<String> = ["and", "und", "et", "y", "e", ""]
  private static let openings: Set<String> = [
    "words", "text", "texte", "texto", "story", "report", "reporting", "written", "posted",
    "article", "essay", "interview", "additional",
  ]
  private static let pictures: Set<String> = AuthorNames.pictures.union([
    "photography", "photographed", "illustrated", "videos", "fotografie", "fotografía",
    "fotografías", "photographies", "bilder", "grafik", "illustrationen", "produced",
  ])
  private static let deeds: Set<String> = [
    "edited", "editing", "translated", "translation", "übersetzt", "traduit", "traducido",
    "compiled", "curated",
  ]
}
