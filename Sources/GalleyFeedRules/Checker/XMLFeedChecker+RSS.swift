import GalleyCore
import GalleyReaders

extension XMLFeedChecker {
  mutating func endChannel(_ frame: FeedFrame) {
    if !has(.core, names.description, in: frame) { missing("description", frame) }
    if !has(.core, names.link, in: frame) { missing("link", frame) }
    if !has(.core, names.title, in: frame) { missing("title", frame) }
    if family == .rss, rssVersion.isEqual("2.0"), !hasSelfLink {
      report(
        .feedMissingAtomSelf, "the channel has no <atom:link rel=\"self\">", at: scanner.range,
        labels: [Label(frame.tag, "begun here")])
    }
    if isRDF, !has(.core, names.items, in: frame), frameHasAbout(frame) {
      missing("items", frame)
    }
    if let data = metadata.popLast() { checkHistory(data.links, frame, at: endPlace(frame)) }
    endPodcast(frame)
    hasItems = false
  }

  private func frameHasAbout(_ frame: FeedFrame) -> Bool {
    scanner.bytes[frame.tag.indices].text.contains(":about")
  }

  mutating func endItem(_ frame: FeedFrame) {
    if !has(.core, names.title, in: frame), !has(.core, names.description, in: frame) {
      report(
        .feedItemEmpty, "<item> has neither <title> nor <description>", at: endPlace(frame),
        labels: [Label(frame.tag, "begun here")])
    }
    if rssVersion.begins(with: "2."), !has(.core, names.guid, in: frame) {
      report(
        .feedMissingGuid, "<item> has no <guid>", at: endPlace(frame),
        labels: [Label(frame.tag, "begun here")])
    }
    if has(.slash, names.comments, in: frame), let outer = parent,
      !has(.core, names.lastBuildDate, in: outer, upTo: frame.seenStart)
    {
      report(
        .feedSlashDate, "a channel that counts comments should have a <lastBuildDate>",
        at: endPlace(frame))
    }
    if let place = frame.encoded {
      report(
        .feedDescriptionFirst,
        has(.core, names.description, in: frame)
          ? "<description> should stand before <content:encoded>"
          : "<content:encoded> needs a <description> before it, which is its summary", at: place)
    }
    checkPodcastEnclosure()
    checkEnclosureLength()
    endEpisode(frame)
    checkSoundbites()
  }

  func endPlace(_ frame: FeedFrame) -> ByteRange {
    scanner.range.isEmpty ? frame.tag : scanner.range
  }

  mutating func endRDFItem(_ frame: FeedFrame) {
    if !has(.core, names.link, in: frame) { missing("link", frame) }
    if !has(.core, names.title, in: frame) { missing("title", frame) }
    checkSoundbites()
  }

  mutating func startAbout(_ rule: FeedElementRule) {
    guard let about = rdfAttribute(names.about) else {
      if family == .rdf || rule.role == .rdfChannel { requireAbout() }
      return
    }
    let text = scanner.text(of: about)
    if rule.role == .rdfItem, family == .rdf { describedItems[text] = about.valueRange }
    let earlier = identifiers.note(text, .about, at: about.valueRange.lower)
    if let earlier, rule.role == .rdfItem {
      report(
        .feedDuplicateValue, "“\(text.text)” is already described", at: about.valueRange,
        labels: [Label(ByteRange(earlier, earlier + text.count), "here")])
    }
  }

  /// Notes what RSS 1.0's channel says of an image or a text input, and what one outside it is about.
  mutating func noteRDFPart() {
    guard family == .rdf else { return }
    let name = scanner.string(scanner.nameRange)
    if parent?.context == .rdfChannel, let resource = rdfAttribute(names.resource) {
      announcedParts.append((name, scanner.text(of: resource), resource.valueRange))
    } else if parent?.context == .rdf, let about = rdfAttribute(names.about) {
      describedParts.append((name, scanner.text(of: about), about.valueRange))
    }
  }

  /// Notes an item that the channel lists; one item is listed once.
  mutating func noteListed(_ address: [UInt8], _ range: ByteRange) {
    guard let earlier = listedItems[address] else {
      listedItems[address] = range
      return
    }
    report(
      .feedRDFContents, "“\(address.text)” is listed already", at: range,
      labels: [Label(earlier, "here")])
  }

