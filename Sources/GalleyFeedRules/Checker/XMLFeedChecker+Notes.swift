import GalleyCore
import GalleyReaders

/// What readers bear, and what its author would rather know.
extension XMLFeedChecker {
  /// The type of a file that its address speaks against.
  mutating func checkTypeOfAddress() {
    guard let address = attributeValue(names.url), let type = attribute(names.type) else { return }
    let text = scanner.text(of: type)
    let path = address.prefix { $0 != 0x3F && $0 != 0x23 }
    let name = path.suffix(from: path.lastIndex(of: 0x2F).map { $0 + 1 } ?? path.startIndex)
    guard let dot = name.lastIndex(of: 0x2E) else { return }
    let end = name[(dot + 1)...].map(\.lowercased).text
    let bare = text.prefix { $0 != 0x3B }
    guard let own = MediaTypeNames.contradiction(bare.text, end) else { return }
    report(
      .feedTypeOfExtension, "a .\(end) file is \(own), not \(text.text)", at: type.valueRange,
      help: "players choose by the type whether and how they play it")
  }

  /// An element that came with a later version than the feed says it has.
  mutating func checkVersion(of rule: FeedElementRule) {
    guard family == .rss, rule.namespace == .core, !hasReportedVersion, !rssVersion.isEmpty,
      !rssVersion.begins(with: "2."),
      let context = frames.last?.context, context == .channel || context == .item,
      let first = Self.firstVersion("\(rule.name)", inItem: context == .item),
      rssVersion.text < first
    else { return }
    hasReportedVersion = true
    report(
      .feedNewerElement,
      "<\(rule.name)> came with RSS \(first), but this feed calls itself \(rssVersion.text)",
      at: scanner.nameRange, help: "say version=\"2.0\", which every reader knows")
  }

  /// The version that brought an element; `nil` where the first had it (UserLand's specifications).
  /// An expirationDate outside 0.93 and 0.94 is a finding of its own.
  private static func firstVersion(_ name: String, inItem: Bool) -> String? {
    switch name {
    case "category", "enclosure", "source", "cloud": "0.92"
    case "pubDate" where inItem: "0.93"
    case "guid", "author", "comments", "ttl", "generator": "2.0"
    default: nil
    }
  }
}
