import GalleyCore
import GalleyReaders

extension XMLFeedChecker {
  /// A value that should be plain text but may hold markup.
  mutating func checkPlain(_ frame: FeedFrame, _ rule: DiagnosticRule) {
    if let found = PlainTextScan.firstTag(in: value) {
      report(
        rule, "<\(name(of: frame))> holds markup where plain text belongs: \(value[found].text)",
        at: sourceRange(found),
        help: rule == .feedUndeclaredMarkup ? "say type=\"html\" in its start tag" : nil)
      return
    }
    guard !usesNumericReferences(frame) else { return }
    if PlainTextScan.hasEntity(value) {
      for found in PlainTextScan.entities(in: value) {
        report(
          rule, "“\(value[found].text)” will be shown as it stands; it was escaped twice",
          at: sourceRange(found))
      }
    } else if family == .rss, rssVersion.begins(with: "2."),
      let found = PlainTextScan.firstDoubtful(in: value)
    {
      report(
        .feedCharacterData, "some readers take this for markup", at: sourceRange(found),
        help: "write &#x26; for & and &#x3C; for <")
    }
  }

  /// Whether the author wrote the characters in the way that the profile of RSS recommends.
  private func usesNumericReferences(_ frame: FeedFrame) -> Bool {
    guard let first = pieces.first, let last = pieces.last else { return false }
    let range = ByteRange(frame.tag.lower, last.source.upper)
    guard first.source.lower <= range.upper else { return false }
    let bytes = scanner.bytes
    var index = range.lower
    while index + 2 < range.upper {
      if bytes[index] == 0x26, bytes[index + 1] == 0x23, bytes[index + 2] == 0x78 { return true }
      index += 1
    }
    return false
  }

  mutating func checkPlainAttribute(_ value: [UInt8], _ place: FeedPlace) {
    guard PlainTextScan.firstTag(in: value) != nil || PlainTextScan.hasEntity(value) else { return }
    report(
      .feedMarkupInText, "“\(place.name)” holds markup where plain text belongs", at: place.range)
  }

  /// A person's name: plain text without an address.
  mutating func checkPersonName(_ frame: FeedFrame) {
    checkPlain(frame, .feedMarkupInText)
    if let open = value.firstIndex(of: 0x3C), let close = value[open...].firstIndex(of: 0x3E),
      PlainValues.isAddress(Array(value[(open + 1)..<close]))
    {
      report(
        .feedNameHoldsAddress, "an e-mail address stands in the name; it belongs in <email>",
        at: sourceRange(open..<close + 1))
    }
  }

  mutating func checkLimited(_ frame: FeedFrame, _ limit: Int) {
    let count = value[value.trimmedRange].reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    if count > limit {
      report(
        .feedTooLong, "<\(name(of: frame))> has \(count) characters; \(limit) are allowed",
        at: valueRange(frame))
    }
    checkPlain(frame, .feedMarkupInText)
  }

  /// What is shown of a podcast: Apple lets it be HTML and counts its bytes; elsewhere it is plain.
  mutating func checkShowNotes(_ frame: FeedFrame, limit: Int) {
    guard declaresPodcast else { return checkPlain(frame, .feedMarkupInText) }
    checkHTML(frame)
    checkBytes(frame, limit: limit)
  }

  /// Apple cuts descriptions by bytes, so that letters beyond ASCII count twice or more.
  mutating func checkBytes(_ frame: FeedFrame, limit: Int = 4000) {
    let count = value.trimmedRange.count
    guard declaresPodcast, count > limit else { return }
    report(
      .feedPodcastBytes,
      "<\(name(of: frame))> has \(count) bytes; Apple Podcasts shows the first \(limit)",
      at: frame.tag)
  }

  mutating func checkKeywords(_ frame: FeedFrame) {
    let text = value[value.trimmedRange]
    if text.contains(0x20), !text.contains(0x2C) {
      report(.feedKeywords, "keywords are parted by commas", at: valueRange(frame))
    }
    checkLimited(frame, 255)
  }

