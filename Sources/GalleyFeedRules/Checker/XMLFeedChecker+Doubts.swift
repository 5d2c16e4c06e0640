import GalleyCore
import GalleyReaders

/// What no specification forbids and is all but certainly a mistake.
extension XMLFeedChecker {
  /// Bytes a second below which no sound can be heard: 128 bit/s.
  private static let fewestBytes = 16

  /// Relations that lead away from a page.
  private static let otherPages = ["next", "previous", "prev", "next-archive", "prev-archive"]

  /// Whether the current tag says that its file is one of sound or moving pictures.
  var isPlayable: Bool {
    guard let type = attributeValue(names.type) else { return false }
    return type.beginsIgnoringCase(with: "audio/") || type.beginsIgnoringCase(with: "video/")
  }

  /// A file of sound or pictures that an earlier item has too. The picture that a blog gives every
  /// post is no such thing.
  mutating func checkRepeatedEnclosure() {
    guard let (url, range) = enclosureURL, !url.isEmpty, isPlayable,
      let earlier = identifiers.note(url, .enclosure, at: range.lower),
      earlier < parent?.tag.lower ?? 0
    else { return }
    report(
      .feedRepeatedEnclosure, "another item has this file as its enclosure", at: range,
      labels: [Label(ByteRange(earlier, earlier + range.count), "here")],
      help: "players keep one download for each address and pass over the second item")
  }

  /// A length that is the episode's time, or so little that it cannot be its bytes.
  mutating func checkEnclosureLength() {
    guard let (length, range) = enclosureLength, let seconds = episodeSeconds, length > 0,
      seconds >= 30, length < seconds.multipliedReportingOverflow(by: Self.fewestBytes).partialValue
    else { return }
    report(
      .feedLengthInSeconds,
      length == seconds
        ? "\(length) is how many seconds the episode lasts; a length is counted in bytes"
        : "\(length) bytes are too few for an episode of \(seconds) seconds", at: range,
      help: "give the size of the file in bytes, or 0 where it is not known")
  }

  /// Links of a feed that cannot all be true: the next page is this one, or it has two addresses.
  mutating func checkOwnLinks(_ links: [AtomMetadata.Link]) {
    guard let own = links.first(where: { $0.rel.isEqual("self") }) else { return }
    for link in links {
      if link.rel.isEqual("self"), link.href != own.href {
        report(
          .feedSeveralSelf, "a feed has one address, but this is its second rel=\"self\"",
          at: link.range, labels: [Label(own.range, "the first is here")])
      }
      guard link.href == own.href, Self.otherPages.contains(link.rel.text) else { continue }
      report(
        .feedPagingToItself, "“\(link.rel.text)” leads to this feed itself", at: link.range,
        labels: [Label(own.range, "rel=\"self\" is here")],
        help: "leave it out where there is no other page; readers may ask for it for ever")
    }
  }

  /// HTML that was escaped once more than HTML is: readers show its tags as text.
  mutating func checkEscapedTwice(_ frame: FeedFrame) {
    let trimmed = value.trimmedRange
    let text = value[trimmed]
    guard text.begins(with: "&lt;"), !text.contains(0x3C),
      let end = text.dropFirst(4).firstIndex(
        where: { !$0.isAlphanumeric }), end > trimmed.lowerBound + 4,
      HTMLVocabulary.isElement(text[(trimmed.lowerBound + 4)..<end]),
      text.firstRange(of: "&gt;".utf8) != nil
    else { return }
    report(
      .feedMarkupInText, "the HTML was escaped twice, so that readers show its tags as text",
      at: sourceRange(trimmed.lowerBound..<end))
  }
}
