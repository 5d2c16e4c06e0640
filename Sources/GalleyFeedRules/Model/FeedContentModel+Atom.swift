import GalleyReaders

extension FeedContentModelBuilder {
  /// Atom 1.0 (RFC 4287).
  mutating func addAtom() {
    let index: [FeedAttributeRule] = [.qualified(.indexing, "index", .yesNo)]
    add([.root], .core, "feed", .none, child: .feed, role: .feed, attributes: index)
    add([.root], .core, "entry", .none, child: .entry, role: .entry, attributes: index)
    add([.feed], .core, "entry", .none, child: .entry, .many, role: .entry, attributes: index)
    addShared()
    let feed: [FeedContext] = [.feed, .atomSource]
    add(
      feed, .core, "generator", .text, role: .atomGenerator, nonblank: true,
      attributes: [.optional("uri", .iriReference), .optional("version")])
    add(feed, .core, "icon", .iriReference, nonblank: true, noSpace: true)
    add(feed, .core, "logo", .iriReference, nonblank: true, noSpace: true)
    addText(feed, "subtitle")
    let entry: [FeedContext] = [.entry]
    add(
      entry, .core, "content", .text, child: .textConstruct, role: .atomContent,
      attributes: Self.textAttributes)
    add(entry, .core, "published", .rfc3339, noSpace: true)
    addText(entry, "summary")
    add(entry, .core, "source", .none, child: .atomSource, role: .atomSource)
    add([.entry], .app, "edited", .rfc3339, noSpace: true)
    add([.entry], .app, "control", .none, child: .appControl)
    add([.appControl], .app, "draft", .choice(["yes", "no"]))
    add([.feed, .atomSource], .app, "collection", .text, child: .foreign, .many)
  }

  private mutating func addShared() {
    let all: [FeedContext] = [.feed, .entry, .atomSource]
    add(all, .core, "author", .none, child: .person, .many, role: .person, attributes: Self.person)
    add(
      all, .core, "contributor", .none, child: .person, .many, role: .person,
      attributes: Self.person)
    addPerson(.core)
    add(
      all, .core, "category", .none, child: .foreign, .many, role: .atomCategory,
      attributes: Self.category)
    add(all, .core, "id", .canonicalIRI, role: .atomID, nonblank: true, noSpace: true)
    add(
      all, .core, "link", .none, child: .foreign, .many, role: .atomLink,
      attributes: Self.linkAttributes)
    addText(all, "rights")
    addText(all, "title")
    add(all, .core, "updated", .rfc3339, role: .updated, noSpace: true)
  }

  static let person: [FeedAttributeRule] = [.qualified(.rdf, "parseType")]
  static let textAttributes: [FeedAttributeRule] = [.optional("type"), .optional("src")]
  static let category: [FeedAttributeRule] = [
    .required("term"), .optional("scheme", .iri), .optional("label", .nonHTML),
  ]
  static let linkAttributes: [FeedAttributeRule] = [
    .required("href", .iriReference), .optional("type", .mimeType), .optional("title", .nonHTML),
    .optional("rel"), .optional("length", .nonNegativeInteger), .optional("hreflang", .language),
    .qualified(.rdf, "type"), .qualified(.rdf, "resource"), .qualified(.thr, "count"),
    .qualified(.thr, "when"), .qualified(.thr, "updated"),
  ]

  /// What tells that an entry is gone (RFC 6721, section 3).
  mutating func addTombstones() {
    add(
      [.feed], .tombstones, "deleted-entry", .none, child: .deletedEntry, .many,
      attributes: [.required("ref", .iri), .required("when", .rfc3339)])
    let gone: [FeedContext] = [.deletedEntry]
    add(gone, .tombstones, "by", .none, child: .person, role: .person, attributes: Self.person)
    add(
      gone, .tombstones, "comment", .text, child: .textConstruct, role: .textConstruct,
      attributes: Self.textAttributes)
    add(
      gone, .core, "link", .none, child: .foreign, .many, attributes: Self.linkAttributes)
    add(gone, .core, "source", .none, child: .foreign)
  }

  private mutating func addText(_ contexts: [FeedContext], _ name: StaticString) {
    add(
      contexts, .core, name, .text, child: .textConstruct, role: .textConstruct,
      attributes: Self.textAttributes)
  }

  private mutating func addPerson(_ namespace: FeedNamespace) {
    add([.person], namespace, "name", .personName, nonblank: true)
    add([.person], namespace, "email", .address)
    add([.person], namespace, "uri", .iriReference, nonblank: true, noSpace: true)
    guard namespace == .core else { return }
    add(
      [.person], .foaf, all: ["workplaceHomepage", "homepage", "weblog", "plan"], .none,
      child: .empty, .many, role: .rdfResource)
    add([.person], .foaf, "firstName", .text, .many)
    add([.person], .xhtml, "div", .text, child: .foreign, .many)
  }

  /// Atom's elements as an extension of RSS.
  mutating func addAtomInRSS() {
    let channel: [FeedContext] = [.channel, .rdfChannel]
    let item: [FeedContext] = [.item, .rdfItem]
    let both = channel + item
    add(both, .atom, "author", .none, child: .person, .many, role: .person, attributes: Self.person)
    add(
      both, .atom, "contributor", .none, child: .person, .many, role: .person,
      attributes: Self.person)
    addPerson(.atom)
    add(
      both, .atom, "category", .none, child: .foreign, .many, role: .atomCategory,
      attributes: Self.category)
    add(
      channel, .atom, "generator", .text, nonblank: true,
      attributes: [.optional("uri", .iriReference), .optional("version")])
    add(channel, .atom, "id", .uri)
    add(item, .atom, "id", .uri, role: .atomInRSS)
    add(channel, .atom, all: ["icon", "logo"], .uriReference)
    add(
      both, .atom, "link", .none, child: .foreign, .many, role: .atomLink,
      attributes: Self.linkAttributes)
    for name: StaticString in ["title", "subtitle", "rights", "summary"] {
      add(
        both, .atom, name, .text, child: .textConstruct, role: .textConstruct,
        attributes: Self.textAttributes)
    }
    add(
      item, .atom, "content", .text, child: .textConstruct, .many, role: .atomContent,
      attributes: Self.textAttributes)
    add(both, .atom, "updated", .rfc3339)
    add(item, .atom, "published", .rfc3339)
  }
}
