import GalleyCompiler
import GalleyCore
import GalleyReport

/// What was understood of an article, as a page that a person reads beside it: head, outline, claims,
/// quotes, entities, findings. One line each, so that a change of one rule shows in a few lines.
struct ClaimsPage {
  let report: Report
  let findings: [LocatedDiagnostic]

  var text: String {
    var lines = head
    for section in report.sections {
      if let heading = section.heading { lines.append("# " + report.text.reading(heading)) }
      for block in report.blocks[section.blocks] {
        lines += block.claims.map { line(report.claims[$0]) }
        lines += block.quotes.map { line(report.quotes[$0]) }
      }
    }
    lines += report.entities.map { line($0) }
    lines += findings.map { "! " + Self.line($0) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// A finding as it is told on one line.
  static func line(_ finding: LocatedDiagnostic) -> String {
    let position = finding.place.map { ":\($0.start.line):\($0.start.column)" } ?? ""
    let place = "\(finding.file)\(position): \(finding.severity.name)"
    return "\(place): \(finding.message) [\(finding.code)]"
  }

  private var head: [String] {
    let metadata = report.metadata
    let fields = [
      ("title", metadata.title), ("deck", metadata.description),
      ("byline", metadata.byline.isEmpty ? nil : metadata.byline.joined(separator: "; ")),
      ("dateline", metadata.dateline), ("published", metadata.published),
      ("modified", metadata.modified), ("publisher", metadata.publisher),
      ("language", report.source.language),
    ]
    return fields.compactMap { name, value in value.map { "\(name): \($0)" } }
  }

  private func line(_ claim: Claim) -> String {
    let content = report.content(of: claim).map { report.text.reading($0) }
      .joined(separator: " … ")
    let sense =
      (claim.modality == .asserted ? [] : [claim.modality.rawValue])
      + (claim.polarity == .negative ? ["negative"] : [])
    let tail = sense.isEmpty ? "" : " | " + sense.joined(separator: ", ")
    guard claim.kind == .attributed else { return "- " + content + tail }
    let source = names(claim.sources) ?? "?"
    let via = names(claim.via).map { " via \($0)" } ?? ""
    let cue = claim.cue.map { report.text.reading($0) } ?? ""
    let rule = "\(claim.rule) \(claim.confidence?.text ?? "")"
    return "+ \(source)\(via) | \(cue) | \(content)\(tail) [\(rule)]"
  }

  private func line(_ quote: Quote) -> String {
    let speaker = quote.speaker.map { report.entities[$0].name } ?? "?"
    return "\" \(quote.kind.rawValue) | \(speaker) | \(report.text.reading(quote.range))"
  }

  private func line(_ entity: Entity) -> String {
    let roles = entity.roles.isEmpty ? "" : " | " + entity.roles.joined(separator: "; ")
    let also = entity.aliases.isEmpty ? "" : " | also " + entity.aliases.joined(separator: "; ")
    return "@ \(entity.kind.rawValue) | \(entity.name)\(roles)\(also)"
  }

  private func names(_ entities: [Int]) -> String? {
    entities.isEmpty ? nil : entities.map { report.entities[$0].name }.joined(separator: "; ")
  }
}
