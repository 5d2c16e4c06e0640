import GalleyCore
import GalleyReaders
import Testing

@testable import GalleyFeedRules

/// Every element of the podcast namespace, made from its table and broken in one way at a time.
@Suite("The table of the podcast namespace")
struct PodcastingTableTests {
  private static let rules = FeedContentModel.shared.rules.filter { $0.namespace == .podcast }

  @Test("An element with all that it requires has no finding but that it was replaced")
  func soundElements() {
    for rule in Self.rules {
      let found = codes(in: element(rule))
      #expect(found == standing(rule), "\(rule.name): \(found)")
    }
  }

  @Test("A required attribute that is missing is one finding")
  func missingAttributes() {
    for rule in Self.rules {
      for attribute in rule.attributes where attribute.isRequired {
        let found = codes(in: element(rule, without: attribute.name))
        #expect(
          found.sorted() == ["GF408"] + standing(rule),
          "\(rule.name) without \(attribute.name): \(found)")
      }
    }
  }

  @Test("A required attribute under another name is one finding")
  func misnamedAttributes() {
    for rule in Self.rules {
      for attribute in rule.attributes where attribute.isRequired {
        let name = "\(attribute.name)"
        let sound = element(rule)
        for written in [name.uppercased(), name + "x"] {
          let broken = sound.replacing(" \(name)=", with: " \(written)=", maxReplacements: 1)
          let found = codes(in: broken)
          #expect(
            found.sorted() == ["GF408"] + standing(rule), "\(rule.name) with \(written): \(found)")
        }
      }
    }
  }

  @Test("A value that is none of its list is one finding")
  func brokenChoices() {
    for rule in Self.rules {
      for attribute in rule.attributes {
        guard case .podcast(let value) = attribute.value, value.choices != nil else { continue }
        let found = codes(in: element(rule, setting: attribute.name, to: "qqqq"))
        #expect(found == [value.isClosed ? "GF451" : "GF602"], "\(rule.name): \(found)")
      }
    }
  }

  @Test("What may stand once is found where it stands twice")
  func repeatedElements() {
    for rule in Self.rules where rule.repetition == .once {
      let found = codes(in: element(rule) + element(rule), holder: holder(rule))
      #expect(found.filter { $0 == "GF406" }.count == 1, "\(rule.name): \(found)")
    }
  }

  // MARK: Making elements

  /// What is found of an element however it is written: that another has replaced it.
  private func standing(_ rule: FeedElementRule) -> [String] {
    "\(rule.name)" == "images" ? ["GF608"] : []
  }

  private func codes(in text: String, holder: (String, String)? = nil) -> [String] {
    let name = text.dropFirst("<podcast:".count).prefix { $0.isLetter }
    let outer = holder ?? Self.rules.first { "\($0.name)" == name }.map { self.holder($0) }
    let (open, close) = outer ?? ("<item>", "</item>")
    let feed = channel(open + text + close).replacing(
      "<rss ", with: "<rss xmlns:podcast=\"https://podcastindex.org/namespace/1.0\" ")
    return findings(in: feed).map(\.code).filter { $0 != "GF522" }
  }

  /// What the element stands in: the channel, an item, or another element.
  private func holder(_ rule: FeedElementRule) -> (String, String) {
    let item = "<item><title>Low water</title><guid>https://harbour.example/1</guid>"
    let model = FeedContentModel.shared
    let local = model.number(rule.name)
    if model.rule(.channel, .podcast, local) != nil { return ("", "") }
    if model.rule(.item, .podcast, local) != nil { return (item, "</item>") }
    if model.rule(.alternateEnclosure, .podcast, local) != nil {
      return (
        item + "<podcast:alternateEnclosure type=\"audio/mpeg\">"
          + "<podcast:source uri=\"https://harbour.example/1.mp3\"/>",
        "</podcast:alternateEnclosure></item>"
      )
    }
    return (
      "<podcast:value type=\"lightning\" method=\"keysend\"><podcast:valueRecipient type=\"node\" "
        + "address=\"02d5\" split=\"1\"/>", "</podcast:value>"
    )
  }

  private func element(
    _ rule: FeedElementRule, without: StaticString? = nil, setting: StaticString? = nil,
    to value: String = ""
  ) -> String {
    var text = "<podcast:\(rule.name)"
    for attribute in rule.attributes {
      let name = "\(attribute.name)"
      let isSet = setting.map { "\($0)" } == name
      // Only a social protocol that is “disabled” goes without an address.
      let isWritten = attribute.isRequired || isSet || name == "uri" && setting != nil
      guard isWritten, without.map({ "\($0)" }) != name else { continue }
      text += " \(name)=\"\(isSet ? value : good(attribute.value))\""
    }
    return text + ">" + content(rule) + "</podcast:\(rule.name)>"
  }

  private func content(_ rule: FeedElementRule) -> String {
    if case .podcast = rule.value {
      return "\(rule.name)" == "license" ? "cc-by-4.0" : good(rule.value)
    }
    let remote =
      "<podcast:remoteItem medium=\"publisher\" feedGuid=\"917393e3-1b1e-5cef-ace4-edaa54e1f810\"/>"
    switch "\(rule.name)" {
    case "podroll", "publisher", "valueTimeSplit": return remote
    case "alternateEnclosure": return "<podcast:source uri=\"https://harbour.example/1.mp3\"/>"
    case "value":
      return "<podcast:valueRecipient type=\"node\" address=\"02d5\" split=\"1\"/>"
    case "liveItem":
      return "<title>Live</title><podcast:contentLink href=\"https://harbour.example/live\">Live"
        + "</podcast:contentLink>"
    default: return ""
    }
  }

  private func good(_ value: FeedValue) -> String {
    switch value {
    case .httpURL: return "https://harbour.example/1.mp3"
    case .rfc822: return "Sun, 01 Nov 2026 08:00:00 +0000"
    case .mimeType: return "audio/mpeg"
    case .podcast(let kind):
      if let first = kind.choices?.first { return kind == .integrityType ? "pgp-signature" : first }
      switch kind {
      case .guid, .feedGuid: return "917393e3-1b1e-5cef-ace4-edaa54e1f810"
      case .date: return "2026-11-01T08:00:00Z"
      case .address: return "https://harbour.example/1"
      case .sourceSet: return "https://harbour.example/i.jpg 600w"
      case .upTo, .title: return "Low water"
      default: return "1"
      }
    default: return "1"
    }
  }
}
