import GalleyReaders

@testable import GalleyFeedRules

/// Writes an element of the tables as its rule asks for, or broken in one way.
struct TableElement {
  let rule: FeedElementRule

  /// The element with all that it requires.
  ///
  /// - Parameters:
  ///   - missing: an attribute to leave out.
  ///   - values: attributes to write with other values.
  ///   - others: attributes of other names.
  ///   - content: its text, where it is not the right one.
  func text(
    without missing: StaticString? = nil, setting values: [String: String] = [:],
    also others: [String: String] = [:], content: String? = nil
  ) -> String {
    let name = TableFeed.written(rule)
    var text = "<\(name)"
    for attribute in rule.attributes where attribute.namespace == .core {
      let own = "\(attribute.name)"
      guard attribute.isRequired || values[own] != nil || companions.contains(own),
        missing.map({ "\($0)" }) != own
      else { continue }
      text += " \(own)=\"\(values[own] ?? good(attribute))\""
    }
    for (name, value) in others { text += " \(name)=\"\(value)\"" }
    return text + ">\(content ?? self.content)</\(name)>"
  }

  /// A right value of an attribute.
  func good(named name: String) -> String? {
    rule.attributes.first { "\($0.name)" == name && $0.namespace == .core }.map(good)
  }

  /// Names under which an attribute may stand by mistake.
  static func misspelt(
    _ name: String, _ rule: FeedElementRule, isRequired: Bool
  ) -> [String] {
    var names = [name.prefix(1).uppercased() + name.dropFirst()]
    // Elements that may have attributes of others are told of what they must have only.
    let isOpen = rule.child == .foreign && rule.namespace != .core
    guard !isOpen || isRequired else { return names }
    if name.count > 3 { names.append(name + "s") }
    // What another attribute of the element is called is no misspelling.
    let own = rule.attributes.map { "\($0.name)" }
    return names.filter { !own.contains($0) }
  }

  /// Attributes that no table requires, though the element is nothing without them.
  private var companions: Set<String> {
    ["media:content", "media:copyright"].contains(TableFeed.written(rule)) ? ["url"] : []
  }

  private func good(_ attribute: FeedAttributeRule) -> String {
    switch (TableFeed.written(rule), "\(attribute.name)") {
    case ("itunes:category", "text"):
      return rule.role == .itunesSubcategory ? "Books" : "Arts"
    case ("itunes:image", "href"): return "https://harbour.example/i.jpg"
    case ("enclosure", "url"): return "https://harbour.example/1.mp3"
    case ("enclosure", "length"): return "9000000"
    case ("media:restriction", "relationship"): return "allow"
    case ("cloud", "protocol"): return "xml-rpc"
    case ("cloud", "path"): return "/RPC2"
    default: return good(attribute.value)
    }
  }

  private var content: String {
    switch TableFeed.written(rule) {
    case "image":
      return rule.child == .image
        ? "<url>https://harbour.example/i.png</url><title>Harbour Notes</title>"
          + "<link>https://harbour.example/</link>" : ""
    case "textInput":
      return "<title>Search</title><name>q</name><link>https://harbour.example/s</link>"
        + "<description>Find</description>"
    case "skipHours": return "<hour>3</hour>"
    case "skipDays": return "<day>Monday</day>"
    case "item": return "<title>High water</title><guid>https://harbour.example/2</guid>"
    case "author" where rule.child == .person, "contributor": return "<name>Ana Reis</name>"
    case "entry":
      return "<title>High water</title><id>urn:x-tide:2</id><summary>Wet.</summary>"
        + "<updated>2026-11-02T08:00:00Z</updated><link href=\"https://harbour.example/2\"/>"
    case "source" where rule.child == .atomSource:
      return "<id>urn:x-tide:9</id><title>Other</title><updated>2026-11-01T07:00:00Z</updated>"
        + "<author><name>Ana Reis</name></author>"
    case "media:group":
      return "<media:content url=\"https://harbour.example/1.mp4\"/>"
        + "<media:content url=\"https://harbour.example/1.webm\"/>"
    case "itunes:owner":
      return "<itunes:name>Ines</itunes:name><itunes:email>ines@harbour.example</itunes:email>"
    case "guid": return "https://harbour.example/1"
    case "link" where rule.value == .uri: return "https://harbour.example/"
    case "title": return "Harbour Notes"
    case "media:hash": return "dfdec888b72151965a34b4b59031290a"
    case "media:rating": return "nonadult"
    case "media:restriction": return "all"
    default: return rule.value == .none ? "" : good(rule.value)
    }
  }

  private func good(_ value: FeedValue) -> String {
    switch value {
    case .rfc822: "Sun, 01 Nov 2026 08:00:00 +0000"
    case .rfc3339, .w3cdtf, .iso8601: "2026-11-01T08:00:00Z"
    case .uri, .uriReference, .iri, .iriReference, .canonicalIRI, .httpURL, .heisenURI:
      "https://harbour.example/i.png"
    case .language: "en"
    case .mimeType: "audio/mpeg"
    case .address, .mailbox: "ines@harbour.example"
    case .mailboxWithName: "ines@harbour.example (Ines Duarte)"
    case .integer, .positiveInteger, .nonNegativeInteger, .decimal, .unsignedDecimal, .hour,
      .width, .height:
      "9"
    case .itunesBlock, .itunesComplete: "Yes"
    case .duration: "30:15"
    case .playTime: "12:05"
    case .currency: "EUR"
    default: TableElement.choices(value)?.first ?? "tide"
    }
  }

  /// The words that a value must be one of; `nil` where it is none of a few.
  static func choices(_ value: FeedValue) -> [String]? {
    switch value {
    case .yesNo: ["no"]
    case .trueFalse, .strictBoolean: ["true", "false"]
    case .updatePeriod: ["daily"]
    case .episodeType: ["full", "bonus"]
    case .channelType: ["episodic", "serial"]
    case .mediaMedium: ["audio", "document"]
    case .mediaExpression: ["full", "sample"]
    case .textType: ["plain", "html"]
    case .day: ["Monday", "Sunday"]
    case .allowDeny: ["allow", "deny"]
    case .choice(let words): words
    default: nil
    }
  }
}
