/// Words written together without an apostrophe, and where the second word starts.
enum Contractions {
  /// Length of the first word in bytes, by the hash of the whole.
  static let cuts: [UInt32: Int] = {
    let pairs = [
      "can not", "gon na", "wan na", "got ta", "do nt", "did nt", "does nt", "is nt", "was nt",
      "ca nt", "wo nt", "could nt", "would nt", "should nt", "have nt", "are nt", "were nt",
      "had nt", "has nt",
    ]
    var cuts: [UInt32: Int] = [:]
    for pair in pairs {
      let parts = pair.split(separator: " ")
      cuts[WordHash.of(parts.joined()).value] = parts[0].utf8.count
    }
    return cuts
  }()
}
