package import GalleyCore

/// Turns the words that name sources, speakers and outlets into entities.
///
/// Runs behind attribution, which leaves those words as ranges. Pronouns look back at whoever spoke
/// before, so the ranges are resolved in document order whatever claim or quote they belong to.
package struct EntityPass {
  private let language: LanguagePack

  package init(_ language: LanguagePack) { self.language = language }

  /// Fills ``Facts/entities``, the sources and outlets of claims and the speakers of quotes.
  package func run(_ document: Document, facts: inout Facts, diagnostics: inout Diagnostics) {
    let heads = document.nodes.prefix(12).compactMap {
      $0.kind == .title || $0.kind == .deck ? $0.range : nil
    }
    var table = EntityTable(document.text, sentences: facts.sentences, heads: heads, language)
    table.quoted = outermost(facts.quotes)
    table.learnGenders()
    var sources = resolveSources(facts, &table)
    resolveFirstPersons(facts, &sources)
    let (entities, places) = table.finish()
    for claim in facts.claims.indices {
      facts.claims[claim].sources = facts.claims[claim].sourceRanges.flatMap {
        placed(sources[$0], places)
      }
      facts.claims[claim].hasOpenPronoun =
        facts.claims[claim].sources.isEmpty
        && facts.claims[claim].sourceRanges.contains(where: table.isPersonalPronoun)
      facts.claims[claim].via = facts.claims[claim].viaRanges.flatMap {
        placed(sources[$0], places)
      }
    }
    for quote in facts.quotes.indices {
      if let inner = facts.quotes[quote].innerClaim,
        let speaker = facts.claims[Int(inner)].sourceRanges.first,
        let outer = facts.quotes[quote].speakerRange,
        names(sources[speaker], table) && !names(sources[outer], table)
          || isKind(.anonymous, sources[speaker], table)
            && isKind(.document, sources[outer], table)
      {
        facts.quotes[quote].speakerRange = speaker
        facts.quotes[quote].cue = facts.claims[Int(inner)].cue
        facts.quotes[quote].claim = inner
      }
      guard let range = facts.quotes[quote].speakerRange else { continue }
      facts.quotes[quote].speaker = placed(sources[range], places).first
    }
    facts.entities = entities
    EntityRules.check(table, document, &diagnostics)
  }

  /// Whether words lead to a person with a name.
  private func names(_ found: [Int32]?, _ table: EntityTable) -> Bool {
    isKind(.person, found, table)
  }

  private func isKind(_ kind: EntityKind, _ found: [Int32]?, _ table: EntityTable) -> Bool {
    found?.first.map { table.kind(of: table.entries[Int($0)]) == kind } ?? false
  }

  private func outermost(_ quotes: [QuoteFact]) -> [TextRange] {
    var ranges = quotes.compactMap { $0.kind.isSpeech ? $0.range : nil }
    ranges.sort()
    var end = 0
    ranges.removeAll { range in
      guard range.lower >= end else { return true }
      end = range.upper
      return false
    }
    return ranges
  }

  private func placed(_ found: [Int32]?, _ places: [Int32]) -> [Int32] {
    (found ?? []).map { places[Int($0)] }.filter { $0 >= 0 }
  }

  /// Words of which it is asked whom they name.
  private struct Wanted {
    var range: TextRange
    var isOutlet = false
    /// They stand inside what somebody is quoted with.
    var isInside = false
    /// Somebody else reports what they say.
    var isNested = false
    /// They may name any text or thing.
    var isThing = false
    /// A verb of saying makes somebody of whatever noun they are.
    var isSpeaker = false
  }

  private func resolveSources(
    _ facts: Facts, _ table: inout EntityTable
  ) -> ResolvedSources {
    let spoken = facts.quotes.filter { $0.speakerRange != nil }.sorted { $0.range < $1.range }
    var wanted: [Wanted] = []
    var reported: [TextRange: [TextRange]] = [:]
    for claim in facts.claims {
      for range in claim.sourceRanges {
        let isInside =
          claim.nestedIn != nil
          && (last(of: spoken, before: range)?.inner.contains(range) ?? false)
        let isSpeaker =
          claim.hasSpeechCue && (claim.rule.kind == .clause || claim.rule.kind == .quotation)
        wanted.append(
          Wanted(
            range: range, isInside: isInside, isNested: claim.nestedIn != nil,
            isThing: claim.rule == .accordingTo, isSpeaker: isSpeaker))
        if claim.rule == .tag || claim.rule == .frontedClause {
          reported[range] = claim.content.filter { $0.upper <= range.lower }
        }
      }
      for range in claim.viaRanges { wanted.append(Wanted(range: range, isOutlet: true)) }
    }
    for quote in facts.quotes {
      if let range = quote.speakerRange { wanted.append(Wanted(range: range)) }
    }
    wanted.sort { left, right in
      if left.range != right.range { return left.range < right.range }
      if left.isOutlet != right.isOutlet { return right.isOutlet }
      // Of several with the same words the first is asked.
      if left.isThing != right.isThing { return left.isThing }
      return left.isSpeaker && !right.isSpeaker
    }
    // Whom a speaker quotes is no one that a pronoun outside the quotation goes back to.
    var found = [[Int32]](repeating: [], count: wanted.count)
    for isInside in [false, true] {
      for (index, entry) in wanted.enumerated() where entry.isInside == isInside {
        if index > 0, wanted[index - 1].range == entry.range { continue }
        table.takesThings = entry.isThing
        table.isNested = entry.isNested
        table.takesSpeakers = entry.isSpeaker
        table.avoided = reported[entry.range] ?? []
        found[index] =
          entry.isOutlet
          ? table.resolve(outlet: entry.range).map { [$0] } ?? []
          : table.resolveAll(source: entry.range)
        // "A man, who gave no name, said": the pronoun is whoever the phrase before it describes.
        if found[index].isEmpty, let antecedent = facts.antecedents[entry.range] {
          found[index] = table.resolveAll(source: antecedent)
        }
      }
    }
    var sources = ResolvedSources()
    for (index, entry) in wanted.enumerated() where sources.last != entry.range {
      sources.append(entry.range, found[index])
    }
    return sources
  }

  /// "I" and "we" inside a quotation are whoever speaks it.
  private func resolveFirstPersons(_ facts: Facts, _ sources: inout ResolvedSources) {
    let spoken = facts.quotes.filter { $0.speakerRange != nil }.sorted { $0.range < $1.range }
    for claim in facts.claims {
      for range in claim.sourceRanges where sources[range]?.isEmpty ?? false {
        guard range.count <= 2, let quote = last(of: spoken, before: range),
          quote.inner.contains(range), let speaker = quote.speakerRange, speaker != range
        else { continue }
        sources[range] = sources[speaker]
      }
    }
  }

  /// The last quote that begins before a range, by binary search.
  private func last(of quotes: [QuoteFact], before range: TextRange) -> QuoteFact? {
    var low = 0
    var high = quotes.count
    while low < high {
      let middle = (low + high) / 2
      if quotes[middle].range.lower <= range.lower { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? quotes[low - 1] : nil
  }
}
