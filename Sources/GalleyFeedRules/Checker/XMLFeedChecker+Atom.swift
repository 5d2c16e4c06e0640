import GalleyCore
import GalleyReaders

extension XMLFeedChecker {
  mutating func noteLink() {
    guard let index = metadata.indices.last else { return }
    var link = AtomMetadata.Link(
      rel: Array("alternate".utf8), type: [], language: [], href: [], range: scanner.range)
    if let rel = attributeValue(names.rel) { link.rel = Self.relation(rel) }
    link.type = attributeValue(names.type) ?? []
    link.language = attributeValue(names.hreflang) ?? []
    link.href = attributeValue(names.href) ?? []
    metadata[index].links.append(link)
  }

  /// A registered relation written as a URI is the same as its name (RFC 4287, section 4.2.7.2).
  static func relation(_ rel: [UInt8]) -> [UInt8] {
    rel.begins(with: "http://www.iana.org/assignments/relation/") ? Array(rel[41...]) : rel
  }

  mutating func checkLink(parent: FeedFrame?) {
    if let rel = attribute(names.rel) { checkRelation(rel, parent: parent) }
    let rel = attributeValue(names.rel).map(Self.relation) ?? []
    if let type = attribute(names.type), rel.isEqual("self") {
      let value = scanner.text(of: type)
      let media = value.prefix { $0 != 0x3B }
      let own =
        family == .atom
        ? ["application/atom+xml"]
        : ["application/rss+xml", "application/rdf+xml"]
      if !own.contains(media.text.lowercased()), PlainValues.isMediaType(value) {
        report(
          .feedSelfType, "a self link leads to this feed, which is \(own[0]), not \(value.text)",
          at: type.valueRange)
      }
    }
    if rel.isEqual("self"), let href = attribute(names.href), parent?.hasBase != true,
      attribute(.xml, names.base) == nil
    {
      let value = scanner.text(of: href)
      if URICheck.authorityStart(value) == nil, !value.isEmpty {
        report(
          .feedRelativeSelf,
          "“\(value.text)” is relative, but a self link must lead here from anywhere",
          at: href.valueRange)
      }
    }
    if rel.isEqual("enclosure"), attribute(names.length) == nil {
      report(
        .feedEnclosureLength, "this enclosure does not say its length in bytes", at: scanner.range)
    }
    refuseBlank([names.title])
    checkThreading(rel)
  }

  private mutating func checkRelation(_ attribute: XMLAttribute, parent: FeedFrame?) {
    let value = scanner.text(of: attribute)
    let rel = Self.relation(value)
    if rel.isEmpty {
      report(.feedBlank, "“rel” should not be blank", at: attribute.range)
      return
    }
    let isURI =
      rel.contains(0x3A) && URICheck.check(rel, isAbsolute: true, isIRI: true) == nil
    if !isURI, !LinkRelations.isRegistered(rel) {
      // Relations are the same in any case (RFC 8288, section 2.1.1), but readers compare letters.
      let folded = rel.map(\.lowercased)
      report(
        .feedLinkRelation, "“\(rel.text)” is no registered link relation", at: attribute.valueRange,
        fixes: LinkRelations.isRegistered(folded)
          ? Fix.writing(folded.text, at: attribute.valueRange) : [])
    }
    if LinkRelations.isPaging(rel), parent?.context == .entry {
      report(
        .feedPagingInEntry, "“\(rel.text)” pages through feeds and means nothing in an entry",
        at: attribute.valueRange)
    }
  }

  private mutating func checkThreading(_ rel: [UInt8]) {
    for (local, kind) in [(names.count, FeedValue.nonNegativeInteger), (names.updated, .rfc3339)] {
      guard let found = attribute(.thr, local) else { continue }
      if !rel.isEqual("replies") {
        report(
          .feedUnexpectedAttribute,
          "“\(scanner.string(found.nameRange))” belongs on links to replies",
          at: found.range)
      }
      checkSimple(scanner.text(of: found), kind, place(found, scanner.string(found.nameRange)))
    }
    if let when = attribute(.thr, names.when) {
      report(
        .feedUnexpectedAttribute, "the threading extension has no attribute “when”", at: when.range,
        help: "it was renamed to thr:updated")
    }
  }

  /// Title, id and time of a feed or source, and its links; once its entries begin or it ends.
  mutating func checkMetadata(_ frame: FeedFrame, at end: ByteRange, isSource: Bool) {
    guard let index = metadata.indices.last, !metadata[index].isChecked else { return }
    metadata[index].isChecked = true
    let wanted = [(names.title, "title"), (names.id, "id"), (names.updated, "updated")]
    let missing = wanted.filter { !has(.core, $0.0, in: frame) }.map { "no <\($0.1)>" }
    if isSource, !missing.isEmpty {
      report(
        .feedSourceIncomplete,
        "<\(name(of: frame))> has \(missing.joined(separator: " and "))", at: end)
    }
    if !isSource {
      for what in missing {
        report(.feedMissingElement, "<\(name(of: frame))> has \(what)", at: frame.tag)
      }
      checkSelf(metadata[index].links, frame)
    }
    checkAlternates(metadata[index].links)
    checkHistory(metadata[index].links, frame, at: end)
  }

