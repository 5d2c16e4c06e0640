import GalleyCore
import GalleyReaders
import Testing

@testable import GalleyFeedRules

/// Every element of RSS, Atom, Apple's tags and Media RSS, made from the tables and broken in one way
/// at a time: each gives exactly one finding, on its line.
@Suite("The tables of elements")
struct ElementTableTests {
  /// Each rule in each place where it may stand.
  private static let places: [(feed: TableFeed, element: TableElement)] = {
    let model = FeedContentModel.shared
    let spaces: [FeedNamespace] = [.core, .itunes, .media]
    return model.rules.indices.filter { spaces.contains(model.rules[$0].namespace) }.flatMap {
      index in
      let rule = model.rules[index]
      return TableFeed.contexts.filter {
        model.rule($0, rule.namespace, model.number(rule.name)) == index
      }.map { (TableFeed(context: $0, rule: rule), TableElement(rule: rule)) }
    }.filter { !isSpecial($0.0) }
  }()

  /// What is a mistake wherever it stands, and what only old versions have.
  private static func isSpecial(_ feed: TableFeed) -> Bool {
    [.misspelledTextInput, .blink, .expirationDate, .textInput, .mediaAdult, .xhtmlBody]
      .contains(feed.rule.role)
  }

  private func codes(_ text: String) -> [String] {
    findings(in: text).map { "\($0.code):\($0.line)" }
  }

  /// What one feed says that the other does not.
  private func new(_ broken: [String], since sound: [String]) -> [String] {
    var left = sound
    return broken.filter { finding in
      if let index = left.firstIndex(of: finding) {
        left.remove(at: index)
        return false
      }
      return true
    }
  }

  /// The line of the looked-at element.
  private func line(of mark: String, in text: String, last: Bool = false) -> Int {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let index = last ? lines.lastIndex { $0 == mark } : lines.firstIndex { $0 == mark }
    return (index ?? -1) + 1
  }

  private func expectOne(
    _ codes: [String], _ feed: TableFeed, _ broken: String, last: Bool = false,
    sound: [String], text: String, _ what: String
  ) {
    let found = new(self.codes(text), since: sound)
    let place = line(of: broken, in: text, last: last)
    let wanted = codes.map { "\($0):\(place)" }
    #expect(
      found.count == 1 && wanted.contains(found.first ?? ""),
      "\(what) in \(feed.context): \(found), not \(wanted)\n\(broken)")
  }

  @Test("There are elements of all four, in every place")
  func tablesAreLookedAt() {
    #expect(Self.places.count > 150)
    #expect(Set(Self.places.map(\.feed.context)).count == TableFeed.contexts.count)
  }

  @Test("A sound element has no error")
  func soundElements() {
    for (feed, element) in Self.places {
      let found = findings(in: feed.text(element.text())).filter { $0.severity == .error }
      #expect(
        found.isEmpty,
        "\(element.text()) in \(feed.context): \(found.map { ($0.code, $0.diagnostic.message) })")
    }
  }

  @Test("A required attribute that is missing is one finding, at the element")
  func missingAttributes() {
    for (feed, element) in Self.places {
      let sound = codes(feed.text(element.text()))
      for attribute in element.rule.attributes where attribute.isRequired {
        let broken = element.text(without: attribute.name)
        expectOne(
          ["GF408", "GF545"], feed, broken, sound: sound, text: feed.text(broken),
          "\(attribute.name) is missing")
      }
    }
  }

  @Test("An attribute under another name is one finding, which names the one that was meant")
  func misnamedAttributes() {
    for (feed, element) in Self.places {
      for attribute in element.rule.attributes where attribute.namespace == .core {
        let name = "\(attribute.name)"
        guard let value = element.good(named: name) else { continue }
        let sound = codes(feed.text(element.text(setting: [name: value])))
        for written in TableElement.misspelt(name, element.rule, isRequired: attribute.isRequired) {
          let broken = element.text(
            without: attribute.name, setting: [name: value], also: [written: value])
          let text = feed.text(broken)
          expectOne(
            ["GF407", "GF408"], feed, broken, sound: sound, text: text, "\(written) for \(name)")
          let helps = findings(in: text).compactMap(\.diagnostic.help)
          #expect(helps.contains("did you mean \(name)=\"…\"?"), "\(broken): \(helps)")
        }
      }
    }
  }

  @Test("A value that is none of the words is one finding, at the value")
  func brokenChoices() {
    for (feed, element) in Self.places {
      let sound = codes(feed.text(element.text()))
      if TableElement.choices(element.rule.value) != nil {
        let broken = element.text(content: "qqqq")
        expectOne(
          ["GF451", "GF452"], feed, broken, sound: sound, text: feed.text(broken), "the value")
      }
      for attribute in element.rule.attributes where attribute.namespace == .core {
        guard let words = TableElement.choices(attribute.value) else { continue }
        let name = "\(attribute.name)"
        for word in words {
          let right = codes(feed.text(element.text(setting: [name: word])))
          #expect(new(right, since: sound).isEmpty, "\(name)=\(word): \(right)")
        }
        let broken = element.text(setting: [name: "qqqq"])
        expectOne(["GF451", "GF452"], feed, broken, sound: sound, text: feed.text(broken), name)
      }
    }
  }

  @Test("What may stand once is found where it stands again, at the second")
  func repeatedElements() {
    for (feed, element) in Self.places where element.rule.repetition != .many {
      let text = element.text()
      let sound = codes(feed.text(text))
      // The second moves what stands behind it down a line.
      let shifted = sound.map { finding in
        let parts = finding.split(separator: ":")
        let number = Int(parts[1]) ?? 0
        let moves = number > line(of: text, in: feed.text(text))
        return "\(parts[0]):\(number + (moves ? 1 : 0))"
      }
      expectOne(
        ["GF406", "GF529"], feed, text, last: true, sound: shifted, text: feed.text(text, text),
        "the second \(element.rule.name)")
    }
  }
}
