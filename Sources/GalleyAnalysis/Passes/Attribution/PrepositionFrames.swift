/// Prepositions and the frames of the lexicons that they stand for.
enum PrepositionFrames {
  static func frame(_ hash: UInt32) -> CueFrames? { table[hash] }

  private static let table: [UInt32: CueFrames] = Dictionary(
    [
      ("about", CueFrames.about), ("regarding", .about), ("on", .on), ("for", .forPhrase),
      ("against", .against), ("of", .of), ("in", .inPhrase), ("with", .with), ("at", .at),
      ("over", .over), ("into", .into), ("from", .from), ("to", .toWhat), ("upon", .upon),
      ("behind", .behind), ("by", .by), ("toward", .toward), ("towards", .toward),
    ].map { (FunctionWords.key($0.0), $0.1) }, uniquingKeysWith: { first, _ in first })
}
