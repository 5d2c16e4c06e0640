import FuzzTargets
import GalleyCore
import GalleyLanguage
import Testing

struct DeepModelTests {
  /// The tables of letters and of hashes may have other sizes.
  static let sections = ModelSection.allCases.filter {
    $0.rawValue >= ModelSection.deepSizes.rawValue && $0 != .folds && $0 != .pieceSlots
  }

  private static func parse(_ text: String, _ model: DeepModel?) -> SentenceSyntax {
    LanguageEngine(model: LanguageEngine.english.model, deep: model).tree(of: text)
  }

  private static func model() throws -> DeepModel {
    try DeepModel(image: TinyDeepModel.image(TinyDeepModel.bytes()))
  }

  @Test(arguments: [
    "The quay is safe, said Ann Reis, a baker.", "Café-café “ Ω 日本 .", "x",
    String(repeating: "b", count: 100_000) + " said.",
    String(repeating: "said ", count: 128),
  ])
  func everySentenceGetsATreeWithOneRoot(text: String) throws {
    let syntax = Self.parse(text, try Self.model())
    #expect(syntax.heads.count == syntax.tokens.count)
    #expect(syntax.heads.filter { $0 < 0 }.count == 1)
    #expect(syntax.tags.count == syntax.count && syntax.lemmas.count == syntax.count)
    for token in 0..<syntax.count {
      var above = token
      var steps = 0
      while let head = syntax.head(of: above), steps <= syntax.count {
        above = head
        steps += 1
      }
      #expect(above == syntax.root)
    }
  }

  @Test func theModelDecidesWhereThereIsOne() throws {
    let text = "The quay is safe, said Ann Reis, a baker."
    let deep = Self.parse(text, try Self.model())
    let table = Self.parse(text, nil)
    #expect(deep.heads != table.heads)
    #expect(deep.tokens == table.tokens)
    #expect(Self.parse(text, try Self.model()).heads == deep.heads)
  }

  @Test func sentencesSayTheSameTogetherAsAlone() throws {
    let texts = [
      "The quay is safe, said Ann Reis, a baker.", String(repeating: "said ", count: 129), "x",
      "It rains.", String(repeating: "b ", count: 120), "WHO said so?",
    ]
    let bytes = Array(texts.joined(separator: "\n").utf8)
    var sentences: [[Token]] = []
    var start = 0
    let engine = LanguageEngine(model: LanguageEngine.english.model, deep: try Self.model())
    for text in texts {
      var tokens: [Token] = []
      engine.tokenize(bytes.span, TextRange(start, start + text.utf8.count), into: &tokens)
      sentences.append(tokens)
      start += text.utf8.count + 1
    }
    var space = DeepWorkspace()
    let together = engine.readDeeply(sentences, of: bytes.span, in: &space)
    let alone = sentences.map { engine.readDeeply([$0], of: bytes.span, in: &space)[0] }
    #expect(together == alone)
    #expect(together.map { $0 == nil } == [false, true, false, false, false, false])
  }

  @Test func longSentencesAreLeftToTheTable() throws {
    let long = String(repeating: "said ", count: 129)
    #expect(Self.parse(long, try Self.model()).heads == Self.parse(long, nil).heads)
  }

  @Test func aFileCutAnywhereIsRefused() {
    let bytes = TinyDeepModel.bytes()
    for count in stride(from: 0, to: bytes.count, by: 997) {
      #expect(throws: ModelError.self) {
        try DeepModel(image: TinyDeepModel.image(Array(bytes[..<count])))
      }
    }
  }

  @Test func aChangedByteIsNoticed() {
    var bytes = TinyDeepModel.bytes()
    bytes[bytes.count / 2] ^= 1
    #expect(throws: ModelError.otherDigest) {
      try DeepModel(image: TinyDeepModel.image(bytes))
    }
  }

  /// The digest of a file may be right and the file wrong all the same.
  @Test(arguments: DeepModelTests.sections)
  func aSectionOfAnotherSizeIsRefused(section: ModelSection) {
    let bytes = TinyDeepModel.bytes { kind, bytes, count in
      guard kind == section else { return }
      bytes.removeLast(bytes.count / 2)
      count /= 2
    }
    #expect(throws: ModelError.self) { try DeepModel(image: TinyDeepModel.image(bytes)) }
  }

  @Test func labelsOfAnotherProgramAreRefused() {
    let bytes = TinyDeepModel.bytes { kind, bytes, _ in
      if kind == .labels { bytes[0] = UInt8(ascii: "s") }
    }
    #expect(throws: ModelError.damagedSection(kind: ModelSection.labels.rawValue)) {
      try DeepModel(image: TinyDeepModel.image(bytes))
    }
  }

  @Test func theModelOfTheTableIsNone() throws {
    #expect(throws: ModelError.damagedSection(kind: ModelSection.deepSizes.rawValue)) {
      try DeepModel(
        image: TinyDeepModel.image(
          TinyDeepModel.bytes { kind, bytes, count in
            guard kind == .deepSizes else { return }
            bytes = []
            count = 0
          }))
    }
  }
}
