/// The coarse part of speech of Universal Dependencies (UPOS, universaldependencies.org/u/pos).
package enum UniversalTag: UInt8, Sendable, CaseIterable {
  case adjective, adposition, adverb, auxiliary, coordinator, determiner, interjection, noun
  case numeral, particle, pronoun, properNoun, punctuation, subordinator, symbol, verb, other

  /// The name in CoNLL-U, such as `NOUN`.
  package var name: StaticString {
    switch self {
    case .adjective: "ADJ"
    case .adposition: "ADP"
    case .adverb: "ADV"
    case .auxiliary: "AUX"
    case .coordinator: "CCONJ"
    case .determiner: "DET"
    case .interjection: "INTJ"
    case .noun: "NOUN"
    case .numeral: "NUM"
    case .particle: "PART"
    case .pronoun: "PRON"
    case .properNoun: "PROPN"
    case .punctuation: "PUNCT"
    case .subordinator: "SCONJ"
    case .symbol: "SYM"
    case .verb: "VERB"
    case .other: "X"
    }
  }

  package init?(name: some StringProtocol) {
    guard let tag = Self.allCases.first(where: { $0.name.description == name }) else { return nil }
    self = tag
  }

  /// A verb or an auxiliary.
  package var isVerbal: Bool { self == .verb || self == .auxiliary }
  /// A noun, a name or a pronoun.
  package var isNominal: Bool { self == .noun || self == .properNoun || self == .pronoun }
}
