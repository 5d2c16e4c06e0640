/// A pronoun that may be a source.
enum Pronoun {
  case he, she, it, they
  /// "who": whoever was just named.
  case relative
  /// "I", "we": whoever speaks, which the marks around it tell and not the words.
  case speaker

  init?(_ hash: WordHash) {
    guard let known = Self.words[hash] else { return nil }
    self = known
  }

  private static let words: [WordHash: Pronoun] = {
    var words: [WordHash: Pronoun] = [:]
    for word in ["he", "him", "his", "himself"] { words[WordHash(word)] = .he }
    for word in ["she", "her", "hers", "herself"] { words[WordHash(word)] = .she }
    for word in ["it", "its", "itself"] { words[WordHash(word)] = .it }
    for word in ["they", "them", "their", "theirs", "both", "themselves"] {
      words[WordHash(word)] = .they
    }
    for word in ["who", "whom", "which", "whose", "that"] { words[WordHash(word)] = .relative }
    for word in ["i", "me", "my", "we", "us", "our", "you"] { words[WordHash(word)] = .speaker }
    return words
  }()
}
