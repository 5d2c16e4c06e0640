import GalleyCore
import GalleyReaders

extension XMLFeedChecker {
  /// What must be looked at before an element joins its parent's children.
  mutating func beforeStart(_ rule: FeedElementRule) {
    switch rule.role {
    case .entry:
      if let frame = frames.last, frame.context == .feed {
        checkMetadata(frame, at: scanner.range, isSource: false)
        hasItems = true
      }
    case .contentEncoded:
      if family == .rss, let frame = frames.last,
        !has(.core, names.description, in: frame)
      {
        frames[frames.count - 1].encoded = scanner.nameRange
      }
    case .commentRSS:
      report(
        .feedCommentRSS, "the element is spelled <wfw:commentRss>", at: scanner.nameRange)
    case .blink:
      report(.feedUnknownElement, "RSS has no <blink>", at: scanner.nameRange)
    case .misspelledTextInput where family != .rdf || frames.last?.context == .channel:
      report(
        .feedUnknownElement, "RSS has no <textinput>", at: scanner.nameRange,
        help: "names are case-sensitive: <textInput>")
    case .expirationDate where !rssVersion.isEqual("0.93") && !rssVersion.isEqual("0.94"):
      report(
        .feedUnknownElement, "RSS \(rssVersion.text) has no <expirationDate>; 0.93 and 0.94 had",
        at: scanner.nameRange)
    case .rss10Threading where family != .rdf:
      report(
        .feedUnknownElement, "<thr:children> belongs to RSS 1.0", at: scanner.nameRange)
    case .mediaAdult:
      report(
        .feedMediaAdult, "<media:adult> is deprecated; use <media:rating>", at: scanner.nameRange)
    default: break
    }
    checkOrder(rule)
    checkVersion(of: rule)
  }

  /// The order that the specifications ask for: what describes a feed before what it holds.
  private mutating func checkOrder(_ rule: FeedElementRule) {
    guard hasItems, let frame = frames.last, rule.namespace == .core else { return }
    if frame.context == .feed, rule.role != .entry {
      report(
        .feedMetadataAfterEntries, "<\(scanner.string(scanner.nameRange))> stands after entries",
        at: scanner.range)
    } else if frame.context == .channel, rule.role != .item, !hasReportedOrder {
      hasReportedOrder = true
      report(
        .feedItemBeforeMetadata,
        "<\(scanner.string(scanner.nameRange))> stands after items; put what describes the channel first",
        at: scanner.nameRange)
    }
  }

  /// What an element's start tag calls for; the element is open.
  mutating func afterStart(_ rule: FeedElementRule) {
    switch rule.role {
    case .rss: startVersion()
    case .feed, .atomSource, .channel: metadata.append(AtomMetadata())
    case .entry:
      metadata.append(AtomMetadata())
      startEpisode()
    case .item:
      hasItems = true
      startEpisode()
    case .textInput where family == .rss:
      report(
        .feedAvoidTextInput, "no reader does anything with <textInput>", at: scanner.nameRange)
    case .rdfChannel, .rdfItem:
      if rule.role == .rdfChannel { metadata.append(AtomMetadata()) }
      startAbout(rule)
    case .image, .textInput:
      if family == .rdf, parent?.context == .rdf { requireAbout() }
      noteRDFPart()
    case .misspelledTextInput: noteRDFPart()
    case .textConstruct: startTextConstruct(isContent: false)
    case .atomContent: startTextConstruct(isContent: true)
    case .atomLink: startLink()
    case .atomCategory: refuseBlank([names.term, names.label])
    case .skipHours, .skipDays:
      hours = 0
      days = 0
      skipCount = 0
    case .hour, .day: skipCount += 1
    case .enclosure: startEnclosure()
    case .rdfResource: startResource()
    case .rdfLi:
      if attribute(names.resource) == nil { startResource() }
      if let item = attribute(.rdf, names.resource) ?? attribute(names.resource) {
        noteListed(scanner.text(of: item), item.valueRange)
      } else {
        hasListedBadly = true
      }
    case .rss11Items where family == .rss11: requireCollection()
    case .itunesImage: startArtwork()
    case .itunesCategory, .itunesSubcategory: startCategory(rule)
    case .guid: frames[frames.count - 1].note = attributeValue(names.isPermaLink) ?? []
    case .mediaHash: startMedia(names.algo)
    case .mediaRating: startMedia(names.scheme)
    case .mediaRestriction: startRestriction()
    case .mediaContent:
      if attribute(names.url) == nil { frames[frames.count - 1].note = [0] }
      checkTypeOfAddress()
    case .mediaCredit: startCredit()
    case .mediaTitle, .mediaText: startMediaText()
    default:
      if rule.namespace == .podcast { startPodcasting(rule) }
      if rule.child == .rdfSeq { sequence = scanner.range }
    }
  }

