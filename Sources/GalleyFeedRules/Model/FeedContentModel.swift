import GalleyReaders

/// Which elements each context knows, as one table for all formats.
///
/// The table is built once from the lists beside this file; a look-up is one hash of three small
/// numbers.
struct FeedContentModel: Sendable {
  static let shared = FeedContentModel()

  private(set) var rules: [FeedElementRule] = []
  /// Of each rule, whether its element holds no text.
  private(set) var holdsNothing: [Bool] = []
  /// Every name of an element or attribute, in the order of first mention.
  let vocabulary: XMLVocabulary
  private let places: [UInt32: UInt16]
  private let numbers: [String: UInt32]
  private let attributes: [[UInt32]]
  /// The name of each rule's element, and its number.
  private let elements: [(name: String, number: UInt32)]

  private init() {
    var builder = FeedContentModelBuilder()
    builder.addEverything()
    rules = builder.rules
    holdsNothing = rules.map { $0.value == .none }
    var names: [StaticString] = []
    var numbers: [String: UInt32] = [:]
    for name in builder.names where numbers["\(name)"] == nil {
      numbers["\(name)"] = UInt32(names.count) + XMLVocabulary.firstNumber
      names.append(name)
    }
    self.numbers = numbers
    attributes = builder.rules.map { $0.attributes.map { numbers["\($0.name)"] ?? 0 } }
    elements = builder.rules.map { (name: "\($0.name)", number: numbers["\($0.name)"] ?? 0) }
    vocabulary = XMLVocabulary(namespaces: FeedNamespace.uris, names: names)
    var places: [UInt32: UInt16] = [:]
    places.reserveCapacity(builder.entries.count)
    for entry in builder.entries {
      let rule = builder.rules[entry.rule]
      let key = Self.key(entry.context, rule.namespace, numbers["\(rule.name)"] ?? 0)
      places[key] = UInt16(entry.rule)
    }
    self.places = places
  }

  /// The rule for an element in a context; `nil` where the context does not know it.
  func rule(_ context: FeedContext, _ namespace: FeedNamespace, _ local: UInt32) -> Int? {
    guard local < 1 << 16 else { return nil }
    return places[Self.key(context, namespace, local)].map(Int.init)
  }

  /// Whether any context knows an element of a namespace.
  func knows(_ namespace: FeedNamespace, _ local: UInt32) -> Bool {
    FeedContext.allCases.contains { rule($0, namespace, local) != nil }
  }

  /// The names of a namespace's elements, of those that a context may hold or of all.
  func names(of namespace: FeedNamespace, in context: FeedContext? = nil) -> [String] {
    rules.indices.filter { index in
      rules[index].namespace == namespace
        && (context.map { rule($0, namespace, elements[index].number) == index } ?? true)
    }.map { elements[$0].name }
  }

  /// Where an element of an extension may stand, in words.
  func places(of namespace: FeedNamespace, _ local: UInt32) -> [String] {
    guard namespace != .core else { return [] }
    return places(of: namespace, local, among: FeedContext.allCases)
  }

  /// Where an element may stand, of some contexts, in words.
  func places(
    of namespace: FeedNamespace, _ local: UInt32, among contexts: [FeedContext]
  ) -> [String] {
    contexts.filter { rule($0, namespace, local) != nil }.compactMap {
      switch $0 {
      case .channel, .rdfChannel: "<channel>"
      case .item, .rdfItem: "<item>"
      case .rdf: "<rdf:RDF>"
      case .feed: "<feed>"
      case .entry: "<entry>"
      case .person: "<author>"
      case .podcastValue: "<podcast:value>"
      case .alternateEnclosure: "<podcast:alternateEnclosure>"
      default: nil
      }
    }
  }

  /// The number of a name of the vocabulary, as the scanner gives it.
  func number(_ name: StaticString) -> UInt32 { number(of: "\(name)") }

  /// The number of a name of the vocabulary; 0 of another.
  func number(of name: String) -> UInt32 { numbers[name] ?? 0 }

  /// The numbers of the attributes' names of a rule, in their order.
  func attributeNumbers(of rule: Int) -> [UInt32] { attributes[rule] }

  private static func key(
    _ context: FeedContext, _ namespace: FeedNamespace, _ local: UInt32
  ) -> UInt32 {
    UInt32(context.rawValue) << 24 | UInt32(namespace.rawValue) << 16 | local & 0xFFFF
  }
}

/// Collects the rules of all formats.
struct FeedContentModelBuilder {
  private(set) var rules: [FeedElementRule] = []
  private(set) var entries: [(context: FeedContext, rule: Int)] = []
  /// Names that are looked up though no rule holds them.
  private(set) var names: [StaticString] = [
    "lang", "base", "id", "space", "about", "resource", "parseType", "datatype", "title", "mode",
  ]

  /// Adds one element to contexts.
  mutating func add(
    _ contexts: [FeedContext], _ namespace: FeedNamespace = .core, _ name: StaticString,
    _ value: FeedValue = .text, child: FeedContext = .text,
    _ repetition: FeedElementRule.Repetition = .once, role: FeedElementRule.Role = .plain,
    nonblank: Bool = false, noSpace: Bool = false, requires: StaticString? = nil,
    attributes: [FeedAttributeRule] = []
  ) {
    names.append(name)
    names += attributes.map(\.name)
    rules.append(
      FeedElementRule(
        name: name, namespace: namespace, child: child, value: value, repetition: repetition,
        role: role, isNonblank: nonblank, refusesSpace: noSpace, requires: requires,
        attributes: attributes))
    for context in contexts { entries.append((context, rules.count - 1)) }
  }

  /// Adds elements that are alike but for their names.
  mutating func add(
    _ contexts: [FeedContext], _ namespace: FeedNamespace, all names: [StaticString],
    _ value: FeedValue = .text, child: FeedContext = .text,
    _ repetition: FeedElementRule.Repetition = .once, role: FeedElementRule.Role = .plain
  ) {
    for name in names {
      add(contexts, namespace, name, value, child: child, repetition, role: role)
    }
  }

  mutating func addEverything() {
    addRSS()
    addRDF()
    addAtom()
    addTombstones()
    addAtomInRSS()
    addDublinCore()
    addExtensions()
    addPlaces()
    addMedia()
    addPodcasts()
    addPodcasting()
  }
}
