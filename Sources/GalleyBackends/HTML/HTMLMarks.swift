import GalleyCore
import GalleyReport

/// Writes running text with its marks, each claim and quote with a card that tells where it is from.
struct HTMLMarks {
  private let report: Report
  private let palette: SpeakerPalette
  /// Ids are written once, though a claim may stand in several stretches.
  private var writtenClaims: Set<Int> = []
  private var writtenQuotes: Set<Int> = []

  init(_ report: Report, _ palette: SpeakerPalette) {
    self.report = report
    self.palette = palette
  }

  mutating func write(_ events: [MarkedText.Event], to html: inout HTMLWriter) {
    var openLinks = 0
    for event in events {
      switch event {
      case .text(let range): html.text(report.text.reading(range))
      case .begin(let mark):
        if mark.kind == .mention {
          openLinks += 1
          if openLinks == 1 { beginLink(mark.index, to: &html) }
        } else {
          begin(mark, to: &html)
        }
      case .end(let mark):
        if mark.kind == .mention {
          openLinks -= 1
          if openLinks > 0 { continue }
        } else {
          writeCard(mark, to: &html)
        }
        html.end()
      }
    }
  }

  private func beginLink(_ entity: Int, to html: inout HTMLWriter) {
    html.begin("a", class: "m")
    html.attribute("href", "#e\(entity + 1)")
  }

  private mutating func begin(_ mark: Mark, to html: inout HTMLWriter) {
    switch mark.kind {
    case .claim: beginClaim(mark.index, to: &html)
    case .quote: beginQuote(mark.index, to: &html)
    case .source:
      let source = report.claims[mark.index].sources.first
      html.begin("span", class: "src " + palette.style(of: source))
    case .cue: html.begin("span", class: "cue")
    case .speaker, .mention: html.begin("span")
    }
  }

  private mutating func beginClaim(_ index: Int, to html: inout HTMLWriter) {
    let claim = report.claims[index]
    html.begin("span")
    if writtenClaims.insert(index).inserted { html.attribute("id", "c\(index + 1)") }
    guard claim.kind == .attributed else { return html.attribute("class", "stated") }
    let filter = claim.sources.map { " w\($0 + 1)" }.joined()
    html.attribute("class", "c " + palette.style(of: claim.sources.first) + filter)
    html.attribute("tabindex", "0")
    html.attribute("aria-describedby", "n\(index + 1)")
  }

  private mutating func beginQuote(_ index: Int, to html: inout HTMLWriter) {
    let quote = report.quotes[index]
    switch quote.kind {
    case .title: html.begin("cite")
    case .direct, .mixed, .nested: html.begin("q")
    case .scare, .nickname: html.begin("span")
    }
    if writtenQuotes.insert(index).inserted { html.attribute("id", "q\(index + 1)") }
    guard quote.kind.isSpeech else { return html.attribute("class", quote.kind.rawValue) }
    let filter = quote.speaker.map { " w\($0 + 1)" } ?? ""
    let orphan = quote.speaker == nil && quote.claim == nil ? " orphan" : ""
    html.attribute("class", "v " + palette.style(of: quote.speaker) + filter + orphan)
  }

  /// What hovering, tapping or tabbing to a claim shows.
  private func writeCard(_ mark: Mark, to html: inout HTMLWriter) {
    guard mark.kind == .claim, report.claims[mark.index].kind == .attributed else { return }
    let claim = report.claims[mark.index]
    html.begin("span", class: "card")
    html.attribute("aria-hidden", "true")
    let name = report.sourceName(of: claim)
    html.element("b", name.isEmpty ? "Nobody named" : name)
    if let role = claim.sources.first.flatMap({ report.entities[$0].roles.first }) {
      html.element("span", class: "role", role)
    }
    if let cue = claim.cue { writeFact("cue", report.text.reading(cue), to: &html) }
    if !claim.via.isEmpty { writeFact("via", report.viaNames(of: claim), to: &html) }
    writeFact("modality", report.modalityWords(of: claim), to: &html)
    writeFact("rule", claim.rule, to: &html)
    if let confidence = claim.confidence { writeFact("confidence", confidence.text, to: &html) }
    if let outer = claim.nestedIn { writeFact("inside", "c\(outer + 1)", to: &html) }
    html.end()
  }

  private func writeFact(_ name: String, _ value: String, to html: inout HTMLWriter) {
    html.begin("span", class: "fact")
    html.element("i", name)
    html.text(" ")
    html.isolated(value)
    html.end()
  }
}

extension Report {
  /// Modality and polarity in words, as in `expected, negative`.
  func modalityWords(of claim: Claim) -> String {
    claim.polarity == .negative
      ? "\(claim.modality.rawValue), negative" : claim.modality.rawValue
  }
}