  private mutating func startEpisode() {
    enclosureURL = nil
    enclosureLength = nil
    episodeSeconds = nil
    isExtraEpisode = false
  }

  private mutating func startVersion() {
    guard let attribute = attribute(names.version) else { return }
    rssVersion = scanner.text(of: attribute)
    if !["0.91", "0.92", "0.93", "0.94", "2.0"].contains(rssVersion.text) {
      report(
        .feedRSSVersion, "there is no RSS \(rssVersion.text)", at: attribute.valueRange,
        help: "the versions are 0.91, 0.92, 0.93, 0.94 and 2.0")
    }
    checkDoctypeVersion()
  }

  private mutating func startLink() {
    checkLink(parent: parent)
    guard let rel = attributeValue(names.rel), let context = parent?.context else {
      if parent?.context == .feed || parent?.context == .entry || parent?.context == .atomSource {
        noteLink()
      }
      return
    }
    if context == .channel || context == .rdfChannel {
      if Self.relation(rel).isEqual("self") { hasSelfLink = true }
      noteLink()
    } else if context == .feed || context == .entry || context == .atomSource {
      noteLink()
    }
  }

  private mutating func startEnclosure() {
    if isPlayable { isShow = true }
    if let length = attribute(names.length) {
      let text = scanner.text(of: length)
      switch PlainValues.integer(text) {
      case .some(-1):
        report(
          .feedUnknownLength, "an unknown length is written as 0, not -1", at: length.valueRange,
          fixes: lengthFixes(length)
            ?? Fix.writing("0", at: length.valueRange))
      case .some(let value) where value >= 0:
        if isPlayable { enclosureLength = (value, length.valueRange) }
      default:
        let digits = text.filter { $0 != 0x2C && $0 != 0x2E && !$0.isXMLSpace }
        let isClear =
          !digits.isEmpty && digits.count < 16 && digits.allSatisfy(\.isDigit)
          && text.contains(0x2C)
        let plain = isClear ? digits.text : text.isEmpty ? "0" : nil
        let own = plain.map { Fix.writing($0, at: length.valueRange) }
        report(
          .feedNumber,
          text.isEmpty
            ? "“length” is blank; it is the size of the file in bytes"
            : "“\(text.text)” is no length in bytes", at: length.valueRange,
          fixes: (isClear ? nil : lengthFixes(length)) ?? own ?? [])
      }
    }
    if let url = attribute(names.url) {
      enclosureURL = (scanner.text(of: url), url.valueRange)
      checkRepeatedEnclosure()
    }
    checkTypeOfAddress()
  }

  // MARK: The ends of elements

