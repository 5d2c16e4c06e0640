public import GalleyCore

/// Checks what the types of a report cannot promise: ranges inside the source, references that lead
/// somewhere, values in their lexical form.
public struct IntegrityRules {
  public init() {}

  /// Runs in O(nodes of the report); a sound report gives no diagnostic.
  public func check(_ report: Report, diagnostics: inout Diagnostics) {
    checkValues(of: report, diagnostics: &diagnostics)
    for (index, claim) in report.claims.enumerated() {
      let name = "claim c\(index + 1)"
      if claim.contentRanges.isEmpty {
        diagnostics.report(.invalid("\(name) has no content", at: nil))
        continue
      }
      let range = report.source(report.range(of: claim))
      let ranges = Array(report.content(of: claim)) + report.sources(of: claim)
      if ranges.contains(where: { !isSound($0, in: report) }) {
        diagnostics.report(.invalid("\(name) has a range outside the text", at: range))
      }
      let entities = claim.sources + claim.via
      if entities.contains(where: { !report.entities.indices.contains($0) })
        || claim.quotes.contains(where: { !report.quotes.indices.contains($0) })
        || claim.nestedIn.map({ !report.claims.indices.contains($0) || $0 == index }) == true
      {
        diagnostics.report(.invalid("\(name) refers to something that is not there", at: range))
      }
    }
    for (index, quote) in report.quotes.enumerated() {
      let range = report.source(quote.range)
      if !isSound(quote.range, in: report) || !quote.range.contains(quote.inner) {
        diagnostics.report(.invalid("quote q\(index + 1) has a range outside the text", at: range))
      }
      if quote.speaker.map({ !report.entities.indices.contains($0) }) == true
        || quote.claim.map({ !report.claims.indices.contains($0) }) == true
        || quote.continues.map({ !report.quotes.indices.contains($0) || $0 >= index }) == true
      {
        diagnostics.report(
          .invalid("quote q\(index + 1) refers to something that is not there", at: range))
      }
    }
  }

  private func checkValues(of report: Report, diagnostics: inout Diagnostics) {
    let metadata = report.metadata
    let dates = [("published", metadata.published), ("modified", metadata.modified)]
    for case (let name, let value?) in dates where !ValueType.date.accepts(value.utf8) {
      diagnostics.report(
        .invalid("the date “\(value)” of “\(name)” is not ISO 8601", at: nil))
    }
    if let language = report.source.language, !ValueType.language.accepts(language.utf8) {
      diagnostics.report(.invalid("“\(language)” is no language tag", at: nil))
    }
    for (index, entity) in report.entities.enumerated() {
      let names = [entity.name] + entity.roles + entity.aliases
      if names.contains(where: \.isEmpty) {
        diagnostics.report(.invalid("entity e\(index + 1) has an empty name", at: nil))
      }
      if entity.mentions.contains(where: { !isSound($0, in: report) }) {
        diagnostics.report(
          .invalid("entity e\(index + 1) has a mention outside the text", at: nil))
      }
    }
    for (index, block) in report.blocks.enumerated() {
      if report.cells[block.cells].contains(where: {
        !$0.range.isEmpty && !block.range.contains($0.range)
      }) {
        diagnostics.report(
          .invalid("block b\(index + 1) has a cell outside", at: report.source(block.range)))
      }
      let sentences = report.sentences[block.sentences]
      if sentences.contains(where: { !block.range.contains($0) }) {
        diagnostics.report(
          .invalid("block b\(index + 1) has a sentence outside", at: report.source(block.range)))
      }
    }
  }

  private func isSound(_ range: TextRange, in report: Report) -> Bool {
    !range.isEmpty && range.upper <= report.text.bytes.count
  }
}

extension Diagnostic {
  fileprivate static func invalid(_ message: String, at range: ByteRange?) -> Self {
    Diagnostic(.invalidReport, message, at: range)
  }
}
