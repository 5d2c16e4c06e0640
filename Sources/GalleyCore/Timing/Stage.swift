/// A stage of a compilation, as `--time-passes` tells them apart, in the order in which an article
/// goes through them.
package enum Stage: String, CaseIterable, Sendable {
  /// Configurations, schemas, templates and models, and what each input is.
  case prepare
  /// Bytes out of files.
  case read
  /// Bytes to text.
  case decode
  /// Lines, tags or marks of markup.
  case lex
  /// Blocks, metadata and, of a feed, entries.
  case structure
  /// What language it is.
  case language
  /// Where sentences end.
  case sentences
  /// Quotation marks.
  case marks
  /// Word classes and trees of sentences.
  case parse
  /// Who says what.
  case attribution
  case modality
  case entities
  case confidence
  /// SHA-256 of the input.
  case digest
  /// Facts to the report.
  case lower
  /// The rules for reports, our own and the house's.
  case rules
  /// Schemas.
  case validate
  /// Programs outside that change the report.
  case filter
  /// The report to bytes.
  case emit
  /// Findings: severities, lines, columns, and telling them.
  case findings
  /// Bytes into files, the cache among them.
  case write
}
