package import GalleyCore

/// Decides what each marked run is, once it is known which runs are somebody's words.
///
/// Shape decides for titles, nicknames and coinages; an attribution makes speech of what shape
/// leaves open: a run that is all that is said, or ends like a sentence, is direct, any other mixed.
package struct QuoteKindPass {
  private let language: LanguagePack

  package init(_ language: LanguagePack) { self.language = language }

  package func run(
    _ document: Document, facts: inout Facts, diagnostics: inout Diagnostics
  ) {
    document.text.bytes.withUnsafeBufferPointer { bytes in
      var outer: TextRange?
      var silence = SpeakerSilence(facts, language.cues)
      for index in facts.quotes.indices {
        let quote = facts.quotes[index]
        let node = document.nodes[Int(quote.node)]
        let block = node.range
        let isNested = outer.map { $0.contains(quote.range) } ?? false
        if !isNested { outer = quote.range }
        let shape = QuoteShape(bytes, quote, in: block)
        let context = QuoteContext(bytes, quote, in: block, language.grammar)
        let kind = kind(quote, shape, context, facts, isNested: isNested)
        facts.quotes[index].kind = kind
        if !kind.isSpeech {
          facts.quotes[index].speakerRange = nil
          facts.quotes[index].cue = nil
        } else if quote.claim == nil, quote.speakerRange == nil, !isNested, quote.continues == nil,
          !quote.isBlock, silence.isSure(bytes, facts.quotes[index], in: node.kind)
        {
          diagnostics.report(.unattributedQuotation(at: document.text.source(of: quote.range)))
        }
      }
    }
  }

  /// Whether a name in marks is that of a work, by the words around it.
  private func namesWork(_ shape: QuoteShape, _ context: QuoteContext) -> Bool {
    guard shape.words < 10 else { return false }
    if context.isApposed || context.followsWorkNoun { return true }
    guard shape.isTitleCase, !shape.endsCry else { return false }
    if context.followsTold, !shape.endsSentence { return true }
    return context.precedesWord && !shape.endsWithPunctuation
      || context.followsWork && shape.words < 6
  }

  private func kind(
    _ quote: QuoteFact, _ shape: QuoteShape, _ context: QuoteContext, _ facts: Facts,
    isNested: Bool
  ) -> QuoteKind {
    if context.isNickname, shape.words <= 3, shape.opensWithCapital { return .nickname }
    if quote.isBlock || quote.continues != nil && !isNested { return .direct }
    let isTitle =
      (shape.isTitleCase || shape.words == 1 && shape.opensWithCapital) && !shape.endsSentence
    if shape.isTitleCase, context.namesWork, shape.words < 7, !shape.endsQuestion { return .title }
    if isTitle, context.followsWork, shape.words < 10 { return .title }
    if shape.isName, namesWork(shape, context) { return .title }
    if context.isNamedWork, shape.mayNameWork { return .title }
    if isNested {
      return shape.opensWithCapital && shape.endsWithPunctuation && shape.words > 2
        ? .nested : .scare
    }
    guard let claim = quote.claim.map({ facts.claims[Int($0)] }) else {
      if shape.opensWithCapital, shape.endsWithPunctuation, shape.words > 3, !shape.isTitleCase {
        return .direct
      }
      if shape.endsCry, shape.words > 1 { return .direct }
      if shape.isTitleCase { return .title }
      return shape.words > 2 ? .mixed : .scare
    }
    if context.isDistanced, shape.words < 4 { return .scare }
    if shape.words == 1, !shape.opensWithCapital, !shape.endsSentence, !context.isPredicate {
      return .scare
    }
    let isWhole = claim.content.contains { $0 == quote.range }
    if isWhole, shape.opensWithCapital || claim.content.count > 1 { return .direct }
    if shape.opensWithCapital, shape.endsWithPunctuation, shape.words > 3, !shape.isTitleCase {
      return .direct
    }
    return .mixed
  }
}

extension Diagnostic {
  static func unattributedQuotation(at quote: ByteRange) -> Self {
    Diagnostic(
      .unattributedQuotation, "nobody is named as the speaker of this quotation", at: quote,
      help: "name the speaker in the same sentence, or drop the marks")
  }
}
