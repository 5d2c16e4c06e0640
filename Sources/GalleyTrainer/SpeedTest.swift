import GalleyCore
import GalleyLanguage
import Glibc

/// Measures the engine's processor time over sentences of a treebank.
struct SpeedTest {
  let engine: LanguageEngine

  static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// Prints the rates of five passes.
  func run(_ sentences: [TreebankSentence]) {
    let bytes = sentences.reduce(0) { $0 + $1.text.count }
    var tokens: [Token] = []
    var syntax = SentenceSyntax()
    for _ in 0..<5 {
      var count = 0
      let start = Self.processorTime()
      for sentence in sentences {
        tokens.removeAll(keepingCapacity: true)
        engine.tokenize(sentence.text.span, TextRange(0, sentence.text.count), into: &tokens)
        count += tokens.count
      }
      let tokenised = Self.processorTime()
      for sentence in sentences {
        engine.parse(sentence.tokens[...], of: sentence.text.span, into: &syntax)
      }
      let parsed = Self.processorTime()
      print(
        "tokenize \(rate(bytes, tokenised - start)) MB/s, parse \(rate(bytes, parsed - tokenised)) "
          + "MB/s, \(Int(Double(count) / (parsed - tokenised))) tokens/s, "
          + "both \(rate(bytes, parsed - start)) MB/s")
    }
  }

  private func rate(_ bytes: Int, _ seconds: Double) -> Double {
    (Double(bytes) / seconds / 10_000).rounded() / 100
  }
}