  /// A value that is HTML: an item's description, `content:encoded`, Atom's `html`.
  mutating func checkHTML(_ frame: FeedFrame) {
    guard let mark = value.firstIndex(where: { $0 == 0x3C || $0 == 0x26 }) else { return }
    let first = value[mark...].firstIndex(of: 0x3C) ?? mark
    var scan = HTMLContentScan(start: first)
    scan.run(value)
    checkEscapedTwice(frame)
    for finding in scan.findings {
      let place = sourceRange(finding.range)
      switch finding.kind {
      case .relative(let reference): reportRelative(reference, frame, at: place)
      case .section where scanner.bytes[place.lower] == 0x3C:
        // A section inside a section that the scanner has found to be that is no second fault.
        if scanner.innerSection > frame.tag.lower { continue }
        reportHTML(finding, at: place)
      case .section:
        report(
          .feedNotHTML,
          "HTML has no CDATA sections; this one was escaped, and readers show or drop it", at: place
        )
      default: reportHTML(finding, at: place)
      }
    }
  }

  /// A relative reference in HTML, which Atom resolves by the `xml:base` in force
  /// (RFC 4287, section 2); RSS has no such rule, though some readers know the attribute.
  private mutating func reportRelative(
    _ reference: String, _ frame: FeedFrame, at range: ByteRange
  ) {
    guard frame.hasBase else {
      return report(
        .feedRelativeReference, "“\(reference)” is relative; readers have nothing to resolve it by",
        at: range, help: "write the whole address, beginning with https://")
    }
    if family == .atom || frame.namespace == .atom { return }
    report(
      .feedBaseInRSS, "“\(reference)” is relative; few readers of RSS heed the xml:base in force",
      at: range, help: "write the whole address, beginning with https://")
  }

  mutating func reportHTML(_ finding: HTMLFinding, at range: ByteRange) {
    switch finding.kind {
    case .unknownTag(let tag):
      report(.feedNotHTML, "HTML has no element <\(tag)>", at: range)
    case .malformed(let what):
      report(.feedNotHTML, what, at: range)
    case .riskyTag(let tag):
      report(.feedRiskyElement, "most readers remove <\(tag)>, which can do harm", at: range)
    case .riskyAttribute(let name):
      report(
        .feedRiskyAttribute, "most readers remove the attribute “\(name)”, which can do harm",
        at: range)
    case .riskyStyle(let what):
      report(
        .feedRiskyStyle, "most readers remove this style, which can do harm: \(what)", at: range)
    case .removed(let what):
      report(.feedRemovedMarkup, "many readers drop \(what)", at: range)
    case .section:
      report(.feedNotHTML, "HTML has no CDATA sections; readers show or drop this one", at: range)
    case .relative: return
    }
  }

  mutating func reportDecodedWrongly(at range: ByteRange) {
    report(
      .feedDoubtfulCharacters, "these characters were decoded wrongly before they came here",
      at: range)
  }

  /// Characters that betray a wrong decoding: C1 controls, U+FFFD, UTF-8 encoded twice.
  mutating func reportDoubtful() {
    let bytes = scanner.bytes
    let range = scanner.contentRange
    var index = range.lower
    while index + 1 < range.upper {
      let (lead, next) = (bytes[index], bytes[index + 1])
      var length = 0
      if lead == 0xC2, next < 0xA0 {
        length = 2
      } else if lead == 0xEF, next == 0xBF, index + 2 < range.upper, bytes[index + 2] == 0xBD {
        length = 3
      } else if lead == 0xC3, next == 0x82 || next == 0x83, index + 3 < range.upper,
        bytes[index + 2] == 0xC2, bytes[index + 3] & 0xC0 == 0x80
      {
        length = 4
      } else if lead == 0xC3 {
        length = Mojibake.length(in: bytes[index..<min(range.upper, index + 12)])
      }
      if length > 0 {
        return reportDecodedWrongly(at: ByteRange(index, index + length))
      }
      index += 1
    }
    // Only a reference such as &#146; is left; letters such as “â” alone betray nothing.
    if let last = pieces.last, let found = Mojibake.run(in: value[min(last.start, value.count)...])
    {
      return reportDecodedWrongly(at: sourceRange(found))
    }
    guard bytes[range.indices].contains(UInt8(ascii: "&")) else { return }
    report(
      .feedDoubtfulCharacters, "a reference stands for a control character of Windows-1252's place",
      at: range)
  }
}
