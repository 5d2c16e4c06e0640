import GalleyCore

extension ArchiveVerifier {
  /// What the provenance of an article says of its events that Galley would not have written, as
  /// clauses.
  func eventProblems(_ record: PremisRecord) -> [String] {
    var problems: [String] = []
    for type in Premis.necessaryEvents where !record.events.contains(where: { $0.type == type }) {
      problems.append("tells of no \(type)")
    }
    for event in record.events {
      guard Premis.necessaryEvents.contains(event.type) || event.type == Premis.replacement else {
        problems.append("tells of the event “\(event.type)”, which Galley does not write")
        continue
      }
      let (success, failure) = Premis.outcomes
      if event.outcome != success, event.outcome != failure || event.type != "validation" {
        problems.append(
          "says that the \(event.type) ended with “\(event.outcome)”, which Galley does not write")
      }
    }
    let outcomes = Set(record.events.filter { $0.type == "validation" }.map(\.outcome))
    if outcomes.count > 1 { problems.append("says that one validation failed and another did not") }
    return problems + dateProblems(record)
  }

  /// The source was taken in, compiled and validated on one day.
  private func dateProblems(_ record: PremisRecord) -> [String] {
    var problems: [String] = []
    let days = Set(record.events.map(\.date) + record.creationDates).sorted()
    for day in days where day != Premis.unknownDate {
      if !BagDay.isDay(day) {
        problems.append("has the date “\(day)”, which is no day such as 2026-03-03")
      }
    }
    if problems.isEmpty, days.count > 1 {
      problems.append("has the dates \(days.joined(separator: " and ")) of one ingestion")
    }
    return problems
  }

  /// The days of an article's provenance that are still to come, as clauses: the clock of the one
  /// who verifies may be wrong as well as that of the one who archived.
  func comingDays(_ record: PremisRecord) -> [String] {
    guard let latestDay else { return [] }
    return Set(record.events.map(\.date) + record.creationDates).sorted()
      .filter { BagDay.isDay($0) && $0 > latestDay }
      .map { "has the date \($0), which is still to come" }
  }
}
