import GalleyLanguage

/// The joint tags of a treebank, by frequency.
struct JointTags {
  private(set) var tags: [JointTag] = []
  private var codes: [JointTag: UInt8] = [:]

  /// Combinations rarer than this are read as the most frequent one with the same Penn tag.
  static let minimumCount = 5

  init(_ sentences: [TreebankSentence]) {
    var counts: [Int: Int] = [:]
    for sentence in sentences {
      for index in 0..<sentence.count {
        counts[JointTags.order(sentence.universals[index], sentence.penns[index]), default: 0] += 1
      }
    }
    for (key, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) })
    where count >= JointTags.minimumCount {
      guard let universal = UniversalTag(rawValue: UInt8(key >> 8)),
        let penn = PennTag(rawValue: UInt8(key & 0xFF))
      else { continue }
      let tag = JointTag(universal: universal, penn: penn)
      codes[tag] = UInt8(tags.count)
      tags.append(tag)
    }
  }

  private static func order(_ universal: UniversalTag, _ penn: PennTag) -> Int {
    Int(universal.rawValue) << 8 | Int(penn.rawValue)
  }

  /// The code of a combination, or of the nearest one that is frequent.
  func code(_ universal: UniversalTag, _ penn: PennTag) -> UInt8 {
    codes[JointTag(universal: universal, penn: penn)]
      ?? UInt8(tags.firstIndex { $0.penn == penn } ?? 0)
  }

  func codes(_ sentence: TreebankSentence) -> [UInt8] {
    (0..<sentence.count).map { code(sentence.universals[$0], sentence.penns[$0]) }
  }

  var section: [UInt8] { tags.flatMap { [$0.universal.rawValue, $0.penn.rawValue] } }
}
