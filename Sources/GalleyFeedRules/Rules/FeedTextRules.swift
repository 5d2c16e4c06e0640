package import GalleyCore

/// What may stand in texts: plain, HTML and XHTML, and the characters themselves.
package enum FeedTextRules {
  package static let all: [DiagnosticRule] = [
    .feedMarkupInText, .feedUndeclaredMarkup, .feedNotHTML, .feedRiskyElement,
    .feedRiskyAttribute, .feedRiskyStyle, .feedRelativeReference, .feedHTMLFragment,
    .feedEscapedXHTML, .feedTextType, .feedBase64, .feedMissingDiv, .feedMisplacedXHTML,
    .feedDoubtfulCharacters, .feedCharacterData, .feedNotEscaped, .feedContentType,
    .feedRemovedMarkup, .feedBaseInRSS,
  ]
}

extension DiagnosticRule {
  package static let feedMarkupInText = DiagnosticRule(
    "GF471", "markup-in-text", .warning, "Markup stands in plain text",
    explanation:
      "The element holds plain text; readers show the tags, or strip them together with what "
      + "stands between.",
    example: FeedExample.item(
      "<title>A &lt;b&gt;second&lt;/b&gt; basin</title>"),
    reference: "RSS Advisory Board, RSS Best Practices Profile, “Character data”")
  package static let feedUndeclaredMarkup = DiagnosticRule(
    "GF472", "undeclared-markup", .warning, "A text looks like HTML but does not say so",
    explanation: "The type is text, so readers show the tags. Say type=\"html\" or remove them.",
    example: FeedExample.entry(
      "<title>A &lt;b&gt;second&lt;/b&gt; basin</title>"),
    reference: "RFC 4287, section 3.1.1.1")
  package static let feedNotHTML = DiagnosticRule(
    "GF473", "not-html", .warning, "HTML is malformed",
    explanation:
      "A tag is unknown, never closed or closes nothing; readers repair it in different ways.",
    example: FeedExample.item(
      "<description>&lt;blob&gt;Tide</description>"),
    reference: "HTML Living Standard, section 13")
  package static let feedRiskyElement = DiagnosticRule(
    "GF474", "risky-element", .warning, "An element that readers remove",
    explanation:
      "Scripts, frames, embedded objects and styles can do harm; readers remove them, often with "
      + "what they hold. What is merely dropped is GF488.",
    example: FeedExample.item(
      "<description>&lt;script&gt;a()&lt;/script&gt;</description>"),
    reference: "RFC 4287, section 8.1")
  package static let feedRiskyAttribute = DiagnosticRule(
    "GF475", "risky-attribute", .warning, "An attribute that readers remove",
    explanation:
      "Handlers of events and addresses that are scripts can do harm; readers remove them.",
    example: FeedExample.item(
      "<description>&lt;p onclick=\"a()\"&gt;Tide&lt;/p&gt;</description>"),
    reference: "RFC 4287, section 8.1")
  package static let feedRiskyStyle = DiagnosticRule(
    "GF476", "risky-style", .warning, "A style that readers remove",
    explanation:
      "Positions over other text, addresses and expressions in styles can do harm; readers "
      + "remove them.",
    example: FeedExample.item(
      "<description>&lt;p style=\"position: absolute\"&gt;Tide&lt;/p&gt;</description>"),
    reference: "RFC 4287, section 8.1")
  package static let feedRelativeReference = DiagnosticRule(
    "GF477", "relative-reference", .warning, "HTML holds a relative reference",
    explanation:
      "Readers show entries away from the site and differ in what they resolve references by.",
    example: FeedExample.item(
      "<description>&lt;a href=\"/news\"&gt;News&lt;/a&gt;</description>"),
    reference: "RSS Advisory Board, RSS Best Practices Profile, “Relative URLs”")
  package static let feedHTMLFragment = DiagnosticRule(
    "GF478", "html-fragment", .warning, "A fragment is labelled as a document",
    explanation:
      "The media type says a whole HTML document; for a fragment say type=\"html\" or \"xhtml\".",
    example: FeedExample.entry(
      "<content type=\"text/html\">&lt;p&gt;Tide&lt;/p&gt;</content>"),
    reference: "RFC 4287, section 4.1.3.3")
  package static let feedEscapedXHTML = DiagnosticRule(
    "GF479", "escaped-xhtml", .warning, "XHTML holds escaped markup",
    explanation: "Inside type=\"xhtml\" markup stands as it is; escaped, readers show it as text.",
    example: FeedExample.entry(
      "<content type=\"xhtml\"><div "
        + "xmlns=\"http://www.w3.org/1999/xhtml\">&lt;b&gt;Tide&lt;/b&gt;</div></content>"),
    reference: "RFC 4287, section 3.1.1.3")
  package static let feedTextType = DiagnosticRule(
    "GF480", "text-type", .error, "A text construct has a media type",
    explanation:
      "Titles, summaries, subtitles and rights are text, html or xhtml; media types are for "
      + "content.",
    example: FeedExample.entry(
      "<summary type=\"text/plain\">Tide</summary>"),
    reference: "RFC 4287, section 3.1.1")
  package static let feedBase64 = DiagnosticRule(
    "GF481", "base64", .error, "Content should be Base64",
    explanation: "Content of a media type that is neither text nor XML is written in Base64.",
    example: FeedExample.entry(
      "<content type=\"image/png\">no base64!</content>"),
    reference: "RFC 4287, section 4.1.3.3")
  package static let feedMissingDiv = DiagnosticRule(
    "GF482", "missing-div", .error, "XHTML stands in no div",
    explanation: "XHTML content stands in one div element of the XHTML namespace.",
    example: FeedExample.entry(
      "<content type=\"xhtml\"><p xmlns=\"http://www.w3.org/1999/xhtml\">Tide</p></content>"),
    reference: "RFC 4287, section 3.1.1.3")
  package static let feedMisplacedXHTML = DiagnosticRule(
    "GF483", "misplaced-xhtml", .warning, "XHTML stands outside of content",
    explanation: "Readers ignore XHTML elements directly in a feed or entry.",
    example: FeedExample.entry(
      "<p xmlns=\"http://www.w3.org/1999/xhtml\">Tide</p>"),
    reference: "RFC 4287, section 6")
  package static let feedDoubtfulCharacters = DiagnosticRule(
    "GF484", "doubtful-characters", .warning, "Characters were decoded wrongly",
    explanation:
      "Control characters from 80 to 9F, replacement characters and sequences as Ã© betray text "
      + "of Windows-1252 or UTF-8 that was read as something else.",
    example: FeedExample.item(
      "<title>Caf\u{FFFD}</title>"),
    reference: "XML 1.0, section 2.2")
  package static let feedCharacterData = DiagnosticRule(
    "GF485", "character-data", .note, "Escaped characters may be misread",
    explanation:
      "Readers differ in whether they decode plain text once more; &#x26; and &#x3C; are read "
      + "alike by most.",
    example: FeedExample.item(
      "<title>Tide &lt;a second basin</title>"),
    reference: "RSS Advisory Board, RSS Best Practices Profile, “Character data”")
  package static let feedNotEscaped = DiagnosticRule(
    "GF486", "not-escaped", .error, "Markup stands where it is said to be escaped",
    explanation: "mode=\"escaped\" promises text only.",
    example: FeedExample.entry(
      "<content type=\"html\" mode=\"escaped\"><p>Tide</p></content>"),
    reference: "Atom 0.3, section 3.1.2")
  package static let feedContentType = DiagnosticRule(
    "GF487", "content-type", .warning, "Content elsewhere does not say its type",
    explanation: "Without a type readers must fetch the content to know whether they can show it.",
    example: FeedExample.entry(
      "<content src=\"https://example.org/1\"/>"),
    reference: "RFC 4287, section 4.1.3.2")
  package static let feedRemovedMarkup = DiagnosticRule(
    "GF488", "removed-markup", .note, "Markup that many readers drop",
    explanation:
      "The element, attribute or style does no harm, but many readers keep a short list only and "
      + "drop the rest: the text stays, its look goes.",
    example: FeedExample.item(
      "<description>&lt;p style=\"gap: 1em\"&gt;Tide&lt;/p&gt;</description>"),
    reference: nil)
  package static let feedBaseInRSS = DiagnosticRule(
    "GF489", "base-in-rss", .note, "A reference in RSS relies on xml:base",
    explanation: "Atom has its references resolved by xml:base; RSS does not speak of it, and few "
      + "readers heed it there.",
    example: "<rss version=\"2.0\" xml:base=\"https://example.org/\"><channel><item><description>"
      + "&lt;a href=\"news\"&gt;News&lt;/a&gt;</description></item></channel></rss>",
    reference: "RSS Advisory Board, RSS Best Practices Profile, “Relative URLs”; XML Base")
}
