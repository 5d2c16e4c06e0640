import GalleyCore
import GalleyLanguage

/// Prints parses of plain text in the columns of CoNLL-U, one sentence a line of input.
struct ParsePrinter {
  let engine: LanguageEngine

  func print(_ line: [UInt8]) -> String {
    var tokens: [Token] = []
    engine.tokenize(line.span, TextRange(0, line.count), into: &tokens)
    var syntax = SentenceSyntax()
    engine.parse(tokens[...], of: line.span, into: &syntax)
    var output = "# text = \(String(decoding: line, as: UTF8.self))\n"
    for index in 0..<syntax.count {
      let form = String(decoding: line[tokens[index].range.indices], as: UTF8.self)
      let lemma = engine.lemma(of: index, in: syntax, text: line.span)
      output +=
        "\(index + 1)\t\(form)\t\(lemma)\t\(syntax.tags[index].name)\t"
        + "\(syntax.pennTags[index].name)\t_\t\(syntax.heads[index] + 1)\t"
        + "\(syntax.relations[index].name)\t_\t_\n"
    }
    return output
  }
}
