package import GalleyCore

/// What can be wrong with an XML article beyond its XML.
package enum NewsXMLRules {
  package static let all: [DiagnosticRule] = [.noNewsContent, .articleLeftOut]
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

  static let articleLeftOut = DiagnosticRule(
    "GH131", "article-left-out", .warning, "A further article in the file was left out.",
    explanation: """
      Besides its article, a JATS file may hold `sub-article` and `response`: decision letters, \
      replies of authors, translations, whole abstracts of meetings. They have titles and authors \
      of their own; the report is about the article around them. Save what one holds as a file of \
      its own to compile it.
      """,
    example: """
      <article><body><p>The bridge was closed.</p></body>
      <sub-article><body><p>We thank the editors.</p></body></sub-article></article>
      """,
    reference: "JATS 1.3, <sub-article>, <response>")
}

extension Diagnostic {
  static func noNewsContent(root: String) -> Diagnostic {
    Diagnostic(
      .noNewsContent, "the file (<\(root)>) holds no text of an article", at: nil)
  }

  static func articleLeftOut(_ range: ByteRange) -> Diagnostic {
    Diagnostic(
      .articleLeftOut, "another article begins here, which the report leaves out", at: range)
  }
}
