import GalleyCore
import GalleyReport

/// Names the nodes of a report that a format has no place for.
struct DroppedNodes {
  private let format: String
  private var notes: [String] = []
  /// What is left out that the format has a place for, as part of a sentence.
  private var leftOut: String?
  /// A note names this many nodes and counts the rest.
  private static let longestList = 20

  init(_ format: String) { self.format = format }

  /// Collects everything that the format does not keep, by what its descriptor says.
  init(_ report: Report, notKeptBy descriptor: BackendDescriptor) {
    self.init(descriptor.name)
    for part in ReportPart.allCases where !descriptor.keeps.contains(part) {
      add(part, of: report)
    }
    if descriptor.keeps.contains(.claims), let note = report.leftOutNote {
      notes.append(note)
      leftOut = report.leftOutPhrase
    }
  }

  /// Adds nodes by their ids, as in `add("stated claims", ["c1", "c4"])`.
  mutating func add(_ what: String, _ ids: [String]) {
    guard !ids.isEmpty else { return }
    let named = ids.prefix(Self.longestList).joined(separator: ", ")
    let rest = ids.count - Self.longestList
    notes.append("\(what): \(named)" + (rest > 0 ? " and \(rest) more" : ""))
  }

  mutating func add(_ what: String, prefix: String, _ indices: some Sequence<Int>) {
    add(what, indices.map { "\(prefix)\($0 + 1)" })
  }

  /// Reports one diagnostic where anything was dropped.
  func report(to diagnostics: inout Diagnostics) {
    guard !notes.isEmpty else { return }
    var message = "the format “\(format)” leaves out parts of the report"
    if let leftOut { message += ", and \(leftOut)" }
    diagnostics.report(Diagnostic(.formatDrops, message, at: nil, notes: notes))
  }

  private mutating func add(_ part: ReportPart, of report: Report) {
    switch part {
    case .metadata:
      add("metadata", report.metadata.presentFields)
    case .entities:
      add("entities", prefix: "e", report.entities.indices)
    case .mentions:
      let count = report.entities.reduce(0) { $0 + $1.mentions.count }
      if count > 0 { notes.append("mentions of entities: \(count)") }
    case .sections:
      add("sections", prefix: "s", report.sections.indices)
    case .blocks:
      add("blocks", prefix: "b", report.blocks.indices)
    case .sentences:
      if !report.sentences.isEmpty { notes.append("sentences: \(report.sentences.count)") }
    case .claims:
      add("claims", prefix: "c", report.claims.indices)
    case .quotes:
      add("quotes", prefix: "q", report.quotes.indices)
    case .ranges:
      if !report.blocks.isEmpty { notes.append("the byte ranges of all nodes") }
    }
  }
}

extension Metadata {
  /// The names of the fields that have a value.
  var presentFields: [String] {
    Field.allCases.filter { field in
      switch field {
      case .title: title != nil
      case .byline: !byline.isEmpty
      case .dateline: dateline != nil
      case .published: published != nil
      case .modified: modified != nil
      case .publisher: publisher != nil
      case .url: url != nil
      case .description: description != nil
      case .language: false
      }
    }.map(\.rawValue)
  }
}
