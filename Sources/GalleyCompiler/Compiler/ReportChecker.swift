import GalleyCore
import GalleyReaders
import GalleyReport
import GalleySchema

/// Checks a report that somebody hands in, in either form, against the rule table.
///
/// Positions are those of the report file itself.
struct ReportChecker {
  let options: ReaderOptions

  /// Checks a decoded report; the form is told by its first character.
  func check(_ source: SourceFile, diagnostics: inout Diagnostics) {
    let first = source.bytes[source.textStart...].first { !$0.isBlank }
    if first == UInt8(ascii: "<") {
      checkXML(source, diagnostics: &diagnostics)
    } else {
      checkJSON(source, diagnostics: &diagnostics)
    }
  }

  private func checkJSON(_ source: SourceFile, diagnostics: inout Diagnostics) {
    let range = ByteRange(source.textStart, source.bytes.count)
    let tree = JSONTree(source.bytes, in: range, maximumDepth: options.maximumDepth)
    for breach in JSONShapeChecker.check(tree) {
      diagnostics.report(.breach(breach.message, path: breach.path, at: breach.range))
    }
  }

  private func checkXML(_ source: SourceFile, diagnostics: inout Diagnostics) {
    var scanner = XMLScanner(
      source, vocabulary: XMLVocabulary(namespaces: [], names: []),
      maximumDepth: options.maximumDepth)
    var checker = GrammarChecker()
    var reported = 0
    while true {
      let event = scanner.next(&diagnostics)
      switch event {
      case .startElement: begin(scanner, &checker)
      case .text, .cdata:
        var text: [UInt8] = []
        scanner.appendText(to: &text, isLiteral: event == .cdata)
        checker.text(text)
      case .endElement: checker.end()
      case .comment, .instruction, .doctype: break
      case .end: return
      }
      for breach in checker.breaches[reported...] {
        let place = event == .startElement ? scanner.nameRange : scanner.range
        diagnostics.report(.breach(breach.message, path: breach.path, at: place))
      }
      reported = checker.breaches.count
    }
  }

  private func begin(_ scanner: XMLScanner, _ checker: inout GrammarChecker) {
    let namespace = scanner.namespaceURI(scanner.name)
    let local = scanner.localName(scanner.name)
    let isOurs = namespace == ReportXML.namespace.description
    checker.begin(named: isOurs ? local : "{\(namespace)}\(local)")
    for attribute in scanner.attributes where scanner.namespaceURI(attribute.name).isEmpty {
      checker.attribute(
        named: scanner.localName(attribute.name),
        String(decoding: scanner.text(of: attribute), as: UTF8.self))
    }
  }
}

extension DiagnosticRule {
  static let reportBreach = DiagnosticRule(
    "GR902", "report-breach", .error, "The file is no report of Galley's.",
    explanation: """
      A report that is checked is held against the rule table from which report.xsd, report.rng and \
      report.schema.json are written. The position is the place in the report file.
      """,
    example: "{\"version\": 1, \"entities\": []}", reference: "Schemas/report.xsd")
}

extension Diagnostic {
  fileprivate static func breach(_ message: String, path: String, at range: ByteRange) -> Self {
    Diagnostic(
      .reportBreach, message, at: range, notes: path.isEmpty ? [] : ["in \(path)"])
  }
}
