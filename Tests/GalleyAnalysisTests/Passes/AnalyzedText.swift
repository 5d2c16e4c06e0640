import GalleyCore

@testable import GalleyAnalysis

/// Paragraphs and what the analysis finds in them.
struct AnalyzedText {
  let text: MappedText
  let facts: Facts
  /// The codes of what was reported.
  let codes: [String]

  /// - Parameters:
  ///   - paragraphs: Those that open with "## " are headings.
  ///   - title: The first of the paragraphs is the headline.
  init(_ paragraphs: [String], plan: ReadingPlan = .standard, title: Bool = false) {
    let text = MappedText(bytes: Array(paragraphs.joined(separator: "\n\n").utf8))
    var nodes: [Node] = []
    var start = 0
    for paragraph in paragraphs {
      let end = start + paragraph.utf8.count
      let kind: Node.Kind =
        title && start == 0 ? .title : paragraph.hasPrefix("## ") ? .heading : .paragraph
      Document.appendLeaf(kind, range: TextRange(start, end), to: &nodes)
      start = end + 2
    }
    var metadata = Metadata()
    metadata.language = "en"
    let document = Document(text: text, nodes: nodes, metadata: metadata, format: "text")
    var diagnostics = Diagnostics()
    self.text = text
    var analyzer = Analyzer(options: AnalysisOptions())
    analyzer.plan = plan
    facts = analyzer.analyze(document, diagnostics: &diagnostics)
    codes = diagnostics.all.map(\.code)
  }

  /// The article's own claims.
  var stated: [String] {
    facts.claims.filter { $0.kind == .stated }.map { text.string($0.content[0]) }
  }

  /// Attributed claims as lines: source, cue and content, parted by bars; those that stand in
  /// another begin with ">".
  var attributed: [String] {
    facts.claims.filter { $0.kind == .attributed }.map { line($0) }
  }

  var nested: [String] {
    facts.claims.filter { $0.nestedIn != nil }.map { line($0) }
  }

  private func line(_ claim: ClaimFact) -> String {
    let source = claim.sourceRanges.map(text.string).joined(separator: " + ")
    let cue = claim.cue.map(text.string) ?? "-"
    let content = claim.content.map(text.string).joined(separator: " … ")
    let mark = claim.nestedIn == nil ? "" : "> "
    return "\(mark)\(source.isEmpty ? "-" : source) | \(cue) | \(content)"
  }
}
