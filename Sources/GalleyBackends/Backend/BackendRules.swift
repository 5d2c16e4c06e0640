package import GalleyCore

/// Every diagnostic that backends report.
package enum BackendRules {
  package static let all: [DiagnosticRule] =
    [.formatDrops, .formatNeedsDate] + ExternalRules.all
    + [.templateUnknownName, .templateUnsupported, .templateSyntax]
}

extension DiagnosticRule {
  static let formatDrops = DiagnosticRule(
    "GB601", "format-drops", .note, "The output format cannot carry a part of the report.",
    explanation: """
      Not every format has a place for everything that a report holds: a table of claims has no \
      sections, NITF has no claims. The notes name the nodes that this output leaves out, so that \
      nothing is lost unnoticed. `galley formats` lists what each format keeps; -t xml and -t json \
      keep everything.

      To be stopped by it, use -Werror=GB601; to hide it, -Wno-GB601.
      """)
}
