package import GalleyCore

/// What can be wrong with an XML article beyond its XML.
package enum NewsXMLRules {
  package static let all: [DiagnosticRule] = [.noNewsContent]
}

extension DiagnosticRule {
  static let noNewsContent = DiagnosticRule(
    "GH130", "no-news-content", .error, "The XML file holds no article.",
    explanation: """
      An article stands in NITF's `body.content`, in the `inlineXML` or `inlineData` of a \
      NewsML-G2 `newsItem`, in the `body` of JATS and TEI, in a DocBook `article`. A package, a \
      catalogue, or an item whose text is in another file gives an empty report.
      """,
    example: "<newsItem><itemMeta/></newsItem>",
    reference: "IPTC NITF 3.6; NewsML-G2 2.35")
}

extension Diagnostic {
  static func noNewsContent(root: String) -> Diagnostic {
    Diagnostic(
      .noNewsContent, "the file (<\(root)>) holds no text of an article", at: nil)
  }
}
