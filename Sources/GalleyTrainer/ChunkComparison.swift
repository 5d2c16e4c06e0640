import GalleyLanguage
import Glibc

/// Measures the chunk grammar and the parser on the relations that attribution leans on.
struct ChunkComparison {
  let engine: LanguageEngine
  private let relations: [DependencyRelation] = [
    .subject, .object, .openComplement, .clausalComplement,
  ]

  init(engine: LanguageEngine) { self.engine = engine }

  /// Prints precision and recall of arcs with their relations, both over predicted tags.
  func run(_ sentences: [TreebankSentence]) {
    var syntax = SentenceSyntax()
    var gold = Set<[Int]>()
    var parsed = Set<[Int]>()
    var chunked = Set<[Int]>()
    var time = 0.0
    for (number, sentence) in sentences.enumerated() {
      engine.parse(sentence.tokens[...], of: sentence.text.span, into: &syntax)
      let start = SpeedTest.processorTime()
      let arcs = ChunkGrammar().arcs(syntax.pennTags, syntax.lemmas)
      time += SpeedTest.processorTime() - start
      for arc in arcs {
        chunked.insert([number, arc.head, arc.dependent, Int(arc.relation.rawValue)])
      }
      for token in 0..<sentence.count {
        gold.insert([number, sentence.heads[token] - 1, token, Int(sentence.relations[token])])
        let relation = Int(syntax.relations[token].rawValue)
        parsed.insert([number, Int(syntax.heads[token]), token, relation])
      }
    }
    for relation in relations {
      let index = Int(relation.rawValue)
      let right = gold.filter { $0[3] == index }
      for (name, found) in [("chunks", chunked), ("parser", parsed)] {
        let mine = found.filter { $0[3] == index }
        let shared = mine.intersection(right).count
        print(
          "\(relation.name) \(name): P \(percent(shared, mine.count)) "
            + "R \(percent(shared, right.count))")
      }
    }
    let tokens = sentences.reduce(0) { $0 + $1.count }
    print("chunks: \(Int(Double(tokens) / time)) tokens/s behind the tagger")
  }

  private func percent(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 0 : (Double(part) / Double(whole) * 1000).rounded() / 10
  }
}