  private mutating func checkSelf(_ links: [AtomMetadata.Link], _ frame: FeedFrame) {
    if !links.contains(where: { $0.rel.isEqual("self") }) {
      report(
        .feedMissingSelf, "the feed has no link to itself, rel=\"self\"", at: frame.tag)
    }
  }

  mutating func checkAlternates(_ links: [AtomMetadata.Link]) {
    var first: [[UInt8]: ByteRange] = [:]
    for link in links where link.rel.isEqual("alternate") && !link.href.isEmpty {
      let kind = link.type + [0] + link.language
      if let earlier = first[kind] {
        report(
          .feedDuplicateAlternate, "two alternate links have the same type and language",
          at: link.range, labels: [Label(earlier, "the first is here")])
      } else {
        first[kind] = link.range
      }
    }
  }

  /// Paged and archived feeds (RFC 5005).
  mutating func checkHistory(
    _ links: [AtomMetadata.Link], _ frame: FeedFrame, at end: ByteRange
  ) {
    let own = links.first { $0.rel.isEqual("self") }?.href
    func isOwn(_ link: AtomMetadata.Link) -> Bool { own != nil && link.href == own }
    checkOwnLinks(links)
    let isComplete = has(.fh, names.complete, in: frame)
    if isComplete {
      if has(.fh, names.archive, in: frame) {
        report(
          .feedCompleteArchive, "the feed calls itself complete, and an archive of another",
          at: end,
          labels: [Label(frame.tag, "begun here")])
      }
      for link in links where LinkRelations.isPaging(link.rel) {
        if link.rel.isEqual("current") {
          if !isOwn(link) {
            report(
              .feedCompleteCurrent, "a complete feed is its own current document", at: end,
              labels: [Label(link.range, "this link leads elsewhere")])
          }
        } else {
          report(
            .feedCompletePaging, "a complete feed has no “\(link.rel.text)” document", at: end,
            labels: [Label(link.range, "linked here")])
        }
      }
    }
    for (edge, next) in [("first", "previous"), ("last", "next")] {
      guard links.contains(where: { $0.rel.text == edge && isOwn($0) }),
        let past = links.first(where: { $0.rel.text == next })
      else { continue }
      report(
        .feedLinkPastEnd, "this is the \(edge) document, so none can be “\(next)”", at: end,
        labels: [Label(past.range, "linked here")])
    }
    guard has(.fh, names.archive, in: frame), !isComplete else { return }
    if !links.contains(where: {
      $0.rel.isEqual("prev-archive") || $0.rel.isEqual("next-archive")
    }) {
      report(.feedArchiveAlone, "an archive should link to the one before or after it", at: end)
    }
    if !links.contains(where: { $0.rel.isEqual("current") }) {
      report(.feedArchiveCurrent, "an archive should link to the current feed", at: end)
    }
  }

  mutating func endEntry(_ frame: FeedFrame) {
    let end = scanner.range
    guard let data = metadata.popLast() else { return }
    let outer = parent
    let hasAuthor =
      has(.core, names.author, in: frame)
      || (outer.map { has(.core, names.author, in: $0, upTo: frame.seenStart) } ?? false)
    let wanted = [(names.title, "title"), (names.id, "id"), (names.updated, "updated")]
    for (local, text) in wanted where !has(.core, local, in: frame) {
      report(
        .feedMissingElement, "<entry> has no <\(text)>", at: end,
        labels: [Label(frame.tag, "begun here")])
    }
    if !hasAuthor {
      report(
        .feedMissingElement, "neither <entry> nor the feed has an <author>", at: end,
        labels: [Label(frame.tag, "begun here")])
    }
    let hasSummary = has(.core, names.summary, in: frame)
    if let content = data.content {
      if !hasSummary, content.isExternal || content.type == .binaryMedia {
        report(
          .feedMissingSummary, "an entry whose content is elsewhere or Base64 needs a <summary>",
          at: end, labels: [Label(frame.tag, "begun here")])
      }
    } else {
      if !data.links.contains(where: { $0.rel.isEqual("alternate") }) {
        report(
          .feedNoContentOrLink,
          "<entry> has neither <content> nor an alternate link"
            + (hasSummary ? "" : ", and no <summary> either"), at: end,
          labels: [Label(frame.tag, "begun here")])
      } else if !hasSummary {
        report(
          .feedNoText, "<entry> has neither <content> nor <summary>", at: end,
          labels: [Label(frame.tag, "begun here")])
      }
    }
    checkAlternates(data.links)
    checkEntryID(data)
  }
}
