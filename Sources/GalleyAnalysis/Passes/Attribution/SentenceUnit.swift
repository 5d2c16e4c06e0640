internal import GalleyCore
internal import GalleyLanguage

/// A sentence as the attribution rules read it: the words outside its direct quotations, parsed.
///
/// Direct quotations are left out of the parse, and the places where they stood are kept as gaps: a
/// tag such as "said Ann Lee, a baker" reads the same whatever was said. Marks of other runs are
/// left out too, their words stay.
struct SentenceUnit {
  /// Where a direct quotation stood.
  struct Gap {
    /// Index of the quote among the facts.
    var quote: Int
    /// The quotation stood before this token of the unit.
    var position: Int
    /// A comma stands last between the marks, which points to a tag behind them.
    var endsInComma = false
    /// A question mark does.
    var asks = false
  }

  /// A run of marked words that take part in the sentence.
  struct Run {
    var quote: Int
    /// The tokens of the unit that stand between the marks.
    var tokens: Range<Int>
    /// The words are the title of a work: "in her memoir, “Low Tide”".
    var namesWork = false
  }

  var node = 0
  /// The unit stands in a title, whose grammar is its own.
  var isTitle = false
  /// What the unit asserts is a claim of the article's own.
  var states = true
  /// The unit is the first of its block.
  var opensBlock = false
  var range = TextRange(0, 0)
  var tokens: [Token] = []
  var gaps: [Gap] = []
  var runs: [Run] = []
  var syntax = SentenceSyntax()

  mutating func reset(node: Int, range: TextRange) {
    self.node = node
    self.range = range
    tokens.removeAll(keepingCapacity: true)
    gaps.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
  }

  /// Whether nothing but signs stands outside the quotations.
  var isQuotationOnly: Bool {
    !gaps.isEmpty && !tokens.contains { $0.flags.contains(.hasLetter) }
  }
}
