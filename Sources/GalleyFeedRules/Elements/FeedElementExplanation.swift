import GalleyReaders

/// What the table of elements says of one element of an extension, for people.
package struct FeedElementExplanation {
  /// With its usual prefix, as `podcast:soundbite`.
  package let name: String
  /// What players do with it, where the element is one for them.
  package let use: String?
  /// Facts by the specification, a line each.
  package let facts: [String]
  /// Its attributes with what they take, a line each.
  package let attributes: [String]
  package let reference: String?

  /// - Parameter name: the name with its prefix; `nil` comes of one that no table knows.
  package init?(_ name: String) {
    let parts = name.split(separator: ":")
    guard parts.count == 2,
      let space = FeedNamespace.allCases.first(where: { "\($0.prefix)" == parts[0] && $0 != .core })
    else { return nil }
    let model = FeedContentModel.shared
    let rules = model.rules.indices.filter {
      model.rules[$0].namespace == space && "\(model.rules[$0].name)" == parts[1]
    }
    guard let first = rules.first else { return nil }
    let rule = model.rules[first]
    self.name = name
    use = space == .podcast ? PodcastUses.of(String(parts[1])) : nil
    facts = Self.facts(rule, rules)
    attributes = rule.attributes.map(Self.words)
    reference = space == .podcast ? "Podcast namespace 1.0, docs/tags, November 2026" : nil
  }

  /// The names that ``init(_:)`` takes.
  package static var names: [String] {
    FeedContentModel.shared.rules.filter { $0.namespace != .core }
      .map { "\($0.namespace.prefix):\($0.name)" }
  }

  private static func facts(_ rule: FeedElementRule, _ rules: [Int]) -> [String] {
    var facts: [String] = []
    let places = places(rules)
    let often =
      switch rule.repetition {
      case .once: "once at most"
      case .many: "as often as needed"
      case .onceAdvised: "once, since readers take one"
      }
    facts.append(
      places.isEmpty ? "Stands \(often)." : "Stands in \(list(places)), \(often).")
    if let child = rule.requires {
      facts.append("Holds <\(rule.namespace.prefix):\(child)>.")
    } else if rule.value == .none {
      facts.append(rule.child == .empty ? "Holds nothing." : "Holds elements.")
    } else {
      facts.append("Its text: \(rule.value.words).")
    }
    return facts
  }

  private static func places(_ rules: [Int]) -> [String] {
    let model = FeedContentModel.shared
    return FeedContext.allCases.filter { context in
      rules.contains { index in
        let rule = model.rules[index]
        return model.rule(context, rule.namespace, model.number(rule.name)) == index
      }
    }.compactMap(\.element)
  }

  private static func words(_ attribute: FeedAttributeRule) -> String {
    let prefix = attribute.namespace == .core ? "" : "\(attribute.namespace.prefix):"
    return "\(prefix)\(attribute.name) (\(attribute.isRequired ? "required" : "optional")): "
      + attribute.value.words
  }

  private static func list(_ places: [String]) -> String {
    guard let last = places.last, places.count > 1 else { return places.first ?? "" }
    return places.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension FeedContext {
  /// The element whose children the context lists; `nil` for those that are no single one.
  fileprivate var element: String? {
    switch self {
    case .channel: "<channel>"
    case .item: "<item>"
    case .image: "<image>"
    case .feed: "<feed>"
    case .entry: "<entry>"
    case .mediaGroup: "<media:group>"
    case .mediaContent: "<media:content>"
    case .itunesOwner: "<itunes:owner>"
    case .itunesCategory: "<itunes:category>"
    case .podcastValue: "<podcast:value>"
    case .valueTimeSplit: "<podcast:valueTimeSplit>"
    case .alternateEnclosure: "<podcast:alternateEnclosure>"
    case .podroll: "<podcast:podroll>"
    case .podcastPublisher: "<podcast:publisher>"
    default: nil
    }
  }
}
