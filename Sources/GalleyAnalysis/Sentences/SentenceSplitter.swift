package import GalleyCore

/// Splits the text of a block into sentences.
///
/// One pass over the bytes, O(n). A sentence ends at `.`, `?`, `!` or an ellipsis where the words
/// around it allow it; marks, brackets and footnote figures that close behind the stop belong to
/// it. A quotation or a bracket inside a sentence does not break it ("“We go. They stay,” he
/// said."); a quotation that stands alone is split like any text. Line breaks count as spaces.
package struct SentenceSplitter: Sendable {
  private let words: WordTable

  package init(_ lexicon: MarkLexicon) { words = lexicon.sentences }

  /// Appends the sentences of `range` in order, without the white space between them.
  package func split(_ text: MappedText, _ range: TextRange, into sentences: inout [TextRange]) {
    var scan = SentenceScan(bytes: text.bytes, range: range, words: words)
    while let sentence = scan.next() { sentences.append(sentence) }
  }
}
