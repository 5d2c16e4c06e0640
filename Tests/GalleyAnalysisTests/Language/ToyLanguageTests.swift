import GalleyCore
import GalleyLanguage
import Testing

@testable import GalleyAnalysis

/// A language is a value: one with words, forms and classes of its own is analysed by the same rules.
///
/// The toy is English with other words where it matters. What reports is "zeb", its past ends in
/// "-ized", and "ke" opens a clause.
@Suite struct ToyLanguageTests {
  private struct ToyForms: WordForms {
    private let word: GalleyLanguage.WordHash

    init(_ bytes: borrowing [UInt8], _ range: Range<Int>) {
      word = .of(bytes.span.extracting(range))
    }

    var base: UInt32 { word.value }
    var plural: UInt32 { word.appending("en").value }
    func eachPresentForm(_ body: (UInt32) -> Void) { body(word.appending("izes").value) }
    func eachPastForm(_ body: (UInt32) -> Void) { body(word.appending("ized").value) }
  }

  private static func bytes(_ list: String) -> [UInt8] { Array(list.utf8) }

  private static let toy = LanguagePack(
    tag: "qtz",
    marks: MarkLexicon(
      sentences: SentenceWords.table(bytes("[never-end]\nGrd\n\n[openers]\nlu\n")),
      grammar: GrammarWords(
        bytes(
          """
          # The small words of the toy.
          [complementizer]
          ke
          [relative]
          hu, ke
          [pronoun-she]
          zi
          [agent-marker]
          bai
          """))),
    cues: CueLexicon(
      ToyForms.self, verbs: bytes("zeb: that bare quote\n"), irregular: [], phrases: [],
      nouns: [], adjectives: [], prepositions: []),
    names: NameClasses.table([bytes("[title]\nGrd\n\n[given-woman]\nMira\n")]),
    modality: ModalityWords.table(bytes("[possible]\npuede\n\n[negative]\nneta\n")),
    engine: .english)

  private func analyse(_ text: String, language: String) -> Facts {
    let mapped = MappedText(bytes: Array(text.utf8))
    var nodes: [Node] = []
    Document.appendLeaf(.paragraph, range: TextRange(0, text.utf8.count), to: &nodes)
    let document = Document(text: mapped, nodes: nodes, metadata: Metadata(), format: "text")
    var options = AnalysisOptions()
    options.language = language
    var diagnostics = Diagnostics()
    var analyzer = Analyzer(options: options)
    analyzer.languages = [Self.toy]
    let facts = analyzer.analyze(document, diagnostics: &diagnostics)
    #expect(diagnostics.all.map(\.code) == [])
    return facts
  }

  private func claims(_ text: String, language: String) -> [String] {
    let letters = Array(text.utf8)
    func string(_ range: TextRange) -> String {
      String(decoding: letters[range.indices], as: UTF8.self)
    }
    return analyse(text, language: language).claims.filter { $0.kind == .attributed }.map { claim in
      let source = claim.sourceRanges.map(string).joined()
      return "\(source) | \(claim.cue.map(string) ?? "-") | \(claim.content.map(string).joined())"
    }
  }

  @Test func itsWordsReport() {
    let text = "Grd. Mira Vol zebized ke the old bridge held."
    #expect(
      claims(text, language: "qtz") == ["Grd. Mira Vol | zebized | ke the old bridge held"])
    #expect(claims(text, language: "en") == [])
  }

  @Test func wordsOfEnglishDoNot() {
    let text = "Mira Vol said that the old bridge held."
    #expect(claims(text, language: "qtz") == [])
    #expect(claims(text, language: "en").count == 1)
  }

  @Test func itsClassesTellWhoAndHow() {
    let facts = analyse(
      "Grd. Mira Vol zebized ke the bridge puede fall. “The ropes neta hold,” zi zebized.",
      language: "qtz")
    #expect(facts.sentences.count == 2)
    #expect(facts.entities.map(\.kind) == [.person])
    #expect(facts.claims.map(\.modality) == [.possible, .asserted])
    #expect(facts.claims.map(\.polarity) == [.positive, .negative])
    #expect(facts.quotes.map(\.speaker) == [0])
  }
}