  mutating func beforeEnd(_ frame: FeedFrame, _ rule: FeedElementRule) {
    if let required = rule.requires, !has(rule.namespace, model.number(required), in: frame) {
      missing(
        rule.namespace == .core ? "\(required)" : "\(rule.namespace.prefix):\(required)", frame)
    }
    checkPoint(frame)
    switch rule.role {
    case .channel, .rdfChannel: endChannel(frame)
    case .item: endItem(frame)
    case .rdfItem: endRDFItem(frame)
    case .rss:
      if !has(.core, names.channel, in: frame) { missing("channel", frame) }
    case .rdf:
      if !has(.core, names.channel, in: frame) { missing("channel", frame) }
      compareContents()
    case .feed:
      checkMetadata(frame, at: scanner.range, isSource: false)
      metadata.removeAll()
      checkOneID(frame)
      endPodcast(frame)
    case .atomSource:
      checkMetadata(frame, at: scanner.range, isSource: true)
      _ = metadata.popLast()
      endSource(frame)
    case .entry:
      endEntry(frame)
      checkSoundbites()
    case .person:
      // A name that stands as text has been found as that.
      if frame.hasReportedText, !frame.hasElements { return }
      if !has(.core, names.name, in: frame), !has(.atom, names.name, in: frame) {
        missing("name", frame)
      }
    case .image: endImage(frame)
    case .textInput: endTextInput(frame)
    case .channelTitle: channelTitle = Array(value[value.trimmedRange])
    case .channelLink: channelLink = Array(value[value.trimmedRange])
    case .imageTitle: compareImage(frame, channelTitle, .feedImageTitle, "title")
    case .imageLink: compareImage(frame, channelLink, .feedImageLink, "link")
    case .imageURL: endImageURL(frame)
    case .guid: endGuid(frame)
    case .skipHours: if skipCount > 24 { tooMany(frame, "a day has 24 hours") }
    case .skipDays: if skipCount > 7 { tooMany(frame, "a week has 7 days") }
    case .day: endDay(frame)
    case .textConstruct, .atomContent: endText(frame, rule)
    case .atomID: noteEntryID(frame)
    case .updated: endUpdated(frame)
    case .atomInRSS: noteIdentifier(frame, .atomIDInRSS, .feedDuplicateValue)
    case .podcastDuration: episodeSeconds = PlainValues.seconds(Array(value[value.trimmedRange]))
    case .podcastBlock: isBlocked = value[value.trimmedRange].isEqualIgnoringCase("yes")
    case .podcastType: isSerial = value[value.trimmedRange].isEqual("serial")
    case .episodeType: isExtraEpisode = !value[value.trimmedRange].isEqual("full")
    case .xhtmlBody:
      if family == .rss {
        report(
          .feedDuplicateDescription, "<\(name(of: frame))> says again what RSS has an element for",
          at: frame.nameRange)
      }
    default: endExtension(frame, rule)
    }
  }

  /// A latitude alone is no place, and neither is a longitude.
  private mutating func checkPoint(_ frame: FeedFrame) {
    guard seen.count > frame.seenStart, frame.context != .geoPoint else { return }
    let hasLatitude = has(.geo, names.lat, in: frame)
    guard hasLatitude != has(.geo, names.long, in: frame) else { return }
    missing(hasLatitude ? "geo:long" : "geo:lat", frame)
  }

  mutating func missing(_ child: String, _ frame: FeedFrame, _ rule: DiagnosticRule? = nil) {
    report(
      rule ?? .feedMissingElement, "<\(name(of: frame))> has no <\(child)>",
      at: scanner.range.isEmpty ? frame.tag : scanner.range,
      labels: scanner.range.isEmpty ? [] : [Label(frame.tag, "begun here")])
  }

  private mutating func endText(_ frame: FeedFrame, _ rule: FeedElementRule) {
    let isContent = rule.role == .atomContent
    if isContent, let index = metadata.indices.last, frame.namespace == .core {
      metadata[index].content = (frame.type, frame.isExternal)
    }
    if family == .rss, frame.namespace == .atom, !frame.isExternal,
      frame.local != names.summary
    {
      report(
        .feedDuplicateDescription, "<\(name(of: frame))> says again what RSS has an element for",
        at: frame.nameRange)
    }
    endTextConstruct(frame, isContent: isContent)
  }

  /// A source's author counts for the entry that holds it (RFC 4287, section 4.2.1).
  private mutating func endSource(_ frame: FeedFrame) {
    guard has(.core, names.author, in: frame), let outer = parent,
      !has(.core, names.author, in: outer, upTo: frame.seenStart)
    else { return }
    seen.insert(Self.key(.core, names.author), at: frame.seenStart)
    frames[frames.count - 1].seenStart += 1
  }