  /// RSS 1.0's channel lists its items; what it does not list is no item of the channel
  /// (RDF Site Summary 1.0, section 5.3.5).
  mutating func compareContents() {
    // One under another address than was announced is found as that.
    let announced = Set(announcedParts.map { $0.name })
    for part in describedParts where !announced.contains(part.name) {
      report(
        .feedRDFContents, "the channel does not announce this <\(part.name)>", at: part.range,
        help: "add <\(part.name) rdf:resource=\"\(part.address.text)\"/> to the channel")
    }
    let present = Set(describedParts.map { $0.address })
    for part in announcedParts where !present.contains(part.address) {
      report(
        .feedRDFContents,
        "the channel announces an <\(part.name)>, “\(part.address.text)”, that is not here",
        at: part.range,
        help: "add <\(part.name) rdf:about=\"\(part.address.text)\"> behind the channel")
    }
    guard family == .rdf, !describedItems.isEmpty else { return }
    guard !listedItems.isEmpty else {
      guard let sequence, !hasListedBadly else { return }
      return report(
        .feedRDFContents, "the channel's <rdf:Seq> lists none of its \(describedItems.count) items",
        at: sequence, help: "add <rdf:li rdf:resource=\"…\"/> for each item")
    }
    let listed = listedItems.sorted { $0.value.lower < $1.value.lower }
    for (address, range) in listed where describedItems[address] == nil {
      report(.feedRDFContents, "“\(address.text)” is listed, but names no item here", at: range)
    }
    let described = describedItems.sorted { $0.value.lower < $1.value.lower }
    for (address, range) in described where listedItems[address] == nil {
      report(
        .feedRDFContents, "the channel's <rdf:Seq> does not list this <item>", at: range,
        help: "add <rdf:li rdf:resource=\"\(address.text)\"/>")
    }
  }

  /// RSS 1.0 wants every item and channel to say what it is about; RSS 0.90 knows no such thing.
  mutating func requireAbout() {
    guard !isRSS090 else { return }
    if rdfAttribute(names.about) == nil {
      report(
        .feedMissingAttribute,
        "<\(scanner.string(scanner.nameRange))> has no “rdf:about” attribute",
        at: scanner.range)
    }
  }

  private var isRSS090: Bool {
    Int(coreNamespace) < namespaces.count && namespaces[Int(coreNamespace)] == .rss090
  }

  mutating func endImage(_ frame: FeedFrame) {
    if frame.hasReportedText, !frame.hasElements { return }
    let tag = scanner.bytes[frame.tag.indices].text
    if refersElsewhere(tag) { return }
    if !has(.core, names.title, in: frame) { missing("title", frame) }
    if !has(.core, names.url, in: frame) { missing("url", frame) }
    if tag.contains(":parseType=") { return }
    if !has(.core, names.link, in: frame) { missing("link", frame) }
  }

  /// Whether a tag refers to what is described elsewhere in the feed.
  private func refersElsewhere(_ tag: String) -> Bool {
    tag.contains(":resource=") || isRDF && tag.contains(" resource=")
  }

  mutating func endTextInput(_ frame: FeedFrame) {
    if refersElsewhere(scanner.bytes[frame.tag.indices].text) { return }
    for (local, text) in [
      (names.title, "title"), (names.link, "link"), (names.description, "description"),
      (names.name, "name"),
    ] where !has(.core, local, in: frame) {
      missing(text, frame)
    }
  }

  mutating func compareImage(
    _ frame: FeedFrame, _ wanted: [UInt8], _ rule: DiagnosticRule, _ what: String
  ) {
    // In RSS 1.0 and 1.1 the image's title is what stands in its place where it is not shown.
    guard frames.count > 2, frames[frames.count - 3].context == .channel else { return }
    let text = Array(value[value.trimmedRange])
    guard !wanted.isEmpty, text != wanted else { return }
    // What is no address has been found as that.
    if rule == .feedImageLink, URICheck.check(text, isAbsolute: true, isIRI: true) != nil { return }
    report(
      rule, "the image's \(what) should be that of the channel, “\(wanted.text)”",
      at: valueRange(frame))
  }

