package import GalleyCore

/// The diagnostics for XML as such, whatever it holds.
package enum XMLRules {
  package static let all: [DiagnosticRule] = [
    .xmlSyntax, .xmlMismatchedTag, .xmlTruncated, .xmlContentAfterRoot, .xmlTextBeforeRoot,
    .xmlEmpty, .xmlUndeclaredEntity, .xmlUndeclaredPrefix, .xmlReservedPrefix,
    .xmlDuplicateAttribute, .xmlIllegalCharacter, .xmlEntityRefused, .xmlExternalEntity,
    .xmlTooDeep, .xmlMisplacedDeclaration, .xmlVersion, .xmlStrayMarkup, .xmlEncodingContradicted,
    .xmlMislabelledWindows, .xmlObscureEncoding, .xmlStrayBytes, .xmlEncodingLabel,
  ]
}

extension DiagnosticRule {
  package static let xmlSyntax = DiagnosticRule(
    "GX401", "xml-syntax", .error, "The markup is not well-formed XML",
    explanation: "A tag, comment, reference or declaration breaks XML's grammar. Feed readers that "
      + "parse strictly stop here; Galley reads on as a person would.",
    example: "<rss version=2.0></rss>", reference: "XML 1.0, section 2.1")
  package static let xmlMismatchedTag = DiagnosticRule(
    "GX402", "xml-mismatched-tag", .error, "An end tag does not fit the open element",
    explanation:
      "Elements must nest: each end tag closes the element opened last. Galley closes up "
      + "to the element that the tag names, or leaves the tag out.",
    example: "<a><b></a></b>", reference: "XML 1.0, section 3, WFC: Element Type Match")
  package static let xmlTruncated = DiagnosticRule(
    "GX403", "xml-truncated", .error, "The file ends too early",
    explanation: "The file ends while an element, tag, comment or section is open; most often a "
      + "transfer was cut off.",
    example: "<rss version=\"2.0\"><channel><title>Tide", reference: "XML 1.0, section 2.1")
  package static let xmlContentAfterRoot = DiagnosticRule(
    "GX404", "xml-content-after-root", .error, "Something follows the root element",
    explanation: "A document has one root element; behind it only comments and processing "
      + "instructions may stand. Often a script's message or a second feed was appended.",
    example: "<rss/><rss/>", reference: "XML 1.0, section 2.1")
  package static let xmlTextBeforeRoot = DiagnosticRule(
    "GX405", "xml-text-outside-root", .error, "Text stands outside the root element",
    explanation: "Before the root element only the XML declaration, the document type declaration, "
      + "comments and processing instructions may stand. Often a script's warning precedes the feed.",
    example: "Notice: undefined index\n<rss/>", reference: "XML 1.0, section 2.8")
  package static let xmlEmpty = DiagnosticRule(
    "GX406", "xml-empty", .error, "The file holds no element",
    explanation: "The file is empty, or holds nothing but white space and comments.",
    example: " ", reference: "XML 1.0, section 2.1")
  package static let xmlUndeclaredEntity = DiagnosticRule(
    "GX407", "xml-undeclared-entity", .error, "An entity is not declared",
    explanation: "XML knows only amp, lt, gt, quot and apos; HTML's entities must be written as "
      + "characters or numbers. Galley reads HTML's entities as HTML does, so that no text is lost.",
    example: "<title>Caf&eacute;</title>", reference: "XML 1.0, section 4.1, WFC: Entity Declared")
  package static let xmlUndeclaredPrefix = DiagnosticRule(
    "GX408", "xml-undeclared-prefix", .error, "A namespace prefix is not declared",
    explanation: "A prefix must be bound to a namespace on the element or around it.",
    example: "<rss><dc:date>2026-03-01</dc:date></rss>",
    reference: "Namespaces in XML 1.0, section 5")
  package static let xmlReservedPrefix = DiagnosticRule(
    "GX409", "xml-reserved-prefix", .error, "A reserved prefix or namespace is rebound",
    explanation: "The prefixes xml and xmlns, and the namespaces they stand for, cannot be bound "
      + "otherwise.",
    example: "<a xmlns:xml=\"http://example.org/\"/>",
    reference: "Namespaces in XML 1.0, section 3")
  package static let xmlDuplicateAttribute = DiagnosticRule(
    "GX410", "xml-duplicate-attribute", .error, "A tag has an attribute twice",
    explanation: "An attribute may stand once in a tag, by its namespace and local name.",
    example: "<a href=\"x\" href=\"y\"/>",
    reference: "XML 1.0, section 3.1, WFC: Unique Att Spec")
  package static let xmlIllegalCharacter = DiagnosticRule(
    "GX411", "xml-illegal-character", .error, "A character that XML does not allow",
    explanation: "Control characters below U+0020 other than tab and line ends, and U+FFFE and "
      + "U+FFFF, cannot stand in XML, not even by reference.",
    example: "<a>&#11;</a>", reference: "XML 1.0, section 2.2")
  package static let xmlEntityRefused = DiagnosticRule(
    "GX412", "xml-entity-refused", .error, "An entity is not expanded",
    explanation: "Entities that open files, hold markup, refer in circles or multiply the document "
      + "are means of attack; Galley expands short texts only and never a parameter entity.",
    example: "<!DOCTYPE a [<!ENTITY b \"&c;\">]><a>&b;</a>", reference: "XML 1.0, section 4.4")
  package static let xmlExternalEntity = DiagnosticRule(
    "GX413", "xml-external-entity", .warning, "An external entity is declared",
    explanation:
      "The document asks its reader to open a file or an address. Galley never does, and "
      + "most feed readers do not.",
    example: "<!DOCTYPE a [<!ENTITY b SYSTEM \"b.txt\">]><a/>",
    reference: "XML 1.0, section 4.2.2")
  package static let xmlTooDeep = DiagnosticRule(
    "GX414", "xml-too-deep", .error, "Elements nest too deep",
    explanation: "Elements nest deeper than the limit, which protects readers from input that is "
      + "made to exhaust them.",
    example: String(repeating: "<a>", count: 600), reference: nil)
  package static let xmlMisplacedDeclaration = DiagnosticRule(
    "GX415", "xml-misplaced-declaration", .error, "The XML declaration is not at the start",
    explanation: "Nothing, not even white space, may stand before the XML declaration. This is the "
      + "most common way in which feeds break: a blank line in a template or plug-in.",
    example: "\n<?xml version=\"1.0\"?><rss/>", reference: "XML 1.0, section 2.8")
  package static let xmlVersion = DiagnosticRule(
    "GX416", "xml-version", .error, "The document is not XML 1.0",
    explanation: "Feed readers read XML 1.0 only.",
    example: "<?xml version=\"1.1\"?><rss/>", reference: "XML 1.0, section 2.8")
  package static let xmlStrayMarkup = DiagnosticRule(
    "GX417", "xml-stray-markup", .error, "A “<” or “&” stands for itself",
    explanation: "In XML “<” and “&” must be written as &lt; and &amp;. Galley reads them as they "
      + "stand.",
    example: "<title>Fish & chips</title>", reference: "XML 1.0, section 2.4")
  package static let xmlEncodingContradicted = DiagnosticRule(
    "GX418", "xml-encoding-contradicted", .error, "The file is not in the encoding that it names",
    explanation: "The byte order mark or the bytes themselves show another encoding than the XML "
      + "declaration. Parsers that believe the declaration fail.",
    example: "\u{FEFF}<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><rss/>",
    reference: "XML 1.0, section 4.3.3")
  package static let xmlMislabelledWindows = DiagnosticRule(
    "GX419", "xml-mislabelled-windows", .warning, "Windows-1252 calls itself ISO-8859-1",
    explanation:
      "Bytes from 80 to 9F are control characters in ISO-8859-1 and typographic quotation "
      + "marks and dashes in Windows-1252. Galley reads them as Windows-1252, as browsers do.",
    reference: "WHATWG Encoding Standard, section 4.2")
  package static let xmlObscureEncoding = DiagnosticRule(
    "GX420", "xml-obscure-encoding", .warning, "The file is in an encoding that few readers know",
    explanation: "XML parsers must know UTF-8 and UTF-16 and need not know any other.",
    example: "<?xml version=\"1.0\" encoding=\"macintosh\"?><rss/>",
    reference: "XML 1.0, section 4.3.3")
  package static let xmlStrayBytes = DiagnosticRule(
    "GX421", "xml-stray-bytes", .error, "Bytes are not UTF-8",
    explanation:
      "The file is UTF-8 by its declaration or by default, but holds bytes that are not. "
      + "Galley reads them as Windows-1252, which they are most often, so that no text is lost.",
    reference: "XML 1.0, section 4.3.3")
  package static let xmlEncodingLabel = DiagnosticRule(
    "GX422", "xml-encoding-label", .note,
    "An encoding goes by another name than the registered one",
    explanation: "IANA registers UTF-8 with its hyphen; strict parsers refuse the name without.",
    example: "<?xml version=\"1.0\" encoding=\"utf8\"?><rss version=\"2.0\"/>",
    reference: "XML 1.0, section 4.3.3; IANA, Character Sets")
}
