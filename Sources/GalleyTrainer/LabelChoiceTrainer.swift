import GalleyLanguage

/// Learns which labels arcs between two tags have.
struct LabelChoiceTrainer {
  /// Adds the lists of labels to `lists` and their numbers to `image`.
  static func train(
    _ sentences: [TreebankSentence], tags: [[UInt8]], model: LanguageModel, joints: Int,
    lists: inout ChoiceListBuilder, image: inout ModelImage
  ) {
    let size = 2 * UniversalTag.allCases.count * joints
    var counts = [[UInt8: Int]](repeating: [:], count: size)
    var coarse = [[UInt8: Int]](repeating: [:], count: 2 * joints)
    for (sentence, tags) in zip(sentences, tags) {
      for index in 0..<sentence.count where sentence.heads[index] <= sentence.count {
        let head = sentence.heads[index] - 1
        let direction = head > index ? Transition.left : .right
        let slot = LabelChoices.index(
          direction, head: model.tag(tags[head]).universal, dependent: tags[index],
          joints: joints)
        counts[slot][sentence.relations[index], default: 0] += 1
        let side = direction == .left ? 0 : joints
        coarse[side + Int(tags[index])][sentence.relations[index], default: 0] += 1
      }
    }
    var section: [UInt8] = []
    for slot in 0..<size {
      var merged = counts[slot]
      let total = merged.values.reduce(0, +)
      if total < 5 {
        let side = slot < size / 2 ? 0 : joints
        for (label, count) in coarse[side + slot % joints] { merged[label, default: 0] += count }
      }
      let minimum = total < 50 ? 1 : 2
      let list = merged.filter { $0.value >= minimum && $0.value * 1000 >= total }
        .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
      section.append(littleEndian: lists.number(of: list))
    }
    image.set(.labelChoices, section, count: joints)
    image.set(.choices, lists.section(), count: lists.lists.count)
  }
}
