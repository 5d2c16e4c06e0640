/// A trained model, used in place from memory that lives as long as the program.
package struct LanguageModel: Sendable {
  package let words: WordTable
  package let endings: WordTable
  package let choices: ChoiceLists
  package let taggerWeights: PairTable
  package let lemmaExceptions: WordTable
  package let lemmaEndings: WordTable
  package let actionWeights: ActionTable
  package let labelWeights: PairTable
  package let labelChoices: LabelChoices
  /// The universal and the Penn tag of every joint tag.
  package let tags: [JointTag]
  nonisolated(unsafe) let lemmaRules: UnsafeRawPointer
  let lemmaRuleCount: Int
  /// The longest list of choices.
  package static let maximumChoices = 128

  /// Reads the table of sections; throws where the bytes are no model of this version.
  ///
  /// Nothing but that table and the lists of tags is read, so this takes microseconds; with
  /// `verifying` the contents are held against their digest too, which takes a millisecond or two. A
  /// section that is absent counts as an empty table, which is what the trainer starts from. `image`
  /// must be aligned to 64 bytes and live as long as the program.
  package init(image: UnsafeRawBufferPointer, verifying: Bool = true) throws(ModelError) {
    let parts = try ModelParts(image: image, verifying: verifying)
    words = parts.wordTable(.words)
    endings = parts.wordTable(.endings)
    taggerWeights = PairTable(
      buckets: parts[.taggerWeights].base, count: parts[.taggerWeights].count)
    lemmaExceptions = parts.wordTable(.lemmaExceptions)
    lemmaEndings = parts.wordTable(.lemmaEndings)
    actionWeights = ActionTable(
      buckets: parts[.actionWeights].base, count: parts[.actionWeights].count)
    labelWeights = PairTable(buckets: parts[.labelWeights].base, count: parts[.labelWeights].count)
    choices = ChoiceLists(base: parts[.choices].base, count: parts[.choices].count)
    guard choices.fit(length: parts[.choices].length, limit: LanguageModel.maximumChoices) else {
      throw .damagedSection(kind: ModelSection.choices.rawValue)
    }
    labelChoices = LabelChoices(
      base: parts[.labelChoices].base, joints: parts[.labelChoices].count)
    lemmaRules = parts[.lemmaRules].base
    lemmaRuleCount = parts[.lemmaRules].count
    var tags: [JointTag] = []
    let section = parts[.tags]
    for index in 0..<section.count {
      let universal = section.base.load(fromByteOffset: 2 * index, as: UInt8.self)
      let penn = section.base.load(fromByteOffset: 2 * index + 1, as: UInt8.self)
      guard let universal = UniversalTag(rawValue: universal), let penn = PennTag(rawValue: penn)
      else { throw .damagedSection(kind: ModelSection.tags.rawValue) }
      tags.append(JointTag(universal: universal, penn: penn))
    }
    self.tags = tags
  }

  /// The tags that a joint tag stands for.
  package func tag(_ joint: UInt8) -> JointTag {
    Int(joint) < tags.count ? tags[Int(joint)] : JointTag(universal: .noun, penn: .noun)
  }
}
