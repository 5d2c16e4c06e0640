import GalleyCore
import GalleyReport

/// Turns a report into what the Mustache library takes: dictionaries, arrays and escaped strings.
struct TemplateContext {
  private let report: Report
  private let kind: TemplateKind

  init(_ report: Report, kind: TemplateKind) {
    self.report = report
    self.kind = kind
  }

  func root() -> [String: Any] {
    var writer = JSONWriter(ByteSink())
    ReportJSON(report).write(to: &writer)
    let json = JSONTree(writer.finish().finishedBytes())
    guard let top = json.root, var context = value(top, json) as? [String: Any] else { return [:] }
    context["entities"] = entities(context["entities"])
    context["claims"] = collected("claims", context["sections"])
    context["quotes"] = collected("quotes", context["sections"])
    return context
  }

  /// Objects get the fields that a template would have to look up; null fields are left out, which
  /// makes them empty and false. Depth: sections nest by level of heading, so at most a few.
  private func value(_ index: Int, _ json: JSONTree) -> Any {
    switch json.values[index].kind {
    case .object:
      var fields: [String: Any] = [:]
      for (key, member) in json.members(of: index) where json.values[member].kind != .null {
        fields[json.string(of: key)] = value(member, json)
      }
      enrich(&fields)
      return fields
    case .array: return json.elements(of: index).map { value($0, json) }
    case .number: return Int(json.string(of: index)) ?? 0
    case .true: return true
    case .false, .null: return false
    case .string: return kind.escape(json.string(of: index))
    }
  }

  private func enrich(_ fields: inout [String: Any]) {
    guard let id = fields["id"] as? String, let number = Int(id.dropFirst()), number > 0 else {
      return
    }
    switch id.utf8.first {
    case UInt8(ascii: "c") where number <= report.claims.count && fields["rule"] != nil:
      let claim = report.claims[number - 1]
      fields["sourceName"] = kind.escape(report.sourceName(of: claim))
      fields["viaName"] = kind.escape(report.viaNames(of: claim))
      fields["attributed"] = claim.kind == .attributed
    case UInt8(ascii: "q") where number <= report.quotes.count && fields["text"] != nil:
      let quote = report.quotes[number - 1]
      fields["speakerName"] = kind.escape(report.speakerName(of: quote))
      fields["speech"] = quote.kind.isSpeech
    default: break
    }
  }

  private func entities(_ value: Any?) -> [[String: Any]] {
    let tally = SourceTally(report)
    var counts = [(claims: Int, quotes: Int)](repeating: (0, 0), count: report.entities.count)
    for entry in tally.entries { counts[entry.entity] = (entry.claims, entry.quotes) }
    let list = value as? [Any] ?? []
    return list.enumerated().compactMap { index, element in
      guard var entity = element as? [String: Any], index < counts.count else { return nil }
      entity["claimCount"] = counts[index].claims
      entity["quoteCount"] = counts[index].quotes
      return entity
    }
  }

  /// All claims or quotes of the sections, in document order.
  private func collected(_ name: String, _ sections: Any?) -> [Any] {
    var found: [Any] = []
    var stack = Array((sections as? [Any] ?? []).reversed())
    while let section = stack.popLast() as? [String: Any] {
      for block in section["blocks"] as? [Any] ?? [] {
        found += (block as? [String: Any])?[name] as? [Any] ?? []
      }
      stack += (section["sections"] as? [Any] ?? []).reversed()
    }
    return found
  }
}
