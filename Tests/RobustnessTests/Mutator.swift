import FuzzTargets

/// Breaks bytes in the ways in which files break, the same way for the same seed.
struct Mutator {
  private var numbers: RandomNumbers

  init(seed: UInt64) { numbers = RandomNumbers(seed: seed) }

  private mutating func next(_ bound: Int) -> Int { numbers.next(bound) }

  private static let pieces: [[UInt8]] =
    [
      "“", "”", "\"", "''", "‘", "«", "\n", "\r\n", "\n\n", "\u{2028}", "\u{A0}", "(", ")", ".",
      " ",
      "<", ">", "</p>", "<div>", "<!--", "-->", "<![CDATA[", "]]>", "&amp;", "&#0;", "&bogus;", "{",
      "}", "[", "\\u0000", "---\n", "# ", "> ", "- ", "```\n", "\u{202E}", "\u{FEFF}", " said ",
      "according to ", "he ", "SCG", "\t",
    ].map { Array($0.utf8) } + [[0], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0x1B]]

  /// One to eight small faults, and now and then a big one.
  mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for _ in 0...next(8) {
      guard !result.isEmpty else { return result }
      let place = next(result.count)
      switch next(7) {
      case 0: result.remove(at: place)
      case 1: result.insert(contentsOf: Self.pieces[next(Self.pieces.count)], at: place)
      case 2: result[place] = UInt8(next(256))
      case 3: result.removeSubrange(place..<min(result.count, place + next(200)))
      case 4: result = Array(result[..<place])
      case 5:
        let end = min(result.count, place + next(400))
        result.insert(contentsOf: result[place..<end], at: next(result.count))
      default:
        let piece = Self.pieces[next(Self.pieces.count)]
        for _ in 0..<next(300) { result.insert(contentsOf: piece, at: place) }
      }
    }
    return result
  }
}
