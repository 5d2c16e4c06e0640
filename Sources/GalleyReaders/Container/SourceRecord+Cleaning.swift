package import GalleyCore

extension SourceRecord {
  /// The record as a report can carry it: values on one line, those that say nothing left out.
  package var cleaned: SourceRecord {
    var record = self
    record.id = id.flatMap(ContainedArticle.line)
    record.url = url.flatMap(ContainedArticle.line)
    record.truncated = truncated.flatMap(ContainedArticle.line)
    return record
  }
}
