package import GalleyCore

/// Finds every marked run of the article's prose, whatever it turns out to be.
package struct QuotePass {
  private let grammar: GrammarWords

  package init(_ grammar: GrammarWords) { self.grammar = grammar }

  /// Appends the quotes, outermost first within each block, with a kind guessed from their shape.
  package func run(
    _ document: Document, facts: inout Facts, diagnostics: inout Diagnostics
  ) {
    document.text.bytes.withUnsafeBufferPointer { bytes in
      var pending: Int32?
      var quoted = BlockQuotations()
      for node in document.nodes.indices {
        quoted.enter(node, document)
        guard document.isProse(node) else { continue }
        let block = document.nodes[node].range
        let lexer = QuoteLexer(
          bytes, block: block, grammar, goesOn: opensWithSingleMark(behind: node, document, bytes))
        if let range = quoted.words(of: block, lexer.runs, bytes) {
          var quote = QuoteFact(node: node, kind: .direct, range: range, inner: range)
          quote.isBlock = true
          quote.continues = quoted.last
          quoted.last = Int32(facts.quotes.count)
          facts.quotes.append(quote)
        }
        let first = facts.quotes.count
        for run in lexer.runs {
          var quote = QuoteFact(node: node, kind: .direct, range: run.range, inner: run.inner)
          quote.kind = QuoteShape(bytes, quote, in: block).kind
          facts.quotes.append(quote)
        }
        // An opening mark repeated at the next paragraph continues the quotation left open.
        if let before = pending, first < facts.quotes.count,
          facts.quotes[first].range.lower == block.lower,
          bytes[block.lower] == bytes[facts.quotes[Int(before)].range.lower]
        {
          facts.quotes[first].continues = before
          facts.quotes[first].kind = .direct
        } else if let before = pending {
          report(facts.quotes[Int(before)], document, &diagnostics)
        }
        pending = nil
        for (offset, run) in lexer.runs.enumerated() where !run.isClosed {
          let index = first + offset
          if run.depth == 0, run.range.upper == block.upper {
            pending = Int32(index)
          } else {
            report(facts.quotes[index], document, &diagnostics)
          }
        }
        report(lexer, document, &diagnostics)
      }
      if let pending { report(facts.quotes[Int(pending)], document, &diagnostics) }
    }
  }

  /// Whether the next prose of a document opens with a single mark.
  private func opensWithSingleMark(
    behind node: Int, _ document: Document, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard node + 1 < document.nodes.count, document.isProse(node + 1) else { return false }
    let next = document.nodes[node + 1].range
    guard next.count > 3 else { return false }
    return QuoteMark.read(bytes, at: next.lower, end: next.upper)?.family == .single
  }

  /// Reports a quotation that never closes.
  private func report(
    _ quote: QuoteFact, _ document: Document, _ diagnostics: inout Diagnostics
  ) {
    let mark = TextRange(quote.range.lower, quote.inner.lower)
    let place = document.text.source(of: mark)
    let end = document.text.source(of: TextRange(quote.range.upper, quote.range.upper)).upper
    diagnostics.report(.unclosedQuotation(at: place, endsAt: end, mark: document.text.string(mark)))
  }

  private func report(
    _ lexer: QuoteLexer, _ document: Document, _ diagnostics: inout Diagnostics
  ) {
    for stray in lexer.strays {
      diagnostics.report(.strayQuotationMark(at: document.text.source(of: stray)))
    }
    for run in lexer.runs where run.isClosed && !run.isUniform {
      let opening = TextRange(run.range.lower, run.inner.lower)
      let closing = TextRange(run.inner.upper, run.range.upper)
      diagnostics.report(
        .mixedQuotationMarks(
          opening: document.text.source(of: opening), closing: document.text.source(of: closing)))
    }
  }
}

extension Document {
  /// Whether passes look for quotes and claims in the node: a leaf that reads as prose.
  package func isProse(_ index: Int) -> Bool {
    guard isLeaf(index) else { return false }
    switch nodes[index].kind {
    case .paragraph, .listItem, .blockQuotation, .caption, .deck, .title: return true
    default: return false
    }
  }
}

extension Diagnostic {
  static func unclosedQuotation(at mark: ByteRange, endsAt end: Int, mark text: String) -> Self {
    let closing =
      switch text {
      case "“", "„": "”"
      case "‘", "‚": "’"
      case "«": "»"
      case "``": "''"
      default: text
      }
    return Diagnostic(
      .unclosedQuotation, "this quotation opens and never closes in its paragraph", at: mark,
      labels: [Label(mark, "opened here; taken to end at the paragraph's end")],
      help: "close it with \(closing) where the quoted words end",
      fixes: [
        Fix(
          "close the quotation at the paragraph's end", .unsafe,
          edits: [TextEdit(ByteRange(end, end), closing)])
      ])
  }

  static func strayQuotationMark(at mark: ByteRange) -> Self {
    Diagnostic(
      .strayQuotationMark, "this quotation mark closes nothing", at: mark,
      labels: [Label(mark, "no quotation is open here")],
      help: "open the quotation where the quoted words begin, or remove the mark")
  }

  static func mixedQuotationMarks(opening: ByteRange, closing: ByteRange) -> Self {
    Diagnostic(
      .mixedQuotationMarks, "this quotation opens with one kind of mark and closes with another",
      at: closing, labels: [Label(opening, "opened here")])
  }
}
