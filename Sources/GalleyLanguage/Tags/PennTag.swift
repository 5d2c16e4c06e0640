/// The fine part of speech: the Penn Treebank tag as UD English uses it (XPOS).
package enum PennTag: UInt8, Sendable, CaseIterable {
  case coordinator, cardinal, determiner, existential, foreign, preposition, adjective
  case comparative, superlative, listMarker, modal, noun, nounPlural, name, namePlural
  case predeterminer, possessiveEnding, pronoun, possessive, adverb, adverbComparative
  case adverbSuperlative, particle, symbol, infinitiveMarker, interjection, verbBase, verbPast
  case verbGerund, verbParticiple, verbPresent, verbThirdPerson, whDeterminer, whPronoun
  case whPossessive, whAdverb, comma, stop, colon, openingQuote, closingQuote, openingBracket
  case closingBracket, hyphen, currency, otherPunctuation, address, affix, goesWith

  /// The name in CoNLL-U, such as `VBD`.
  package var name: StaticString {
    switch self {
    case .coordinator: "CC"
    case .cardinal: "CD"
    case .determiner: "DT"
    case .existential: "EX"
    case .foreign: "FW"
    case .preposition: "IN"
    case .adjective: "JJ"
    case .comparative: "JJR"
    case .superlative: "JJS"
    case .listMarker: "LS"
    case .modal: "MD"
    case .noun: "NN"
    case .nounPlural: "NNS"
    case .name: "NNP"
    case .namePlural: "NNPS"
    case .predeterminer: "PDT"
    case .possessiveEnding: "POS"
    case .pronoun: "PRP"
    case .possessive: "PRP$"
    case .adverb: "RB"
    case .adverbComparative: "RBR"
    case .adverbSuperlative: "RBS"
    case .particle: "RP"
    case .symbol: "SYM"
    case .infinitiveMarker: "TO"
    case .interjection: "UH"
    case .verbBase: "VB"
    case .verbPast: "VBD"
    case .verbGerund: "VBG"
    case .verbParticiple: "VBN"
    case .verbPresent: "VBP"
    case .verbThirdPerson: "VBZ"
    case .whDeterminer: "WDT"
    case .whPronoun: "WP"
    case .whPossessive: "WP$"
    case .whAdverb: "WRB"
    case .comma: ","
    case .stop: "."
    case .colon: ":"
    case .openingQuote: "``"
    case .closingQuote: "''"
    case .openingBracket: "-LRB-"
    case .closingBracket: "-RRB-"
    case .hyphen: "HYPH"
    case .currency: "$"
    case .otherPunctuation: "NFP"
    case .address: "ADD"
    case .affix: "AFX"
    case .goesWith: "GW"
    }
  }

  package init?(name: some StringProtocol) {
    guard let tag = Self.allCases.first(where: { $0.name.description == name }) else { return nil }
    self = tag
  }

  /// A verb form that can head a finite clause by itself: past or present.
  package var isFiniteVerb: Bool {
    self == .verbPast || self == .verbPresent || self == .verbThirdPerson || self == .modal
  }
  /// Any verb form, modals excluded.
  package var isVerb: Bool {
    rawValue >= Self.verbBase.rawValue && rawValue <= Self.verbThirdPerson.rawValue
  }
}
