package import GalleyCore

/// What a feed must be made of: its root, elements, attributes and namespaces.
package enum FeedStructureRules {
  package static let all: [DiagnosticRule] = [
    .feedUnknownElement, .feedMissingElement,
    .feedDuplicateElement, .feedUnexpectedAttribute, .feedMissingAttribute, .feedUnexpectedText,
    .feedBlank, .feedNotInNamespace, .feedNoNamespace, .feedWrongNamespace, .feedObsoleteAtom,
    .feedReservedPrefix, .feedNearNamespace, .feedMediaNamespace, .feedAvoidPrefix,
    .feedQuestionablePlace, .feedRSSVersion, .feedOldDoctype, .feedWrongDoctype,
    .feedMetadataAfterEntries, .feedItemBeforeMetadata, .feedNamespaceSpace, .feedOldWiki,
  ]
}

extension DiagnosticRule {
  package static let feedUnknownElement = DiagnosticRule(
    "GF404", "unknown-element", .error, "An element cannot stand there",
    explanation:
      "The format’s own elements, and those of the extensions that Galley knows, may stand only "
      + "where their specification says. An element of an unknown namespace is never reported.",
    example: FeedExample.channel(
      "<author>Ines Duarte</author>"),
    reference: "RSS 2.0, “Extending RSS”; RFC 4287, section 6")
  package static let feedMissingElement = DiagnosticRule(
    "GF405", "missing-element", .error, "A required element is missing",
    explanation:
      "The specification requires the element. The finding stands at the end of the element that "
      + "lacks it, or at the start of an Atom feed.",
    example: "<rss version=\"2.0\"><channel><title>Tide</title></channel></rss>",
    reference: "RSS 2.0, “Required channel elements”; RFC 4287, sections 4.1.1 and 4.1.2")
  package static let feedDuplicateElement = DiagnosticRule(
    "GF406", "duplicate-element", .error, "An element stands twice",
    explanation: "The element may stand once in its parent; readers take the first or the last.",
    example: FeedExample.item(
      "<link>https://example.org/1</link><link>https://example.org/2</link>"),
    reference: "RSS 2.0; RFC 4287, section 4")
  package static let feedUnexpectedAttribute = DiagnosticRule(
    "GF407", "unexpected-attribute", .error, "An attribute that the element does not have",
    explanation: "The element’s specification does not define the attribute.",
    example: FeedExample.item(
      "<title type=\"html\">Tide</title>"),
    reference: "RSS 2.0; RFC 4287, section 4")
  package static let feedMissingAttribute = DiagnosticRule(
    "GF408", "missing-attribute", .error, "A required attribute is missing",
    explanation: "The element means nothing without the attribute.",
    example: FeedExample.item(
      "<source>Diário do Tejo</source>"),
    reference: "RSS 2.0; RFC 4287, section 4")
  package static let feedUnexpectedText = DiagnosticRule(
    "GF409", "unexpected-text", .error, "Text stands where only elements belong",
    explanation: "The element holds other elements; readers ignore or misread the text.",
    example: "<rss version=\"2.0\">Tide<channel/></rss>",
    reference: "RFC 4287, section 6.4")
  package static let feedBlank = DiagnosticRule(
    "GF410", "blank-value", .warning, "A value is blank",
    explanation: "An empty element or attribute tells readers nothing; leave it out or fill it in.",
    example: FeedExample.entry(
      "<title></title>"),
    reference: "RFC 4287, section 4.2.14")
  package static let feedNotInNamespace = DiagnosticRule(
    "GF411", "not-in-a-namespace", .error, "An element of an extension is in no namespace",
    explanation:
      "RSS may be extended by elements in a namespace only; without one the element claims to be "
      + "of RSS itself.",
    example: FeedExample.item(
      "<x:place xmlns:x=\"urn:example:x\"><quay>North</quay></x:place>"),
    reference: "RSS 2.0, “Extending RSS”")
  package static let feedNoNamespace = DiagnosticRule(
    "GF412", "no-namespace", .warning, "An element is in no namespace",
    explanation:
      "In Atom and RSS 1.0 every element belongs to a namespace; readers cannot know what this "
      + "one means.",
    example: FeedExample.feed(
      "<note xmlns=\"\">low water</note>"),
    reference: "RFC 4287, section 6.1")
  package static let feedWrongNamespace = DiagnosticRule(
    "GF413", "wrong-namespace", .error, "The feed is in a wrong namespace",
    explanation:
      "The root element’s namespace is not the format’s, so that readers do not recognize the "
      + "feed.",
    example: "<feed xmlns=\"http://www.w3.org/2005/atom\"/>",
    reference: "RFC 4287, section 2; RSS 2.0")
  package static let feedObsoleteAtom = DiagnosticRule(
    "GF414", "obsolete-atom", .error, "The feed is Atom 0.3",
    explanation:
      "Atom 0.3 was a draft; readers have dropped it. Galley checks the feed by the rules of Atom "
      + "1.0.",
    example: "<feed xmlns=\"http://purl.org/atom/ns#\"/>",
    reference: "RFC 4287, section 1.2")
  package static let feedReservedPrefix = DiagnosticRule(
    "GF415", "reserved-prefix", .warning, "A well-known prefix stands for another namespace",
    explanation:
      "Many readers look at prefixes and take this one for the namespace that everybody uses it "
      + "for.",
    example: "<rss version=\"2.0\" xmlns:dc=\"urn:example:dc\"/>",
    reference: nil)
  package static let feedNearNamespace = DiagnosticRule(
    "GF416", "near-namespace", .warning, "A namespace is misspelled",
    explanation:
      "Namespaces are compared letter by letter; this one differs from a known one in case, "
      + "scheme or punctuation only. Galley reads it as the known one.",
    example: "<rss version=\"2.0\" xmlns:dc=\"https://purl.org/dc/elements/1.1\"/>",
    reference: "Namespaces in XML 1.0, section 2.3")
  package static let feedMediaNamespace = DiagnosticRule(
    "GF417", "media-namespace", .error, "Media RSS’s namespace lacks its slash",
    explanation: "The namespace ends in a slash; some readers drop elements in the one without.",
    example: "<rss version=\"2.0\" xmlns:media=\"http://search.yahoo.com/mrss\"/>",
    reference: "Media RSS Specification, “Namespace”")
  package static let feedAvoidPrefix = DiagnosticRule(
    "GF418", "avoid-prefix", .note, "Atom or XHTML is used with a prefix",
    explanation: "Some old readers only understand these namespaces without a prefix.",
    example: "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"/>",
    reference: "RFC 4287, section 1.2")
  package static let feedQuestionablePlace = DiagnosticRule(
    "GF419", "questionable-place", .warning, "An element stands in an unusual place",
    explanation: "The element is known, but readers look for it elsewhere.",
    example: FeedExample.channel(
      "<image><url>https://example.org/i.png</url><title>Tide</title><link>https://example.org/</link><atom:id>urn:x-tide:1</atom:id></image>"
    ),
    reference: nil)
  package static let feedRSSVersion = DiagnosticRule(
    "GF420", "rss-version", .error, "There is no such version of RSS",
    explanation: "The version tells readers which rules hold.",
    example: "<rss version=\"3.0\"/>",
    reference: "RSS 2.0")
  package static let feedOldDoctype = DiagnosticRule(
    "GF421", "old-doctype", .error, "The document type’s address is gone",
    explanation:
      "Netscape no longer serves the document type of RSS 0.91; parsers that fetch it fail.",
    example: "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" "
      + "\"http://my.netscape.com/publish/formats/rss-0.91.dtd\"><rss version=\"0.91\"/>",
    reference: "RSS 0.91")
  package static let feedWrongDoctype = DiagnosticRule(
    "GF422", "wrong-doctype", .error, "The document type is of another version",
    explanation: "The document type of RSS 0.91 declares what RSS 2.0 changed.",
    example: "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" "
      + "\"http://www.rssboard.org/rss-0.91.dtd\"><rss version=\"2.0\"/>",
    reference: "RSS 0.91")
  package static let feedMetadataAfterEntries = DiagnosticRule(
    "GF423", "metadata-after-entries", .error, "An element of the feed stands after entries",
    explanation:
      "The elements that describe an Atom feed stand before its first entry, so that readers can "
      + "stream it.",
    example: FeedExample.feed(
      "<entry/><rights>All of them</rights>"),
    reference: "RFC 4287, section 4.1.1")
  package static let feedItemBeforeMetadata = DiagnosticRule(
    "GF424", "item-before-metadata", .warning, "An element of the channel stands after items",
    explanation: "The profile of RSS asks for the channel’s elements before its items.",
    example: "<rss version=\"2.0\"><channel><item/><title>Tide</title></channel></rss>",
    reference: "RSS Advisory Board, RSS Best Practices Profile, “Channel”")
  package static let feedNamespaceSpace = DiagnosticRule(
    "GF425", "namespace-with-space", .error, "A namespace’s name holds white space",
    explanation: "A namespace’s name is a URI reference; often a quotation mark is missing.",
    example: "<rss version=\"2.0\" xmlns:x=\"urn:example:x y\"/>",
    reference: "Namespaces in XML 1.0, section 2.2")
  package static let feedOldWiki = DiagnosticRule(
    "GF426", "old-wiki-namespace", .warning, "The wiki module’s old namespace",
    explanation: "The module has moved to http://purl.org/rss/1.0/modules/wiki/.",
    example: "<rss version=\"2.0\" xmlns:wiki=\"http://www.usemod.com/cgi-bin/mb.pl?ModWiki\"/>",
    reference: "RSS 1.0 Modules: ModWiki")
}