  private mutating func endUpdated(_ frame: FeedFrame) {
    guard parent?.context == .entry else { return }
    let text = Array(value[value.trimmedRange])
    guard !text.isEmpty else { return }
    let place = valueRange(frame)
    if let index = metadata.indices.last { metadata[index].updated = text }
    if let earlier = identifiers.note(text, .updated, at: place.lower),
      earlier < parent?.tag.lower ?? 0, let index = metadata.indices.last
    {
      metadata[index].sameUpdated = (place, ByteRange(earlier, earlier + text.count))
    }
  }

  private mutating func noteEntryID(_ frame: FeedFrame) {
    guard parent?.context == .entry, let index = metadata.indices.last else { return }
    metadata[index].id = Array(value[value.trimmedRange])
    metadata[index].idRange = valueRange(frame)
  }

  /// Entries of one id are versions of one entry, unless their times are the same too.
  mutating func checkEntryID(_ data: AtomMetadata) {
    guard !data.id.isEmpty else { return reportSameUpdated(data) }
    let link = data.links.first { $0.rel.isEqual("alternate") }?.href ?? []
    if entryCount == 0 {
      firstEntryID = data.id
      firstEntryIDRange = data.idRange
      firstEntryLink = link
    }
    if link != firstEntryLink || data.updated.isEmpty { hasEntriesApart = true }
    if data.updated.isEmpty { hasEntriesOfOneTime = true }
    entryCount += 1
    if data.id != firstEntryID, !hasDifferentIDs {
      hasDifferentIDs = true
      for entry in repeatedEntries { reportRepeated(entry.id, entry.earlier) }
      repeatedEntries = []
    }
    guard !data.updated.isEmpty,
      let earlier = identifiers.note(
        data.id + [0] + data.updated, .atomID, at: data.idRange.lower)
    else { return reportSameUpdated(data) }
    hasEntriesApart = true
    hasEntriesOfOneTime = true
    let first = ByteRange(earlier, earlier + data.id.count)
    guard hasDifferentIDs else { return repeatedEntries.append((data.idRange, first)) }
    reportRepeated(data.idRange, first)
  }

  private mutating func reportRepeated(_ id: ByteRange, _ earlier: ByteRange) {
    report(
      .feedDuplicateEntry, "an entry with this id and time stands before", at: id,
      labels: [Label(earlier, "here")])
  }

  /// Two entries of one time; of one id besides, they are found as that.
  private mutating func reportSameUpdated(_ data: AtomMetadata) {
    guard let (place, earlier) = data.sameUpdated else { return }
    report(
      .feedSameUpdated, "another entry has the same time", at: place,
      labels: [Label(earlier, "here")])
  }

  /// At the end of a feed: whether it gives all its entries one id. Entries that lead to one page at
  /// different times may be versions of one entry (RFC 4287, section 4.1.1).
  private mutating func checkOneID(_ frame: FeedFrame) {
    guard entryCount > 1, !hasDifferentIDs, hasEntriesApart else { return }
    report(
      hasEntriesOfOneTime ? .feedOneID : .feedOneIDApart,
      (entryCount == 2 ? "both entries have" : "all \(entryCount) entries have")
        + " the id “\(firstEntryID.text)”"
        + (hasEntriesOfOneTime ? "" : ", though they lead to different pages"),
      at: endPlace(frame), labels: [Label(firstEntryIDRange, "the first is here")])
  }

  mutating func noteIdentifier(
    _ frame: FeedFrame, _ kind: FeedIdentifiers.Kind, _ rule: DiagnosticRule
  ) {
    let text = Array(value[value.trimmedRange])
    guard !text.isEmpty else { return }
    let place = valueRange(frame)
    // What stands twice in one item is found as that.
    if let earlier = identifiers.note(text, kind, at: place.lower),
      earlier < parent?.tag.lower ?? 0
    {
      report(
        rule,
        "“\(text.text)” is already the \(frame.local == names.guid ? "guid" : "id") of another",
        at: place, labels: [Label(ByteRange(earlier, earlier + text.count), "first here")])
    }
  }
}
