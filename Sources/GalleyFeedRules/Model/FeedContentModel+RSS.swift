import GalleyReaders

extension FeedContentModelBuilder {
  /// RSS 0.91 to 2.0 (RSS 2.0.11 and the RSS Advisory Board's profile).
  mutating func addRSS() {
    add(
      [.root], .core, "rss", .none, child: .rss, role: .rss,
      attributes: [.required("version")])
    add([.rss], .core, "channel", .none, child: .channel, role: .channel)
    addChannel()
    addItem()
    addImage()
  }

  private mutating func addChannel() {
    let c: [FeedContext] = [.channel]
    let all: [FeedContext] = [.channel, .rdfChannel]
    add(all, .core, "title", .nonHTML, role: .channelTitle, nonblank: true)
    add(all, .core, "link", .uri, role: .channelLink)
    add(all, .core, "description", .showNotes(4000))
    add(all, .core, "image", .none, child: .image, role: .image, attributes: Self.rdfResource)
    add(
      all, .core, "textInput", .none, child: .textInput, role: .textInput,
      attributes: Self.rdfResource)
    add(all, .core, "textinput", .none, child: .foreign, role: .misspelledTextInput)
    add(all, .core, "blink", .text, role: .blink)
    add(c, .core, "item", .none, child: .item, .many, role: .item)
    add(c, .core, "category", .nonHTML, .many, nonblank: true, attributes: [.optional("domain")])
    add(
      c, .core, "cloud", .none, child: .empty, role: .cloud,
      attributes: [
        .required("domain"), .required("port", .positiveInteger), .required("path"),
        .required("registerProcedure"), .required("protocol", .cloudProtocol),
      ])
    add(c, .core, "rating", .text, .many)
    add(c, .core, "ttl", .positiveInteger, nonblank: true)
    add(c, .core, "docs", .uri, role: .docs)
    add(c, .core, "generator", .text)
    add(c, .core, "pubDate", .rfc822)
    add(c, .core, "lastBuildDate", .rfc822)
    add(c, .core, "managingEditor", .mailboxWithName)
    add(c, .core, "webMaster", .mailboxWithName)
    add(c, .core, "language", .language)
    add(c, .core, "copyright", .nonHTML)
    add(c, .core, "skipHours", .none, child: .skipHours, role: .skipHours, requires: "hour")
    add(c, .core, "skipDays", .none, child: .skipDays, role: .skipDays, requires: "day")
    add([.skipHours], .core, "hour", .hour, .many, role: .hour)
    add([.skipDays], .core, "day", .day, .many, role: .day)
  }

  static let rdfResource: [FeedAttributeRule] = [
    .qualified(.rdf, "resource"), .qualified(.rdf, "about"), .qualified(.rdf, "parseType"),
  ]

  private mutating func addItem() {
    let i: [FeedContext] = [.item]
    let all: [FeedContext] = [.item, .rdfItem]
    add(all, .core, "title", .nonHTML, nonblank: true)
    add(all, .core, "link", .uri)
    add(all, .core, "description", .html, role: .description)
    add(i, .core, "author", .mailboxWithName)
    add(i, .core, "category", .nonHTML, .many, nonblank: true, attributes: [.optional("domain")])
    add(i, .core, "comments", .uri)
    add(
      i, .core, "enclosure", .none, child: .empty, .onceAdvised, role: .enclosure,
      attributes: [.required("url", .httpURL), .required("length"), .required("type", .mimeType)])
    add(
      i, .core, "guid", .text, role: .guid, attributes: [.optional("isPermaLink", .strictBoolean)])
    add(i, .core, "pubDate", .rfc822)
    add(i, .core, "expirationDate", .rfc822, role: .expirationDate)
    add(
      i, .core, "source", .nonHTML, role: .rssSource, attributes: [.required("url", .uri)])
  }

  private mutating func addImage() {
    add([.image], .core, "title", .nonHTML, role: .imageTitle, nonblank: true)
    add([.image], .core, "link", .uri, role: .imageLink)
    add([.image], .core, "url", .uri, role: .imageURL)
    add([.image], .core, "width", .width)
    add([.image], .core, "height", .height)
    add([.image, .textInput], .core, "description", .nonHTML)
    add([.textInput], .core, "title", .nonHTML)
    add([.textInput], .core, "name", .formName)
    add([.textInput], .core, "link", .uri)
  }

  /// RSS 1.0 and its like (RDF Site Summary 1.0; RSS 1.1; Netscape's RSS 0.90).
  mutating func addRDF() {
    let about: FeedAttributeRule = .qualified(.rdf, "about", .uriReference)
    add([.root], .rdf, "RDF", .none, child: .rdf, role: .rdf)
    add(
      [.rdf], .core, "channel", .none, child: .rdfChannel, role: .rdfChannel, attributes: [about])
    add(
      [.root], .core, "Channel", .none, child: .rdfChannel, role: .rdfChannel, attributes: [about])
    add([.rdf], .core, "item", .none, child: .rdfItem, .many, role: .rdfItem, attributes: [about])
    add(
      [.rdf], .core, "image", .none, child: .image, .many, role: .image,
      attributes: Self.rdfResource)
    add(
      [.rdf], .core, "textinput", .none, child: .textInput, .many, role: .textInput,
      attributes: Self.rdfResource)
    add(
      [.rdfChannel], .core, "items", .none, child: .rdfItems, role: .rss11Items,
      attributes: [.qualified(.rdf, "parseType")])
    add([.rdfItems], .rdf, "Seq", .none, child: .rdfSeq)
    add(
      [.rdfSeq], .rdf, "li", .none, child: .empty, .many, role: .rdfLi,
      attributes: [.optional("resource"), .qualified(.rdf, "resource")])
    add(
      [.rss11Items], .core, "item", .none, child: .rdfItem, .many, role: .rdfItem,
      attributes: [about])
    add([.rdf], .cc, "License", .text, child: .foreign, .many)
    add([.rdf], .taxo, "topic", .text, child: .foreign, .many)
    add([.rdf], .rdf, "Description", .text, child: .foreign, .many)
    add([.rdf], .rdfs, "seeAlso", .none, child: .empty, .many, role: .rdfResource)
    add([.rdfChannel, .rdfItem], .rdfs, all: ["label", "comment"], .text, .many)
  }
}