  mutating func endImageURL(_ frame: FeedFrame) {
    let text = value[value.trimmedRange]
    guard let dot = text.lastIndex(of: 0x2E) else { return }
    let end = text[(dot + 1)...].map(\.lowercased)
    guard !end.isEmpty, end.allSatisfy({ $0.isAlphanumeric || $0 == 0x5F }),
      !["jpg", "jpeg", "gif", "png"].contains(end.text)
    else { return }
    report(
      .feedImageFormat, "an image should be a GIF, JPEG or PNG, not “\(end.text)”",
      at: valueRange(frame))
  }

  mutating func endGuid(_ frame: FeedFrame) {
    let text = Array(value[value.trimmedRange])
    let place = FeedPlace(
      range: valueRange(frame), name: "guid", isAttribute: false,
      isVerbatim: pieces.count == 1 && !pieces[0].needsDecoding && !text.isEmpty)
    let isPermalink = frame.note.isEmpty || frame.note.isEqual("true")
    if isPermalink {
      if URICheck.check(text, isAbsolute: true, isIRI: false) == nil {
        if text.beginsIgnoringCase(with: "tag:") || text.beginsIgnoringCase(with: "urn:uuid:") {
          report(
            .feedGuidNoLink, "“\(text.text)” leads nowhere", at: place.range,
            help: "say isPermaLink=\"false\"", fixes: permalinkFix(frame))
        }
      } else if URICheck.check(text, isAbsolute: true, isIRI: false) == .relative, !text.isEmpty {
        report(
          .feedGuidNoURL,
          "“\(text.text)” is no absolute URI, but a guid is an address unless it "
            + "says isPermaLink=\"false\"", at: place.range,
          help: "say <guid isPermaLink=\"false\">", fixes: permalinkFix(frame))
      } else {
        checkURI(text, isAbsolute: true, isIRI: false, place, relative: .feedGuidNoURL)
      }
    } else if text.count < 9, !text.isEmpty, text.allSatisfy(\.isDigit) {
      report(
        .feedGuidShort, "“\(text.text)” is hardly unique in the world", at: place.range)
    }
    if text.isEmpty, !isPermalink {
      report(.feedBlank, "<guid> should not be blank", at: frame.tag)
    }
    noteIdentifier(frame, .guid, .feedDuplicateValue)
  }

  private func permalinkFix(_ frame: FeedFrame) -> [Fix] {
    guard frame.note.isEmpty else { return [] }
    let end = ByteRange(frame.nameRange.upper, frame.nameRange.upper)
    return [
      Fix("add isPermaLink=\"false\"", .safe, edits: [TextEdit(end, " isPermaLink=\"false\"")])
    ]
  }

  mutating func tooMany(_ frame: FeedFrame, _ reason: String) {
    report(
      .feedTooManySkips, "<\(name(of: frame))> names \(skipCount); \(reason)", at: endPlace(frame))
  }

  mutating func endDay(_ frame: FeedFrame) {
    let text = value[value.trimmedRange].text
    guard let day = Self.weekdays.firstIndex(of: text) else { return }
    let bit = UInt8(1) << UInt8(day)
    if days & bit != 0 {
      report(.feedDuplicateValue, "\(text) stands twice", at: valueRange(frame))
    }
    days |= bit
  }

  /// Elements that say what another has said (RSS Advisory Board's profile, and each module).
  mutating func checkSemantics(_ space: FeedNamespace, _ local: UInt32) {
    guard family == .rss || family == .rdf, !frames.isEmpty else { return }
    let pairs: [FeedSynonyms.Pair]
    switch frames[frames.count - 1].context {
    case .item, .rdfItem: pairs = FeedSynonyms.ofItems
    case .channel, .rdfChannel: pairs = FeedSynonyms.ofChannels
    default: return
    }
    for pair in pairs where pair.1 == local || pair.3 == local {
      let isFirst = pair.0 == space && pair.1 == local
      let isSecond = pair.2 == space && pair.3 == local
      guard isFirst || isSecond, let frame = frames.last else { continue }
      if isSecond, space == .dc, scanner.name.local != local { continue }
      let other = isFirst ? (pair.2, pair.3) : (pair.0, pair.1)
      guard has(other.0, other.1, in: frame) else { continue }
      let prefix = other.0 == .core ? "" : "\(other.0.prefix):"
      report(
        .feedDuplicateSemantics,
        "<\(scanner.string(scanner.nameRange))> stands beside "
          + "<\(prefix)\(scanner.symbols.string(other.1))>, which is for the same; readers take one",
        at: scanner.range)
      return
    }
  }
}
