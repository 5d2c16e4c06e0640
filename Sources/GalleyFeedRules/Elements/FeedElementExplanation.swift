import GalleyReaders

/// What the table of elements says of one element of feeds, for people.
package struct FeedElementExplanation {
  /// With its usual prefix, as `podcast:soundbite`; those of RSS and Atom have none.
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
    let parts = name.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let local = parts.last.map({ String($0) }) else {
      return nil
    }
    let prefix = parts.count == 2 ? parts[0] : ""
    if parts.count == 2, prefix.isEmpty { return nil }
    guard
      let space = FeedNamespace.allCases.first(where: {
        $0 == .core ? prefix.isEmpty : "\($0.prefix)" == prefix
      })
    else { return nil }
    let model = FeedContentModel.shared
    let rules = model.rules.indices.filter {
      model.rules[$0].namespace == space && "\(model.rules[$0].name)" == local
    }
    guard let first = rules.first else { return nil }
    self.name = name
    use = space == .podcast ? PodcastUses.of(local) : nil
    if space == .core {
      // One name is several elements: <link> of RSS holds an address, that of Atom nothing.
      facts = Self.distinct(
        rules.map { rule in
          let alike = rules.filter { Self.isAlike(model.rules[rule], model.rules[$0]) }
          return Self.facts(model.rules[rule], alike).joined(separator: " ")
        })
      attributes = Self.distinct(rules.flatMap { model.rules[$0].attributes.map(Self.words) })
    } else {
      facts = Self.facts(model.rules[first], rules)
      attributes = model.rules[first].attributes.map(Self.words)
    }
    reference = space == .podcast ? "Podcast namespace 1.0, docs/tags, November 2026" : nil
  }

  /// The names that ``init(_:)`` takes.
  package static var names: [String] {
    distinct(
      FeedContentModel.shared.rules.map {
        $0.namespace == .core ? "\($0.name)" : "\($0.namespace.prefix):\($0.name)"
      })
  }

  /// Those of other prefixes that an element goes by.
  package static func namesakes(of name: String) -> [String] {
    names.filter { $0 != name && $0.drop { $0 != ":" }.dropFirst() == name }
  }

  private static func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  /// Whether the same is said of two elements of a name.
  private static func isAlike(_ left: FeedElementRule, _ right: FeedElementRule) -> Bool {
    left.value == right.value && left.repetition == right.repetition
      && "\(left.requires ?? "")" == "\(right.requires ?? "")"
      && (left.child == .empty) == (right.child == .empty)
      && (left.child == .foreign) == (right.child == .foreign)
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
      let prefix = rule.namespace == .core ? "" : "\(rule.namespace.prefix):"
      facts.append("Holds <\(prefix)\(child)>.")
    } else if rule.value == .none {
      let isOpen = rule.child == .foreign && !rule.attributes.isEmpty
      facts.append(
        rule.child == .empty
          ? "Holds nothing." : isOpen ? "Holds nothing of Atom." : "Holds elements.")
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
    case .root: "the file itself"
    case .rss: "<rss>"
    case .rdf: "<rdf:RDF>"
    case .channel: "<channel>"
    case .item: "<item>"
    case .rdfChannel: "<channel> of RDF"
    case .rdfItem: "<item> of RDF"
    case .textInput: "<textInput>"
    case .skipHours: "<skipHours>"
    case .skipDays: "<skipDays>"
    case .atomSource: "<source> of Atom"
    case .person: "<author> and <contributor> of Atom"
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
    case .deletedEntry: "<at:deleted-entry>"
    default: nil
    }
  }
}
