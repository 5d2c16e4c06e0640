import GalleyAnalysis
import GalleyBackends
public import GalleyCore
import GalleyFeedRules
import GalleyReaders
import GalleyReport
import GalleySchema

/// Every diagnostic of every stage: joins the stages' own arrays.
public enum DiagnosticCatalogue {
  /// In the order of the codes.
  public static let all: [DiagnosticRule] = [
    EncodingRules.all,
    InputRules.all,
    ContainerRules.all,
    PlainTextRules.all,
    HTMLRules.all,
    MarkdownRules.all,
    NewsXMLRules.all,
    QuoteRules.all,
    EntityRules.all,
    LanguageRules.all,
    BudgetRules.all,
    ReportRules.all,
    ReportValidator.rules,
    [.reportBreach],
    XMLRules.all,
    JSONRules.all,
    FeedRules.all,
    ChaptersRules.all,
    BackendRules.all,
    ConfigurationRules.all,
    SuppressionRules.all,
    UsageRules.all,
    CommandLineRules.all,
    FileRules.all,
    ArchiveRules.all,
    StreamRules.all,
  ].flatMap { $0 }.sorted { $0.code < $1.code }

  public static var codes: Set<String> { Set(all.map(\.code)) }

  /// The code or the rule's name in words that is nearest to a name; `nil` where none is near.
  public static func nearest(to name: String) -> String? {
    NameSuggestion.nearest(to: name, in: all.map(\.code) + all.map(\.slug))
  }

  /// The rule of a code, in whatever case, or of a rule's name in words.
  public static func rule(_ code: String) -> DiagnosticRule? {
    let code = code.lowercased()
    return all.first { $0.code.lowercased() == code || $0.slug == code }
  }
}
