import GalleyLanguage

/// Trains a whole model from treebanks; the same treebanks give the same bytes.
struct ModelTrainer {
  private(set) var sentences: [TreebankSentence]
  let log: (String) -> Void

  /// Parts of the training data of which each is tagged by a tagger trained on the others, so
  /// that the parser learns from tags as uncertain as those it will meet.
  static let folds = 4
  /// Runs over the data in different orders, whose weights are averaged: the models are linear, so
  /// the average is one model, and it depends less on the order than each of them.
  static let runs = 3
  static let taggerScale: Float = 24
  static let taggerClamp: Float = 750
  static let actionScale: Float = 16
  static let actionClamp: Float = 360
  static let labelScale: Float = 24
  static let labelClamp: Float = 900
  static let taggerBuckets = 32_000
  static let actionBuckets = 72_000
  static let labelBuckets = 30_000

  mutating func train() -> [UInt8]? {
    guard let (tagged, predicted, prepared) = prepared() else { return nil }
    var image = prepared
    let actions = ActionWeights()
    let labels = PairWeights()
    for run in 0..<Self.runs {
      var parser = ParserTrainer(model: tagged)
      parser.seed += UInt64(run)
      parser.train(sentences, tags: predicted, log: log)
      actions.mix(parser.actions, share: 1 / Float(Self.runs))
      labels.mix(parser.labels, share: 1 / Float(Self.runs))
    }
    image.set(
      .actionWeights,
      TableBuilder.actions(
        actions, count: Self.actionBuckets, scale: Self.actionScale,
        clamp: Self.actionClamp),
      count: Self.actionBuckets)
    image.set(
      .labelWeights,
      TableBuilder.pairs(
        labels, count: Self.labelBuckets, scale: Self.labelScale, clamp: Self.labelClamp),
      count: Self.labelBuckets)
    for (section, size) in image.sizes { log("\(section): \(size) bytes") }
    return image.bytes()
  }

  /// Lexicon, lemmas and tagger, with the tags that the parser is to learn from.
  private mutating func prepared() -> (LanguageModel, [[UInt8]], ModelImage)? {
    let tags = JointTags(sentences)
    var lists = ChoiceListBuilder()
    var image = ModelImage()
    var lemmas = LemmaTrainer()
    lemmas.train(sentences, image: &image)
    guard let rules = try? AlignedImage.model(image.bytes()) else { return nil }
    let lemmatizer = Lemmatizer(model: rules)
    for index in sentences.indices where sentences[index].origin == .silver {
      sentences[index].lemmatise(lemmatizer)
    }
    LexiconTrainer(tags: tags).train(sentences, lists: &lists, image: &image)
    guard let lexical = try? AlignedImage.model(image.bytes()) else { return nil }
    log("\(sentences.count) sentences, \(tags.tags.count) joint tags, \(lists.lists.count) lists")
    let tagger = PairWeights()
    for run in 0..<Self.runs {
      var trainer = TaggerTrainer(tags: tags, model: lexical)
      trainer.seed += UInt64(run)
      tagger.mix(trainer.train(sentences), share: 1 / Float(Self.runs))
    }
    image.set(
      .taggerWeights,
      TableBuilder.pairs(
        tagger, count: Self.taggerBuckets, scale: Self.taggerScale, clamp: Self.taggerClamp),
      count: Self.taggerBuckets)
    log("tagger trained")
    guard let predicted = jackknife(tags) else { return nil }
    LabelChoiceTrainer.train(
      sentences, tags: predicted, model: lexical, joints: tags.tags.count, lists: &lists,
      image: &image)
    guard let tagged = try? AlignedImage.model(image.bytes()) else { return nil }
    return (tagged, predicted, image)
  }

  /// Tags each fold by a tagger that never saw it.
  private func jackknife(_ tags: JointTags) -> [[UInt8]]? {
    var output = [[UInt8]](repeating: [], count: sentences.count)
    var right = 0
    var total = 0
    for fold in 0..<Self.folds {
      let held = { (index: Int) in index / 40 % Self.folds == fold }
      let rest = sentences.indices.filter { !held($0) }.map { sentences[$0] }
      var lists = ChoiceListBuilder()
      var image = ModelImage()
      LexiconTrainer(tags: tags).train(rest, lists: &lists, image: &image)
      guard let model = try? AlignedImage.model(image.bytes()) else { return nil }
      var trainer = TaggerTrainer(tags: tags, model: model)
      trainer.epochs = 3
      let weights = trainer.train(rest)
      for index in sentences.indices where held(index) {
        let sentence = sentences[index]
        output[index] = trainer.run(sentence, Tagger(model: model), weights, gold: nil)
        right += zip(output[index], tags.codes(sentence)).count { $0 == $1 }
        total += sentence.count
      }
    }
    log("jackknifed tags: \(right) of \(total) right")
    return output
  }
}
