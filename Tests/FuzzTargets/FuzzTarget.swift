/// What bytes are given to, and what must hold of what comes out whatever the bytes are.
///
/// Made so that a fuzzer can call it; `make test` tries the inputs on which faults of a kind were
/// found.
public enum FuzzTarget: String, CaseIterable, Sendable {
  case text, html, markdown, xml, feed, json, report, encodings, mail, warc, configuration, model
  case pipeline, fix, stream, archive, answer, template

  /// What does not hold; empty where all does.
  public func breaches(_ bytes: [UInt8]) -> [String] {
    switch self {
    case .text: ArticleProperties("a.txt", format: "text").breaches(bytes)
    case .html: ArticleProperties("a.html", format: "html").breaches(bytes)
    case .markdown: ArticleProperties("a.md", format: "markdown").breaches(bytes)
    case .xml: ArticleProperties("a.xml").breaches(bytes)
    case .mail: ArticleProperties("a.eml", format: "mail").breaches(bytes)
    case .feed: EntryProperties("a.rss", format: "feed").breaches(bytes)
    case .json: EntryProperties("a.json").breaches(bytes)
    case .warc: EntryProperties("a.warc").breaches(bytes)
    case .report: ReportProperties().breaches(bytes)
    case .encodings: EncodingProperties().breaches(bytes)
    case .configuration: ConfigurationProperties().breaches(bytes)
    case .model: ModelProperties().breaches(bytes)
    case .pipeline: PipelineProperties().breaches(bytes)
    case .fix: FixProperties().breaches(bytes)
    case .stream: StreamProperties().breaches(bytes)
    case .archive: ArchiveProperties().breaches(bytes)
    case .answer: AnswerProperties().breaches(bytes)
    case .template: TemplateProperties().breaches(bytes)
    }
  }
}
